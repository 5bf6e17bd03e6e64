package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Points;
import org.leadkit.decision.StorageFailure;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outcome;
import org.leadkit.identity.MatchKey;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.Page;
import org.leadkit.testkit.NumberedIds;
import org.leadkit.testkit.SettableTime;
import org.leadkit.testsupport.Promise;

class HostTransactionTest {

  private static final TenantId TENANT = TenantId.DEFAULT;
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final MatchKey KEY = new MatchKey("email", "v1:a", true);
  private static final Answer ANSWER =
      new Answer(
          Answer.Status.ACCEPTED,
          null,
          null,
          Points.ZERO,
          "",
          "",
          null,
          List.of(),
          List.of(),
          NOON);

  private final DataSource dataSource = TestDatabase.withTables();
  private final HostTransactions host = new HostTransactions(dataSource);
  private final JdbcLeadStore joining = JdbcLeadStore.joining(dataSource, host::current);
  private final JdbcLeadStore alone = JdbcLeadStore.on(dataSource);
  private final LeadFlow flow =
      LeadFlow.on(joining, JdbcTurns.on(dataSource), new EphemeralKeys())
          .routing(RoutingPolicy.named("one").otherwise(Duration.ofHours(1), "anna", "bernd"))
          .time(SettableTime.at(NOON))
          .ids(new NumberedIds())
          .build();
  private final Submission ada =
      Submission.from("website")
          .with(Fields.EMAIL, "ada@engines.example")
          .with(Fields.PHONE, "+49 30 1234567")
          .requestKey("request-1");

  HostTransactionTest() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("create table orders (id varchar(20) primary key)");
    }
  }

  @Test
  @Promise("F-02: what the host rolls back was never stored")
  void aHostThatRollsBackLeavesNoLeadNoClaimAndNoEvent() throws Exception {
    assertThatThrownBy(
            () ->
                host.run(
                    () -> {
                      assertThat(flow.submit(ada).status()).isEqualTo(Answer.Status.ACCEPTED);
                      throw new IllegalStateException("The host changes its mind.");
                    }))
        .hasMessage("The host changes its mind.");
    for (String table :
        List.of(
            "leads",
            "lead_identity",
            "lead_hint",
            "lead_touch",
            "lead_activity",
            "lead_consent",
            "lead_suppression",
            "lead_answer",
            "lead_journal",
            "lead_rejection",
            "lead_event")) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(flow.submit(ada).status()).isEqualTo(Answer.Status.ACCEPTED);
  }

  @Test
  @Promise("F-02: a lead is stored with the host's own work")
  void aHostThatCommitsKeepsTheLeadAndItsOwnWork() throws Exception {
    Outcome outcome =
        host.run(
            () -> {
              host.execute("insert into orders values ('order-1')");
              return flow.submit(ada);
            });
    LeadId lead = outcome.answer().lead().orElseThrow();
    assertThat(alone.find(TENANT, lead)).isPresent();
    assertThat(alone.pending(TENANT, 10)).isNotEmpty();
    assertThat(rows("orders")).isEqualTo(1);
  }

  @Test
  void onlyTheHostSeesWhatItHasNotYetCommitted() throws Exception {
    LeadId lead =
        host.run(
            () -> {
              LeadId id = flow.submit(ada).answer().lead().orElseThrow();
              assertThat(joining.find(TENANT, id)).isPresent();
              assertThat(joining.leads(TENANT, Page.START, 10).items()).hasSize(1);
              assertThat(alone.find(TENANT, id)).isEmpty();
              assertThat(alone.pending(TENANT, 10)).isEmpty();
              return id;
            });
    assertThat(alone.find(TENANT, lead)).isPresent();
  }

  @Test
  void aRefusedCommitLeavesTheHostsOtherWorkAlone() throws Exception {
    Lead known = lead("known");
    alone.commit(
        Commit.of(TENANT)
            .put(known)
            .claim(new Claim(KEY, known.id()))
            .answer("v1:key", ANSWER)
            .build());
    Lead other = lead("other");
    host.run(
        () -> {
          host.execute("insert into orders values ('before')");
          assertThat(joining.commit(Commit.of(TENANT).put(other).answer("v1:key", ANSWER).build()))
              .isEqualTo(new CommitResult.Repeated(ANSWER));
          assertThat(joining.commit(Commit.of(TENANT).put(other).put(known).build()))
              .isEqualTo(new CommitResult.Stale(known.id()));
          assertThat(
                  joining.commit(
                      Commit.of(TENANT).put(other).claim(new Claim(KEY, other.id())).build()))
              .isEqualTo(new CommitResult.Taken(KEY));
          host.execute("insert into orders values ('after')");
          return known;
        });
    assertThat(rows("orders")).isEqualTo(2);
    assertThat(alone.find(TENANT, other.id())).isEmpty();
  }

  @Test
  void aCommitThatFailsHalfWayIsUndoneToWhereItBegan() throws Exception {
    Lead one = lead("one");
    Lead two = lead("two");
    MatchKey tooLong = new MatchKey("k".repeat(200), "v1:aa", true);
    Commit withAKeyThatFitsNoColumn =
        Commit.of(TENANT)
            .put(one)
            .put(two)
            .claim(new Claim(KEY, one.id()))
            .claim(new Claim(tooLong, two.id()))
            .build();
    host.run(
        () -> {
          host.execute("insert into orders values ('before')");
          assertThatThrownBy(() -> joining.commit(withAKeyThatFitsNoColumn))
              .isInstanceOf(StorageFailure.class);
          host.execute("insert into orders values ('after')");
          return one;
        });
    assertThat(rows("orders")).isEqualTo(2);
    assertThat(rows("leads")).isZero();
    assertThat(rows("lead_identity")).isZero();
  }

  @Test
  void theHostsConnectionIsNeitherCommittedNorRolledBackNorClosed() throws Exception {
    List<String> calls = new ArrayList<>();
    try (Connection real = dataSource.getConnection()) {
      real.setAutoCommit(false);
      Connection watched = watched(real, calls);
      JdbcLeadStore store = JdbcLeadStore.joining(dataSource, () -> Optional.of(watched));
      Lead lead = lead("lead-1");
      store.commit(Commit.of(TENANT).put(lead).build());
      store.commit(Commit.of(TENANT).put(lead).build());
      store.find(TENANT, lead.id());
      store.delivered(TENANT, List.of("none"));
      assertThat(calls)
          .doesNotContain(
              "commit", "rollback/0", "close", "setAutoCommit", "setTransactionIsolation")
          .contains("setSavepoint", "releaseSavepoint");
      real.rollback();
    }
    assertThat(rows("leads")).isZero();
  }

  @Test
  void aConnectionInAutoCommitModeIsNotJoined() throws Exception {
    try (Connection open = dataSource.getConnection()) {
      JdbcLeadStore store = JdbcLeadStore.joining(dataSource, () -> Optional.of(open));
      assertThat(store.commit(Commit.of(TENANT).put(lead("lead-1")).build()))
          .isEqualTo(new CommitResult.Committed());
      assertThat(open.getAutoCommit()).isTrue();
    }
    assertThat(rows("leads")).isEqualTo(1);
  }

  private static Lead lead(String id) {
    return Lead.arrived(TENANT, new LeadId(id), NOON).version(1).build();
  }

  private int rows(String table) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + table)) {
      result.next();
      return result.getInt(1);
    }
  }

  private static Connection watched(Connection real, List<String> calls) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, values) -> {
              boolean isPlainRollback = method.getName().equals("rollback") && values == null;
              calls.add(isPlainRollback ? "rollback/0" : method.getName());
              try {
                return method.invoke(real, values);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
