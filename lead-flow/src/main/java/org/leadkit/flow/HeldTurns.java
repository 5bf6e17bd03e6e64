package org.leadkit.flow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leadkit.lead.Assignment;
import org.leadkit.routing.RoutingPlan;

/**
 * The turns that one command took, so that those it does not use are released. Concurrent
 * submissions of one person share a turn, so that the loser of that race costs nobody a turn.
 */
final class HeldTurns {

  private final FlowSettings settings;
  private final Map<Held, String> members = new LinkedHashMap<>();

  private record Held(String pool, String key) {}

  HeldTurns(FlowSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes a turn, once a command: a later attempt that needs the same turn gets the same member.
   */
  String take(RoutingPlan plan, String key, Instant now) {
    return members.computeIfAbsent(
        new Held(plan.pool().name(), key),
        held ->
            settings.turns().take(settings.tenant(), held.pool(), held.key(), now, plan::assign));
  }

  /** Keeps the turn that this command's commit stands on and releases all others. */
  void keep(Optional<Assignment> stored) {
    stored.ifPresent(one -> members.remove(new Held(one.pool(), one.turn())));
    release();
  }

  /** Releases all turns: nothing of this command was stored. */
  void release() {
    members
        .keySet()
        .forEach(held -> settings.turns().release(settings.tenant(), held.pool(), held.key()));
    members.clear();
  }
}
