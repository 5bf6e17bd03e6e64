package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Issue;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.profile.Fields;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetentionPolicy;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.erasure.ErasurePlan.Fate;
import org.leadkit.retention.erasure.Ground;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.spi.PrivacyRecord;

class HoldTest {

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final MapStore notes = new MapStore("notes");
  private final SettableClock clock = new SettableClock(NOW);
  private final LeadFlow flow = flow(RetentionSchedule.NONE);
  private final Privacy privacy = flow.privacy();

  private LeadFlow flow(RetentionSchedule schedule) {
    return Flows.on(store)
        .privacyLog(new InMemoryPrivacyLog())
        .personalStore(notes)
        .time(clock)
        .retention(schedule)
        .build();
  }

  private LeadId captured() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();
    notes.with("n1", lead.value(), NOW);
    return lead;
  }

  private static Hold hold(String id, Hold.Scope scope) {
    return new Hold(id, "case-17", "legal-1", scope, "staff-3", NOW);
  }

  private LeadHistory history(LeadId lead) {
    return store.find(TenantId.DEFAULT, lead).orElseThrow();
  }

  @Test
  void aHeldLeadIsOnlyStoredAndErasedWhenTheHoldIsReleased() {
    LeadId lead = captured();
    privacy.place(hold("h1", Hold.Scope.of(lead.value())));

    ErasureReport report = privacy.erase(ErasureOrder.of("e1").lead(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.HELD);
    assertThat(report.certificate()).isEmpty();
    assertThat(report.plan().steps(Fate.ERASE)).isEmpty();
    assertThat(report.plan().steps())
        .extracting(step -> step.ground().code())
        .contains(Ground.LEGAL_HOLD.code());
    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();
    assertThat(notes.ids()).containsExactly("n1");
    assertThat(notes.treated.get(0)).containsEntry("n1", Treatment.RESTRICT);

    assertThat(privacy.release("h1", "staff-3")).containsExactly("erasure/e1");
    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
    assertThat(notes.ids()).isEmpty();
    assertThat(privacy.resume("e1").orElseThrow().status()).isEqualTo(ErasureReport.Status.DONE);
    assertThat(privacy.holds()).isEmpty();
  }

  @Test
  void aHoldStopsContactAndOwnershipAndItsReleaseGivesThemBack() {
    LeadId lead = captured();

    privacy.place(hold("h1", Hold.Scope.of(lead.value())));

    Lead held = new Lead(history(lead));
    assertThat(held.owner()).isEmpty();
    Outcome touched = flow.submit(consenting(ada()));
    assertThat(touched.permission().orElseThrow().outcome().answer())
        .isEqualTo(Permission.Answer.NO);
    assertThat(touched.permission().orElseThrow().reasons().get(0).code()).isEqualTo("restricted");
    assertThat(touched.owner()).isEmpty();
    assertThat(flow.perform(SalesAction.assign(lead, "anna")).issues())
        .extracting(Issue::code)
        .containsExactly("lead-restricted");

    clock.set(NOW.plusSeconds(1));
    privacy.release("h1", "staff-3");

    Outcome later = flow.submit(consenting(ada()));
    assertThat(later.permission().orElseThrow().outcome().answer())
        .isEqualTo(Permission.Answer.YES);
    assertThat(later.owner()).isPresent();
  }

  private record Lead(LeadHistory history) {
    Optional<String> owner() {
      return history.lead().assignment().map(one -> one.owner());
    }
  }

  @Test
  void oneOfTwoHoldsStillHolds() {
    LeadId lead = captured();
    privacy.place(hold("h1", Hold.Scope.of(lead.value())));
    privacy.place(hold("h2", Hold.Scope.ALL));
    privacy.erase(ErasureOrder.of("e1").lead(lead));

    privacy.release("h1", "staff-3");
    assertThat(privacy.resume("e1").orElseThrow().status()).isEqualTo(ErasureReport.Status.HELD);
    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();

    privacy.release("h2", "staff-3");
    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
  }

  @Test
  void aHoldOnOneKindOfDataKeepsThatAloneAndLetsTheRestGo() {
    LeadId lead = captured();
    privacy.place(hold("h1", new Hold.Scope(Set.of(), Set.of(DataCategory.NOTE), Set.of())));

    ErasureReport report = privacy.erase(ErasureOrder.of("e1").lead(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.HELD);
    assertThat(history(lead).lead().stage()).isEqualTo(Stage.ERASED);
    assertThat(notes.ids()).containsExactly("n1");
    privacy.release("h1", "staff-3");
    assertThat(notes.ids()).isEmpty();
    assertThat(privacy.resume("e1").orElseThrow().status()).isEqualTo(ErasureReport.Status.DONE);
  }

  @Test
  void aHoldIsPlacedAndReleasedOnce() {
    Hold hold = hold("h1", Hold.Scope.ALL);
    privacy.place(hold);
    privacy.place(hold);
    assertThat(privacy.holds()).containsExactly(hold);
    privacy.release("h1", "staff-3");
    assertThat(privacy.release("h1", "staff-3")).isEmpty();
    privacy.place(hold);
    assertThat(privacy.holds()).isEmpty();
  }

  /** A log before whose first intent something happens. */
  private static final class Interrupted implements PrivacyLog {
    private final InMemoryPrivacyLog log = new InMemoryPrivacyLog();
    private Runnable first = () -> {};

    @Override
    public boolean append(TenantId tenant, PrivacyRecord entry) {
      if (entry.kind().equals(DestructionLedger.INTENDED)) {
        Runnable now = first;
        first = () -> {};
        now.run();
      }
      return log.append(tenant, entry);
    }

    @Override
    public List<PrivacyRecord> stream(TenantId tenant, String stream) {
      return log.stream(tenant, stream);
    }

    @Override
    public Page<PrivacyRecord> records(TenantId tenant, String cursor, int limit) {
      return log.records(tenant, cursor, limit);
    }

    @Override
    public Optional<PrivacyRecord> newest(TenantId tenant, Instant before) {
      return log.newest(tenant, before);
    }
  }

  @Test
  void aHoldThatSlipsInBetweenReadingTheHoldsAndTheIntentIsSeen() {
    Interrupted log = new Interrupted();
    LeadFlow interrupted = Flows.on(store).privacyLog(log).personalStore(notes).build();
    LeadId lead = interrupted.submit(consenting(ada())).answer().lead().orElseThrow();
    notes.with("n1", lead.value(), NOW);
    log.first = () -> interrupted.privacy().place(hold("h1", Hold.Scope.of(lead.value())));

    ErasureReport report = interrupted.privacy().erase(ErasureOrder.of("e1").lead(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.HELD);
    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();
    assertThat(notes.ids()).containsExactly("n1");
  }

  @Test
  void aHoldThatComesWhileTheStoresAreAskedIsSeen() {
    LeadId lead = captured();
    notes.meanwhile = () -> privacy.place(hold("h1", Hold.Scope.of(lead.value())));

    ErasureReport report = privacy.erase(ErasureOrder.of("e1").lead(lead));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.HELD);
    assertThat(history(lead).lead().profile().text(Fields.EMAIL)).isPresent();
    assertThat(notes.ids()).containsExactly("n1");
  }

  /** Everything is due. */
  private static final RetentionSchedule ALL_DUE =
      RetentionSchedule.named("all")
          .tightenedBy("at-once", item -> RetentionPolicy.Tightening.NONE.eraseBy(Instant.EPOCH))
          .build();

  @Property(tries = 60)
  void aHoldAndASweepInAnyOrderLoseNothingThatTheHoldSawFirst(
      @ForAll boolean holdFirst, @ForAll boolean named, @ForAll boolean twice) {
    HoldTest world = new HoldTest();
    LeadFlow sweeping = world.flow(ALL_DUE);
    LeadId lead = sweeping.submit(consenting(ada())).answer().lead().orElseThrow();
    world.notes.with("n1", lead.value(), NOW);
    Hold hold = hold("h1", named ? Hold.Scope.of(lead.value()) : Hold.Scope.ALL);
    if (holdFirst) {
      sweeping.privacy().place(hold);
    }
    SweepReport report = sweeping.privacy().sweep(SweepOrder.of("s1", 1_000));
    if (!holdFirst) {
      sweeping.privacy().place(hold);
    }
    if (twice) {
      sweeping.privacy().sweep(SweepOrder.of("s2", 1_000));
    }
    assertThat(world.notes.ids()).hasSize(holdFirst ? 1 : 0);
    assertThat(world.history(lead).lead().stage() == Stage.ERASED).isEqualTo(!holdFirst);
    assertThat(report.held() > 0).isEqualTo(holdFirst);
    List<String> deferred = sweeping.privacy().release("h1", "staff-3");
    assertThat(deferred.contains("sweep/s1")).isEqualTo(holdFirst);
    sweeping.privacy().sweep(SweepOrder.of("s3", 1_000));
    assertThat(world.notes.ids()).isEmpty();
    assertThat(world.history(lead).lead().stage()).isEqualTo(Stage.ERASED);
  }

  @Test
  void aHoldThatComesWhileAPersonIsErasedEitherSavesEverythingOrIsToldThatItIsUnderWay()
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 200; i++) {
        HoldTest world = new HoldTest();
        LeadId lead = world.captured();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Object>> both = new ArrayList<>();
        both.add(
            () -> {
              start.await();
              return world.privacy.erase(ErasureOrder.of("e1").lead(lead));
            });
        both.add(
            () -> {
              start.await();
              return world.privacy.place(hold("h1", Hold.Scope.of(lead.value())));
            });
        List<Future<Object>> done = threads.invokeAll(both);
        ErasureReport report = (ErasureReport) done.get(0).get();
        Privacy.Placed placed = (Privacy.Placed) done.get(1).get();
        boolean isGone = world.history(lead).lead().stage() == Stage.ERASED;
        boolean isLate = report.status() == ErasureReport.Status.DONE;
        assertThat(isGone).isEqualTo(isLate);
        assertThat(world.notes.ids().isEmpty()).isEqualTo(isGone);
        if (!isGone) {
          assertThat(placed.underWay()).isEmpty();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
