package org.leadkit.distribution;

import java.util.List;

/** Reads the balances of a weighted pool out of its state. */
final class BalanceSheet {

  private static final List<String> PARTS = List.of("drift", "debts", "rest");

  private BalanceSheet() {}

  /** The balance of a member, in leads. */
  static double of(PoolState state, String member) {
    long exact = 0;
    for (String part : PARTS) {
      exact += state.table(part).getOrDefault(member, 0L);
    }
    return exact == 0
        ? 0
        : (double) exact / (Balances.sum(state.table("weights").values()) * Ledger.UNIT);
  }

  /** The exact sum of all balances. */
  static long sum(PoolState state) {
    long sum = 0;
    for (String part : PARTS) {
      sum += Balances.sum(state.table(part).values());
    }
    return sum;
  }

  /** The greatest balance, owed or given too much, in leads. */
  static double most(PoolState state, Iterable<String> members) {
    double most = 0;
    for (String member : members) {
      most = Math.max(most, Math.abs(of(state, member)));
    }
    return most;
  }
}
