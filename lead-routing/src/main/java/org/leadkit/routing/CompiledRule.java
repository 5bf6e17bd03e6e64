package org.leadkit.routing;

import org.jspecify.annotations.Nullable;
import org.leadkit.profile.Condition;

/**
 * A rule with all that its names stand for.
 *
 * @param rule as it was written
 * @param condition what must hold, that of its territory included
 * @param validity when it is in effect, that of its territory included
 * @param table where it leads; null if it leads to a pool
 */
record CompiledRule(
    RoutingRule rule, Condition condition, Validity validity, @Nullable CompiledTable table) {

  String id() {
    return rule.id();
  }
}
