package org.leadkit.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A cap that applies to a member in a pool.
 *
 * @param key under which it is counted in the state of the member
 * @param cap the cap
 */
record CountedCap(String key, LeadCap cap) {

  /** The member's own caps, and those of the pool unless they don't apply to the member. */
  static List<CountedCap> all(Pool pool, Member member) {
    List<PoolLimits.Capped> ofPool = member.hasPoolCaps() ? pool.limits().caps() : List.of();
    if (ofPool.isEmpty() && member.caps().isEmpty()) {
      return List.of();
    }
    List<CountedCap> all = new ArrayList<>();
    member.caps().forEach(cap -> all.add(new CountedCap(cap.key(), cap)));
    for (PoolLimits.Capped one : ofPool) {
      if (one.isFor(member)) {
        all.add(new CountedCap(pool.name() + "/" + one.cap().key(), one.cap()));
      }
    }
    return all;
  }

  /** The state of a member after one more lead that a pool gave: load, waiting time and caps. */
  static MemberState given(TeamState state, Pool pool, Member member, Instant at) {
    MemberState load = state.member(member.name()).assigned(at, state.placeAt(at));
    Map<String, LeadCap> byKey = new HashMap<>();
    all(pool, member).forEach(one -> byKey.merge(one.key(), one.cap(), CountedCap::larger));
    return byKey.isEmpty() && load.counts().isEmpty()
        ? load
        : load.counting(byKey, at, member.presence().zone());
  }

  /** Caps of one time share a count, which must do for the larger. */
  private static LeadCap larger(LeadCap one, LeadCap other) {
    return one.most() < other.most() ? other : one;
  }
}
