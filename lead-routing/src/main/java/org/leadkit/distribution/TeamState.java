package org.leadkit.distribution;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What a team remembers between two leads: the turns of its pools and the loads of its members. It
 * is the named input and output of a draw; a {@code Turns} port keeps it. Immutable.
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
    pools = Collections.unmodifiableMap(new TreeMap<>(pools));
    members = Collections.unmodifiableMap(new TreeMap<>(members));
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
    Map<String, PoolState> more = new TreeMap<>(pools);
    more.put(pool, state);
    return new TeamState(more, members);
  }

  /** The same state with another one of a member. */
  TeamState with(String member, MemberState state) {
    Map<String, MemberState> more = new TreeMap<>(members);
    more.put(member, state);
    return new TeamState(pools, more);
  }

  /** The state after a turn was given back: it goes to the next taker, and its load is gone. */
  public TeamState returning(Grant grant) {
    return with(grant.pool(), pool(grant.pool()).returning(grant.member())).closed(grant.member());
  }

  /** The state after a lead of a member was closed, or went to someone else. */
  public TeamState closed(String member) {
    return with(member, new MemberState(Math.max(0, member(member).open() - 1)));
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
