package org.leadkit.routing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leadkit.distribution.Pool;
import org.leadkit.sla.ServiceLevel;

/** The pools and service levels of a policy by name, and what its targets stand for. */
final class Destinations {

  private final StandIns pools;
  private final Map<String, ServiceLevel> levels = new HashMap<>();
  private final Map<Duration, ServiceLevel> times = new HashMap<>();
  private final Map<Target.ToPool, Destination> known = new HashMap<>();

  Destinations(RoutingSpec spec) {
    this.pools = StandIns.of(spec.pools());
    spec.serviceLevels().forEach(level -> levels.put(level.name(), level));
  }

  /** What a target stands for; equal targets share it. Not to be asked at a decision. */
  Destination add(Target.ToPool target) {
    return known.computeIfAbsent(target, one -> new Destination(pools(one.pool()), levelOf(one)));
  }

  /** The pool itself first; empty for a pool that is not known. */
  List<Pool> pools(String pool) {
    return pools.of(pool);
  }

  /** A service level that was declared; empty if there is none of that name. */
  Optional<ServiceLevel> level(String name) {
    return Optional.ofNullable(levels.get(name));
  }

  private ServiceLevel levelOf(Target.ToPool target) {
    return target.serviceLevel().isEmpty()
        ? times.computeIfAbsent(target.within(), ServiceLevel::firstTouch)
        : Objects.requireNonNull(levels.get(target.serviceLevel()));
  }
}
