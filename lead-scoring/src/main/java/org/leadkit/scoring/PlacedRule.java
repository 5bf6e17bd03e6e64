package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.profile.Condition;

/**
 * A rule and where it stands.
 *
 * @param rule the rule
 * @param pointer JSON pointer to it
 */
record PlacedRule(ScoringRule rule, String pointer) {

  /** All rules of a model, in its order. */
  static List<PlacedRule> all(ModelSpec spec) {
    List<PlacedRule> placed = new ArrayList<>();
    for (int d = 0; d < spec.dimensions().size(); d++) {
      Dimension dimension = spec.dimensions().get(d);
      add(dimension.rules(), "/dimensions/" + d, placed);
      for (int g = 0; g < dimension.groups().size(); g++) {
        add(dimension.groups().get(g).rules(), "/dimensions/" + d + "/groups/" + g, placed);
      }
    }
    return placed;
  }

  private static void add(List<ScoringRule> rules, String place, List<PlacedRule> placed) {
    for (int r = 0; r < rules.size(); r++) {
      placed.add(new PlacedRule(rules.get(r), place + "/rules/" + r));
    }
  }

  String id() {
    return rule.id();
  }

  /** The condition over the profile; null for other rules. */
  @Nullable Condition when() {
    if (rule instanceof ScoringRule.ForProfile profile) {
      return profile.when();
    }
    if (rule instanceof ScoringRule.Disqualify disqualify) {
      return disqualify.when();
    }
    return rule instanceof ScoringRule.FastTrack fastTrack ? fastTrack.when() : null;
  }
}
