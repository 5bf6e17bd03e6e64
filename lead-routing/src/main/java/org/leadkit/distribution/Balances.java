package org.leadkit.distribution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Arithmetic on what members are owed, in whole numbers whose sum is kept at zero. */
final class Balances {

  private Balances() {}

  /**
   * An amount, not negative, divided by weights, exactly; the first get what rounding down left.
   */
  static Map<String, Long> shared(long amount, SortedMap<String, Long> weights) {
    long total = sum(weights.values());
    Map<String, Long> parts = new TreeMap<>();
    BigInteger whole = BigInteger.valueOf(amount);
    weights.forEach(
        (name, weight) ->
            parts.put(
                name,
                whole
                    .multiply(BigInteger.valueOf(weight))
                    .divide(BigInteger.valueOf(total))
                    .longValueExact()));
    giveBack(amount - sum(parts.values()), new ArrayList<>(weights.keySet()), parts);
    return parts;
  }

  private static void giveBack(long left, List<String> order, Map<String, Long> to) {
    for (int i = 0; i < left; i++) {
      to.merge(order.get(i), 1L, Long::sum);
    }
  }

  /**
   * Cuts balances to a ceiling on both sides and makes them sum to zero again. Whatever is cut is
   * forgiven: no balance moves away from zero.
   */
  static void settle(Map<String, Long> balances, long ceiling) {
    balances.replaceAll((name, balance) -> Math.max(-ceiling, Math.min(ceiling, balance)));
    long surplus = sum(balances.values());
    if (surplus != 0) {
      SortedMap<String, Long> side = new TreeMap<>(balances);
      side.values().removeIf(balance -> Long.signum(balance) != Long.signum(surplus));
      side.replaceAll((name, balance) -> Math.abs(balance));
      shared(Math.abs(surplus), side)
          .forEach((name, part) -> balances.merge(name, -Long.signum(surplus) * part, Long::sum));
    }
  }

  /**
   * What can be paid off among some members: those who were given too much pay those who are owed,
   * the largest first on both sides. The parts have the sign of the balances and sum to zero.
   */
  static Map<String, Long> payable(Map<String, Long> balances, Collection<String> members) {
    List<String> largest = new ArrayList<>(members);
    largest.sort(Comparator.comparing(name -> -Math.abs(balances.getOrDefault(name, 0L))));
    long owed = 0;
    long given = 0;
    for (String name : members) {
      long balance = balances.getOrDefault(name, 0L);
      owed += Math.max(0, balance);
      given += Math.max(0, -balance);
    }
    Map<String, Long> parts = new TreeMap<>();
    long toPay = Math.min(owed, given);
    long left = toPay;
    long leftToGet = toPay;
    for (String name : largest) {
      long balance = balances.getOrDefault(name, 0L);
      if (balance < 0 && left > 0) {
        long part = Math.min(-balance, left);
        left -= part;
        parts.put(name, -part);
      } else if (balance > 0 && leftToGet > 0) {
        long part = Math.min(balance, leftToGet);
        leftToGet -= part;
        parts.put(name, part);
      }
    }
    return parts;
  }

  /** The order of those who are owed, the most first. */
  static Map<String, Long> ranked(Map<String, Long> debts) {
    List<String> owed = new ArrayList<>(debts.keySet());
    owed.removeIf(name -> debts.getOrDefault(name, 0L) <= 0);
    owed.sort(Comparator.comparing(name -> -debts.getOrDefault(name, 0L)));
    Map<String, Long> ranks = new TreeMap<>();
    owed.forEach(name -> ranks.put(name, ranks.size() + 1L));
    return ranks;
  }

  /** The names by their numbers, the lowest first. */
  static List<String> byNumber(Map<String, Long> numbers) {
    List<String> names = new ArrayList<>(numbers.keySet());
    names.sort(Comparator.comparing(name -> numbers.getOrDefault(name, 0L)));
    return names;
  }

  static long sum(Collection<Long> numbers) {
    long sum = 0;
    for (long number : numbers) {
      sum += number;
    }
    return sum;
  }
}
