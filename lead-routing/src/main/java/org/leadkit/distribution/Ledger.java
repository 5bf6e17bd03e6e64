package org.leadkit.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a weighted pool owes its members, in exact whole numbers. On a stretch, in which weights and
 * candidates don't change, each lead is one unit's worth of {@code UNIT * total weight}; a member's
 * balance is the sum of three parts:
 *
 * <ul>
 *   <li>drift: the part of the rule's own rounding, which stays within its bound
 *   <li>debt: what is carried over from before and is being paid off: those who were given too much
 *       get nothing at first, and their share goes to those who are owed, the most first
 *   <li>rest: what nobody on this stretch can pay off, among it all of those who are away
 * </ul>
 *
 * All balances sum to zero, always. Confined to one draw.
 */
final class Ledger {

  /** Into how many parts a lead is divided where a stretch ends. */
  static final long UNIT = 1_000_000;

  /**
   * Up to how many leads a balance is carried into the next stretch; what is beyond is forgiven.
   */
  static final long CEILING = 5;

  /** The greatest sum of weights that are computed with, in thousandths; larger ones are scaled. */
  private static final long MOST_WEIGHT = 10_000_000;

  private static final String WEIGHTS = "weights";
  private static final String DRIFT = "drift";
  private static final String DEBTS = "debts";
  private static final String REST = "rest";
  private static final String RANKS = "ranks";
  private static final String MISSED = "missed";

  private final SortedMap<String, Long> weights;
  private final Map<String, Long> drift;
  private final Map<String, Long> debts;
  private final Map<String, Long> rest;
  private final Map<String, Long> ranks;
  private final Map<String, Long> missed;

  private Ledger(
      SortedMap<String, Long> weights,
      Map<String, Long> drift,
      Map<String, Long> debts,
      Map<String, Long> rest,
      Map<String, Long> ranks,
      Map<String, Long> missed) {
    this.weights = weights;
    this.drift = new TreeMap<>(drift);
    this.debts = new TreeMap<>(debts);
    this.rest = new TreeMap<>(rest);
    this.ranks = ranks;
    this.missed = new TreeMap<>(missed);
  }

  /**
   * The ledger of the next lead.
   *
   * @param state what the pool remembers
   * @param weights of the candidates; positive
   * @param members all of the pool; what was owed to or by anyone else is forgiven
   * @param catchUp up to how many leads members are caught up
   */
  static Ledger of(
      PoolState state, SortedMap<String, Long> weights, Set<String> members, long catchUp) {
    SortedMap<String, Long> scaled = scaled(weights);
    Ledger before =
        new Ledger(
            new TreeMap<>(state.table(WEIGHTS)),
            state.table(DRIFT),
            state.table(DEBTS),
            state.table(REST),
            state.table(RANKS),
            catchUp == 0 ? Map.of() : state.table(MISSED));
    before.missed.keySet().retainAll(members);
    return scaled.equals(before.weights) && members.containsAll(before.rest.keySet())
        ? before
        : before.next(scaled, members, catchUp);
  }

  private static SortedMap<String, Long> scaled(SortedMap<String, Long> weights) {
    long divisor = (Balances.sum(weights.values()) + MOST_WEIGHT - 1) / MOST_WEIGHT;
    if (divisor <= 1) {
      return weights;
    }
    SortedMap<String, Long> scaled = new TreeMap<>();
    weights.forEach((name, weight) -> scaled.put(name, Math.max(1, weight / divisor)));
    return scaled;
  }

  /** Begins a stretch: carries the balances over, up to the ceiling. */
  private Ledger next(SortedMap<String, Long> newWeights, Set<String> members, long catchUp) {
    Map<String, Long> balances = inUnits();
    balances.keySet().retainAll(members);
    catchUp(balances, newWeights);
    Balances.settle(balances, Math.max(CEILING, catchUp) * UNIT);
    long total = Balances.sum(newWeights.values());
    balances.replaceAll((name, balance) -> balance * total);
    Map<String, Long> due = Balances.payable(balances, newWeights.keySet());
    due.forEach((name, debt) -> balances.merge(name, -debt, Long::sum));
    return new Ledger(newWeights, Map.of(), due, nonZero(balances), Balances.ranked(due), missed);
  }

  /** The balances in millionths of a lead, rounded down; settling makes them sum to zero again. */
  private Map<String, Long> inUnits() {
    Map<String, Long> exact = new TreeMap<>(drift);
    debts.forEach((name, part) -> exact.merge(name, part, Long::sum));
    rest.forEach((name, part) -> exact.merge(name, part, Long::sum));
    long total = Math.max(1, total());
    exact.replaceAll((name, balance) -> Math.floorDiv(balance, total));
    return exact;
  }

  /** Whoever was away and is back is owed what was missed; the other candidates owe it. */
  private void catchUp(Map<String, Long> balances, SortedMap<String, Long> newWeights) {
    for (String name : newWeights.keySet()) {
      if (missed.containsKey(name) && newWeights.size() > 1) {
        long owed = missed.getOrDefault(name, 0L);
        missed.remove(name);
        SortedMap<String, Long> others = new TreeMap<>(newWeights);
        others.remove(name);
        balances.merge(name, owed, Long::sum);
        Balances.shared(owed, others)
            .forEach((other, part) -> balances.merge(other, -part, Long::sum));
      }
    }
  }

  /** Gives one lead to the candidate whose turn it is by the rule; says to whom. */
  String give(List<String> order) {
    Stretch stretch = new Stretch(order, weights, drift, debts, rest, ranks);
    String next = stretch.next();
    stretch.pay(debts);
    for (String name : order) {
      drift.merge(name, stretch.accrued(name), Long::sum);
    }
    drift.merge(next, -total() * UNIT, Long::sum);
    return next;
  }

  /**
   * Counts what those who are away miss of one lead, up to the ceiling of catching up.
   *
   * @param away the weights of those who are away, as they were given
   * @param here those of the candidates, not scaled either
   */
  void miss(Map<String, Long> away, Map<String, Long> here, long catchUp) {
    long all = Balances.sum(here.values()) + Balances.sum(away.values());
    away.forEach(
        (name, weight) ->
            missed.merge(
                name,
                UNIT * weight / all,
                (before, more) -> Math.min(before + more, catchUp * UNIT)));
  }

  /** What a member is owed, in leads with three decimals; negative if it was given too much. */
  String balance(String name) {
    long exact =
        drift.getOrDefault(name, 0L) + debts.getOrDefault(name, 0L) + rest.getOrDefault(name, 0L);
    long lead = total() * UNIT;
    return Thousandths.decimal(Math.floorDiv(2 * Thousandths.ONE * exact + lead, 2 * lead))
        .toPlainString();
  }

  /** What is to be remembered. */
  Map<String, Map<String, Long>> tables() {
    Map<String, Map<String, Long>> tables = new HashMap<>();
    tables.put(WEIGHTS, weights);
    tables.put(DRIFT, nonZero(drift));
    tables.put(DEBTS, nonZero(debts));
    tables.put(REST, nonZero(rest));
    tables.put(RANKS, stillOwed());
    tables.put(MISSED, nonZero(missed));
    return tables;
  }

  private long total() {
    return Balances.sum(weights.values());
  }

  private Map<String, Long> stillOwed() {
    Map<String, Long> some = new TreeMap<>(ranks);
    some.keySet().removeIf(name -> debts.getOrDefault(name, 0L) <= 0);
    return some;
  }

  private static Map<String, Long> nonZero(Map<String, Long> numbers) {
    Map<String, Long> some = new TreeMap<>(numbers);
    some.values().removeIf(number -> number == 0);
    return some;
  }
}
