package org.leadkit.scoring;

import java.util.List;
import org.leadkit.decision.Points;

/** Turns the sign of all points round, so that the least is found where the most is looked for. */
final class Mirror {

  private Mirror() {}

  static Dimension of(Dimension dimension) {
    List<RuleGroup> groups =
        dimension.groups().stream()
            .map(group -> new RuleGroup(group.name(), of(group.limits()), of(group.rules())))
            .toList();
    return new Dimension(dimension.name(), of(dimension.limits()), of(dimension.rules()), groups);
  }

  static List<ScoringRule> of(List<ScoringRule> rules) {
    return rules.stream().map(Mirror::of).toList();
  }

  static ScoringRule of(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile one) {
      return new ScoringRule.ForProfile(
          one.id(), one.when(), of(one.points()), of(one.otherwise()));
    }
    if (rule instanceof ScoringRule.ForActivity one) {
      return new ScoringRule.ForActivity(
          one.id(), one.on(), of(one.points()), one.decay(), one.counting(), of(one.limits()));
    }
    if (rule instanceof ScoringRule.Quiet one) {
      return new ScoringRule.Quiet(one.id(), one.on(), one.quietFor(), of(one.points()));
    }
    return rule instanceof ScoringRule.ByScorer one
        ? new ScoringRule.ByScorer(one.id(), one.scorer(), one.parameters(), of(one.limits()))
        : rule;
  }

  static Points of(Points points) {
    return Points.ZERO.minus(points);
  }

  static Limits of(Limits limits) {
    Limits turned =
        limits.ceiling().map(most -> Limits.NONE.withFloor(of(most))).orElse(Limits.NONE);
    return limits.floor().map(least -> turned.withCeiling(of(least))).orElse(turned);
  }
}
