package org.leadkit.routing;

import java.time.Instant;
import org.leadkit.profile.Condition;

/**
 * A rule with all that its names stand for: what a linter or a screen looks at.
 *
 * @param table the name of the table that it stands in; empty for the policy's own rules
 * @param rule as it was written
 * @param condition what must hold, that of its territory included
 * @param validity when it is in effect, that of its territory included
 */
public record EffectiveRule(
    String table, RoutingRule rule, Condition condition, Validity validity) {

  /** True if it is in effect at an instant. */
  public boolean isInEffect(Instant at) {
    return validity.holds(at);
  }
}
