package org.leadkit.arbitraries;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.scoring.AutomationRule;
import org.leadkit.scoring.Counting;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.value.Value;

/**
 * Arbitrary rules of all kinds. All have one id, and a fast track leads to the number of a level:
 * {@link ModelParts} gives both their names.
 */
final class RuleArbitraries {

  private static final String ID = "unnamed";

  private RuleArbitraries() {}

  static Arbitrary<ScoringRule> rules(Arbitrary<Condition> conditions) {
    return Arbitraries.frequencyOf(
        Tuple.of(8, forProfile(conditions)),
        Tuple.of(9, forActivity()),
        Tuple.of(2, quiet()),
        Tuple.of(2, byScorer()),
        Tuple.of(1, conditions.map(when -> ScoringRule.disqualify(ID, when, "competitor"))),
        Tuple.of(
            1,
            Combinators.combine(conditions, Arbitraries.of("0", "1", "2"))
                .as((when, level) -> ScoringRule.fastTrack(ID, when, level))));
  }

  static Arbitrary<Points> points() {
    return Arbitraries.of("10", "1", "30", "5", "12.5", "0.333", "-1", "-5", "-20", "-7.001")
        .map(text -> Points.of(new BigDecimal(text)));
  }

  /** No limit as a rule, else one that is often reached. */
  static Arbitrary<Limits> limits() {
    return Arbitraries.of(
        Limits.NONE,
        Limits.NONE,
        Limits.NONE,
        Limits.NONE,
        Limits.NONE,
        Limits.ceiling(20),
        Limits.ceiling(5),
        Limits.floor(-10),
        Limits.floor(3),
        Limits.between(-5, 15),
        Limits.between(-20, -2),
        Limits.NONE.withFloor(new Points(-1_500)).withCeiling(new Points(7_250)));
  }

  private static Arbitrary<ScoringRule> forProfile(Arbitrary<Condition> conditions) {
    Arbitrary<Points> otherwise =
        Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(Points.ZERO)), Tuple.of(1, points()));
    return Combinators.combine(conditions, points(), otherwise)
        .as((when, worth, not) -> new ScoringRule.ForProfile(ID, when, worth, not));
  }

  private static Arbitrary<ScoringRule> forActivity() {
    Arbitrary<ScoringRule> steady = forActivity(Arbitraries.just(Decay.none()), true);
    return Arbitraries.oneOf(List.of(steady, forActivity(CountingArbitraries.decays(), false)));
  }

  private static Arbitrary<ScoringRule> forActivity(Arbitrary<Decay> decays, boolean window) {
    Arbitrary<Counting> countings = CountingArbitraries.countings(window);
    return Combinators.combine(filters(), points(), decays, countings, limits())
        .as(
            (on, worth, decay, counting, limits) ->
                new ScoringRule.ForActivity(ID, on, worth, decay, counting, limits));
  }

  private static Arbitrary<ScoringRule> quiet() {
    Arbitrary<Duration> times =
        Arbitraries.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(7));
    return Combinators.combine(filters(), times, points())
        .as((on, time, worth) -> new ScoringRule.Quiet(ID, on, time, worth));
  }

  private static Arbitrary<ScoringRule> byScorer() {
    Arbitrary<Integer> times = Arbitraries.of(1, 3, -2);
    return Combinators.combine(
            Arbitraries.of(List.copyOf(HostScorers.ALL.keySet())), times, limits())
        .as(
            (scorer, factor, limits) ->
                ScoringRule.scorer(ID, scorer)
                    .with(HostScorers.TIMES, Value.of(factor))
                    .limited(limits));
  }

  static Arbitrary<AutomationRule> automation() {
    Arbitrary<Duration> within =
        Arbitraries.of(Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(1));
    Arbitrary<AutomationRule> soonAfter =
        Combinators.combine(filters(), filters(), within, Arbitraries.of(1, 2, 3))
            .as((on, after, time, least) -> AutomationRule.soonAfter(ID, on, after, time, least));
    return Arbitraries.oneOf(
        List.of(soonAfter, CoreArbitraries.filters().map(on -> AutomationRule.picked(ID, on))));
  }

  private static Arbitrary<ActivityFilter> filters() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Activity.of("page.viewed"))),
        Tuple.of(1, Arbitraries.just(Activity.ofAnyType())),
        Tuple.of(3, CoreArbitraries.filters()));
  }
}
