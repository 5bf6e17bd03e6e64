package org.leadkit.distribution;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What a team remembers between two leads: the turns of its pools, and the loads, caps and waiting
 * times of its members. It is the named input and output of a draw; a {@code Turns} port keeps it.
 * Immutable.
 *
 * @param pools the states of pools by name; absent for those that gave no turn yet
 * @param members the states of members by name; absent for those who never had a lead
 */
public record TeamState(Map<String, PoolState> pools, Map<String, MemberState> members)
    implements Canonical {

  /** A team that has given no turn yet. */
  public static final TeamState EMPTY = new TeamState(Map.of(), Map.of());

  /** Copies what it is given. */
  public TeamState {
    pools = Collections.unmodifiableSortedMap(sorted(pools));
    members = Collections.unmodifiableSortedMap(sorted(members));
  }

  /** What is remembered of a pool. */
  public PoolState pool(String name) {
    return pools.getOrDefault(name, PoolState.EMPTY);
  }

  /** What is remembered of a member. */
  public MemberState member(String name) {
    return members.getOrDefault(name, MemberState.NEW);
  }

  /** The same state with another one of a pool. */
  TeamState with(String pool, PoolState state) {
    SortedMap<String, PoolState> more = sorted(pools);
    if (state.equals(PoolState.EMPTY)) {
      more.remove(pool);
    } else {
      more.put(pool, state);
    }
    return new TeamState(more, members);
  }

  /** The same state with another one of a member. */
  TeamState with(String member, MemberState state) {
    SortedMap<String, MemberState> more = sorted(members);
    more.put(member, state);
    return new TeamState(pools, more);
  }

  /** Who was assigned a lead at an instant stands behind all who were assigned one then. */
  long placeAt(Instant at) {
    long place = 0;
    for (MemberState one : members.values()) {
      if (at.equals(one.assigned())) {
        place = Math.max(place, one.place() + 1);
      }
    }
    return place;
  }

  /**
   * The state after a turn was given back: its load and its part of the caps are gone. Where the
   * strategy gives turns, the turn goes to the next taker, if that member is free then; a lead that
   * was claimed was no turn.
   */
  public TeamState returning(Grant grant) {
    String member = grant.member();
    TeamState without =
        members.containsKey(member)
            ? with(member, member(member).givingBack(grant.pool(), grant.at()))
            : this;
    return grant.claimed()
        ? without
        : without.with(grant.pool(), pool(grant.pool()).returning(member));
  }

  /** The state after a lead of a member was closed, or went to someone else. */
  public TeamState closed(String member) {
    return members.containsKey(member) ? with(member, member(member).closed()) : this;
  }

  /**
   * The state after a member was assigned a lead by hand, or by anything but a pool: one open lead
   * more, and the member goes to the end of those who wait. Caps don't count it.
   */
  public TeamState assigned(String member, Instant at) {
    return with(member, member(member).assigned(at, placeAt(at)));
  }

  /**
   * The state with the number of open leads that the host has counted itself.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public TeamState withLoad(String member, long open) {
    if (open < 0) {
      throw new IllegalArgumentException(
          "The number of open leads (%d) must not be negative.\nMaybe closed leads were counted twice."
              .formatted(open));
    }
    return with(member, member(member).withOpen(open));
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> states) {
    return states instanceof SortedMap<String, T> inOrder
        ? new TreeMap<>(inOrder)
        : new TreeMap<>(states);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("pools", forms(pools)).with("members", forms(members));
  }

  private static CanonicalForm forms(Map<String, ? extends Canonical> states) {
    CanonicalForm form = CanonicalForm.object();
    for (Map.Entry<String, ? extends Canonical> one : states.entrySet()) {
      form = form.with(one.getKey(), one.getValue());
    }
    return form;
  }
}
