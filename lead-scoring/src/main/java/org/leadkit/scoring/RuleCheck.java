package org.leadkit.scoring;

import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;

/** What one rule must hold. */
final class RuleCheck {

  private static final Points MOST = Points.of(1_000_000_000);
  private static final Points LEAST = Points.of(-1_000_000_000);

  private final ModelSpec spec;
  private final Set<String> scorers;
  private final Issues issues;

  RuleCheck(ModelSpec spec, Set<String> scorers, Issues issues) {
    this.spec = spec;
    this.scorers = scorers;
    this.issues = issues;
  }

  void check(ScoringRule rule, String pointer) {
    if (rule instanceof ScoringRule.ForProfile profile) {
      requirePoints(rule, profile.points(), pointer + "/points");
      requireRange(rule, profile.otherwise(), pointer + "/otherwise");
    } else if (rule instanceof ScoringRule.ForActivity activity) {
      requirePoints(rule, activity.points(), pointer + "/points");
      requireOneFading(activity, pointer);
      new SizeCheck(issues).check("caps", activity.counting().caps().size(), pointer + "/cap");
      new RangeCheck(issues).check(activity.limits(), pointer);
    } else if (rule instanceof ScoringRule.Quiet quiet) {
      requirePoints(rule, quiet.points(), pointer + "/points");
    } else if (rule instanceof ScoringRule.Disqualify disqualify) {
      issues.requireKebab("code", pointer + "/disqualify", disqualify.code());
    } else if (rule instanceof ScoringRule.FastTrack fastTrack) {
      requireLevel(fastTrack, pointer);
    } else if (rule instanceof ScoringRule.ByScorer byScorer) {
      requireScorer(byScorer, pointer);
      requireParameters(byScorer, pointer + "/parameters");
      new RangeCheck(issues).check(byScorer.limits(), pointer);
    }
  }

  private void requirePoints(ScoringRule rule, Points points, String pointer) {
    if (points.thousandths() == 0) {
      issues.error(
          "no-points",
          pointer,
          "The points (0) of the rule (%s) change nothing.".formatted(rule.id()),
          "Maybe leave the rule out.");
    }
    requireRange(rule, points, pointer);
  }

  private void requireRange(ScoringRule rule, Points points, String pointer) {
    if (points.compareTo(MOST) > 0 || points.compareTo(LEAST) < 0) {
      issues.error(
          "too-many-points",
          pointer,
          "The points (%s) of the rule (%s) must lie within ±%s."
              .formatted(points, rule.id(), MOST),
          "Maybe a thousandfold was meant as a thousandth.");
    }
  }

  private void requireOneFading(ScoringRule.ForActivity rule, String pointer) {
    if (rule.counting().within().isPresent() && !rule.decay().equals(Decay.none())) {
      issues.error(
          "decay-with-window",
          pointer + "/within",
          "The rule (%s) has a window and a decay (%s).".formatted(rule.id(), rule.decay().form()),
          "Maybe keep the decay: it fades without a sudden end. For both, use decay in steps.");
    }
  }

  private void requireLevel(ScoringRule.FastTrack rule, String pointer) {
    if (spec.thresholds().stream().noneMatch(one -> one.level().equals(rule.level()))) {
      issues.error(
          "unknown-level",
          pointer + "/fastTrack",
          "The level (%s) of the rule (%s) is none of the model's."
              .formatted(rule.level(), rule.id()),
          spec.thresholds().isEmpty()
              ? "Maybe add a threshold: a fast track leads to a level."
              : "Maybe one of %s.".formatted(levels()));
    }
  }

  private String levels() {
    return spec.thresholds().stream().map(Threshold::level).collect(Collectors.joining(", "));
  }

  private void requireParameters(ScoringRule.ByScorer rule, String pointer) {
    new SizeCheck(issues).check("parameters", rule.parameters().size(), pointer);
    for (String name : rule.parameters().keySet()) {
      if (!isLowerCamel(name)) {
        issues.error(
            "bad-parameter",
            pointer,
            "The name (%s) of a parameter of the rule (%s) must be lowerCamel."
                .formatted(name, rule.id()),
            "Maybe write it like companySize.");
      }
    }
  }

  private static boolean isLowerCamel(String name) {
    return !name.isEmpty()
        && isSmall(name.charAt(0))
        && name.chars()
            .allMatch(c -> isSmall(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  }

  private static boolean isSmall(int letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private void requireScorer(ScoringRule.ByScorer rule, String pointer) {
    if (!scorers.contains(rule.scorer())) {
      issues.error(
          "unknown-scorer",
          pointer + "/scorer",
          "The scorer (%s) of the rule (%s) was not given to the model."
              .formatted(rule.scorer(), rule.id()),
          "Maybe register it under that name before the model is built or read.");
    }
  }
}
