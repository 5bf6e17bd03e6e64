package org.leadkit.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadkit.profile.Condition;

/** Puts in the place of each name what it stands for, in a policy without faults; used once. */
final class Compiler {

  /** What a territory and all that it is in ask together. */
  private record Place(List<Condition> parts, Validity validity) {}

  private static final Place ANYWHERE = new Place(List.of(), Validity.ALWAYS);

  private final RoutingSpec spec;
  private final Map<String, Territory> territories = new HashMap<>();
  private final Map<String, RoutingTable> tables = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, CompiledTable> compiled = new HashMap<>();
  private final Destinations destinations;

  Compiler(RoutingSpec spec, Destinations destinations) {
    this.spec = spec;
    this.destinations = destinations;
    spec.territories().forEach(one -> territories.put(one.name(), one));
    spec.tables().forEach(one -> tables.put(one.name(), one));
  }

  CompiledTable root() {
    return new CompiledTable("", rules(spec.rules()), spec.otherwise(), destinations);
  }

  /** All tables, those that nothing leads to included, in the order in which they are declared. */
  List<CompiledTable> tables() {
    return spec.tables().stream().map(table -> table(table.name())).toList();
  }

  private List<CompiledRule> rules(List<RoutingRule> rules) {
    List<CompiledRule> all = new ArrayList<>(rules.size());
    for (RoutingRule rule : rules) {
      all.add(rule(rule));
    }
    return all;
  }

  private CompiledRule rule(RoutingRule rule) {
    Place place = rule.territory().isEmpty() ? ANYWHERE : place(rule.territory());
    @Nullable CompiledTable table = rule.table().map(this::table).orElse(null);
    return new CompiledRule(
        rule, condition(place, rule.when()), rule.validity().and(place.validity()), table);
  }

  private static Condition condition(Place place, Condition when) {
    if (place.parts().isEmpty()) {
      return when;
    }
    List<Condition> parts = new ArrayList<>(place.parts());
    if (!when.equals(Condition.all())) {
      parts.add(when);
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Place place(String name) {
    Place known = places.get(name);
    if (known != null) {
      return known;
    }
    Territory one = Objects.requireNonNull(territories.get(name));
    Place around = one.parent().map(this::place).orElse(ANYWHERE);
    List<Condition> parts = new ArrayList<>(around.parts());
    parts.add(one.condition());
    Place place = new Place(List.copyOf(parts), around.validity().and(one.validity()));
    places.put(name, place);
    return place;
  }

  private CompiledTable table(String name) {
    CompiledTable known = compiled.get(name);
    if (known != null) {
      return known;
    }
    RoutingTable written = Objects.requireNonNull(tables.get(name));
    CompiledTable table =
        new CompiledTable(
            name, rules(written.rules()), written.otherwise().orElse(null), destinations);
    compiled.put(name, table);
    return table;
  }
}
