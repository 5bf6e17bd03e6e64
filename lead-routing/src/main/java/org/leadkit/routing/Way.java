package org.leadkit.routing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.profile.Profile;

/**
 * The way of a lead through the rules, to a pool. Immutable.
 *
 * @param legs in order; at least one
 */
record Way(List<Leg> legs) {

  Way {
    legs = List.copyOf(legs);
  }

  static Way of(CompiledTable root, Profile profile, Instant now) {
    int to = root.first(profile, now, 0);
    return to == root.size() || root.next(to) == null
        ? new Way(List.of(new Leg(root, 0, to)))
        : new Walk(profile, now).from(root);
  }

  /** The last leg, which ends at a pool. */
  Leg end() {
    return legs.get(legs.size() - 1);
  }

  /** The legs whose rules led to the table of the last one, the first at first. */
  List<Leg> path() {
    if (legs.size() == 1) {
      return List.of();
    }
    Deque<Leg> path = new ArrayDeque<>();
    for (int i = 0; i + 1 < legs.size(); i++) {
      Leg leg = legs.get(i);
      if (leg.isOtherwise()) {
        path.removeLast();
      } else if (entered(i)) {
        path.addLast(leg);
      }
    }
    return List.copyOf(path);
  }

  /** Whether the rule at the end of a leg led to the table of the next one. */
  boolean entered(int number) {
    Leg leg = legs.get(number);
    return !leg.isOtherwise()
        && number + 1 < legs.size()
        && leg.rule().table() == legs.get(number + 1).table();
  }

  /** Walks from table to table; used once. A table that went on once goes on whenever it is met. */
  private static final class Walk {

    private final Profile profile;
    private final Instant now;
    private final List<Leg> legs = new ArrayList<>(1);

    private Walk(Profile profile, Instant now) {
      this.profile = profile;
      this.now = now;
    }

    private Way from(CompiledTable root) {
      walk(root, new HashSet<>(0));
      return new Way(legs);
    }

    /**
     * @return false if no pool was found
     */
    private boolean walk(CompiledTable table, Set<CompiledTable> gone) {
      int from = 0;
      while (true) {
        int to = table.first(profile, now, from);
        legs.add(new Leg(table, from, to));
        if (to == table.size()) {
          return table.otherwise() != null;
        }
        CompiledTable next = table.next(to);
        if (next == null || (!gone.contains(next) && walk(next, gone))) {
          return true;
        }
        gone.add(next);
        from = to + 1;
      }
    }
  }
}
