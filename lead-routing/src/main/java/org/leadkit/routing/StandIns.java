package org.leadkit.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.decision.Issues;
import org.leadkit.distribution.Pool;

/** Each pool with those that stand in for it if nobody there is free, in order. Immutable. */
final class StandIns {

  private final Map<String, List<Pool>> chains = new HashMap<>();

  private StandIns() {}

  /** Those of pools that were checked. */
  static StandIns of(List<Pool> pools) {
    Map<String, Pool> byName = byName(pools);
    StandIns all = new StandIns();
    pools.forEach(pool -> all.chains.put(pool.name(), chain(pool, byName)));
    return all;
  }

  /** The pool itself first; empty for a pool that is not known. */
  List<Pool> of(String pool) {
    return chains.getOrDefault(pool, List.of());
  }

  private static Map<String, Pool> byName(List<Pool> pools) {
    Map<String, Pool> byName = new HashMap<>();
    pools.forEach(pool -> byName.putIfAbsent(pool.name(), pool));
    return byName;
  }

  /** Ends where a pool is met again. */
  private static List<Pool> chain(Pool first, Map<String, Pool> byName) {
    Set<Pool> chain = new LinkedHashSet<>();
    Pool next = first;
    while (next != null && chain.add(next)) {
      next = next.next().map(byName::get).orElse(null);
    }
    return List.copyOf(chain);
  }

  static void check(List<Pool> pools, Issues issues) {
    Map<String, Pool> byName = byName(pools);
    for (int i = 0; i < pools.size(); i++) {
      Pool pool = pools.get(i);
      String pointer = "/pools/" + i + "/whenNobody/pool";
      pool.next().ifPresent(next -> check(pool, next, byName, pointer, issues));
    }
  }

  private static void check(
      Pool pool, String next, Map<String, Pool> byName, String pointer, Issues issues) {
    Pool other = byName.get(next);
    if (other == null) {
      issues.error(
          "unknown-pool",
          pointer,
          "The pool (%s) is not declared.".formatted(next),
          "Maybe its name is misspelt.");
    } else if (!other.team().equals(pool.team())) {
      issues.error(
          "pool-of-other-team",
          pointer,
          "The pool (%s) is of another team (%s) than the one that it stands in for (%s)."
              .formatted(next, other.team(), pool.team()),
          "Maybe put both into one team.");
    } else if (returns(pool, byName)) {
      issues.error(
          "pools-in-a-circle",
          pointer,
          "The pool (%s) stands in for itself, by way of (%s).".formatted(pool.name(), next),
          "Maybe let the last one hold the lead.");
    }
  }

  private static boolean returns(Pool pool, Map<String, Pool> byName) {
    List<Pool> chain = new ArrayList<>(chain(pool, byName));
    return chain.get(chain.size() - 1).next().filter(pool.name()::equals).isPresent();
  }
}
