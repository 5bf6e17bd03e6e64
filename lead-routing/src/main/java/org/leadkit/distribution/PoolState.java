package org.leadkit.distribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What a pool remembers between two leads: how many turns it gave, each member's last turn, and
 * turns that were given back. It is part of the input and output of a draw. Immutable.
 *
 * @param turns how many turns were given
 * @param last the number of each member's last turn, by member; absent for those who had none
 * @param returned members whose turn was given back and not yet taken, the earliest first
 */
public record PoolState(long turns, Map<String, Long> last, List<String> returned)
    implements Canonical {

  /** A turn and what the pool remembers afterwards. */
  record Next(String member, PoolState state) {}

  /** A pool that has given no turn yet. */
  public static final PoolState EMPTY = new PoolState(0, Map.of(), List.of());

  /** Copies what it is given. */
  public PoolState {
    last = Collections.unmodifiableMap(new TreeMap<>(last));
    returned = List.copyOf(returned);
  }

  /**
   * Gives the next turn: a turn that was given back goes first; else it is the turn of the
   * candidate who has waited longest, counted in turns. Equals go by the order of the candidates.
   * Among candidates who are always there this is a round robin.
   *
   * @param candidates at least one
   */
  Next next(List<String> candidates) {
    for (String member : returned) {
      if (candidates.contains(member)) {
        return new Next(member, new PoolState(turns, last, withoutFirst(member)));
      }
    }
    String member =
        candidates.stream()
            .min(Comparator.comparing(candidate -> last.getOrDefault(candidate, 0L)))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The candidates (0) must be at least one.\nMaybe nobody is available: ask the plan first."));
    Map<String, Long> newer = new TreeMap<>(last);
    newer.put(member, turns + 1);
    return new Next(member, new PoolState(turns + 1, newer, returned));
  }

  /** The state after a member's turn was given back. */
  PoolState returning(String member) {
    List<String> more = new ArrayList<>(returned);
    more.add(member);
    return new PoolState(turns, last, more);
  }

  private List<String> withoutFirst(String member) {
    List<String> rest = new ArrayList<>(returned);
    rest.remove(member);
    return rest;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm members = CanonicalForm.object();
    for (Map.Entry<String, Long> member : last.entrySet()) {
      members = members.with(member.getKey(), member.getValue());
    }
    return CanonicalForm.object()
        .with("turns", turns)
        .with("last", members)
        .with("returned", returned);
  }
}
