package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.consenting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.event.LeadEvent;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

class ConcurrencyTest {

  private static final RoutingPolicy FOUR =
      RoutingPolicy.named("four").otherwise(Duration.ofHours(1), "anna", "bernd", "carla", "dora");

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final LeadFlow flow = Flows.on(store).routing(FOUR).build();

  private static Submission person(String name) {
    return consenting(Submission.from("website").with(Fields.EMAIL, name + "@engines.example"));
  }

  @Test
  @Promise("R-03: concurrent captures of one person make one lead and take one turn")
  void twoThreadsWithOnePersonMakeOneLeadATimeAThousandTimesOver() throws Exception {
    // Scenario A50.
    ExecutorService two = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    try {
      for (int i = 0; i < 1_000; i++) {
        Submission submission = person("p" + i);
        Callable<Outcome> submit =
            () -> {
              start.await();
              return flow.submit(submission);
            };
        Future<Outcome> left = two.submit(submit);
        Future<Outcome> right = two.submit(submit);
        assertThat(List.of(left.get().status(), right.get().status()))
            .containsExactlyInAnyOrder(Status.ACCEPTED, Status.KNOWN);
        assertThat(left.get().answer().lead()).isEqualTo(right.get().answer().lead());
        assertThat(left.get().owner()).isEqualTo(right.get().owner());
      }
    } finally {
      two.shutdownNow();
    }
    assertThat(leads()).hasSize(1_000);
    assertThat(leadsByOwner().values()).containsOnly(250).hasSize(4);
  }

  @Test
  @Promise("R-03: at rest turns are exact among those who are always there")
  void roundRobinIsExactAtRestAfterSixtyFourThreads() throws Exception {
    int threads = 64;
    int each = 50;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<Integer>> done = new ArrayList<>();
    try {
      for (int t = 0; t < threads; t++) {
        int pair = t / 2;
        done.add(
            pool.submit(
                () -> {
                  start.await();
                  for (int i = 0; i < each; i++) {
                    flow.submit(person("pair" + pair + "-" + i));
                  }
                  return each;
                }));
      }
      for (Future<Integer> one : done) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(leads()).hasSize(threads / 2 * each);
    Map<String, Integer> byOwner = leadsByOwner();
    int most = byOwner.values().stream().max(Integer::compareTo).orElseThrow();
    int fewest = byOwner.values().stream().min(Integer::compareTo).orElseThrow();
    assertThat(byOwner).hasSize(4);
    assertThat(most - fewest).isLessThanOrEqualTo(1);
  }

  @Test
  @Promise("R-03: the turn of a loser that the winner does not stand on is given back")
  void aLoserWithATurnOfItsOwnGivesItBack() {
    FaultyStore racing = new FaultyStore(store);
    org.leadkit.memory.InMemoryTurns turns = new org.leadkit.memory.InMemoryTurns();
    LeadFlow loser =
        LeadFlow.on(racing, turns, new org.leadkit.memory.EphemeralKeys())
            .routing(
                RoutingPolicy.named("two-pools")
                    .rule("scored", Fields.TITLE.known(), Duration.ofHours(1), "eva", "finn")
                    .otherwise(Duration.ofHours(1), "anna", "bernd"))
            .team(
                () ->
                    racing.commits == 0
                        ? org.leadkit.distribution.Team.everyone()
                        : org.leadkit.distribution.Team.everyone().without("eva").without("finn"))
            .build();
    racing.losing = 1;

    Outcome outcome = loser.submit(person("ada").with(Fields.TITLE, "VP"));
    assertThat(outcome.owner()).isEmpty();
    racing.commits = 0;
    assertThat(loser.submit(person("bob").with(Fields.TITLE, "VP")).owner()).contains("eva");
    assertThat(loser.submit(person("cyd")).owner()).contains("anna");
  }

  /**
   * Four people's submissions have each taken a turn and none is stored yet; then the second
   * person's other submission is faster than the first. A turn of its own would leave bernd without
   * a lead.
   */
  @Test
  @Promise("R-03: the loser of a race and its winner share one turn")
  @Promise("F-02: what is refused leaves nothing behind")
  void aLostRaceLeavesTheRoundRobinEvenAndStoresNothing() {
    FaultyStore racing = new FaultyStore(store);
    LeadFlow four = Flows.on(racing).routing(FOUR).build();
    racing.meanwhile.add(() -> four.submit(person("p2")));
    racing.meanwhile.add(() -> four.submit(person("p3")));
    racing.meanwhile.add(() -> four.submit(person("p4")));
    racing.meanwhile.add(() -> four.submit(person("p2")));

    four.submit(person("p1"));

    assertThat(leadsByOwner()).isEqualTo(Map.of("anna", 1, "bernd", 1, "carla", 1, "dora", 1));
    Set<LeadId> stored = leads().stream().map(Lead::id).collect(Collectors.toSet());
    assertThat(store.pending(TenantId.DEFAULT, 1_000))
        .allMatch(event -> stored.contains(event.lead()))
        .extracting(LeadEvent::id)
        .doesNotHaveDuplicates();
    assertThat(store.journal(TenantId.DEFAULT, Page.START, 100).items()).hasSize(5);
    assertThat(racing.commits).isEqualTo(6);
  }

  @Test
  void activitiesOfManyThreadsAreAllCounted() throws Exception {
    LeadFlow patient = Flows.on(store).routing(FOUR).attempts(1_000).build();
    LeadId lead = patient.submit(person("ada")).answer().lead().orElseThrow();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<Outcome>> done = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Activity demo = Activity.occurred("a" + i / 2, "demo.requested", Flows.NOW);
        done.add(pool.submit(() -> patient.recordActivity(lead, demo)));
      }
      for (Future<Outcome> one : done) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(store.find(TenantId.DEFAULT, lead).orElseThrow().activities()).hasSize(101);
    assertThat(patient.find(lead).orElseThrow().score()).hasToString("4000");
  }

  private List<Lead> leads() {
    return store.leads(TenantId.DEFAULT, Page.START, 10_000).items();
  }

  private Map<String, Integer> leadsByOwner() {
    Map<String, Integer> counts = new HashMap<>();
    for (Lead lead : leads()) {
      counts.merge(lead.assignment().map(Assignment::owner).orElseThrow(), 1, Integer::sum);
    }
    return counts;
  }
}
