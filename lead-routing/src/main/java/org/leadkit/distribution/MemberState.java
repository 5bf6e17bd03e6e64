package org.leadkit.distribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What a team remembers of one member, whichever pool gave the leads. Immutable.
 *
 * @param open how many open leads the member has, never negative
 * @param assigned when the member was last assigned a lead, by a pool or by hand; null for never
 * @param place the order among those who were assigned at the same instant
 * @param counts what was counted under caps, by the name of the cap; those of a pool begin with the
 *     pool and a slash
 */
public record MemberState(
    long open, @Nullable Instant assigned, long place, Map<String, LeadCap.Count> counts)
    implements Canonical {

  /** Someone who never had a lead. */
  public static final MemberState NEW = new MemberState(0, null, 0, Map.of());

  /** Copies what it is given. */
  public MemberState {
    counts = Collections.unmodifiableSortedMap(sorted(counts));
  }

  /** What was counted under a cap; null if nothing was. */
  LeadCap.@Nullable Count count(String key) {
    return counts.get(key);
  }

  /** When the member was last assigned a lead; empty for never. */
  public Optional<Instant> lastAssigned() {
    return Optional.ofNullable(assigned);
  }

  /** True if this member has waited longer than another; false for equals. */
  boolean hasWaitedLongerThan(MemberState other) {
    Instant mine = assigned;
    Instant theirs = other.assigned;
    if (mine == null || theirs == null) {
      return mine == null && theirs != null;
    }
    int order = mine.compareTo(theirs);
    return order < 0 || (order == 0 && place < other.place);
  }

  /** One open lead more, assigned at an instant, the last of those assigned then. */
  MemberState assigned(Instant at, long newPlace) {
    boolean later = assigned == null || !at.isBefore(assigned);
    return new MemberState(open + 1, later ? at : assigned, later ? newPlace : place, counts);
  }

  /** Counts one more lead under each of some caps; what is over is left out. */
  MemberState counting(Map<String, LeadCap> caps, Instant at, ZoneId zone) {
    SortedMap<String, LeadCap.Count> newer = sorted(counts);
    newer.values().removeIf(count -> count.isOver(at));
    caps.forEach((key, cap) -> newer.put(key, cap.after(newer.get(key), at, zone)));
    return new MemberState(open, assigned, place, newer);
  }

  /** Without one open lead, if there is any. */
  MemberState closed() {
    return withOpen(Math.max(0, open - 1));
  }

  /** With another number of open leads. */
  MemberState withOpen(long number) {
    return new MemberState(number, assigned, place, counts);
  }

  /** Without one open lead that a pool gave at an instant; nothing of it is counted any more. */
  MemberState givingBack(String pool, Instant given) {
    SortedMap<String, LeadCap.Count> rest = new TreeMap<>();
    counts.forEach(
        (key, count) -> {
          LeadCap.Count left = isCountedBy(pool, key) ? count.without(given) : count;
          if (left != null) {
            rest.put(key, left);
          }
        });
    return new MemberState(Math.max(0, open - 1), assigned, place, rest);
  }

  private static boolean isCountedBy(String pool, String key) {
    int slash = key.lastIndexOf('/');
    return slash < 0 || key.substring(0, slash).equals(pool);
  }

  private static SortedMap<String, LeadCap.Count> sorted(Map<String, LeadCap.Count> counts) {
    return counts instanceof SortedMap<String, LeadCap.Count> inOrder
        ? new TreeMap<>(inOrder)
        : new TreeMap<>(counts);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("open", open);
    if (assigned != null) {
      form = form.with("assigned", assigned).with("place", place);
    }
    CanonicalForm counted = CanonicalForm.object();
    for (Map.Entry<String, LeadCap.Count> count : counts.entrySet()) {
      counted = counted.with(count.getKey(), count.getValue());
    }
    return counts.isEmpty() ? form : form.with("counts", counted);
  }
}
