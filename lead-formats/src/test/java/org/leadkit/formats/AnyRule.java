package org.leadkit.formats;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.scoring.AutomationRule;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.ScoringRule.ByScorer;
import org.leadkit.scoring.ScoringRule.ForActivity;
import org.leadkit.scoring.ScoringRule.ForProfile;
import org.leadkit.scoring.ScoringRule.Quiet;
import org.leadkit.value.Value;
import org.leadkit.value.ValueType;

/** Arbitrary rules of every kind. */
final class AnyRule {

  /** The name of the scorer that the rules ask. */
  static final String SCORER = "propensity";

  private AnyRule() {}

  /** A rule still without its id, of a model with some levels. */
  @FunctionalInterface
  interface Draft {
    ScoringRule named(String id, List<String> levels);
  }

  static Arbitrary<Draft> scoring() {
    return Arbitraries.oneOf(
        profile(), fading(), inWindow(), quiet(), disqualify(), fastTrack(), scorer());
  }

  private static Arbitrary<Draft> profile() {
    return Combinators.combine(AnyCondition.any(), AnyPoints.notZero(), AnyPoints.any())
        .as(
            (when, points, otherwise) ->
                (id, levels) -> new ForProfile(id, when, points, otherwise));
  }

  private static Arbitrary<Draft> fading() {
    return Combinators.combine(
            filter(),
            AnyPoints.notZero(),
            AnyCounting.decay(),
            AnyCounting.counting(),
            AnyPoints.limits())
        .as(
            (on, points, decay, counting, limits) ->
                (id, levels) -> new ForActivity(id, on, points, decay, counting, limits));
  }

  private static Arbitrary<Draft> inWindow() {
    return Combinators.combine(
            filter(),
            Arbitraries.longs().between(1, 9),
            AnyCounting.counting(),
            AnyCondition.duration())
        .as(
            (on, points, counting, within) ->
                (id, levels) -> ScoringRule.on(id, on, points).counting(counting.within(within)));
  }

  private static Arbitrary<Draft> quiet() {
    return Combinators.combine(filter(), AnyCondition.duration(), AnyPoints.notZero())
        .as((on, time, points) -> (id, levels) -> new Quiet(id, on, time, points));
  }

  private static Arbitrary<Draft> disqualify() {
    return Combinators.combine(AnyCondition.any(), AnyText.kebab())
        .as((when, code) -> (id, levels) -> ScoringRule.disqualify(id, when, code));
  }

  /** Disqualifies where there is no level to be put on. */
  private static Arbitrary<Draft> fastTrack() {
    return Combinators.combine(AnyCondition.any(), Arbitraries.integers().between(0, 5))
        .as(
            (when, which) ->
                (id, levels) ->
                    levels.isEmpty()
                        ? ScoringRule.disqualify(id, when, "no-level")
                        : ScoringRule.fastTrack(id, when, levels.get(which % levels.size())));
  }

  private static Arbitrary<Draft> scorer() {
    Arbitrary<Value> value =
        Arbitraries.of(ValueType.TEXT, ValueType.DECIMAL, ValueType.FLAG)
            .flatMap(AnyQuestion::value);
    Arbitrary<Map<String, Value>> parameters =
        Arbitraries.maps(AnyText.kebab().map(name -> "p" + name), value).ofMaxSize(3);
    return Combinators.combine(parameters, AnyPoints.limits())
        .as((told, limits) -> (id, levels) -> new ByScorer(id, SCORER, told, limits));
  }

  static Arbitrary<Function<String, AutomationRule>> automation() {
    return Arbitraries.oneOf(
        filter().map(on -> id -> AutomationRule.picked(id, on)),
        Combinators.combine(
                filter(),
                filter(),
                AnyCondition.duration(),
                Arbitraries.integers().between(1, Integer.MAX_VALUE))
            .as(
                (on, after, within, atLeast) ->
                    id -> AutomationRule.soonAfter(id, on, after, within, atLeast)));
  }

  private static Arbitrary<ActivityFilter> filter() {
    return Arbitraries.oneOf(
        AnyCondition.filter(),
        AnyCondition.filter()
            .map(filter -> new ActivityFilter(ActivityFilter.ANY_TYPE, filter.where())));
  }
}
