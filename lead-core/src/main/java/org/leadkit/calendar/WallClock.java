package org.leadkit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.leadkit.decision.Issue;

/**
 * The clock on the wall of a place, in the years from 1 to 9999. A time of day stands for the first
 * instant at which the clock shows it or a later one: a time that is skipped for the instant of the
 * skip, a time that comes twice for the first of both. So later times never stand for earlier
 * instants.
 */
final class WallClock {

  static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final ZoneId zone;
  private final ZoneRules rules;
  private final Instant begin;
  private final Instant end;

  WallClock(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
    this.begin = instant(FIRST.atStartOfDay());
    this.end = instant(LAST.plusDays(1).atStartOfDay());
  }

  static boolean knows(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  static Issue unknown(String pointer, LocalDate date) {
    return Issue.error(
        "bad-date",
        pointer,
        "The date (%s) must lie in the years from 1 to 9999.".formatted(date),
        "Maybe a digit is too many.");
  }

  ZoneId zone() {
    return zone;
  }

  /** The beginning of the year 1. */
  Instant begin() {
    return begin;
  }

  /** The end of the year 9999. */
  Instant end() {
    return end;
  }

  /** What the clock shows. */
  LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  /** The instant for which a time of day stands. */
  Instant instant(LocalDateTime time) {
    List<ZoneOffset> offsets = rules.getValidOffsets(time);
    return offsets.isEmpty()
        ? rules.getTransition(time).getInstant()
        // Of two, the first is the one before the clock is put back.
        : time.toInstant(offsets.get(0));
  }

  /** The instant of the first change of the clock after another; the end if there is none. */
  Instant nextChange(Instant after) {
    ZoneOffsetTransition change = rules.nextTransition(after);
    return change == null ? end : Opening.earlier(change.getInstant(), end);
  }
}
