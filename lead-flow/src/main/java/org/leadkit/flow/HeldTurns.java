package org.leadkit.flow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Decision;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.lead.Assignment;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingPlan;

/**
 * The turns that one command took, so that those it does not use are released. Concurrent
 * submissions of one person share a turn, so that the loser of that race costs nobody a turn.
 */
final class HeldTurns {

  private final FlowSettings settings;
  private final Map<Held, Taken> turns = new LinkedHashMap<>();

  private record Held(String team, String key) {}

  /** A turn, and how it was drawn; that is null if another command drew it. */
  private record Taken(Grant grant, @Nullable Turn turn) {}

  /**
   * What a turn came to.
   *
   * @param decision who got the lead
   * @param until if nobody did, when asking again may help; {@link Instant#MAX} if that is not
   *     known
   */
  record Drawn(Decision<Owner> decision, Instant until) {}

  HeldTurns(FlowSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes a turn, once a command: a later attempt that needs the same turn gets the same member.
   */
  Drawn take(RoutingPlan plan, String key, Instant now) {
    return take(plan, key, now, plan::assign);
  }

  /**
   * Takes a lead for the member who asks for it. What an earlier attempt of this command took is
   * released first: it must not fill the member up against itself.
   */
  Drawn claim(RoutingPlan plan, String key, String member, Instant now) {
    release();
    return take(plan, key, now, state -> plan.claimedBy(member, state));
  }

  private Drawn take(RoutingPlan plan, String key, Instant now, Function<TeamState, Turn> step) {
    Held held = new Held(plan.pool().team(), key);
    Taken before = turns.get(held);
    if (before != null) {
      return new Drawn(decision(plan, before), Instant.MAX);
    }
    AtomicReference<@Nullable Turn> drawn = new AtomicReference<>();
    Optional<Grant> grant =
        settings
            .turns()
            .take(
                settings.tenant(),
                held.team(),
                key,
                now,
                state -> {
                  Turn turn = step.apply(state);
                  drawn.set(turn);
                  return turn;
                });
    Turn turn = grant.isEmpty() ? drawn.get() : counted(drawn.get(), grant);
    grant.ifPresent(one -> turns.put(held, new Taken(one, turn)));
    return grant
        .map(one -> new Drawn(decision(plan, new Taken(one, turn)), Instant.MAX))
        .orElseGet(() -> nobody(plan, Objects.requireNonNull(turn)));
  }

  /** A step may be called in vain: then another command drew the turn, and this one shares it. */
  private static @Nullable Turn counted(@Nullable Turn drawn, Optional<Grant> grant) {
    return drawn != null && drawn.granted().equals(grant) ? drawn : null;
  }

  private static Drawn nobody(RoutingPlan plan, Turn turn) {
    return new Drawn(
        plan.owner(turn), turn instanceof Turn.Nobody nobody ? nobody.until() : Instant.MAX);
  }

  private static Decision<Owner> decision(RoutingPlan plan, Taken taken) {
    return taken.turn() == null ? plan.owner(taken.grant()) : plan.owner(taken.turn());
  }

  /** Keeps the turn that this command's commit stands on and releases all others. */
  void keep(Optional<Assignment> stored) {
    stored.ifPresent(one -> turns.entrySet().removeIf(turn -> isOf(turn, one)));
    release();
  }

  private static boolean isOf(Map.Entry<Held, Taken> turn, Assignment assignment) {
    return turn.getKey().key().equals(assignment.turn())
        && turn.getValue().grant().pool().equals(assignment.pool());
  }

  /** Releases all turns: nothing of this command was stored. */
  void release() {
    turns
        .keySet()
        .forEach(held -> settings.turns().release(settings.tenant(), held.team(), held.key()));
    turns.clear();
  }
}
