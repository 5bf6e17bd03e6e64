package org.leadkit.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The next lead of a stretch by Tijdeman's rule. With n members and a target for each that grows by
 * known steps which sum to one lead, let the drift of a member be the target less the leads it got.
 * Of those whose drift with this lead's step is at least 1/(2n - 2), the one whose drift would be
 * the first to exceed 1 - 1/(2n - 2) gets the lead; then no drift ever exceeds that bound on either
 * side (Tijdeman 1980, theorem 1). The target grows by the share, and by what is paid off of a
 * debt.
 */
final class Stretch {

  /** More than any drift or debt; nobody asks how much more. */
  private static final long ENOUGH = Long.MAX_VALUE / 4;

  private final List<String> order;
  private final long[] weights;
  private final long[] drift;
  private final long[] debts;
  private final long[] rest;
  private final long[] before;
  private final Repayment repayment;
  private final long lead;
  private final Map<String, Integer> places = new HashMap<>();

  Stretch(
      List<String> order,
      Map<String, Long> weights,
      Map<String, Long> drift,
      Map<String, Long> debts,
      Map<String, Long> rest,
      Map<String, Long> ranks) {
    this.order = order;
    this.weights = numbers(weights, Ledger.UNIT);
    this.drift = numbers(drift, 1);
    this.debts = numbers(debts, 1);
    this.rest = numbers(rest, 1);
    this.before = new long[order.size()];
    this.repayment = new Repayment(this.debts, this.weights);
    long total = 0;
    for (int i = 0; i < order.size(); i++) {
      places.put(order.get(i), i);
      total += this.weights[i];
    }
    this.lead = total;
    long owed = 0;
    for (String name : Balances.byNumber(ranks)) {
      int i = places.getOrDefault(name, 0);
      before[i] = owed;
      owed += this.debts[i];
    }
  }

  private long[] numbers(Map<String, Long> table, long factor) {
    long[] numbers = new long[order.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = factor * table.getOrDefault(order.get(i), 0L);
    }
    return numbers;
  }

  /** Whose lead it is. */
  String next() {
    int members = order.size();
    if (members == 1) {
      return order.get(0);
    }
    long parts = 2L * members - 2;
    long least = -Math.floorDiv(-lead, parts);
    long most = Math.floorDiv(lead * (parts - 1), parts);
    int next = -1;
    long deadline = Long.MAX_VALUE;
    for (int i = 0; i < members; i++) {
      long grown = drift[i] + growth(i, 1);
      if (grown >= least && (next < 0 || drift[i] + growth(i, deadline) > most)) {
        long mine = deadline(i, most, deadline);
        if (mine < deadline || balance(i) > balance(next)) {
          next = i;
          deadline = mine;
        }
      }
    }
    return order.get(next);
  }

  /** The first step, from 1 to a later one, after which the drift would exceed the bound. */
  private long deadline(int i, long most, long latest) {
    long low = 1;
    long high = latest;
    if (high == Long.MAX_VALUE) {
      high = (most - drift[i] + Math.max(0, -debts[i])) / weights[i] + 1;
    }
    while (low < high) {
      long middle = (low + high) / 2;
      if (drift[i] + growth(i, middle) > most) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private long balance(int i) {
    return drift[i] + debts[i] + rest[i] + weights[i];
  }

  /** By how much the target grows in so many steps. */
  private long growth(int i, long steps) {
    long share = steps > ENOUGH / weights[i] ? ENOUGH : weights[i] * steps;
    if (debts[i] == 0) {
      return share;
    }
    return debts[i] < 0
        ? share - Math.min(share, -debts[i])
        : share + Math.max(0, Math.min(debts[i], repayment.after(steps) - before[i]));
  }

  /** By how much a member's target grows with this lead. */
  long accrued(String name) {
    return growth(places.getOrDefault(name, 0), 1);
  }

  /** Takes off the debts what this lead pays. */
  void pay(Map<String, Long> table) {
    for (int i = 0; i < debts.length; i++) {
      if (debts[i] != 0) {
        table.merge(order.get(i), weights[i] - growth(i, 1), Long::sum);
      }
    }
  }
}
