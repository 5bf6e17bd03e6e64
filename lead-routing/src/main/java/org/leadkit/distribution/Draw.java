package org.leadkit.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/**
 * One lead that wants a member of a pool, or of the pools that stand in for it, in order. Pure: the
 * same draw from the same state gives the same turn. Immutable.
 *
 * <p>The trace has one reason for every member of every pool that was asked: {@code member-chosen},
 * {@code member-waits} for those who were free but not chosen, {@code member-of-later-tier}, or
 * what was in the way, the first of: {@code member-not-in-team}, {@code member-failed-before},
 * {@code member-absent}, {@code member-out-of-office}, {@code member-on-leave}, {@code
 * member-off-hours}, {@code member-at-capacity}, {@code member-capped}, {@code member-lacks-skill},
 * {@code member-without-share}. After those of a pool stands {@code routed-anyway} if nobody was
 * free and the pool gave the lead to somebody all the same, and {@code pool-passed-over} if another
 * pool was asked.
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

  /**
   * Gives the next turn. In one step the member's load grows by one, its caps count the lead, it
   * goes to the end of those who wait, and the pool remembers what its strategy must know.
   *
   * @return the turn; nobody if no pool can give one now, with the earliest opening or reset of a
   *     cap that may change it
   * @throws IllegalStateException if a host's strategy chooses someone who is no candidate
   */
  public Turn from(TeamState state) {
    List<Reason> reasons = new ArrayList<>();
    Instant until = Instant.MAX;
    for (int i = 0; i < pools.size(); i++) {
      Roster roster = new Roster(pools.get(i), this, state);
      Optional<Turn.Given> given = roster.give();
      if (given.isPresent()) {
        reasons.addAll(given.get().reasons());
        return new Turn.Given(given.get().grant(), given.get().next(), reasons);
      }
      reasons.addAll(roster.nobody());
      if (i + 1 < pools.size()) {
        reasons.add(Reason.of("pool-passed-over", pools.get(i).name()));
      }
      until = roster.until().isBefore(until) ? roster.until() : until;
    }
    return new Turn.Nobody(until, reasons);
  }

  /**
   * Gives the lead to a member of the first pool who asks for it, as from a queue: the member must
   * be free and under capacity and caps, as for a turn. It costs nobody a turn. A queue that is a
   * pool of one member holds leads for the whole team, so anyone there may claim them.
   *
   * @return the turn, with one reason: {@code member-claimed}; nobody, with the reason why not,
   *     {@code member-not-in-pool} among them
   */
  public Turn claimedBy(String member, TeamState state) {
    Pool pool = pools.get(0);
    int place = pool.members().indexOf(member);
    if (place < 0 && !pool.isOpenQueue()) {
      return new Turn.Nobody(
          Instant.MAX,
          List.of(Reason.of("member-not-in-pool", pool.name()).fact("member", member)));
    }
    Standing standing = new Screening(pool, this, state).standing(place, member);
    if (!standing.isFree()) {
      return new Turn.Nobody(standing.until(), List.of(standing.told()));
    }
    MemberState load = CountedCap.given(state, pool, standing.member(), at);
    return new Turn.Given(
        new Grant(pool.name(), member, at, true),
        state.with(member, load),
        List.of(
            Reason.of("member-claimed", pool.name())
                .fact("member", member)
                .fact("load", load.open())));
  }
}
