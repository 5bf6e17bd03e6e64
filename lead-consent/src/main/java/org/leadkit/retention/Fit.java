package org.leadkit.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.retention.RetentionRule.Applies;

/**
 * Whether a rule is about an item.
 *
 * @param holds whether it is, or may be
 * @param unknown what would have to be known to be sure; empty if it is sure
 */
record Fit(boolean holds, List<String> unknown) {

  private static final Fit NO = new Fit(false, List.of());

  /** Whether a rule that applies to so much is about an item, as far as that never changes. */
  static Fit of(Applies applies, RetainedItem item) {
    if (!isIn(applies.categories(), item.category())
        || !isIn(applies.recordTypes(), item.recordType())
        || !isIn(applies.fields(), item.field())) {
      return NO;
    }
    List<String> unknown = new ArrayList<>();
    if (!applies.purposes().isEmpty()) {
      if (item.purposes().isEmpty()) {
        unknown.add("purposes");
      } else if (Collections.disjoint(applies.purposes(), item.purposes())) {
        return NO;
      }
    }
    if (!applies.places().isEmpty() && !isPlaced(applies.places(), item.places())) {
      if (!mayBePlaced(applies.places(), item.places())) {
        return NO;
      }
      unknown.add("places");
    }
    if (!isIn(applies.roles(), item.role())) {
      if (item.role() != Recipient.Role.UNKNOWN) {
        return NO;
      }
      unknown.add("role");
    }
    return new Fit(true, List.copyOf(unknown));
  }

  /** True if one of the events that end its application has happened. */
  static boolean isOff(Applies applies, RetainedItem item, Instant now) {
    return applies.unless().stream()
        .map(event -> item.since().get(Trigger.event(event)))
        .anyMatch(at -> at != null && !at.isAfter(now));
  }

  /** True if the first applies to all, and as surely, to which the second does. */
  static boolean covers(Applies one, Applies other) {
    return isAll(one.categories(), other.categories())
        && isAll(one.recordTypes(), other.recordTypes())
        && isAll(one.fields(), other.fields())
        && isAll(one.purposes(), other.purposes())
        && isAll(one.roles(), other.roles())
        && (one.places().isEmpty()
            || (!other.places().isEmpty()
                && other.places().stream()
                    .allMatch(place -> isPlaced(one.places(), Set.of(place)))))
        && other.unless().containsAll(one.unless());
  }

  private static <T> boolean isAll(Set<T> some, Set<T> others) {
    return some.isEmpty() || (!others.isEmpty() && some.containsAll(others));
  }

  boolean isSure() {
    return unknown.isEmpty();
  }

  private static <T> boolean isIn(Set<T> some, T one) {
    return some.isEmpty() || some.contains(one);
  }

  private static boolean isPlaced(Set<Jurisdiction> named, Set<Jurisdiction> places) {
    return places.stream().anyMatch(place -> named.stream().anyMatch(one -> one.covers(place)));
  }

  /** Not known at all, or known less precisely than the rule asks. */
  private static boolean mayBePlaced(Set<Jurisdiction> named, Set<Jurisdiction> places) {
    return places.isEmpty()
        || places.stream().anyMatch(place -> named.stream().anyMatch(place::covers));
  }
}
