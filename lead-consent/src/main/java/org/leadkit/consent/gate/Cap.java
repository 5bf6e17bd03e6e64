package org.leadkit.consent.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Span;

/**
 * At most so many contacts within some time. A contact that is dated later than the decision
 * counts: clocks differ, and a place that is taken is taken.
 */
record Cap(int times, Span span) {

  /** What is longer is for ever. */
  private static final Duration MOST = Duration.ofDays(36_525_000);

  /** What is more than a day in any zone, so that no date is missed. */
  private static final Duration SLACK = Duration.ofDays(2);

  Cap {
    span = span.length().compareTo(MOST) > 0 ? new Span(span.kind(), MOST) : span;
  }

  /** True if the recipient's zones bear on it: counted by dates, and near enough to full. */
  boolean needsZones(List<PastContact> contacts, Predicate<PastContact> counted, Instant at) {
    return span.kind() == Span.Kind.CALENDAR
        && longest().fullUntil(contacts, counted, ZoneOffset.UTC, at) != null;
  }

  /** Until when no place may be left in some zone, whatever the zone. */
  Instant latest(List<PastContact> contacts, Predicate<PastContact> counted, Instant at) {
    Instant until = longest().fullUntil(contacts, counted, ZoneOffset.UTC, at);
    return until == null ? at : until;
  }

  private Cap longest() {
    return new Cap(times, Span.rolling(span.length().plus(SLACK)));
  }

  /** When a place becomes free in every zone; null if one is. */
  @Nullable Instant fullUntil(
      List<PastContact> contacts, Predicate<PastContact> counted, Set<ZoneId> zones, Instant at) {
    if (times < 1) {
      return Instant.MAX;
    }
    if (span.kind() == Span.Kind.ROLLING) {
      return fullUntil(contacts, counted, ZoneOffset.UTC, at);
    }
    Instant latest = null;
    for (ZoneId zone : zones) {
      Instant until = fullUntil(contacts, counted, zone, at);
      if (until != null) {
        latest = latest == null ? until : Moment.later(latest, until);
      }
    }
    return latest;
  }

  private @Nullable Instant fullUntil(
      List<PastContact> contacts, Predicate<PastContact> counted, ZoneId zone, Instant at) {
    int toLeave = taken(contacts, counted, zone, at) - times;
    if (toLeave < 0) {
      return null;
    }
    for (PastContact contact : contacts) {
      if (counts(contact, counted, zone, at)) {
        if (toLeave == 0) {
          return expiry(contact, zone);
        }
        toLeave--;
      }
    }
    return null;
  }

  private int taken(
      List<PastContact> contacts, Predicate<PastContact> counted, ZoneId zone, Instant at) {
    int taken = 0;
    for (PastContact contact : contacts) {
      if (counts(contact, counted, zone, at)) {
        taken++;
      }
    }
    return taken;
  }

  private boolean counts(
      PastContact contact, Predicate<PastContact> counted, ZoneId zone, Instant at) {
    return isNear(contact, at) && counted.test(contact) && expiry(contact, zone).isAfter(at);
  }

  /** False for what surely counts no more; without making an instant for each contact. */
  private boolean isNear(PastContact contact, Instant at) {
    return contact.at().getEpochSecond() + span.length().toSeconds() + SLACK.toSeconds()
        >= at.getEpochSecond();
  }

  /** The first instant at which a contact counts no more. */
  private Instant expiry(PastContact contact, ZoneId zone) {
    return span.kind() == Span.Kind.ROLLING
        ? Dates.plus(contact.at(), span.length())
        : Dates.start(
            Dates.plus(Dates.of(contact.at(), zone), Period.ofDays((int) span.length().toDays())),
            zone);
  }
}
