package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Issue;
import org.leadkit.event.LeadEvent;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.erasure.ErasureCertificate;
import org.leadkit.retention.erasure.ErasurePlan;
import org.leadkit.retention.erasure.ErasurePlan.Fate;
import org.leadkit.retention.erasure.Ground;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.testsupport.Promise;

class EraseTest {

  private static final String PHONE = "+49 30 7770777";
  private static final ContactPoint ADA = ContactPoint.email("ada@engines.example");

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final InMemoryPrivacyLog log = new InMemoryPrivacyLog();
  private final InMemoryTurns turns = new InMemoryTurns();
  private final SettableClock clock = new SettableClock(NOW);
  private final MapStore notes = new MapStore("notes");
  private final LeadFlow flow =
      LeadFlow.on(store, turns, new EphemeralKeys())
          .scoring(Flows.SCORING)
          .routing(Flows.ROUTING)
          .time(clock)
          .ids(new CountedIds())
          .privacyLog(log)
          .personalStore(notes)
          .build();

  private LeadId captured() {
    LeadId lead =
        flow.submit(consenting(ada()).with(Fields.PHONE, PHONE).requestKey("first"))
            .answer()
            .lead()
            .orElseThrow();
    flow.recordActivity(lead, Activity.occurred("v1", "page.viewed", NOW));
    notes.with("n1", lead.value(), NOW);
    return lead;
  }

  private LeadHistory history(LeadId lead) {
    return store.find(TenantId.DEFAULT, lead).orElseThrow();
  }

  private ErasureOrder order(LeadId lead) {
    return ErasureOrder.of("e1").lead(lead);
  }

  private List<PrivacyRecord> records() {
    return log.records(TenantId.DEFAULT, Page.START, 1_000).items();
  }

