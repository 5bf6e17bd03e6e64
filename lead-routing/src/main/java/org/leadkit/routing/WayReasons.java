package org.leadkit.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/**
 * Says in a few words why a lead took its way: the rules that held, and those passed over for want
 * of a value, of which the first are named and all are counted. Used once.
 */
final class WayReasons {

  /** How many rules that lack a value are named. */
  static final int MOST_NAMED = 20;

  private final Way way;
  private final Profile profile;
  private final Instant now;
  private final RuleReasons words;
  private final List<Reason> reasons = new ArrayList<>();

  WayReasons(Way way, Profile profile, Instant now) {
    this.way = way;
    this.profile = profile;
    this.now = now;
    this.words = new RuleReasons(profile, now);
  }

  List<Reason> list() {
    Set<Leg> path = Set.copyOf(way.path());
    int unknown = 0;
    for (Leg leg : way.legs()) {
      BitSet rules = leg.table().undecided(profile, now, leg.from(), leg.to());
      int named = unknown;
      for (int i = rules.nextSetBit(0); i >= 0 && named < MOST_NAMED; i = rules.nextSetBit(i + 1)) {
        reasons.add(words.unknown(leg.table().rule(i)));
        named++;
      }
      unknown += rules.cardinality();
      if (path.contains(leg)) {
        reasons.add(words.held(leg.rule()));
      }
    }
    if (unknown > MOST_NAMED) {
      reasons.add(Reason.of("rules-unknown", "").fact("count", unknown));
    }
    Leg end = way.end();
    reasons.add(end.isOtherwise() ? RuleReasons.otherwise(end.table()) : words.held(end.rule()));
    return List.copyOf(reasons);
  }
}
