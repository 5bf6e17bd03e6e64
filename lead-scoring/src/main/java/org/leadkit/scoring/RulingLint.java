package org.leadkit.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Issues;
import org.leadkit.profile.Condition;

/** Finds rules whose ruling another one takes away, or has given already. */
final class RulingLint {

  /** How many rulings are compared, each with each. */
  private static final int MOST = 100;

  private final ModelSpec spec;
  private final Issues issues;

  RulingLint(ModelSpec spec, Issues issues) {
    this.spec = spec;
    this.issues = issues;
  }

  void check() {
    List<PlacedRule> rulings =
        PlacedRule.all(spec).stream()
            .filter(placed -> !(placed.rule() instanceof ScoringRule.ForProfile))
            .filter(placed -> placed.when() != null)
            .filter(placed -> !never(world -> world.holds(when(placed)), List.of(when(placed))))
            .limit(MOST)
            .toList();
    for (int i = 0; i < rulings.size(); i++) {
      for (int j = 0; j < rulings.size(); j++) {
        PlacedRule narrow = rulings.get(i);
        PlacedRule wide = rulings.get(j);
        if (i != j && implies(when(narrow), when(wide))) {
          compare(narrow, wide, i < j && implies(when(wide), when(narrow)));
        }
      }
    }
    automation();
  }

  private static Condition when(PlacedRule placed) {
    return Objects.requireNonNull(placed.when());
  }

  private static boolean implies(Condition narrow, Condition wide) {
    boolean isApart =
        Collections.disjoint(
            Leaves.byTopic(List.of(narrow)).keySet(), Leaves.byTopic(List.of(wide)).keySet());
    return !isApart
        && never(world -> world.holds(narrow) && !world.holds(wide), List.of(narrow, wide));
  }

  private static boolean never(Predicate<World> such, List<Condition> conditions) {
    return Possibilities.of(Worlds.ANY, conditions).never(such);
  }

  /**
   * @param narrow holds only where {@code wide} does
   * @param first whether both hold for the same and this is the first of them
   */
  private void compare(PlacedRule narrow, PlacedRule wide, boolean first) {
    if (narrow.rule() instanceof ScoringRule.FastTrack
        && wide.rule() instanceof ScoringRule.Disqualify) {
      warn(
          "contradictory-rules",
          narrow,
          wide,
          "The rule (%s) fast-tracks only leads that the rule (%s at %s) disqualifies.",
          "Maybe one of them was meant to be negated.");
    } else if (!first && isCovered(narrow.rule(), wide.rule())) {
      warn(
          "shadowed-rule",
          narrow,
          wide,
          "The rule (%s) changes nothing: wherever it holds, the rule (%s at %s) holds.",
          "Maybe leave it out, or narrow the other one.");
    }
  }

  private boolean isCovered(ScoringRule narrow, ScoringRule wide) {
    if (narrow instanceof ScoringRule.FastTrack low && wide instanceof ScoringRule.FastTrack high) {
      return rank(low.level()) <= rank(high.level());
    }
    return narrow instanceof ScoringRule.Disqualify && wide instanceof ScoringRule.Disqualify;
  }

  private int rank(String level) {
    return spec.thresholds().stream().map(Threshold::level).toList().indexOf(level);
  }

  private void automation() {
    for (int i = 0; i < spec.automation().size(); i++) {
      for (int j = 0; j < i; j++) {
        if (spec.automation().get(i) instanceof AutomationRule.Picked later
            && spec.automation().get(j) instanceof AutomationRule.Picked earlier
            && FilterCheck.covers(earlier.on(), later.on())) {
          issues.add(
              Issue.warning(
                  "shadowed-rule",
                  "/automated/" + i,
                  "The rule (%s) tells nothing: the rule (%s at /automated/%d) picks all of it."
                      .formatted(later.id(), earlier.id(), j),
                  "Maybe leave it out, or narrow the other one."));
        }
      }
    }
  }

  private void warn(String code, PlacedRule placed, PlacedRule other, String message, String hint) {
    issues.add(
        Issue.warning(
            code,
            placed.pointer(),
            message.formatted(placed.id(), other.id(), other.pointer()),
            hint));
  }
}
