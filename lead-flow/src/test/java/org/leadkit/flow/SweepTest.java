package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

/** Many leads, and several who settle what they are owed at the same time. */
class SweepTest {

  private static final int LEADS = 1_000;

  private final Answers answers = new Answers();

  @Test
  @Promise("R-03: of two sweeps each step of each lead is made by one, and loads are exact at rest")
  void twoSweepersMakeEachStepOfAThousandLeadsOnce() throws Exception {
    List<LeadId> leads = new ArrayList<>();
    for (int i = 0; i < LEADS; i++) {
      leads.add(answers.submit("p" + i));
    }
    for (long minute : List.of(5L, 10L, 15L, 20L, 25L, 30L, 70L)) {
      answers.time.set(Answers.NOW.plus(Duration.ofMinutes(minute)));
      together(2, this::sweep);
    }

    assertThat(answers.due()).isEmpty();
    assertThat(each(Change.Warned.class)).containsOnly(3).hasSize(LEADS);
    assertThat(each(Change.Breached.class)).containsOnly(3).hasSize(LEADS);
    assertThat(each(Change.Escalated.class)).containsOnly(6).hasSize(LEADS);
    assertThat(each(Change.Reassigned.class)).containsOnly(3).hasSize(LEADS);
    assertThat(leads)
        .allMatch(lead -> answers.owner(lead).equals("mia"))
        .allMatch(lead -> answers.lead(lead).response().orElseThrow().failed().size() == 3);
    assertThat(List.of(answers.load("anna"), answers.load("bernd"), answers.load("carla")))
        .containsExactly(0L, 0L, 0L);
    assertThat(answers.load("mia")).isEqualTo(LEADS);
  }

  @Test
  @Promise("R-03: after a sweep every open lead loads the one who has it")
  void afterTheFirstHopEveryLeadLoadsItsOwner() throws Exception {
    for (int i = 0; i < 300; i++) {
      answers.submit("p" + i);
    }
    answers.time.set(Answers.NOW.plus(Duration.ofMinutes(15)));
    together(4, this::sweep);

    Map<String, Long> owners =
        answers.store.leads(TenantId.DEFAULT, Page.START, LEADS).items().stream()
            .map(lead -> lead.assignment().map(Assignment::owner).orElseThrow())
            .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
    assertThat(owners)
        .isEqualTo(
            Map.of(
                "anna", answers.load("anna"),
                "bernd", answers.load("bernd"),
                "carla", answers.load("carla")));
    assertThat(owners.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(300);
    assertThat(each(Change.Reassigned.class)).containsOnly(1).hasSize(300);
  }

  /** How often each lead was told of so. */
  private Collection<Integer> each(Class<? extends Change> kind) {
    Map<LeadId, Integer> counts = new HashMap<>();
    for (LeadEvent event : answers.store.pending(TenantId.DEFAULT, 1_000_000)) {
      if (kind.isInstance(event.change())) {
        counts.merge(event.lead(), 1, Integer::sum);
      }
    }
    return counts.values();
  }

  private static void together(int threads, Callable<Integer> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<Integer>> done = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        done.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      for (Future<Integer> one : done) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private int sweep() {
    int settled = 0;
    String cursor = Page.START;
    while (true) {
      Page<Lead> page = answers.flow.due(cursor, 50);
      for (Lead lead : page.items()) {
        answers.flow.settle(lead.id());
        settled++;
      }
      if (page.following().isEmpty()) {
        return settled;
      }
      cursor = page.following().get();
    }
  }
}
