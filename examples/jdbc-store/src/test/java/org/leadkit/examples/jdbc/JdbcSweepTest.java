package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.ResponseClock.Target.ACCEPT;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
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
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.MemberState;
import org.leadkit.distribution.Pool;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.SalesAction;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.sla.Escalation;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.spi.Page;
import org.leadkit.testkit.SettableTime;
import org.leadkit.testsupport.Promise;

/** What leads are owed, settled by several nodes on one database. */
class JdbcSweepTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ServiceLevel LEVEL =
      ServiceLevel.named("gold")
          .accept(Duration.ofMinutes(10))
          .firstTouch(Duration.ofHours(2))
          .then(Escalation.reassign(ACCEPT, Duration.ofMinutes(5), 1))
          .then(Escalation.manager(ACCEPT, Duration.ofMinutes(30), "mia"))
          .build();

  private final JdbcConnectionPool pool = TestDatabase.pooled();
  private final JdbcLeadStore store = JdbcLeadStore.on(pool);
  private final SettableTime time = SettableTime.at(NOON);
  private final EphemeralKeys keys = new EphemeralKeys();

  @AfterEach
  void close() {
    pool.dispose();
  }

  private LeadFlow node() {
    return LeadFlow.on(JdbcLeadStore.on(pool), JdbcTurns.on(pool), keys)
        .routing(RoutingPolicy.named("emea").otherwise(LEVEL, Pool.of("sellers", "anna", "bernd")))
        .time(time)
        .build();
  }

  @Test
  @Promise("R-03: of two nodes each step of each lead is made by one, and loads are exact at rest")
  void twoNodesMakeEachStepOnce() throws Exception {
    int leads = 100;
    LeadFlow flow = node();
    for (int i = 0; i < leads; i++) {
      flow.submit(
          Submission.from("website")
              .with(Fields.EMAIL, "p" + i + "@engines.example")
              .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL));
    }
    for (long minutes : List.of(15L, 30L, 60L)) {
      time.set(NOON.plus(Duration.ofMinutes(minutes)));
      together(() -> sweep(node()));
    }

    assertThat(each(Change.Breached.class)).containsOnly(2).hasSize(leads);
    assertThat(each(Change.Reassigned.class)).containsOnly(2).hasSize(leads);
    assertThat(each(Change.Escalated.class)).containsOnly(2).hasSize(leads);
    Map<String, MemberState> loads =
        JdbcTurns.on(pool).state(TenantId.DEFAULT, Pool.TEAM).members();
    assertThat(loads.values().stream().mapToLong(MemberState::open).sum()).isEqualTo(leads);
    assertThat(loads.get("mia").open()).isEqualTo(leads);
    assertThat(flow.due(Page.START, 10).items()).isEmpty();
  }

  @Test
  void whatIsSettledOfAnActionOnOneNodeIsSeenByTheOther() {
    LeadFlow one = node();
    LeadFlow other = node();
    LeadId lead =
        one.submit(
                Submission.from("website")
                    .with(Fields.EMAIL, "ada@engines.example")
                    .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL))
            .answer()
            .lead()
            .orElseThrow();
    time.advance(Duration.ofMinutes(9));
    one.perform(SalesAction.touch(lead).requestKey("call-1"));
    time.advance(Duration.ofDays(9));

    assertThat(other.due(Page.START, 10).items()).isEmpty();
    assertThat(other.perform(SalesAction.touch(lead).requestKey("call-1")).answer().at())
        .isEqualTo(NOON.plus(Duration.ofMinutes(9)));
    assertThat(each(Change.FirstTouched.class)).containsExactly(1);
  }

  @Test
  void dueLeadsAreFoundByTheirIndex() throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet plan =
            statement.executeQuery(
                """
                explain select record from leads where tenant = 'default'
                  and wake_at <= timestamp with time zone '2026-11-23 12:00:00Z'
                  and wake_at >= timestamp with time zone '2026-11-23 11:00:00Z'
                order by tenant, wake_at, lead_id fetch first 100 rows only""")) {
      assertThat(plan.next()).isTrue();
      assertThat(plan.getString(1)).contains("LEADS_BY_WAKE", "index sorted");
    }
  }

  private static int sweep(LeadFlow flow) {
    int settled = 0;
    Page<Lead> page = flow.due(Page.START, 7);
    while (true) {
      for (Lead lead : page.items()) {
        flow.settle(lead.id());
        settled++;
      }
      if (page.following().isEmpty()) {
        return settled;
      }
      page = flow.due(page.following().get(), 7);
    }
  }

  private Collection<Integer> each(Class<? extends Change> kind) {
    Map<LeadId, Integer> counts = new HashMap<>();
    List<LeadEvent> events =
        store.pending(TenantId.DEFAULT, 100_000).stream()
            .filter(event -> kind.isInstance(event.change()))
            .collect(Collectors.toList());
    events.forEach(event -> counts.merge(event.lead(), 1, Integer::sum));
    return counts.values();
  }

  private static void together(Callable<Integer> work) throws Exception {
    int threads = 2;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<Integer>> done = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        done.add(
            executor.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      for (Future<Integer> one : done) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
