package org.leadkit.retention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadkit.retention.export.Person.CUT_OFF;
import static org.leadkit.retention.export.Person.INVENTORY;
import static org.leadkit.retention.export.Person.T0;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.lead.LeadId;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Provenance;
import org.leadkit.retention.rights.RightsStep.Closed;
import org.leadkit.retention.rights.Withheld;

class SubjectExportTest {

  private final SubjectExport export = Person.export();

  private static List<Tuple> of(SubjectExport export, String kind, String record) {
    return export.data().stream()
        .filter(one -> one.kind().equals(kind) && one.record().equals(record))
        .map(one -> tuple(one.name(), one.value(), one.tag().provenance()))
        .toList();
  }

  private static List<Tuple> statements(SubjectExport export, String section) {
    return export.statements().stream()
        .filter(one -> one.section().equals(section))
        .map(one -> tuple(one.name(), one.text()))
        .toList();
  }

  @Test
  void aValueComesFromThePersonIfOneOfTheirOwnSubmissionsBroughtIt() {
    assertThat(of(export, "lead", "lead-1"))
        .containsExactlyInAnyOrder(
            tuple("city", "Ulm", Provenance.DECLARED),
            tuple("email", "ada@engines.example", Provenance.DECLARED),
            tuple("emailDomain", "engines.example", Provenance.INFERRED),
            tuple("phone", "+491711234567", Provenance.THIRD_PARTY),
            tuple("title", "CTO", Provenance.STAFF),
            tuple("createdAt", "2026-05-01T09:00:00Z", Provenance.INFERRED),
            tuple("changedAt", "2026-05-01T09:00:00Z", Provenance.INFERRED),
            tuple("stage", "new", Provenance.STAFF),
            tuple("score", "40", Provenance.INFERRED));
    assertThat(export.data())
        .filteredOn(one -> one.kind().equals("lead") && one.name().equals("email"))
        .extracting(Datum::source, one -> one.at().toString())
        .containsExactly(tuple("web-form", "2026-05-02T09:00:00Z"));
  }

  @Test
  void olderSubmissionsAreToldAsTheyWere() {
    assertThat(of(export, "touch", "t1"))
        .containsExactly(
            tuple("source", "web-form", Provenance.OBSERVED),
            tuple("occurredAt", "2026-05-02T09:00:00Z", Provenance.OBSERVED),
            tuple("email", "ada@engines.example", Provenance.DECLARED),
            tuple("city", "Bonn", Provenance.DECLARED));
    assertThat(of(export, "touch", "t0"))
        .extracting(one -> one.toList().get(2))
        .containsOnly(Provenance.THIRD_PARTY);
  }

  @Test
  void whatWasRecordedAfterTheCutOffIsLeftOut() {
    assertThat(of(export, "touch", "t9")).isEmpty();
    assertThat(export.data()).noneMatch(one -> one.value().equals("Graz"));
    SubjectExport early =
        SubjectExport.of("r-1", T0.minusSeconds(1), Person.data(), Person.INVENTORY);
    assertThat(early.data()).extracting(Datum::kind).containsOnly("lead");
    assertThat(early.receipts()).isEmpty();
  }

  @Test
  void whatHasNoTagIsNamedAndNotTold() {
    assertThat(export.withheld())
        .filteredOn(one -> one.ground().equals(Omission.UNTAGGED))
        .extracting(Omission::kind, Omission::name)
        .containsExactlyInAnyOrder(
            tuple("lead", "portalPassword"),
            tuple("lead", "shoeSize"),
            tuple("touch", "portalPassword"),
            tuple("touch", "shoeSize"),
            tuple("rejection", "shoeSize"),
            tuple("score", "portalPassword"),
            tuple("score", "shoeSize"),
            tuple("call-note", "text"));
    assertThat(export.issues()).extracting(Issue::code).containsOnly("untagged");
    assertThat(export.issues())
        .extracting(Issue::pointer)
        .containsOnly("/lead", "/touch", "/rejection", "/call-note")
        .hasSize(6);
    assertThat(export.form().toString()).doesNotContain("39").doesNotContain("friendly");
  }

  @Test
  void aSecretIsNamedAndNeverShownWhateverItsTag() {
    DataTag harmless = INVENTORY.field("city").orElseThrow();
    SubjectExport tagged =
        SubjectExport.of("r-1", CUT_OFF, Person.data(), INVENTORY.field(Person.PASSWORD, harmless));
    assertThat(tagged.form().toString()).doesNotContain("hunter2").doesNotContain("1234\"");
    assertThat(tagged.withheld())
        .filteredOn(one -> one.ground().equals(Omission.SECRET))
        .extracting(Omission::kind, Omission::name)
        .containsExactlyInAnyOrder(
            tuple("activity", "customerPin"),
            tuple("lead", "portalPassword"),
            tuple("touch", "portalPassword"),
            tuple("score", "portalPassword"));
    SubjectExport secretCity =
        SubjectExport.of(
            "r-1", CUT_OFF, Person.data(), INVENTORY.field(Fields.CITY, harmless.secret()));
    assertThat(secretCity.form().toString()).doesNotContain("Ulm").doesNotContain("Köln");
  }

