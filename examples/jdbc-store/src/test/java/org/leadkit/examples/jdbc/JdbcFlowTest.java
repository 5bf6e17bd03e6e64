package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.event.LeadEvent;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outcome;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.Threshold;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.Page;
import org.leadkit.testkit.SettableTime;
import org.leadkit.testsupport.Promise;

/** The whole flow on H2, with many threads. */
class JdbcFlowTest {

  private static final RoutingPolicy FOUR =
      RoutingPolicy.named("four").otherwise(Duration.ofHours(1), "anna", "bernd", "carla", "dirk");

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final JdbcConnectionPool pool = TestDatabase.pooled();
  private final JdbcLeadStore store = JdbcLeadStore.on(pool);
  private final LeadFlow flow = flow(pool, store);

  @AfterEach
  void close() {
    pool.dispose();
  }

  @Test
  @Promise("R-03: concurrent captures of one person make one lead")
  void twoThreadsWithOnePersonMakeOneLeadATime() throws Exception {
    int times = 200;
    for (int i = 0; i < times; i++) {
      Submission person = person("person-" + i);
      List<Outcome> outcomes = together(2, () -> flow.submit(person));
      assertThat(outcomes)
          .extracting(Outcome::status)
          .containsExactlyInAnyOrder(Status.ACCEPTED, Status.KNOWN);
      assertThat(outcomes.get(0).answer().lead()).isEqualTo(outcomes.get(1).answer().lead());
      assertThat(outcomes.get(0).owner()).isEqualTo(outcomes.get(1).owner());
    }
    assertThat(leads()).hasSize(times);
    assertThat(leadsByOwner().values()).containsOnly(times / 4).hasSize(4);
  }

  @Test
  @Promise("S-06: where a lead stands on a level is read back for the next decision")
  void aLeadEntersStaysAndLeavesALevelByWhatIsStored() {
    SettableTime time = SettableTime.at(NOON);
    ScoringModel model =
        ScoringModel.named("levels")
            .on("demo", Activity.of("demo.requested"), 100, Decay.linear(2, Duration.ofDays(1)))
            .threshold(Threshold.at("mql", 80).exitBelow(65))
            .build();
    LeadFlow scored =
        LeadFlow.on(store, JdbcTurns.on(pool), new EphemeralKeys())
            .scoring(model)
            .time(time)
            .build();
    LeadId lead = scored.submit(person("ada")).answer().lead().orElseThrow();
    Instant demo = NOON.minus(Duration.ofDays(9));

    Outcome entered =
        scored.recordActivity(lead, Activity.occurred("demo", "demo.requested", demo));
    time.advance(Duration.ofDays(2));
    Outcome stayed = scored.recordActivity(lead, Activity.occurred("one", "page.viewed", demo));
    time.advance(Duration.ofDays(7));
    Outcome left = scored.recordActivity(lead, Activity.occurred("two", "page.viewed", demo));

    assertThat(List.of(entered, stayed, left))
        .extracting(outcome -> outcome.answer().score().toString())
        .containsExactly("82", "78", "64");
    assertThat(List.of(entered, stayed, left))
        .extracting(outcome -> outcome.answer().stage().orElseThrow())
        .containsExactly(Stage.QUALIFIED, Stage.QUALIFIED, Stage.NURTURING);
    assertThat(store.pending(TenantId.DEFAULT, 100))
        .extracting(LeadEvent::change)
        .containsOnlyOnce(
            new LeadEvent.Change.LevelEntered("mql", "points"),
            new LeadEvent.Change.LevelLeft("mql", "points"));
    assertThat(scored.scoreAsKnownAt(lead, NOON.plus(Duration.ofDays(2))))
        .isEqualTo(stayed.score());
  }

  @Test
  @Promise("F-01: one request key from many threads is one lead and one answer")
  void manyThreadsWithOneRequestKeyGetOneAnswer() throws Exception {
    Submission person = person("ada").requestKey("request-1");
    List<Outcome> outcomes = together(8, () -> flow.submit(person));
    assertThat(outcomes).extracting(Outcome::answer).containsOnly(outcomes.get(0).answer());
    assertThat(outcomes).filteredOn(one -> one.status() == Status.ACCEPTED).hasSize(1);
    assertThat(leads()).hasSize(1);
  }

  @Test
  @Promise("R-03: at rest turns are exact among those who are always there")
  void turnsAreExactAtRestAfterSixteenThreads() throws Exception {
    int threads = 16;
    int each = 13;
    CyclicBarrier pairs = new CyclicBarrier(threads);
    together(
        threads,
        () -> {
          int pair = pairs.await() / 2;
          for (int i = 0; i < each; i++) {
            flow.submit(person("pair-" + pair + "-" + i));
          }
          return pair;
        });
    Map<String, Integer> byOwner = leadsByOwner();
    assertThat(leads()).hasSize(threads / 2 * each);
    assertThat(byOwner).hasSize(4);
    int most = byOwner.values().stream().max(Integer::compareTo).orElseThrow();
    int fewest = byOwner.values().stream().min(Integer::compareTo).orElseThrow();
    assertThat(most - fewest).as("leads by owner: %s", byOwner).isLessThanOrEqualTo(1);
  }

  private static LeadFlow flow(DataSource dataSource, JdbcLeadStore store) {
    return LeadFlow.on(store, JdbcTurns.on(dataSource), new EphemeralKeys()).routing(FOUR).build();
  }

  private static Submission person(String name) {
    return Submission.from("website").with(Fields.EMAIL, name + "@engines.example");
  }

  private List<Lead> leads() {
    return store.leads(TenantId.DEFAULT, Page.START, 10_000).items();
  }

  private Map<String, Integer> leadsByOwner() {
    Map<String, Integer> byOwner = new HashMap<>();
    for (Lead lead : leads()) {
      byOwner.merge(lead.assignment().orElseThrow().owner(), 1, Integer::sum);
    }
    return byOwner;
  }

  private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<T>> started = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        started.add(
            executor.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : started) {
        results.add(one.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
