package org.leadkit.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/**
 * One lead that wants a member of a pool, or of the pools that stand in for it, in order. Pure: the
 * same draw from the same state gives the same turn. Immutable.
 *
 * @param pools the pool and those that stand in for it if nobody there is free; at least one, all
 *     of one team
 * @param team who is there
 * @param profile what is known of the lead
 * @param lead what names the lead, without a personal value; may be empty
 * @param failed members who had the lead before and did not answer in time; they are passed over
 * @param at the instant of the draw
 */
public record Draw(
    List<Pool> pools, Team team, Profile profile, String lead, Set<String> failed, Instant at) {

  /** Copies what it is given. */
  public Draw {
    pools = List.copyOf(pools);
    failed = Set.copyOf(failed);
  }

  /** Gives the next turn. */
  public Turn from(TeamState state) {
    List<Reason> reasons = new ArrayList<>();
    for (Pool pool : pools) {
      List<String> free = pool.members().stream().filter(team::isAvailable).toList();
      pool.members().stream()
          .filter(member -> !team.isAvailable(member))
          .forEach(
              member ->
                  reasons.add(Reason.of("member-absent", pool.name()).fact("member", member)));
      if (!free.isEmpty()) {
        PoolState.Next next = state.pool(pool.name()).next(free);
        MemberState one = state.member(next.member());
        return new Turn.Given(
            new Grant(pool.name(), next.member()),
            state
                .with(pool.name(), next.state())
                .with(next.member(), new MemberState(one.open() + 1)),
            reasons);
      }
    }
    return new Turn.Nobody(Instant.MAX, reasons);
  }
}