  @Test
  void aPropertyThatIsASecretFieldElsewhereIsSecretInEveryRecord() {
    Field.Text maiden = Field.text("mothersMaidenName");
    HeldLead held =
        new HeldLead(
            Person.lead().build(),
            List.of(),
            List.of(Activity.occurred("a1", "call.made", T0).with("mothersMaidenName", "Byron")),
            List.of());
    SubjectExport told =
        SubjectExport.of(
            "r-1",
            CUT_OFF,
            SubjectFile.of(Person.CONTROLLER, List.of(held)),
            INVENTORY.field(maiden, INVENTORY.field("city").orElseThrow().secret()));
    assertThat(told.form().toString()).doesNotContain("Byron");
  }

  @Test
  void aScoreIsToldWithItsMeaningAndItsReasons() {
    assertThat(of(export, "score", "s1"))
        .extracting(one -> one.toList().get(1))
        .containsExactly(
            "40",
            "From 30 points on a seller calls.",
            "+40 matched senior-title (title: CTO, shoeSize, portalPassword, count: 2)");
  }

  @Test
  void whoActedSaysWhereAConsentEventComesFrom() {
    assertThat(of(export, "consent-event", "c1"))
        .contains(
            tuple("event", "given", Provenance.DECLARED),
            tuple("notice", "web-form@3f2a", Provenance.DECLARED),
            tuple("about", "one contact point", Provenance.DECLARED));
    assertThat(of(export, "consent-event", "c3"))
        .contains(tuple("because", "spam-button", Provenance.INFERRED));
    assertThat(export.form().toString()).doesNotContain("k1:00aa");
  }

  @Test
  void aSourceFromWhichConsentWasImportedIsNotThePerson() {
    ConsentEvent imported =
        ConsentEvent.imported(
                "c1", ConsentEvent.Kind.OPTED_OUT, Person.NEWS, "", "partner.csv", T0, T0)
            .orElseThrow();
    HeldLead held =
        new HeldLead(
            Person.lead().build(),
            List.of(Person.touch("t1", "partner.csv", 0, Person.entry(Fields.CITY, "Ulm"))),
            List.of(),
            List.of(imported));
    SubjectExport told =
        SubjectExport.of(
            "r-1", CUT_OFF, SubjectFile.of(Person.CONTROLLER, List.of(held)), INVENTORY);
    assertThat(of(told, "lead", "lead-1")).contains(tuple("city", "Ulm", Provenance.THIRD_PARTY));
  }

  @Test
  void evidenceIsTheWordOfStaff() {
    assertThat(of(export, "activity", "a3")).contains(tuple("level", "approved", Provenance.STAFF));
    assertThat(of(export, "activity", "a1"))
        .contains(tuple("url", "https://engines.example/price", Provenance.OBSERVED));
  }

  @Test
  void aPartOfAllActivitiesIsOneOfEachType() {
    DataTag others = INVENTORY.record("activity").orElseThrow().aboutOthers();
    SubjectExport told =
        SubjectExport.of(
            "r-1",
            CUT_OFF,
            Person.data(),
            INVENTORY.part("activity", "level", others).part("activity", "url", others));
    assertThat(told.withheld())
        .filteredOn(one -> one.ground().equals(Omission.ABOUT_OTHERS))
        .extracting(Omission::name)
        .containsExactly("level", "url");
  }

  @Test
  void theUseOfTheDataIsTold() {
    assertThat(statements(export, "sources"))
        .containsExactly(
            tuple(
                "bought-list",
                "origin: third-party; obtained from: Lists GmbH; first: 2026-05-01T09:00:00Z;"
                    + " last: 2026-05-01T09:00:00Z"),
            tuple(
                "web-form",
                "origin: declared; first: 2026-05-02T09:00:00Z; last: 2026-05-03T09:00:00Z"));
    assertThat(statements(export, "recipients"))
        .containsExactly(
            tuple(
                "Mail Ltd", "processor; categories: contact-details; first: 2026-05-01T09:00:00Z"));
    assertThat(statements(export, "retention"))
        .containsExactly(
            tuple("contact-details", "three years; erased by: 2026-11-22T12:00:00Z"),
            tuple("consent-proof", "five years after its last use"));
    assertThat(statements(export, "processing"))
        .contains(
            tuple(
                "contact-details",
                "origin: declared, third-party; basis: consent; purposes: sales-follow-up"),
            tuple(
                "score",
                "origin: inferred; basis: consent; purposes: lead-scoring, sales-follow-up"));
    assertThat(statements(export, "automated-decisions")).hasSize(3);
    assertThat(statements(export, "suppression")).containsExactly(tuple("on-the-list", "no"));
    assertThat(
            statements(
                SubjectExport.of("r-1", CUT_OFF, Person.data().suppressed(true), INVENTORY),
                "suppression"))
        .containsExactly(tuple("on-the-list", "yes"));
  }

