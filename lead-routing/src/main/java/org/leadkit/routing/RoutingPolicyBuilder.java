package org.leadkit.routing;

import java.time.Duration;
import java.util.List;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.sla.ServiceLevel;

/**
 * Builds a {@link RoutingPolicy}. Only {@code otherwise} ends it, so the last rule can't be
 * forgotten. Not thread-safe.
 */
public final class RoutingPolicyBuilder {

  private static final String OTHERWISE = "otherwise";

  private final String name;
  private final DeclaredBuilder declared = new DeclaredBuilder();
  private String version = "";
  private List<Sticky> sticky = List.of();
  private boolean holding;

  RoutingPolicyBuilder(String name) {
    this.name = name;
  }

  /** A free version text; it is not part of the hash. */
  public RoutingPolicyBuilder version(String newVersion) {
    version = newVersion;
    return this;
  }

  /** Who keeps a lead or gets it past all turns, the first that can be kept; nobody if not set. */
  public RoutingPolicyBuilder sticky(Sticky... inOrder) {
    sticky = List.of(inOrder);
    return this;
  }

  /**
   * Gives no owner to a lead whose person may not be contacted, which is any but those of whom
   * {@link Fields#CONTACT_PERMITTED} says yes. If not set, a "no" to contact stops no ownership.
   */
  public RoutingPolicyBuilder holdUnlessContactPermitted() {
    holding = true;
    return this;
  }

  /**
   * Declares territories to which rules and other territories refer by name.
   *
   * @throws InvalidConfiguration if another territory has such a name
   */
  public RoutingPolicyBuilder territories(Territory... more) {
    List.of(more).forEach(declared::keep);
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
    declared.rule(id, when, within, pool);
    return this;
  }

  /**
   * Adds a rule that leads to a pool, with a service level, which several rules may share.
   *
   * @throws InvalidConfiguration if another pool or another service level has its name
   */
  public RoutingPolicyBuilder rule(String id, Condition when, ServiceLevel level, Pool pool) {
    declared.rule(id, when, level, pool);
    return this;
  }

  /** Adds a rule for a territory with a pool of its own, which is named like the rule. */
  public RoutingPolicyBuilder rule(
      String id, Territory territory, Duration within, String... members) {
    return rule(id, territory, within, Pool.of(id, List.of(members)));
  }

  /**
   * Adds a rule for a territory that leads to a pool. The territory's parent must be declared too.
   *
   * @throws InvalidConfiguration if another pool or another territory has its name
   */
  public RoutingPolicyBuilder rule(String id, Territory territory, Duration within, Pool pool) {
    declared.rule(id, territory, within, pool);
    return this;
  }

  /**
   * Adds a rule that leads to the rules of a table.
   *
   * @throws InvalidConfiguration if another table has its name
   */
  public RoutingPolicyBuilder rule(String id, Condition when, RoutingTable table) {
    declared.rule(id, when, table);
    return this;
  }

  /** Adds a rule whose territory, pool or table is declared elsewhere. */
  public RoutingPolicyBuilder rule(RoutingRule rule) {
    declared.rule(rule);
    return this;
  }

  /**
   * Declares pools to which rules refer by name.
   *
   * @throws InvalidConfiguration if another pool has such a name
   */
  public RoutingPolicyBuilder pools(Pool... more) {
    List.of(more).forEach(declared::keep);
    return this;
  }

  /**
   * Declares tables to which rules refer by name, with all that came with them.
   *
   * @throws InvalidConfiguration if another table has such a name
   */
  public RoutingPolicyBuilder tables(RoutingTable... more) {
    List.of(more).forEach(declared::keep);
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
    declared.keep(pool);
    return build(new Target.ToPool(pool.name(), within));
  }

  /**
   * The policy; a lead that no rule wants goes to this pool, with a service level.
   *
   * @throws InvalidConfiguration with everything that is wrong
   */
  public RoutingPolicy otherwise(ServiceLevel level, Pool pool) {
    declared.keep(pool);
    declared.keep(level);
    return build(new Target.ToPool(pool.name(), level));
  }

  private RoutingPolicy build(Target.ToPool otherwise) {
    Declared all = declared.build();
    return RoutingPolicy.of(
        new RoutingSpec(
            name,
            version,
            sticky,
            holding,
            all.territories(),
            all.pools(),
            all.serviceLevels(),
            all.tables(),
            declared.rules(),
            otherwise));
  }
}
