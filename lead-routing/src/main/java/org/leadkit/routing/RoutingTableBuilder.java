package org.leadkit.routing;

import java.time.Duration;
import java.util.List;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;
import org.leadkit.sla.ServiceLevel;

/**
 * Builds a {@link RoutingTable}. Only {@code otherwise} or {@code otherwiseGoOn} ends it, so the
 * last rule can't be forgotten. A table can lead only to tables that are built, so never to itself.
 * Not thread-safe.
 */
public final class RoutingTableBuilder {

  private final String name;
  private final DeclaredBuilder declared = new DeclaredBuilder();

  RoutingTableBuilder(String name) {
    this.name = name;
  }

  /** Adds a rule with a pool of its own, which is named like the rule. */
  public RoutingTableBuilder rule(String id, Condition when, Duration within, String... members) {
    return rule(id, when, within, Pool.of(id, List.of(members)));
  }

  /**
   * Adds a rule that leads to a pool, which several rules may share.
   *
   * @throws InvalidConfiguration if another pool has its name
   */
  public RoutingTableBuilder rule(String id, Condition when, Duration within, Pool pool) {
    declared.rule(id, when, within, pool);
    return this;
  }

  /**
   * Adds a rule that leads to a pool, with a service level, which several rules may share.
   *
   * @throws InvalidConfiguration if another pool or another service level has its name
   */
  public RoutingTableBuilder rule(String id, Condition when, ServiceLevel level, Pool pool) {
    declared.rule(id, when, level, pool);
    return this;
  }

  /** Adds a rule for a territory with a pool of its own, which is named like the rule. */
  public RoutingTableBuilder rule(
      String id, Territory territory, Duration within, String... members) {
    return rule(id, territory, within, Pool.of(id, List.of(members)));
  }

  /**
   * Adds a rule for a territory that leads to a pool.
   *
   * @throws InvalidConfiguration if another pool or another territory has its name
   */
  public RoutingTableBuilder rule(String id, Territory territory, Duration within, Pool pool) {
    declared.rule(id, territory, within, pool);
    return this;
  }

  /**
   * Adds a rule that leads to another table.
   *
   * @throws InvalidConfiguration if another table has its name
   */
  public RoutingTableBuilder rule(String id, Condition when, RoutingTable table) {
    declared.rule(id, when, table);
    return this;
  }

  /** Adds a rule whose territory, pool or table the policy declares. */
  public RoutingTableBuilder rule(RoutingRule rule) {
    declared.rule(rule);
    return this;
  }

  /** The table; a lead that no rule wants goes to these members, who take turns. */
  public RoutingTable otherwise(Duration within, String... members) {
    return otherwise(within, Pool.of(name + "-otherwise", List.of(members)));
  }

  /**
   * The table; a lead that no rule wants goes to this pool.
   *
   * @throws InvalidConfiguration if another pool has its name
   */
  public RoutingTable otherwise(Duration within, Pool pool) {
    declared.keep(pool);
    return new RoutingTable(
        name, declared.rules(), new Target.ToPool(pool.name(), within), declared.build());
  }

  /**
   * The table; a lead that no rule wants goes to this pool, with a service level.
   *
   * @throws InvalidConfiguration if another pool or another service level has its name
   */
  public RoutingTable otherwise(ServiceLevel level, Pool pool) {
    declared.keep(pool);
    declared.keep(level);
    return new RoutingTable(
        name, declared.rules(), new Target.ToPool(pool.name(), level), declared.build());
  }

  /** The table; a lead that no rule wants goes on to the rules after the one that led here. */
  public RoutingTable otherwiseGoOn() {
    return new RoutingTable(name, declared.rules(), null, declared.build());
  }
}
