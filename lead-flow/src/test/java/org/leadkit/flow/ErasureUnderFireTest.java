package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Issue;
import org.leadkit.decision.StorageFailure;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.profile.Fields;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.Trigger;
import org.leadkit.retention.erasure.Custody;
import org.leadkit.retention.erasure.Custody.Direction;
import org.leadkit.retention.export.Controller;
import org.leadkit.retention.export.SubjectFile;
import org.leadkit.spi.Downstream;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Notice;
import org.leadkit.spi.Page;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.Subject;
import org.leadkit.testsupport.Promise;

/** Erasures, holds and sweeps that are cut off, overtaken, or reach only a part. */
class ErasureUnderFireTest {

  private static final ContactPoint ADA = ContactPoint.email("ada@engines.example");
  private static final Hold.Scope CONTACT =
      new Hold.Scope(Set.of(), Set.of(DataCategory.CONTACT), Set.of());

  private final FaultyStore store = new FaultyStore(new InMemoryLeadStore());
  private final SettableClock clock = new SettableClock(NOW);
  private final Mailings mailings = new Mailings();
  private final List<Notice> told = new ArrayList<>();
  private final LeadFlow flow = flow(RetentionSchedule.NONE);
  private final Privacy privacy = flow.privacy();

  /** A host's list that knows addresses and no leads. */
  private static final class Mailings implements PersonalStore {
    private final Map<ContactPoint, String> rows = new HashMap<>();
    private boolean failing;

    @Override
    public String name() {
      return "mailings";
    }

    @Override
    public List<RetainedItem> find(TenantId tenant, Subject subject) {
      return subject.points().stream()
          .filter(rows::containsKey)
          .map(point -> item(rows.get(point)))
          .toList();
    }

    private static RetainedItem item(String id) {
      return new RetainedItem(
          "mailings",
          id,
          "",
          "row",
          "",
          DataCategory.NOTE,
          Set.of(),
          Set.of(),
          Recipient.Role.UNKNOWN,
          Map.of());
    }

    @Override
    public Page<RetainedItem> items(TenantId tenant, String cursor, int limit) {
      return new Page<>(rows.values().stream().map(Mailings::item).toList(), null);
    }

    @Override
    public Map<String, String> treat(TenantId tenant, Map<String, Treatment> treatments) {
      if (failing) {
        throw new StorageFailure("treat", "08006");
      }
      Set<String> gone = new HashSet<>();
      treatments.forEach(
          (id, treatment) -> {
            if (treatment.isDestructive()) {
              gone.add(id);
            }
          });
      rows.values().removeAll(gone);
      return Map.of();
    }
  }

  private LeadFlow flow(RetentionSchedule schedule) {
    return Flows.on(store)
        .time(clock)
        .privacyLog(new InMemoryPrivacyLog())
        .personalStore(mailings)
        .retention(schedule)
        .downstream(
            (tenant, notice) -> {
              told.add(notice);
              return Downstream.Receipt.ACKNOWLEDGED;
            })
        .build();
  }

  private LeadId captured() {
    mailings.rows.put(ADA, "m1");
    return flow.submit(consenting(ada())).answer().lead().orElseThrow();
  }

  private LeadHistory history(LeadId lead) {
    return store.find(TenantId.DEFAULT, lead).orElseThrow();
  }

  private static Hold hold(String id, Hold.Scope scope) {
    return new Hold(id, "case-17", "legal-1", scope, "staff-3", NOW);
  }

  private static ErasureOrder order(LeadId lead) {
    return ErasureOrder.of("e1").lead(lead);
  }

  @Test
  @Promise("P-02: what only a contact point leads to is erased though its store failed at first")
  void aStoreThatKnowsOnlyAddressesIsErasedOnceItWorksAgain() {
    LeadId lead = captured();
    mailings.failing = true;

    assertThat(privacy.erase(order(lead)).status()).isEqualTo(ErasureReport.Status.PARTIAL);
    mailings.failing = false;
    ErasureReport report = privacy.resume("e1").orElseThrow();

    assertThat(mailings.rows).isEmpty();
    assertThat(report.status()).isEqualTo(ErasureReport.Status.DONE);
    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
  }

  @Test
  @Promise("P-02: what was held and only a contact point leads to is erased after the release")
  void aHeldRowOfAnAddressIsErasedWhenTheHoldIsReleased() {
    LeadId lead = captured();
    privacy.place(hold("h1", new Hold.Scope(Set.of(), Set.of(DataCategory.NOTE), Set.of("row"))));

    assertThat(privacy.erase(order(lead)).status()).isEqualTo(ErasureReport.Status.HELD);
    assertThat(mailings.rows).hasSize(1);
    assertThat(privacy.release("h1", "staff-3")).hasSize(1);

    assertThat(mailings.rows).isEmpty();
    assertThat(privacy.resume("e1").orElseThrow().status()).isEqualTo(ErasureReport.Status.DONE);
  }

