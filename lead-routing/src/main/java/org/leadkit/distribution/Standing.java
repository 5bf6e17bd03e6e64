package org.leadkit.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.leadkit.decision.Reason;

/**
 * How a member of a pool stands to one lead.
 *
 * @param place the place in the pool
 * @param member the member
 * @param hindrances why the lead can't be had; empty for those who are free, the first is told
 */
record Standing(int place, Member member, List<Hindrance> hindrances) {

  private static final int LAST_BUCKET = 5;

  String name() {
    return member.name();
  }

  /** What the trace says of a member who is not free. */
  Reason told() {
    return hindrances.get(0).reason();
  }

  boolean isFree() {
    return hindrances.isEmpty();
  }

  /** Whether the member is free if all hindrances up to a kind are overlooked. */
  boolean isFreeBut(Hindrance.Kind kind) {
    return hindrances.stream().allMatch(one -> one.kind().compareTo(kind) <= 0);
  }

  /** Whether the member is absent, out of office or on leave: away in a way that is caught up. */
  boolean isAway() {
    return hindrances.stream()
        .anyMatch(
            one ->
                one.kind() == Hindrance.Kind.ABSENT
                    || (one.kind() == Hindrance.Kind.AWAY
                        && !one.reason().code().equals(Screening.OFF_HOURS)));
  }

  /** When all hindrances may be over. */
  Instant until() {
    Instant until = Instant.MIN;
    for (Hindrance one : hindrances) {
      until = one.until().isAfter(until) ? one.until() : until;
    }
    return until;
  }

  /**
   * In how many days the member is there: 0 for now, 1 for less than 24 hours, and so on up to 5;
   * -1 if it is not within the hours, or something else is in the way.
   */
  int bucket(Instant at, int hours) {
    if (isFree()) {
      return 0;
    }
    Instant there = until();
    if (!isFreeBut(Hindrance.Kind.AWAY) || there.isAfter(at.plus(Duration.ofHours(hours)))) {
      return -1;
    }
    return Math.min(LAST_BUCKET, 1 + (int) Duration.between(at, there).toDays());
  }
}
