package org.leadkit.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.scoring.AutomationRule;
import org.leadkit.scoring.Dimension;
import org.leadkit.scoring.Grading;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.RuleGroup;
import org.leadkit.scoring.Scorer;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringModelBuilder;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.Threshold;

/** Arbitrary scoring models with parts of every kind. */
final class AnyScoring {

  /** The scorer that the models ask. */
  static final Scorer PROPENSITY =
      (profile, parameters, now) -> Scorer.Award.of(Points.of(parameters.size()));

  private AnyScoring() {}

  /** Without edge cases: the models have so many parts that there are too many of them to try. */
  static Arbitrary<ScoringModel> models() {
    Arbitrary<ScoringModelBuilder> heads =
        Combinators.combine(
                AnyText.kebab(),
                AnyText.any(),
                AnyText.any(),
                AnyCondition.any().optional(),
                AnyRule.automation().list().ofMaxSize(2),
                AnyLevels.grading("", "one", "two").optional())
            .as(
                (name, version, source, suspend, automation, grading) ->
                    head(
                        ScoringModel.named(name).version(version).source(source),
                        suspend,
                        automation,
                        grading));
    return Combinators.combine(
            heads,
            AnyLevels.thresholds(),
            AnyRule.scoring().list().ofMaxSize(3),
            AnyRule.scoring().list().ofMinSize(1).ofMaxSize(3),
            AnyPoints.limits().list().ofSize(3))
        .as(AnyScoring::model)
        .withoutEdgeCases();
  }

  private static ScoringModelBuilder head(
      ScoringModelBuilder builder,
      Optional<Condition> suspend,
      List<Function<String, AutomationRule>> automation,
      Optional<Grading> grading) {
    suspend.ifPresent(builder::suspendWhen);
    for (int i = 0; i < automation.size(); i++) {
      builder.automated(automation.get(i).apply("machine-" + i));
    }
    grading.ifPresent(builder::grading);
    return builder.scorer(AnyRule.SCORER, PROPENSITY);
  }

  /** The last dimension has no bound, so that every level within the limits can be reached. */
  private static ScoringModel model(
      ScoringModelBuilder builder,
      List<Threshold> thresholds,
      List<AnyRule.Draft> own,
      List<AnyRule.Draft> grouped,
      List<Limits> limits) {
    List<String> levels = thresholds.stream().map(Threshold::level).toList();
    RuleGroup group = new RuleGroup("g", limits.get(0), named("grouped-", grouped, levels));
    builder
        .limits(reaching(limits.get(2), thresholds))
        .dimension(new Dimension("one", limits.get(1), named("own-", own, levels), List.of(group)))
        .dimension(new Dimension("two", limits.get(0), List.of(), List.of()))
        .add("reach", ScoringRule.on("reach", Activity.ofAnyType(), 1));
    thresholds.forEach(builder::threshold);
    return builder.build();
  }

  private static List<ScoringRule> named(
      String prefix, List<AnyRule.Draft> rules, List<String> levels) {
    List<ScoringRule> named = new ArrayList<>();
    rules.forEach(rule -> named.add(rule.named(prefix + named.size(), levels)));
    return named;
  }

  private static Limits reaching(Limits limits, List<Threshold> thresholds) {
    return limits
        .ceiling()
        .map(
            ceiling ->
                Stream.concat(Stream.of(ceiling), thresholds.stream().map(Threshold::enter))
                    .max(Comparator.naturalOrder())
                    .orElseThrow())
        .map(limits::withCeiling)
        .orElse(limits);
  }
}