  @Test
  void otherLeadsThatMayBeThePersonAreCountedAndNotNamed() {
    HeldLead held =
        Person.held(Person.lead().possibleDuplicates(List.of(new LeadId("lead-77"))).build());
    SubjectExport told =
        SubjectExport.of(
            "r-1", CUT_OFF, SubjectFile.of(Person.CONTROLLER, List.of(held)), INVENTORY);
    assertThat(statements(told, "duplicates")).contains(tuple("possible-duplicates", "1"));
    assertThat(told.form().toString()).doesNotContain("lead-77");
  }

  @Test
  void aHostCanWithholdAKindOfDataWithItsGround() {
    SubjectExport told =
        SubjectExport.of(
            "r-1",
            CUT_OFF,
            Person.data()
                .withholding(DataCategory.SCORE, "trade-secret")
                .withholding(DataCategory.CONSENT_PROOF, "legal-claim"),
            INVENTORY);
    assertThat(told.data()).noneMatch(one -> one.tag().category().equals(DataCategory.SCORE));
    assertThat(told.receipts()).isEmpty();
    assertThat(told.grounds())
        .contains(
            new Withheld(DataCategory.SCORE, "trade-secret"),
            new Withheld(new DataCategory("untagged"), "untagged"));
    assertThat(Closed.answered(CUT_OFF, told.grounds()).withheld()).isEqualTo(told.grounds());
    assertThatThrownBy(() -> Person.data().withholding(DataCategory.NOTE, "Our secret"))
        .isInstanceOf(InvalidConfiguration.class);
  }

  @Test
  void portabilityHoldsWhatThePersonProvidedAndSaysWhatItLeavesOut() {
    PortableExport portable = export.portable();
    assertThat(portable.data())
        .extracting(Datum::kind, Datum::record)
        .contains(tuple("lead", "lead-1"), tuple("touch", "t1"), tuple("activity", "a1"))
        .doesNotContain(
            tuple("touch", "t0"),
            tuple("activity", "a3"),
            tuple("score", "s1"),
            tuple("consent-event", "c1"),
            tuple("assignment", "lead-1"));
    assertThat(portable.withheld())
        .containsAll(export.withheld())
        .contains(
            new Omission("lead", "phone", "contact-details", "third-party"),
            new Omission("lead", "score", "score", "inferred"),
            new Omission("assignment", "owner", "assignment", "staff"),
            new Omission("consent-event", "event", "consent-proof", "other-basis"));
  }

  @Test
  void onALegitimateInterestNothingIsPortable() {
    SubjectExport told =
        SubjectExport.of(
            "r-1", CUT_OFF, Person.data(), DataInventory.standard(LawfulBasis.LEGITIMATE_INTEREST));
    assertThat(told.data()).isNotEmpty();
    assertThat(told.portable().data()).isEmpty();
    SubjectExport contract =
        SubjectExport.of(
            "r-1", CUT_OFF, Person.data(), DataInventory.standard(LawfulBasis.CONTRACT));
    assertThat(contract.portable().data()).isNotEmpty();
  }

  @Test
  void noTextOfAnExportShowsAValue() {
    List<Object> all =
        List.of(
            export,
            export.portable(),
            Person.data(),
            Person.data().records(),
            export.data(),
            INVENTORY,
            export.receipts());
    assertThat(all.toString())
        .doesNotContain("ada@")
        .doesNotContain("Ulm")
        .doesNotContain("friendly")
        .doesNotContain("CTO");
  }

  @Test
  void aValueWithoutTextIsNotToldOf() {
    HeldRecord empty = new HeldRecord("score", "s2", T0, Map.of("meaning", ""), List.of());
    SubjectExport told =
        SubjectExport.of(
            "r-1",
            CUT_OFF,
            SubjectFile.of(Person.CONTROLLER, List.of())
                .with(List.of(empty, HeldRecord.score("s3", T0, Points.ZERO, "", List.of()))),
            INVENTORY);
    assertThat(told.data()).extracting(Datum::name).containsExactly("points");
  }
}
