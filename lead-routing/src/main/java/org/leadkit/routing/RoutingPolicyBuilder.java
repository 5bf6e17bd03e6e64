package org.leadkit.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;

/**
 * Builds a {@link RoutingPolicy}. Only {@code otherwise} ends it, so the last rule can't be
 * forgotten. Not thread-safe.
 */
public final class RoutingPolicyBuilder {

  private static final String OTHERWISE = "otherwise";

  private final String name;
  private final Map<String, Pool> pools = new LinkedHashMap<>();
  private final List<RoutingRule> rules = new ArrayList<>();
  private String version = "";

  RoutingPolicyBuilder(String name) {
    this.name = name;
  }

  /** A free version text; it is not part of the hash. */
  public RoutingPolicyBuilder version(String newVersion) {
    version = newVersion;
    return this;
  }

  /** Adds a rule with a pool of its own, which is named like the rule. */
  public RoutingPolicyBuilder rule(String id, Condition when, Duration within, String... members) {
    return rule(id, when, within, Pool.of(id, List.of(members)));
  }

  /**
   * Adds a rule that leads to a pool, which several rules may share.
   *
   * @throws InvalidConfiguration if another pool has its name
   */
  public RoutingPolicyBuilder rule(String id, Condition when, Duration within, Pool pool) {
    keep(pool);
    rules.add(new RoutingRule(id, when, pool.name(), within));
    return this;
  }

  /** The policy; a lead that no rule wants goes to these members, who take turns. */
  public RoutingPolicy otherwise(Duration within, String... members) {
    return otherwise(within, Pool.of(OTHERWISE, List.of(members)));
  }

  /**
   * The policy; a lead that no rule wants goes to this pool.
   *
   * @throws InvalidConfiguration with everything that is wrong
   */
  public RoutingPolicy otherwise(Duration within, Pool pool) {
    keep(pool);
    return RoutingPolicy.of(
        name, version, List.copyOf(pools.values()), rules, new Otherwise(pool.name(), within));
  }

  private void keep(Pool pool) {
    Pool old = pools.putIfAbsent(pool.name(), pool);
    if (old != null && !old.equals(pool)) {
      throw InvalidConfiguration.of(
          "pool-exists",
          "The name (%s) of a pool is taken by a pool of other members.".formatted(pool.name()),
          "Maybe give this one a name of its own.");
    }
  }
}
