package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Points;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.intake.Submission;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;

/** A model is swapped at run time by swapping the reference to it. */
class ModelSwapTest {

  private static final ScoringModel OLD = model("old", 10, 1);
  private static final ScoringModel NEW = model("new", 20, 2);

  private final InMemoryLeadStore store = new InMemoryLeadStore();

  private static ScoringModel model(String name, long forEmail, long forVisit) {
    return ScoringModel.named(name)
        .rule("reachable", Fields.EMAIL.known(), forEmail)
        .on("visit", Activity.of("page.viewed"), forVisit)
        .build();
  }

  @Test
  void theNextCommandHasTheNextModel() {
    AtomicReference<ScoringModel> current = new AtomicReference<>(OLD);
    LeadFlow flow = Flows.on(store).scoring(current::get).build();

    assertThat(flow.submit(ada()).answer().score()).hasToString("10");
    current.set(NEW);
    assertThat(flow.submit(ada()).answer().score()).hasToString("20");
  }

  @Test
  void aCommandThatIsTriedAgainKeepsItsModel() {
    AtomicInteger asked = new AtomicInteger();
    FaultyStore racing = new FaultyStore(store);
    racing.losing = 3;
    LeadFlow flow =
        Flows.on(racing).scoring(() -> asked.incrementAndGet() == 1 ? OLD : NEW).build();

    assertThat(flow.submit(ada()).answer().score()).hasToString("10");
    assertThat(racing.commits).isEqualTo(4);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aSourceWithoutAModelIsAFaultThatNamesItself() {
    AtomicReference<ScoringModel> empty = new AtomicReference<>();
    LeadFlow flow = Flows.on(store).scoring(empty::get).build();

    assertThatThrownBy(() -> flow.submit(ada()))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("gave none")
        .hasMessageContaining("Maybe");
  }

  @Test
  void underLoadEveryStoredDecisionIsOfOneModel() throws Exception {
    AtomicReference<ScoringModel> current = new AtomicReference<>(OLD);
    LeadFlow flow = Flows.on(store).scoring(current::get).attempts(1_000).build();
    int threads = 6;
    ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
    AtomicInteger working = new AtomicInteger(threads);
    List<Future<?>> done = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    try {
      done.add(
          pool.submit(
              () -> {
                while (working.get() > 0) {
                  current.set(current.get() == OLD ? NEW : OLD);
                  Thread.onSpinWait();
                }
              }));
      List<Future<List<Outcome>>> work = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        work.add(
            pool.submit(
                () -> {
                  try {
                    return work(flow, thread);
                  } finally {
                    working.decrementAndGet();
                  }
                }));
      }
      for (Future<List<Outcome>> one : work) {
        outcomes.addAll(one.get());
      }
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(outcomes).hasSize(threads * 200);
    for (Outcome outcome : outcomes) {
      isOfOneModel(outcome);
    }
    assertThat(outcomes)
        .extracting(outcome -> outcome.score().orElseThrow().policy())
        .contains(OLD.ref(), NEW.ref());
    storedDecisionsAreOfOneModelEach(outcomes.size());
  }

  /** Leads of its own, and one that all threads write to. */
  private static List<Outcome> work(LeadFlow flow, int thread) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String address = "p" + thread + "-" + i + "@engines.example";
      Outcome submitted = flow.submit(Submission.from("website").with(Fields.EMAIL, address));
      LeadId lead = submitted.answer().lead().orElseThrow();
      Activity visit = Activity.occurred("visit-" + i, "page.viewed", NOW);
      outcomes.add(submitted);
      outcomes.add(flow.recordActivity(lead, visit));
    }
    return outcomes;
  }

  private void isOfOneModel(Outcome outcome) {
    LeadHistory history =
        store.find(TenantId.DEFAULT, outcome.lead().orElseThrow().id()).orElseThrow();
    long visits = outcome.lead().orElseThrow().version() - 1;
    Map<String, Points> scores =
        Map.of(
            OLD.ref().toString(), Points.of(10 + visits),
            NEW.ref().toString(), Points.of(20 + 2 * visits));
    assertThat(history.activities()).hasSizeGreaterThan((int) visits);
    assertThat(outcome.answer().policies()).filteredOn(scores::containsKey).hasSize(1);
    String policy =
        outcome.answer().policies().stream().filter(scores::containsKey).findFirst().orElseThrow();
    assertThat(outcome.answer().score()).isEqualTo(scores.get(policy));
    assertThat(outcome.score().orElseThrow().policy().toString()).isEqualTo(policy);
  }

  /** A lead's first entry in the journal is that of its first event of a score, and so on. */
  private void storedDecisionsAreOfOneModelEach(int decisions) {
    List<JournalEntry> journal = store.journal(TenantId.DEFAULT, Page.START, 100_000).items();
    Map<LeadId, List<LeadEvent>> scored =
        store.pending(TenantId.DEFAULT, 1_000_000).stream()
            .filter(event -> event.change() instanceof Change.Scored)
            .collect(Collectors.groupingBy(LeadEvent::lead));
    assertThat(journal).hasSize(decisions);
    for (JournalEntry entry : journal) {
      LeadEvent event = scored.get(entry.lead().orElseThrow()).remove(0);
      long visits = event.version() - 1;
      boolean old = entry.policies().contains(OLD.ref().toString());
      assertThat(entry.policies().contains(NEW.ref().toString())).isNotEqualTo(old);
      assertThat(((Change.Scored) event.change()).total())
          .isEqualTo(Points.of(old ? 10 + visits : 20 + 2 * visits));
    }
    assertThat(scored.values()).allMatch(List::isEmpty);
  }
}