  @Test
  @Promise("P-02: erasure reaches every registered store and leaves a certificate")
  void nothingButTheIdAndTheProofOfConsentIsLeft() {
    LeadId lead = captured();

    ErasureReport report = flow.privacy().erase(order(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.DONE);
    LeadHistory left = history(lead);
    assertThat(left.lead().stage()).isEqualTo(Stage.ERASED);
    assertThat(left.lead().profile()).isEqualTo(Profile.empty());
    assertThat(left.lead().assignment()).isEmpty();
    assertThat(left.lead().response()).isEmpty();
    assertThat(left.lead().wakeAt()).isEmpty();
    assertThat(left.touches()).isEmpty();
    assertThat(left.activities()).isEmpty();
    assertThat(left.consents()).isNotEmpty();
    assertThat(notes.ids()).isEmpty();
    assertThat(flow.submit(ada().with(Fields.SOURCE_REFERENCE, "7")).status())
        .isEqualTo(Status.ACCEPTED);
    assertThat(changes()).contains(new LeadEvent.Change.Erased());
  }

  private List<LeadEvent.Change> changes() {
    return store.pending(TenantId.DEFAULT, 1_000).stream().map(LeadEvent::change).toList();
  }

  @Test
  @Promise(
      "P-02: what is withheld is named with its ground, and the certificate has the plan's hash")
  void theCertificateNamesWhatIsWithheldAndWhatEachStoreAcknowledged() {
    LeadId lead = captured();
    int proofs = history(lead).consents().size();
    ErasurePlan planned = flow.privacy().plan(order(lead));

    ErasureReport report = flow.privacy().erase(order(lead));

    ErasureCertificate certificate = report.certificate().orElseThrow();
    assertThat(report.plan()).isEqualTo(planned);
    assertThat(certificate.tombstone().planHash()).isEqualTo(planned.hash());
    assertThat(certificate.tombstone().withheld())
        .containsExactly(
            new ErasureCertificate.Withheld(
                DataCategory.CONSENT_PROOF, Ground.LEGAL_CLAIMS, null, proofs));
    assertThat(certificate.stores())
        .extracting(ErasureCertificate.Acknowledged::store)
        .containsExactly("leads", "notes");
    assertThat(certificate.stores().get(1).erased()).isEqualTo(1);
    assertThat(certificate.stores().get(0).restricted()).isEqualTo(proofs);
    assertThat(certificate.tombstone().subjects()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  @Promise("F-01: the stored answer says that the data was erased")
  void anAnsweredRequestKeySaysThatTheLeadWasErased() {
    LeadId lead = captured();
    flow.privacy().erase(order(lead));

    Outcome again = flow.submit(consenting(ada()).requestKey("first"));

    assertThat(again.status()).isEqualTo(Status.REPEATED);
    assertThat(again.answer().status()).isEqualTo(Status.ERASED);
    assertThat(again.answer().owner()).isEmpty();
    assertThat(again.explain()).contains("was erased");
  }

  @Test
  void noCommandAddsAnythingToAnErasedLead() {
    LeadId lead = captured();
    flow.privacy().erase(order(lead));
    LeadHistory left = history(lead);

    assertThat(flow.recordActivity(lead, Activity.occurred("v2", "page.viewed", NOW)).status())
        .isEqualTo(Status.NOT_FOUND);
    assertThat(flow.perform(SalesAction.assign(lead, "anna")).status()).isEqualTo(Status.NOT_FOUND);
    assertThat(flow.settle(lead).status()).isEqualTo(Status.NOT_FOUND);
    assertThat(history(lead)).isEqualTo(left);
  }

  @Test
  void theOwnerHasOneLeadFewer() {
    LeadId lead = captured();
    String owner = history(lead).lead().assignment().orElseThrow().owner();

    flow.privacy().erase(order(lead));

    assertThat(turns.state(TenantId.DEFAULT, "team").member(owner).open()).isZero();
  }

  @Test
  void erasingTwiceIsErasingOnce() {
    LeadId lead = captured();
    ErasureReport first = flow.privacy().erase(order(lead));
    int logged = records().size();
    LeadHistory left = history(lead);

    ErasureReport second = flow.privacy().erase(order(lead));
    ErasureReport other = flow.privacy().erase(ErasureOrder.of("e2").lead(lead));

    assertThat(second).isEqualTo(first);
    assertThat(log.stream(TenantId.DEFAULT, "erasure/e1")).hasSizeLessThanOrEqualTo(logged);
    assertThat(history(lead)).isEqualTo(left);
    assertThat(other.plan().steps(Fate.ERASE)).isEmpty();
  }

  @Test
  void refusedInputThatNamesThePersonGoesInAnySpelling() {
    LeadId lead = captured();
    for (String raw :
        List.of(
            "{\"mail\": \"ADA@Engines.Example\"}",
            "email=ada%40engines.example&x=1",
            "ada+news@engines.example;",
            "call (030) 777-0777 now",
            "{\"mail\": \"ada\\u0040engines.example\"}")) {
      flow.submit(unreadable(raw));
    }
    flow.submit(unreadable("bob@engines.example, +49 30 1112223"));

    flow.privacy().erase(order(lead));

    assertThat(store.rejections(TenantId.DEFAULT, Page.START, 100).items())
        .extracting(one -> one.raw())
        .containsExactly("bob@engines.example, +49 30 1112223");
  }

  private static Submission unreadable(String raw) {
    return Submission.unreadable(
        "webhook", raw, List.of(Issue.error("broken-json", "", "The text is no JSON.", "")));
  }

  @Test
  @Promise("C-04: suppression survives erasure and import (S35)")
  void scenario35AnImportAfterErasureIsMatchedAndNothingIsContacted() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      clock.set(Instant.parse("2026-07-01T10:00:00Z"));
      LeadId lead =
          flow.submit(
                  consenting(Submission.from("website").with(Fields.EMAIL, "foo.bar@example.com")))
              .answer()
              .lead()
              .orElseThrow();
      flow.privacy().erase(order(lead));

      clock.set(Instant.parse("2026-09-01T10:00:00Z"));
      Outcome row =
          flow.submit(
              consenting(
                  Submission.imported("partner").with(Fields.EMAIL, " FOO.Bar@Example.COM ")));

      assertThat(row.status()).isEqualTo(Status.REJECTED);
      assertThat(row.issues()).extracting(Issue::code).contains("erased-before");
      assertThat(store.rejections(TenantId.DEFAULT, Page.START, 10).items().get(0).values())
          .isEmpty();
      Outcome visit =
          flow.submit(
              consenting(Submission.from("website").with(Fields.EMAIL, "foo.bar@example.com")));
      assertThat(visit.permission().orElseThrow().outcome().answer())
          .isEqualTo(Permission.Answer.NO);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Promise("C-04: what was refused before an erasure without suppression stays refused")
  void aRefusalThatWasNotTiedToAPointOutlivesTheErasure() {
    LeadId lead = captured();
    flow.recordConsent(
        lead, ConsentEvent.of("no", ConsentEvent.Kind.OPTED_OUT, Scope.EVERYTHING, "phone", NOW));

    flow.privacy().erase(order(lead).withoutSuppression());

    Outcome back = flow.submit(consenting(ada()));
    assertThat(back.permission().orElseThrow().outcome().answer()).isEqualTo(Permission.Answer.NO);
  }

  @Test
  void whoWantsToStayReachableIs() {
    LeadId lead = captured();

    flow.privacy().erase(order(lead).withoutSuppression());

    Outcome back = flow.submit(consenting(ada()));
    assertThat(back.lead().orElseThrow().id()).isNotEqualTo(lead);
    assertThat(back.permission().orElseThrow().outcome().isPermitted()).isTrue();
  }

  @Test
  void withoutAGroundEventsOfConsentBecomeShells() {
    LeadId lead = captured();

    flow.privacy().erase(order(lead).withholdingNothing());

    assertThat(history(lead).consents())
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.source()).isEqualTo("erased");
              assertThat(event.point()).isIn("", "erased");
              assertThat(event.details().proof().documents()).isEmpty();
            });
  }