  @Test
  void aHoldOnContactDataKeepsThemWhenTheirLeadIsToGo() {
    LeadId lead = captured();
    privacy.place(hold("h1", CONTACT));

    ErasureReport report = privacy.erase(order(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.HELD);
    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();
    assertThat(history(lead).lead().profile().text(Fields.TITLE)).isEmpty();
    assertThat(history(lead).touches()).hasSize(1);
    assertThat(privacy.release("h1", "staff-3")).hasSize(1);
    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
    assertThat(history(lead).touches()).isEmpty();
  }

  @Test
  void aSweepDestroysNothingThatIsHeldWithWhatIsAroundIt() {
    LeadFlow sweeping =
        flow(
            RetentionSchedule.named("short")
                .rules(
                    RetentionRule.erase(
                        "all", Trigger.of(Trigger.Kind.COLLECTED), Period.ofDays(30)))
                .build());
    LeadId lead = sweeping.submit(consenting(ada())).answer().lead().orElseThrow();
    sweeping.privacy().place(hold("h1", CONTACT));
    clock.set(NOW.plus(Duration.ofDays(60)));

    sweeping.privacy().sweep(SweepOrder.of("s1", 1_000));

    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();
    assertThat(history(lead).touches()).hasSize(1);
    sweeping.privacy().release("h1", "staff-3");
    sweeping.privacy().sweep(SweepOrder.of("s2", 1_000));
    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
  }

  @Test
  @Promise("C-04: whoever is erased is suppressed, though the store failed in between")
  void anErasureThatWasCutOffBeforeItSuppressedDoesSoWhenItGoesOn() {
    LeadId lead = captured();
    store.failing = true;
    assertThatThrownBy(() -> privacy.erase(order(lead))).isInstanceOf(StorageFailure.class);
    store.failing = false;

    assertThat(privacy.erase(order(lead)).status()).isEqualTo(ErasureReport.Status.DONE);

    assertThat(flow.submit(consenting(ada())).permission().orElseThrow().outcome().answer())
        .isEqualTo(Permission.Answer.NO);
  }

  @Test
  void aHoldThatWasCutOffRestrictsWhenItIsPlacedAgain() {
    LeadId lead = captured();
    Hold hold = hold("h1", Hold.Scope.of(lead.value()));
    store.failing = true;
    assertThatThrownBy(() -> privacy.place(hold)).isInstanceOf(StorageFailure.class);
    store.failing = false;

    privacy.place(hold);

    assertThat(flow.contact(Outreach.to(lead, Purpose.SALES_FOLLOW_UP, Channel.EMAIL)).ticket())
        .isEmpty();
  }

  @Test
  void aReleaseThatWasCutOffGoesOnWithWhatWasDeferred() {
    LeadId lead = captured();
    privacy.place(hold("h1", Hold.Scope.of(lead.value())));
    assertThat(privacy.erase(order(lead)).status()).isEqualTo(ErasureReport.Status.HELD);
    store.failing = true;
    assertThatThrownBy(() -> privacy.release("h1", "s")).isInstanceOf(StorageFailure.class);
    store.failing = false;

    assertThat(privacy.release("h1", "s")).containsExactly("erasure/e1");

    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
    assertThat(privacy.release("h1", "s")).isEmpty();
  }

  @Test
  void whoComesBackWhileASweepRunsIsKept() {
    Trigger inbound = Trigger.of(Trigger.Kind.LAST_INBOUND_CONTACT);
    LeadFlow sweeping =
        flow(
            RetentionSchedule.named("idle")
                .inbound(Set.of("email.clicked"))
                .rules(RetentionRule.erase("idle", inbound, Period.ofDays(30)))
                .build());
    LeadId lead = sweeping.submit(consenting(ada())).answer().lead().orElseThrow();
    clock.set(NOW.plus(Duration.ofDays(60)));
    Activity click = Activity.occurred("c", "email.clicked", clock.instant());
    store.meanwhile.add(() -> sweeping.recordActivity(lead, click));

    sweeping.privacy().sweep(SweepOrder.of("s1", 1_000));

    assertThat(history(lead).activities()).extracting(Activity::id).contains("c");
    assertThat(history(lead).lead().stage()).isNotEqualTo(Stage.ERASED);
    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();
  }

  @Test
  void aRefusalInASubmissionTravelsToTheBuyers() {
    LeadId lead = captured();
    privacy.transfer(
        lead,
        new Custody("buyer-1", Direction.SOLD_TO, "B-7", NOW, Set.of(Purpose.SALES_FOLLOW_UP)));

    flow.submit(ada().optOutOfSale());
    privacy.deliver(Page.START);

    assertThat(told).extracting(Notice::theirReference).containsExactly("B-7");
  }

  @Test
  void whoIsNamedAsABuyerAfterTheErasureIsToldOfIt() {
    LeadId lead = captured();
    privacy.erase(order(lead));
    privacy.transfer(
        lead,
        new Custody("buyer-1", Direction.SOLD_TO, "B-7", NOW, Set.of(Purpose.SALES_FOLLOW_UP)));

    privacy.deliver(Page.START);

    assertThat(told).extracting(Notice::kind).containsExactly(Notice.Kind.ERASURE);
  }

  @Test
  void anAccessHoldsNoRefusedInputOfAColleagueWithTheSameTelephone() {
    LeadId lead =
        flow.submit(ada().with(Fields.PHONE, "+49301234567")).answer().lead().orElseThrow();
    refused("eve@engines.example, 030 1234567");
    refused("ada@engines.example, then eve@engines.example");
    refused("call 030 1234567");

    SubjectFile data = privacy.collect(lead, Controller.of("us", "privacy@us.example"));

    assertThat(data.records().stream().filter(one -> one.values().toString().contains("1234567")))
        .hasSize(1);
    assertThat(data.records().stream().filter(one -> one.values().toString().contains("ada@")))
        .hasSize(1);
  }

  private void refused(String raw) {
    flow.submit(
        Submission.unreadable(
            "webhook", raw, List.of(Issue.error("broken-json", "", "The text is no JSON.", ""))));
  }

  @Test
  @Promise("P-02: an erasure of somebody without a lead is repeated after a restore")
  void whoHasNoLeadIsErasedAgainAfterARestore() {
    RestorableStore restorable = new RestorableStore();
    LeadFlow restored =
        Flows.on(restorable)
            .time(clock)
            .privacyLog(new InMemoryPrivacyLog())
            .personalStore(mailings)
            .build();
    mailings.rows.put(ADA, "m1");
    int copy = restorable.copy();
    restored.privacy().erase(ErasureOrder.of("e1").at(ADA));
    assertThat(mailings.rows).isEmpty();

    restorable.restore(copy);
    mailings.rows.put(ADA, "m1");
    clock.set(NOW.plus(Duration.ofMinutes(2)));
    restored.privacy().replay();

    assertThat(mailings.rows).isEmpty();
  }

  @Test
  void aSweepKeepsWhatHasAMinimumWithWhatIsAroundIt() {
    Trigger collected = Trigger.of(Trigger.Kind.COLLECTED);
    LeadFlow sweeping =
        flow(
            RetentionSchedule.named("proof")
                .rules(
                    RetentionRule.erase("submissions", collected, Period.ofDays(30))
                        .about(
                            RetentionRule.Applies.to(
                                DataCategory.SUBMISSION, DataCategory.PROFILE)),
                    RetentionRule.keep("contacts", collected, Period.ofDays(365))
                        .about(RetentionRule.Applies.to(DataCategory.CONTACT)))
                .build());
    LeadId lead = sweeping.submit(consenting(ada())).answer().lead().orElseThrow();
    clock.set(NOW.plus(Duration.ofDays(60)));

    SweepReport dry = sweeping.privacy().dryRun(SweepOrder.of("s1", 1_000));
    SweepReport run = sweeping.privacy().sweep(SweepOrder.of("s1", 1_000));

    assertThat(run.due()).isEqualTo(dry.due());
    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();
    assertThat(history(lead).lead().profile().text(Fields.TITLE)).isEmpty();
    assertThat(history(lead).touches()).hasSize(1);
  }

  @Test
  @Promise("C-04: a no in a row about somebody who was erased is kept, and nothing else of it")
  void aRefusalInARowAboutSomebodyWhoWasErasedStays() {
    LeadId lead = captured();
    privacy.erase(order(lead));
    String phone = "+49301234567";

    Outcome row =
        flow.submit(
            Submission.imported("partner")
                .with(Fields.EMAIL, "ada@engines.example")
                .with(Fields.PHONE, phone)
                .refuse(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE));

    assertThat(row.issues()).extracting(Issue::code).contains("erased-before");
    LeadId other =
        flow.submit(
                Submission.from("website")
                    .with(Fields.EMAIL, "eve@engines.example")
                    .with(Fields.PHONE, phone)
                    .consentTo(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE))
            .answer()
            .lead()
            .orElseThrow();
    assertThat(
            flow.contact(Outreach.to(other, Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)).ticket())
        .isEmpty();
  }

  @Test
  void anErasureAmongOtherWritersLeavesNothing() throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      LeadId lead = captured();
      List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String id = round + "-" + i;
        writers.add(
            new Thread(
                () -> {
                  flow.recordActivity(lead, Activity.occurred("a" + id, "page.viewed", NOW));
                  flow.withdraw(Withdrawal.by(lead));
                  flow.submit(ada().with(Fields.FIRST_NAME, "Ada"));
                }));
      }
      writers.forEach(writer -> writer.setUncaughtExceptionHandler((one, e) -> thrown.add(e)));
      writers.forEach(Thread::start);
      ErasureReport report = privacy.erase(ErasureOrder.of("r" + round).lead(lead));
      for (Thread writer : writers) {
        writer.join();
      }
      LeadHistory left = history(lead);
      assertThat(thrown).isEmpty();
      assertThat(report.status()).isEqualTo(ErasureReport.Status.DONE);
      assertThat(left.lead().stage()).isEqualTo(Stage.ERASED);
      assertThat(left.touches()).isEmpty();
      assertThat(left.activities()).isEmpty();
    }
  }
}
