package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.TenantId;
import org.leadkit.routing.PoolState;
import org.leadkit.routing.Turn;
import org.leadkit.spi.Turns;

/**
 * Turns in the tables of {@code leadkit-h2.sql}. It always uses a connection of its own and commits
 * at once, whatever transaction the host is in, so that nobody waits for another's commit while a
 * pool is locked: a connection pool needs one connection to spare for this. A turn that was taken
 * stays taken if the host rolls back. Thread-safe; it forgets a request key a day after its turn
 * was taken.
 */
public final class JdbcTurns implements Turns {

  private static final int DAYS = 1;

  private final Transactions transactions;

  private JdbcTurns(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Turns on connections of a data source. */
  public static JdbcTurns on(DataSource dataSource) {
    return new JdbcTurns(new Transactions(dataSource, Optional::empty));
  }

  @Override
  public String take(
      TenantId tenant, String pool, String requestKey, Instant at, Function<PoolState, Turn> step) {
    return transactions.write(
        "take",
        sql -> Optional.of(take(new Rows(sql, tenant.value(), pool), requestKey, at, step)));
  }

  private static String take(
      Rows rows, String requestKey, Instant at, Function<PoolState, Turn> step)
      throws SQLException {
    PoolState state = rows.locked();
    Optional<String> before = rows.member(requestKey);
    if (before.isPresent()) {
      rows.share(requestKey, 1);
      return before.get();
    }
    Turn turn = step.apply(state);
    rows.keep(turn.next());
    rows.give(requestKey, turn.member(), at);
    rows.forget(at);
    return turn.member();
  }

  @Override
  public void release(TenantId tenant, String pool, String requestKey) {
    transactions.write(
        "release",
        sql -> {
          Rows rows = new Rows(sql, tenant.value(), pool);
          PoolState state = rows.locked();
          Optional<String> member = rows.member(requestKey);
          if (member.isPresent() && rows.share(requestKey, -1) == 0) {
            rows.takeBack(requestKey);
            rows.keep(state.returning(member.get()));
          }
          return Optional.of(true);
        });
  }

  /** The rows of one pool. */
  private record Rows(Sql sql, String tenant, String pool) {

    /** The state, with the row locked. Of those who insert it at once, all but one try again. */
    PoolState locked() throws SQLException {
      Optional<String> state =
          sql.text(
              "select state from lead_pool where tenant = ? and pool = ? for update", tenant, pool);
      if (state.isPresent()) {
        return RecordJson.readPoolState(state.get());
      }
      sql.change(
          "insert into lead_pool (tenant, pool, state) values (?, ?, ?)",
          tenant,
          pool,
          RecordJson.write(PoolState.EMPTY));
      return PoolState.EMPTY;
    }

    void keep(PoolState state) throws SQLException {
      sql.change(
          "update lead_pool set state = ? where tenant = ? and pool = ?",
          RecordJson.write(state),
          tenant,
          pool);
    }

    Optional<String> member(String requestKey) throws SQLException {
      return sql.text(
          "select member from lead_turn where tenant = ? and pool = ? and request_key = ?",
          tenant,
          pool,
          requestKey);
    }

    void give(String requestKey, String member, Instant at) throws SQLException {
      sql.change(
          """
          insert into lead_turn (tenant, pool, request_key, member, takers, taken_at)
          values (?, ?, ?, ?, 1, ?)""",
          tenant,
          pool,
          requestKey,
          member,
          Sql.column(at));
    }

    /** One taker more or less; says how many are left. */
    long share(String requestKey, int change) throws SQLException {
      sql.change(
          """
          update lead_turn set takers = takers + ?
          where tenant = ? and pool = ? and request_key = ?""",
          change,
          tenant,
          pool,
          requestKey);
      return sql.number(
              "select takers from lead_turn where tenant = ? and pool = ? and request_key = ?",
              tenant,
              pool,
              requestKey)
          .orElse(0L);
    }

    void takeBack(String requestKey) throws SQLException {
      sql.change(
          "delete from lead_turn where tenant = ? and pool = ? and request_key = ?",
          tenant,
          pool,
          requestKey);
    }

    void forget(Instant at) throws SQLException {
      sql.change(
          "delete from lead_turn where tenant = ? and pool = ? and taken_at < ?",
          tenant,
          pool,
          Sql.column(at).minusDays(DAYS));
    }
  }
}
