package org.leadkit.scoring;

import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A named part of a score, such as fit or engagement.
 *
 * @param name kebab-case name, unique in its model
 * @param rules its rules, in the order in which their reasons are given
 */
public record Dimension(String name, List<ScoringRule> rules) implements Canonical {

  /** Copies the rules. */
  public Dimension {
    rules = List.copyOf(rules);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("name", name).with("rules", rules);
  }
}
