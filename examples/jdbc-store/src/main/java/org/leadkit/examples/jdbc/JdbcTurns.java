package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Turns;

/**
 * Turns in the tables of {@code leadkit-h2.sql}. It always uses a connection of its own and commits
 * at once, whatever transaction the host is in, so that nobody waits for another's commit while a
 * team is locked: a connection pool needs one connection to spare for this. A turn that was taken
 * stays taken if the host rolls back. Thread-safe; it forgets a request key a day after its turn
 * was taken.
 */
public final class JdbcTurns implements Turns {

  private static final int DAYS = 1;

  /** What a key was used for that changed the state and took no turn. */
  private static final String CHANGE = "";

  private final Transactions transactions;

  private JdbcTurns(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Turns on connections of a data source. */
  public static JdbcTurns on(DataSource dataSource) {
    return new JdbcTurns(new Transactions(dataSource, Optional::empty));
  }

  @Override
  public Optional<Grant> take(
      TenantId tenant, String team, String requestKey, Instant at, Function<TeamState, Turn> step) {
    return transactions.write(
        "take",
        sql -> Optional.of(take(new Rows(sql, tenant.value(), team), requestKey, at, step)));
  }

  private static Optional<Grant> take(
      Rows rows, String requestKey, Instant at, Function<TeamState, Turn> step)
      throws SQLException {
    TeamState state = rows.locked();
    Optional<String> before = rows.use(requestKey);
    if (before.isPresent()) {
      rows.share(requestKey, 1);
      return grant(before.get());
    }
    if (step.apply(state) instanceof Turn.Given given) {
      rows.keep(given.next());
      rows.use(requestKey, RecordJson.write(given.grant()), at);
      return Optional.of(given.grant());
    }
    return Optional.empty();
  }

  @Override
  public void release(TenantId tenant, String team, String requestKey) {
    transactions.write(
        "release",
        sql -> {
          Rows rows = new Rows(sql, tenant.value(), team);
          TeamState state = rows.locked();
          Optional<Grant> grant = rows.use(requestKey).flatMap(JdbcTurns::grant);
          if (grant.isPresent() && rows.share(requestKey, -1) == 0) {
            rows.takeBack(requestKey);
            rows.keep(state.returning(grant.get()));
          }
          return Optional.of(true);
        });
  }

  @Override
  public void change(
      TenantId tenant,
      String team,
      String requestKey,
      Instant at,
      UnaryOperator<TeamState> change) {
    transactions.write(
        "change",
        sql -> {
          Rows rows = new Rows(sql, tenant.value(), team);
          TeamState state = rows.locked();
          if (rows.use(requestKey).isEmpty()) {
            rows.keep(change.apply(state));
            rows.use(requestKey, CHANGE, at);
          }
          return Optional.of(true);
        });
  }

  @Override
  public TeamState state(TenantId tenant, String team) {
    return transactions.write(
        "state", sql -> Optional.of(new Rows(sql, tenant.value(), team).state()));
  }

  private static Optional<Grant> grant(String use) {
    return use.equals(CHANGE) ? Optional.empty() : Optional.of(RecordJson.readGrant(use));
  }

  /** The rows of one team. */
  private record Rows(Sql sql, String tenant, String team) {

    TeamState state() throws SQLException {
      return sql.text("select state from lead_team where tenant = ? and team = ?", tenant, team)
          .map(RecordJson::readTeamState)
          .orElse(TeamState.EMPTY);
    }

    /** The state, with the row locked. Of those who insert it at once, all but one try again. */
    TeamState locked() throws SQLException {
      Optional<String> state =
          sql.text(
              "select state from lead_team where tenant = ? and team = ? for update", tenant, team);
      if (state.isPresent()) {
        return RecordJson.readTeamState(state.get());
      }
      sql.change(
          "insert into lead_team (tenant, team, state) values (?, ?, ?)",
          tenant,
          team,
          RecordJson.write(TeamState.EMPTY));
      return TeamState.EMPTY;
    }

    void keep(TeamState state) throws SQLException {
      sql.change(
          "update lead_team set state = ? where tenant = ? and team = ?",
          RecordJson.write(state),
          tenant,
          team);
    }

    /** What a key was used for: a turn, or a change. */
    Optional<String> use(String requestKey) throws SQLException {
      return sql.text(
          "select used_for from lead_turn where tenant = ? and team = ? and request_key = ?",
          tenant,
          team,
          requestKey);
    }

    void use(String requestKey, String what, Instant at) throws SQLException {
      sql.change(
          """
          insert into lead_turn (tenant, team, request_key, used_for, takers, taken_at)
          values (?, ?, ?, ?, 1, ?)""",
          tenant,
          team,
          requestKey,
          what,
          Sql.column(at));
      forget(at);
    }

    /** One taker more or less; says how many are left. */
    long share(String requestKey, int change) throws SQLException {
      sql.change(
          """
          update lead_turn set takers = takers + ?
          where tenant = ? and team = ? and request_key = ?""",
          change,
          tenant,
          team,
          requestKey);
      return sql.number(
              "select takers from lead_turn where tenant = ? and team = ? and request_key = ?",
              tenant,
              team,
              requestKey)
          .orElse(0L);
    }

    void takeBack(String requestKey) throws SQLException {
      sql.change(
          "delete from lead_turn where tenant = ? and team = ? and request_key = ?",
          tenant,
          team,
          requestKey);
    }

    private void forget(Instant at) throws SQLException {
      sql.change(
          "delete from lead_turn where tenant = ? and team = ? and taken_at < ?",
          tenant,
          team,
          Sql.column(at).minusDays(DAYS));
    }
  }
}
