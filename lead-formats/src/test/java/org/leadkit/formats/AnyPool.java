package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.distribution.Choice;
import org.leadkit.distribution.LeadCap;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.SkillMatch;
import org.leadkit.distribution.Strategy;

/** Arbitrary pools with parts of every kind, without their names. */
final class AnyPool {

  /** The strategy of the host's that the pools ask for. */
  static final String STRATEGY = "first-of-all";

  private AnyPool() {}

  static Arbitrary<Function<String, Pool>> any() {
    Arbitrary<List<String>> members =
        AnyText.notBlank().list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(members, parts(), parts(), parts())
        .as(
            (names, one, two, three) ->
                name -> three.apply(two.apply(one.apply(Pool.of(name, names)))));
  }

  static Arbitrary<BigDecimal> decimals() {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .map(thousandths -> BigDecimal.valueOf(thousandths, 3));
  }

  static Arbitrary<LeadCap> caps() {
    Arbitrary<Integer> most = Arbitraries.integers().between(1, 1_000);
    return Arbitraries.oneOf(
        most.map(LeadCap::perHour),
        most.map(LeadCap::perDay),
        most.map(LeadCap::perWeek),
        Combinators.combine(most, Arbitraries.integers().between(1, 1_000_000))
            .as((number, seconds) -> LeadCap.within(number, Duration.ofSeconds(seconds))));
  }

  private static Arbitrary<Function<Pool, Pool>> parts() {
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.just(pool -> pool),
            part(AnyText.any(), Pool::team),
            part(strategies(), Pool::strategy),
            Combinators.combine(Arbitraries.integers().between(0, 3), decimals())
                .as(
                    (i, weight) ->
                        pool -> pool.weight(pool.members().get(i % pool.members().size()), weight)),
            Combinators.combine(AnyText.any(), decimals())
                .as((tag, weight) -> pool -> pool.weightOfTag(tag, weight)),
            part(Arbitraries.longs().between(0, 100), Pool::catchUp),
            Combinators.combine(AnyText.any(), caps())
                .as((tag, cap) -> pool -> uncapped(pool) ? pool.capOfTag(tag, cap) : pool),
            Arbitraries.of(Pool::byTier, Pool::routeAnyway),
            part(Arbitraries.integers().between(1, 120), Pool::availableWithin),
            Arbitraries.just(pool -> pool.orElse("pool-0"))));
  }

  private static boolean uncapped(Pool pool) {
    return !pool.form().toString().contains("\"caps\"");
  }

  private static <T> Arbitrary<Function<Pool, Pool>> part(
      Arbitrary<T> values, BiFunction<Pool, T, Pool> change) {
    return values.map(value -> pool -> change.apply(pool, value));
  }

  private static Arbitrary<Strategy> strategies() {
    Arbitrary<SkillMatch> matches =
        Combinators.combine(
                Arbitraries.of("country", "industry"),
                AnyText.any(),
                Arbitraries.longs().between(0, 1_000_000))
            .as(SkillMatch::new);
    return Arbitraries.oneOf(
        Arbitraries.of(
            Strategy.roundRobin(),
            Strategy.longestWaiting(),
            Strategy.weighted(),
            Strategy.performanceWeighted(),
            Strategy.leastLoaded(),
            Strategy.hash(),
            Strategy.queue(),
            Strategy.named(STRATEGY, candidates -> Choice.of(candidates.names().get(0)))),
        matches.list().ofMinSize(1).ofMaxSize(3).map(Strategy::bestFit));
  }
}
