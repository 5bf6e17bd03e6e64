package org.leadkit.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.leadkit.profile.Profile;

/** Those who could take a lead, and what a strategy may know of them. Immutable. */
public final class Candidates {

  private final Pool pool;
  private final List<Member> members;
  private final List<String> names;
  private final List<String> away;
  private final TeamState state;
  private final Draw draw;

  Candidates(Pool pool, List<Member> members, List<String> away, TeamState state, Draw draw) {
    this.pool = pool;
    this.members = List.copyOf(members);
    this.names = members.stream().map(Member::name).toList();
    this.away = List.copyOf(away);
    this.state = state;
    this.draw = draw;
  }

  /** The pool that was asked. */
  public Pool pool() {
    return pool;
  }

  /** The candidates in the order of the pool; at least one. */
  public List<Member> members() {
    return members;
  }

  /** Their names, in the same order. */
  public List<String> names() {
    return names;
  }

  /** What the team remembers of a member: the open leads, and since when the member waits. */
  public MemberState state(String member) {
    return state.member(member);
  }

  /** What the pool remembers, the strategy's own tables among it. */
  public PoolState memory() {
    return state.pool(pool.name());
  }

  /** What is known of the lead. */
  public Profile profile() {
    return draw.profile();
  }

  /** What names the lead, without a personal value; may be empty. */
  public String lead() {
    return draw.lead();
  }

  /** The instant of the draw. */
  public Instant at() {
    return draw.at();
  }

  /** Members of the pool who are absent, out of office or on leave. */
  List<String> away() {
    return away;
  }

  /** The member of the team, candidate or not. */
  Member member(String name) {
    return draw.team().member(name).orElseGet(() -> Member.named(name));
  }

  /**
   * Of some members, the one who was assigned a lead the longest ago; those who never had one go
   * first, equals by their order here.
   *
   * @param some at least one
   */
  public String longestWaiting(Collection<String> some) {
    String longest = some.iterator().next();
    MemberState waiting = state.member(longest);
    for (String one : some) {
      MemberState other = state.member(one);
      if (other.hasWaitedLongerThan(waiting)) {
        longest = one;
        waiting = other;
      }
    }
    return longest;
  }
}
