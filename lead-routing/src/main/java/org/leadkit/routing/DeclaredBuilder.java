package org.leadkit.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;
import org.leadkit.sla.ServiceLevel;

/** Collects rules, and what they lead to, in the order in which they come. */
final class DeclaredBuilder {

  private final Map<String, Territory> territories = new LinkedHashMap<>();
  private final Map<String, Pool> pools = new LinkedHashMap<>();
  private final Map<String, ServiceLevel> levels = new LinkedHashMap<>();
  private final Map<String, RoutingTable> tables = new LinkedHashMap<>();
  private final List<RoutingRule> rules = new ArrayList<>();

  void rule(RoutingRule rule) {
    rules.add(rule);
  }

  void rule(String id, Condition when, Duration within, Pool pool) {
    keep(pool);
    rule(new RoutingRule(id, when, pool.name(), within));
  }

  void rule(String id, Condition when, ServiceLevel level, Pool pool) {
    keep(pool);
    keep(level);
    rule(new RoutingRule(id, when, pool.name(), level));
  }

  void rule(String id, Territory territory, Duration within, Pool pool) {
    keep(territory);
    keep(pool);
    rule(new RoutingRule(id, Condition.all(), pool.name(), within).in(territory.name()));
  }

  void rule(String id, Condition when, RoutingTable table) {
    keep(table);
    rule(new RoutingRule(id, when, new Target.ToTable(table.name())));
  }

  void keep(Territory territory) {
    keep("territory", territories, territory.name(), territory);
  }

  void keep(ServiceLevel level) {
    keep("service-level", levels, level.name(), level);
  }

  void keep(Pool pool) {
    keep("pool", pools, pool.name(), pool);
  }

  /** Keeps a table and all that came with it, what it leads to first. */
  void keep(RoutingTable table) {
    table.declared().territories().forEach(this::keep);
    table.declared().pools().forEach(this::keep);
    table.declared().serviceLevels().forEach(this::keep);
    table.declared().tables().forEach(this::keep);
    keep("table", tables, table.name(), table);
  }

  private static <T> void keep(String what, Map<String, T> known, String name, T one) {
    T old = known.putIfAbsent(name, one);
    if (old != null && !old.equals(one)) {
      throw InvalidConfiguration.of(
          what + "-exists",
          "The name (%s) of a %s is taken by another one.".formatted(name, what.replace('-', ' ')),
          "Maybe give this one a name of its own.");
    }
  }

  List<RoutingRule> rules() {
    return List.copyOf(rules);
  }

  Declared build() {
    return new Declared(
        List.copyOf(territories.values()),
        List.copyOf(pools.values()),
        List.copyOf(levels.values()),
        List.copyOf(tables.values()));
  }
}