  @Test
  void aColleagueWithTheSameTelephoneStaysAndIsDecidedAnew() {
    LeadFlow calls =
        Flows.on(store)
            .asking(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)
            .privacyLog(new InMemoryPrivacyLog())
            .time(clock)
            .build();
    Submission both =
        Submission.from("website")
            .with(Fields.PHONE, PHONE)
            .with(Fields.COUNTRY, "DE")
            .consentTo(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE);
    LeadId one = calls.submit(both.with(Fields.EMAIL, "a@x.example")).lead().orElseThrow().id();
    LeadId two = calls.submit(both.with(Fields.EMAIL, "b@x.example")).lead().orElseThrow().id();
    assertThat(history(two).lead().assignment().orElseThrow().due()).isPresent();

    calls.privacy().erase(ErasureOrder.of("e9").lead(one));

    assertThat(history(one).lead().stage()).isEqualTo(Stage.ERASED);
    assertThat(history(two).lead().stage()).isNotEqualTo(Stage.ERASED);
    assertThat(history(two).lead().assignment().orElseThrow().due()).isEmpty();
  }

  @Test
  void aStoreThatFailsLeavesTheErasurePartialUntilItIsResumed() {
    LeadId lead = captured();
    notes.failing = true;

    ErasureReport report = flow.privacy().erase(order(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.PARTIAL);
    assertThat(report.certificate()).isEmpty();
    assertThat(report.open()).isNotEmpty();
    assertThat(notes.ids()).containsExactly("n1");
    notes.failing = false;
    assertThat(flow.privacy().resume("e1").orElseThrow().status())
        .isEqualTo(ErasureReport.Status.DONE);
    assertThat(notes.ids()).isEmpty();
  }

  @Test
  void aStoreThatCanNotBeAskedMakesTheLeadsWaitSinceOnlyTheyKnowThePoints() {
    LeadId lead = captured();
    notes.hiding = true;

    ErasureReport report = flow.privacy().erase(order(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.PARTIAL);
    assertThat(report.open()).contains("notes/not-found");
    assertThat(history(lead).lead().stage()).isNotEqualTo(Stage.ERASED);
    notes.hiding = false;
    assertThat(flow.privacy().resume("e1").orElseThrow().status())
        .isEqualTo(ErasureReport.Status.DONE);
    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
  }

  @Test
  @Promise("P-02: what is logged while a person is erased holds nothing of the person")
  void theLinesLoggedOfAStoreThatFailsWithAnAddressHoldNone() {
    LeadId lead = captured();
    notes.meanwhile =
        () -> {
          throw new IllegalStateException("ada@engines.example is locked");
        };
    List<String> lines = new ArrayList<>();
    Handler handler = new LineHandler(lines);
    Logger logger = Logger.getLogger("org.leadkit");
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    try {
      assertThat(flow.privacy().erase(order(lead)).status())
          .isEqualTo(ErasureReport.Status.PARTIAL);
      assertThat(flow.privacy().resume("e1").orElseThrow().status())
          .isEqualTo(ErasureReport.Status.DONE);
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain("engines.example"));
  }

  /** Keeps each line as it would be written. */
  private static final class LineHandler extends Handler {
    private final List<String> lines;

    LineHandler(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord entry) {
      lines.add(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  @Promise("P-01: no personal value in the privacy log")
  void theLogHoldsNoPersonalValue() {
    LeadId lead = captured();
    flow.withdraw(Withdrawal.at(ADA));
    flow.privacy().erase(order(lead));

    Stream<String> facts = records().stream().map(PrivacyRecord::toString);
    assertThat(facts)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContainIgnoringCase("engines.example")
                    .doesNotContain("7770777")
                    .doesNotContain("VP"));
    assertThat(order(lead).at(ADA).toString()).doesNotContain("engines");
  }
}
