package org.leadkit.retention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.retention.export.Person.CUT_OFF;
import static org.leadkit.retention.export.Person.INVENTORY;
import static org.leadkit.retention.export.Person.T0;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Provenance;
import org.leadkit.value.Value;

/** Ways by which something could get into an export that does not belong there. */
class ExportLeakTest {

  private static final DataTag SEEN = INVENTORY.record("activity").orElseThrow();
  private static final DataTag PROOF =
      INVENTORY.record("consent-event").orElseThrow().on(LawfulBasis.CONSENT);

  private static SubjectExport export(DataInventory inventory, HeldLead held) {
    return SubjectExport.of(
        "r-1", CUT_OFF, SubjectFile.of(Person.CONTROLLER, List.of(held)), inventory);
  }

  private static SubjectExport export(DataInventory inventory, Activity... activities) {
    return export(
        inventory, new HeldLead(Person.lead().build(), List.of(), List.of(activities), List.of()));
  }

  @Test
  void consentEventsWithoutATagGiveNoReceipts() {
    assertThat(export(DataInventory.empty(), Person.held()).receipts()).isEmpty();
    assertThat(export(INVENTORY.record("consent-event", PROOF.secret()), Person.held()).receipts())
        .isEmpty();
  }

  @Test
  void aReceiptHoldsNoPartThatIsNotTold() {
    assertThat(
            export(INVENTORY.part("consent-event", "source", PROOF.aboutOthers()), Person.held())
                .receipts())
        .isEmpty();
    assertThat(
            export(INVENTORY.part("consent-event", "documents", PROOF.secret()), Person.held())
                .receipts())
        .hasSize(2);
  }

  @Test
  void proofUnderACategoryOfTheHostIsWithheldFromReceiptsToo() {
    DataTag own =
        DataTag.of(new DataCategory("our-proof"), Provenance.DECLARED, LawfulBasis.CONSENT);
    SubjectExport told =
        SubjectExport.of(
            "r-1",
            CUT_OFF,
            Person.data().withholding(new DataCategory("our-proof"), "legal-claim"),
            INVENTORY.record("consent-event", own));
    assertThat(told.receipts()).isEmpty();
  }

  @Test
  void aReceiptNamesKindsOfDataThatRestOnConsentAndNoSpecialOneThatIsNotThere() {
    assertThat(Person.export().receipts())
        .hasSize(2)
        .allMatch(one -> one.terms().categories().contains(DataCategory.CONTACT))
        .noneMatch(one -> one.terms().categories().contains(DataCategory.CONSENT_PROOF))
        .allMatch(one -> one.terms().special().isEmpty());
  }

  @Test
  void aSourceThatIsNotToldStandsNowhere() {
    DataTag others = INVENTORY.record("touch").orElseThrow().aboutOthers();
    SubjectExport told =
        export(
            INVENTORY
                .part("touch", "source", others)
                .part("activity", "source", others)
                .part("consent-event", "source", others),
            new HeldLead(
                Person.lead().build(),
                List.of(
                    Person.touch("t1", "friend Bob Babbage", 0, Person.entry(Fields.CITY, "Ulm"))),
                List.of(Activity.occurred("a1", "page.viewed", T0).from("friend Bob Babbage")),
                List.of(
                    ConsentEvent.of(
                        "c1", ConsentEvent.Kind.GIVEN, Person.NEWS, "friend Bob Babbage", T0))));
    assertThat(told.form().toString() + told.receipts().stream().map(ConsentReceipt::form).toList())
        .contains("Ulm")
        .doesNotContain("Babbage");
    assertThat(told.data())
        .filteredOn(one -> one.kind().equals("lead") && one.name().equals("city"))
        .extracting(one -> one.tag().provenance())
        .containsExactly(Provenance.DECLARED);
  }

  @Test
  void aSubmissionThatAFileSentIsNotThePersonsOwnWord() {
    Activity sent =
        Activity.occurred("t1", Activity.SUBMITTED, T0)
            .from("partner.csv")
            .with(Activity.IMPORTED, Value.of(true));
    SubjectExport told =
        export(
            INVENTORY,
            new HeldLead(
                Person.lead().build(),
                List.of(
                    Person.touch("t1", "partner.csv", 0, Person.entry(Fields.CITY, "Ulm")),
                    Person.touch("t2", "partner.csv", 1, Person.entry(Fields.TITLE, "CTO"))),
                List.of(sent),
                List.of()));
    assertThat(told.portable().data()).noneMatch(one -> one.value().equals("Ulm"));
    assertThat(told.data())
        .filteredOn(one -> one.value().equals("Ulm"))
        .hasSize(2)
        .allMatch(one -> one.tag().provenance() == Provenance.THIRD_PARTY);
    assertThat(told.portable().data()).noneMatch(one -> one.record().equals("t1"));
    assertThat(told.statements())
        .filteredOn(one -> one.section().equals("sources"))
        .hasSize(1)
        .allMatch(one -> one.text().startsWith("origin: third-party;"));
  }

