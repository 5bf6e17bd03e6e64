package org.leadkit.scoring;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;

/** Finds rules that fire for the same leads and do the same, or the opposite. */
final class TwinRules {

  private final ModelSpec spec;
  private final Issues issues;

  TwinRules(ModelSpec spec, Issues issues) {
    this.spec = spec;
    this.issues = issues;
  }

  void check() {
    Map<String, PlacedRule> first = new HashMap<>();
    for (PlacedRule placed : PlacedRule.all(spec)) {
      String fires = fires(placed.rule());
      PlacedRule twin = fires == null ? null : first.putIfAbsent(fires, placed);
      if (twin != null) {
        compare(twin, placed);
      }
    }
  }

  /** When and how often a rule fires; null for rules that award nothing. */
  private static @Nullable String fires(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile one) {
      return "when " + ConditionKey.of(one.when());
    }
    if (rule instanceof ScoringRule.ForActivity one) {
      CanonicalForm counting = one.counting().into(CanonicalForm.object());
      return "on " + ConditionKey.of(one.on()) + counting + one.decay().form();
    }
    if (rule instanceof ScoringRule.Quiet one) {
      return "quiet " + ConditionKey.of(one.on()) + one.quietFor();
    }
    return rule instanceof ScoringRule.ByScorer one
        ? "scorer " + CanonicalForm.object().with("s", one.scorer()) + one.form().without("id")
        : null;
  }

  private void compare(PlacedRule twin, PlacedRule placed) {
    Points one = points(twin.rule());
    Points other = points(placed.rule());
    if (effect(twin.rule()).equals(effect(placed.rule()))) {
      warn(
          "duplicate-rule",
          twin,
          placed,
          "The rule (%s) repeats the rule (%s at %s): both award (%s) for the same.",
          other.signed(),
          "Maybe a rule was copied and not changed.");
    } else if (one.isPositive() != other.isPositive()) {
      warn(
          "contradictory-rules",
          twin,
          placed,
          "The rule (%s) contradicts the rule (%s at %s): it awards (%s) for the same.",
          other.signed() + " instead of " + one.signed(),
          "Maybe one of them was meant to be negated.");
    }
  }

  /** What a rule does when it fires. */
  private static String effect(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile one) {
      return one.points() + " " + one.otherwise();
    }
    return rule instanceof ScoringRule.ForActivity one
        ? one.points() + " " + one.limits()
        : points(rule).toString();
  }

  private static Points points(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile one) {
      return one.points();
    }
    if (rule instanceof ScoringRule.ForActivity one) {
      return one.points();
    }
    return rule instanceof ScoringRule.Quiet one ? one.points() : Points.ZERO;
  }

  private void warn(
      String code, PlacedRule twin, PlacedRule placed, String message, String points, String hint) {
    issues.add(
        Issue.warning(
            code,
            placed.pointer(),
            message.formatted(placed.id(), twin.id(), twin.pointer(), points),
            hint));
  }
}
