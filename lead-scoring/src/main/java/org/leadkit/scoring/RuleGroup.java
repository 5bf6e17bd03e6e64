package org.leadkit.scoring;

import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * Rules of a dimension that share a limit.
 *
 * @param name kebab-case name, unique in its dimension; empty for the dimension's own rules
 * @param limits the least and the most that the rules together may come to
 * @param rules its rules, in the order in which their reasons are given
 */
public record RuleGroup(String name, Limits limits, List<ScoringRule> rules) implements Canonical {

  /** Copies the rules. */
  public RuleGroup {
    rules = List.copyOf(rules);
  }

  /** Rules that stand in a dimension without a group around them. */
  static RuleGroup own(List<ScoringRule> rules) {
    return new RuleGroup("", Limits.NONE, rules);
  }

  /** True if these are a dimension's own rules. */
  boolean isOwn() {
    return name.isEmpty();
  }

  @Override
  public CanonicalForm form() {
    return limits.into(CanonicalForm.object().with("name", name)).with("rules", rules);
  }
}