  @Test
  void aConsentThatASellerPassesOnIsNotProvidedByThePerson() {
    SubjectExport told =
        export(
            INVENTORY.record("consent-event", PROOF),
            new HeldLead(
                Person.lead().build(),
                List.of(),
                List.of(),
                List.of(
                    ConsentEvent.of("c1", ConsentEvent.Kind.GIVEN, Person.NEWS, "web-form", T0),
                    ConsentEvent.of(
                        "c2", ConsentEvent.Kind.GIVEN, Person.NEWS, "bought-list", T0))));
    assertThat(told.portable().data())
        .extracting(Datum::record)
        .contains("c1")
        .doesNotContain("c2");
  }

  @Test
  void aPartOfAConsentEventThatIsComputedStaysSo() {
    SubjectExport told =
        export(
            INVENTORY
                .record("consent-event", PROOF)
                .part("consent-event", "level", PROOF.from(Provenance.INFERRED)),
            Person.held());
    assertThat(told.portable().data())
        .filteredOn(one -> one.kind().equals("consent-event"))
        .extracting(Datum::name)
        .contains("event")
        .doesNotContain("level");
  }

  @Test
  void aPropertyThatIsAFieldElsewhereIsNoLessGuardedThanTheField() {
    Field.Text spouse = Field.text("spouseName");
    SubjectExport told =
        export(
            INVENTORY
                .field(spouse, SEEN.aboutOthers())
                .field(Field.text("rating"), SEEN.from(Provenance.INFERRED))
                .field(Field.text("region"), SEEN.on(LawfulBasis.LEGITIMATE_INTEREST)),
            Activity.occurred("a1", "form.sent", T0)
                .with("spouseName", "Byron")
                .with("rating", "A1")
                .with("region", "south"));
    assertThat(told.form().toString()).doesNotContain("Byron").contains("A1").contains("south");
    assertThat(told.portable().form().toString()).doesNotContain("A1").doesNotContain("south");
  }

  @Test
  void aValueThatCameAfterTheCutOffIsNotTheWordOfStaff() {
    SubjectExport told =
        export(
            INVENTORY,
            new HeldLead(
                Person.lead().profile(Profile.empty().with(Fields.CITY, "Graz")).build(),
                List.of(Person.touch("t9", "web-form", 900, Person.entry(Fields.CITY, "Graz"))),
                List.of(),
                List.of()));
    assertThat(told.form().toString()).doesNotContain("Graz");
  }

  @Test
  void whoGotDataAfterTheCutOffIsLeftOut() {
    Instant later = CUT_OFF.plusSeconds(1);
    SubjectExport told =
        SubjectExport.of(
            "r-1",
            CUT_OFF,
            Person.data()
                .disclosedTo(
                    List.of(
                        new Disclosed("Now Ltd", "buyer", Set.of(DataCategory.CONTACT), CUT_OFF),
                        new Disclosed("Later Ltd", "buyer", Set.of(DataCategory.CONTACT), later))),
            INVENTORY);
    assertThat(told.form().toString() + told.receipts().get(0).form())
        .contains("Now Ltd")
        .doesNotContain("Later Ltd");
  }

  @Test
  void refusedInputIsNotToldAsItCameIfItNamesASecret() {
    for (String raw :
        List.of(
            "{\"email\":\"a@b.example\",\"password\":\"hunter2\"",
            "email=a&ssn=hunter2",
            "ssn;hunter2")) {
      SubjectExport told =
          SubjectExport.of(
              "r-1",
              CUT_OFF,
              SubjectFile.of(Person.CONTROLLER, List.of())
                  .with(List.of(HeldRecord.rejection("x1", T0, "web-form", Map.of(), raw))),
              INVENTORY);
      assertThat(told.form().toString()).doesNotContain("hunter2");
      assertThat(told.withheld())
          .contains(new Omission("rejection", "raw", "rejected-input", Omission.SECRET));
    }
  }

  @Test
  void nothingThatIsNotProvidedCanBePutIntoAPortabilityExport() {
    for (DataTag tag :
        List.of(
            SEEN.from(Provenance.INFERRED),
            SEEN.from(Provenance.THIRD_PARTY),
            SEEN.from(Provenance.STAFF),
            SEEN.on(LawfulBasis.LEGITIMATE_INTEREST),
            SEEN.secret(),
            SEEN.aboutOthers())) {
      Datum datum = new Datum("lead", "l1", "city", "Ulm", T0, "", tag);
      assertThatThrownBy(() -> new PortableExport("r-1", CUT_OFF, List.of(datum), List.of()))
          .isInstanceOf(InvalidConfiguration.class)
          .hasMessageContaining("(city)")
          .hasMessageNotContaining("Ulm");
    }
  }

  @Test
  void theNameOfWhatIsNotPortableIsShownOnlyIfItLooksLikeOne() {
    SubjectExport told =
        export(
            INVENTORY.source("bought-list", Origin.obtainedFrom("Lists GmbH")),
            Activity.occurred("a1", "form.sent", T0)
                .from("bought-list")
                .with("ada@engines.example", "yes"));
    assertThat(told.portable().form().toString()).doesNotContain("ada@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssnNumber",
        "ssn_last4",
        "SSNNumber",
        "ibanOfPerson",
        "pinNumber",
        "pwdHash",
        "passwort",
        "Kennwort",
        "kontonummer",
        "kreditkartenNr",
        "cvcCode",
        "taxTin"
      })
  void namesOfSecretsWithMoreWordsAreSecretToo(String name) {
    assertThat(SecretNames.isOne(name)).isTrue();
  }
}
