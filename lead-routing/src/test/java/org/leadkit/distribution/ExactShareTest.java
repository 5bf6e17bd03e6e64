package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.leadkit.testsupport.Promise;

/** What Tijdeman's rule promises, counted in exact fractions beside the ledger. */
class ExactShareTest {

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1, 5).map(weight -> weight * 1_000),
            Arbitraries.longs().between(1, 20),
            Arbitraries.longs().between(1, 1_000_000))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  @Property(tries = 10_000)
  @Promise("R-02: on a stable stretch nobody is ever 1 - 1/(2n - 2) of a lead or more off")
  void onAStableStretchEveryShareIsKeptWithinTheBound(
      @ForAll("weights") List<Long> weights, @ForAll @IntRange(min = 1, max = 150) int leads) {
    SortedMap<String, Long> shares = shares(weights);
    List<String> order = List.copyOf(shares.keySet());
    PoolState state = PoolState.EMPTY;
    Map<String, Long> got = new HashMap<>();
    for (int lead = 1; lead <= leads; lead++) {
      Ledger ledger = Ledger.of(state, shares, shares.keySet(), 0);
      got.merge(ledger.give(order), 1L, Long::sum);
      state = PoolState.EMPTY.remembering(ledger.tables());
      requireWithinBound(shares, got, lead);
    }
  }

  @Property(tries = 2_000)
  @Promise("R-02: what is carried over is paid off within the bound")
  void onAStableStretchAfterOthersTheBalanceStaysBetweenItsStartAndZeroWithinTheBound(
      @ForAll("weights") List<Long> weights,
      @ForAll("stretches") List<List<Integer>> earlier,
      @ForAll @IntRange(max = 12) int catchUp) {
    SortedMap<String, Long> all = shares(weights);
    PoolState state = PoolState.EMPTY;
    for (List<Integer> stretch : earlier) {
      SortedMap<String, Long> some = some(all, stretch);
      for (int i = 0; i < stretch.size(); i++) {
        Ledger ledger = Ledger.of(state, some, all.keySet(), catchUp);
        ledger.give(List.copyOf(some.keySet()));
        SortedMap<String, Long> away = new TreeMap<>(all);
        away.keySet().removeAll(some.keySet());
        if (catchUp > 0) {
          ledger.miss(away, some, catchUp);
        }
        state = PoolState.EMPTY.remembering(ledger.tables());
        requireZero(state);
      }
    }
    // Else it is no new stretch that begins here.
    Assume.that(!state.table("weights").equals(all));
    requireBoundFromHere(state, all, catchUp);
  }

  private static void requireBoundFromHere(
      PoolState before, SortedMap<String, Long> all, int catchUp) {
    PoolState state = before;
    Map<String, Double> start = new HashMap<>();
    double bound = bound(all.size());
    double ceiling = Math.max(Ledger.CEILING, catchUp);
    for (int lead = 0; lead < 100; lead++) {
      Ledger ledger = Ledger.of(state, all, all.keySet(), catchUp);
      if (lead == 0) {
        PoolState opened = PoolState.EMPTY.remembering(ledger.tables());
        all.keySet().forEach(name -> start.put(name, BalanceSheet.of(opened, name)));
        assertThat(start.values()).allMatch(balance -> Math.abs(balance) < ceiling + 1.000_001);
      }
      ledger.give(List.copyOf(all.keySet()));
      state = PoolState.EMPTY.remembering(ledger.tables());
      requireZero(state);
      for (String name : all.keySet()) {
        double balance = BalanceSheet.of(state, name);
        double first = start.getOrDefault(name, 0.0);
        assertThat(balance)
            .isBetween(Math.min(0, first) - bound - 1e-9, Math.max(0, first) + bound + 1e-9);
      }
    }
  }

  @Property(tries = 1_000)
  void itAgreesWithTheRuleAsItIsPublished(
      @ForAll("weights") List<Long> weights, @ForAll @IntRange(min = 1, max = 60) int leads) {
    SortedMap<String, Long> shares = shares(weights);
    List<String> order = List.copyOf(shares.keySet());
    PoolState state = PoolState.EMPTY;
    List<String> given = new ArrayList<>();
    for (int lead = 0; lead < leads; lead++) {
      Ledger ledger = Ledger.of(state, shares, shares.keySet(), 0);
      given.add(ledger.give(order));
      state = PoolState.EMPTY.remembering(ledger.tables());
    }
    assertThat(given).isEqualTo(published(order, shares, leads));
  }

  /** Steps j, counts A and shares l: of those with l*j - A of 1/(2n - 2) or more, by deadline. */
  private static List<String> published(List<String> order, Map<String, Long> shares, int leads) {
    BigInteger total = BigInteger.valueOf(Balances.sum(shares.values()));
    BigInteger parts = BigInteger.valueOf(Math.max(1, 2L * order.size() - 2));
    Map<String, Long> got = new HashMap<>();
    List<String> given = new ArrayList<>();
    for (long step = 1; step <= leads; step++) {
      String next = "";
      long earliest = Long.MAX_VALUE;
      BigInteger owed = BigInteger.ZERO;
      for (String name : order) {
        BigInteger due = due(shares, got, total, name, step);
        if (order.size() == 1 || due.multiply(parts).compareTo(total) >= 0) {
          long deadline = step;
          while (due(shares, got, total, name, deadline)
                      .multiply(parts)
                      .compareTo(total.multiply(parts.subtract(BigInteger.ONE)))
                  <= 0
              && deadline <= earliest) {
            deadline++;
          }
          if (deadline < earliest || (deadline == earliest && due.compareTo(owed) > 0)) {
            next = name;
            earliest = deadline;
            owed = due;
          }
        }
      }
      got.merge(next, 1L, Long::sum);
      given.add(next);
    }
    return given;
  }

  /** The share of so many steps less what was got, times the sum of all weights. */
  private static BigInteger due(
      Map<String, Long> shares, Map<String, Long> got, BigInteger total, String name, long steps) {
    return BigInteger.valueOf(shares.getOrDefault(name, 0L))
        .multiply(BigInteger.valueOf(steps))
        .subtract(total.multiply(BigInteger.valueOf(got.getOrDefault(name, 0L))));
  }

  @Provide
  Arbitrary<List<List<Integer>>> stretches() {
    return Arbitraries.integers()
        .between(0, 8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .list()
        .ofMaxSize(8);
  }

  private static void requireWithinBound(
      SortedMap<String, Long> shares, Map<String, Long> got, long leads) {
    long total = Balances.sum(shares.values());
    long parts = Math.max(1, 2L * shares.size() - 2);
    for (String name : shares.keySet()) {
      long off =
          Math.abs(shares.getOrDefault(name, 0L) * leads - got.getOrDefault(name, 0L) * total);
      assertThat(off * parts).as("%s of %s", name, shares).isLessThanOrEqualTo(total * (parts - 1));
    }
  }

  private static void requireZero(PoolState state) {
    assertThat(BalanceSheet.sum(state)).isZero();
  }

  private static double bound(int members) {
    return members == 1 ? 0 : 1 - 1.0 / (2 * members - 2);
  }

  private static SortedMap<String, Long> shares(List<Long> weights) {
    SortedMap<String, Long> shares = new TreeMap<>();
    for (int i = 0; i < weights.size(); i++) {
      shares.put("m" + i, weights.get(i));
    }
    return shares;
  }

  private static SortedMap<String, Long> some(SortedMap<String, Long> all, List<Integer> which) {
    List<String> names = List.copyOf(all.keySet());
    SortedMap<String, Long> some = new TreeMap<>();
    which.forEach(i -> some.put(names.get(i % names.size()), all.get(names.get(i % names.size()))));
    return some;
  }
}
