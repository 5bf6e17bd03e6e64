package org.leadkit.routing;

import java.util.List;
import org.leadkit.distribution.Pool;
import org.leadkit.sla.ServiceLevel;

/** What a table or a policy declares besides its rules. */
record Declared(
    List<Territory> territories,
    List<Pool> pools,
    List<ServiceLevel> serviceLevels,
    List<RoutingTable> tables) {

  private static final Declared EMPTY = new Declared(List.of(), List.of(), List.of(), List.of());

  Declared {
    territories = List.copyOf(territories);
    pools = List.copyOf(pools);
    serviceLevels = List.copyOf(serviceLevels);
    tables = List.copyOf(tables);
  }

  static Declared empty() {
    return EMPTY;
  }
}
