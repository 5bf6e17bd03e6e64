package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The most points that a model can award, where there is such a number. Rules that exclude one
 * another, such as two countries, are not added up.
 */
final class MostPoints {

  private final Worlds worlds;

  MostPoints(Worlds worlds) {
    this.worlds = worlds;
  }

  /**
   * An upper bound in thousandths: no lead that is scored has more.
   *
   * @return empty if there is no bound
   */
  static OptionalLong of(ModelSpec spec) {
    UpperBound most = new MostPoints(Worlds.ANY).of(spec.dimensions()).within(spec.limits());
    return most.isNone() ? OptionalLong.empty() : OptionalLong.of(most.thousandths());
  }

  /** The sum of some dimensions, each within its limits. */
  UpperBound of(List<Dimension> dimensions) {
    UpperBound limited = UpperBound.ZERO;
    List<ScoringRule> free = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      if (dimension.limits().isNone()) {
        limited = limited.plus(ungrouped(dimension, free));
      } else {
        limited = limited.plus(of(dimension).within(dimension.limits()));
      }
    }
    return limited.plus(sum(free));
  }

  /** A dimension before its limits. */
  UpperBound of(Dimension dimension) {
    List<ScoringRule> free = new ArrayList<>();
    return ungrouped(dimension, free).plus(sum(free));
  }

  /** The groups that have a limit; the rules of the others are collected. */
  private UpperBound ungrouped(Dimension dimension, List<ScoringRule> free) {
    UpperBound limited = UpperBound.ZERO;
    for (RuleGroup group : dimension.allGroups()) {
      if (group.limits().isNone()) {
        free.addAll(group.rules());
      } else {
        limited = limited.plus(sum(group.rules()).within(group.limits()));
      }
    }
    return limited;
  }

  /** Some rules together, before the limits of what they stand in. */
  UpperBound sum(List<ScoringRule> rules) {
    List<ScoringRule.ForProfile> profile = new ArrayList<>();
    UpperBound counted = UpperBound.ZERO;
    for (ScoringRule rule : rules) {
      if (rule instanceof ScoringRule.ForProfile one) {
        profile.add(one);
      } else {
        counted = counted.plus(counted(rule));
      }
    }
    return counted.plus(new ProfileMost(worlds).of(profile));
  }

  private static UpperBound counted(ScoringRule rule) {
    if (rule instanceof ScoringRule.Quiet quiet) {
      boolean can = FilterCheck.canPick(quiet.on());
      return can ? new UpperBound(quiet.points().thousandths()).orZero() : UpperBound.ZERO;
    }
    if (rule instanceof ScoringRule.ForActivity activity) {
      return counted(activity);
    }
    return rule instanceof ScoringRule.ByScorer byScorer
        ? UpperBound.NONE.within(byScorer.limits())
        : UpperBound.ZERO;
  }

  /** Limits apply only once something was picked, so nothing is always possible. */
  private static UpperBound counted(ScoringRule.ForActivity rule) {
    if (!FilterCheck.canPick(rule.on())) {
      return UpperBound.ZERO;
    }
    long points = rule.points().thousandths();
    UpperBound most = points > 0 ? UpperBound.NONE : UpperBound.ZERO;
    long times = CountCheck.most(rule.counting());
    if (points > 0 && times != Long.MAX_VALUE) {
      most = UpperBound.times(points, times);
    }
    return most.within(rule.limits()).orZero();
  }
}
