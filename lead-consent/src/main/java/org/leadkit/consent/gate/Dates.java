package org.leadkit.consent.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * Counts dates and times without an error at the ends of what can be counted: records hold such
 * ends for what has no date.
 */
final class Dates {

  private static final int FAR = 900_000_000;
  private static final LocalDate FIRST = LocalDate.of(-FAR, 1, 1);
  private static final LocalDate LAST = LocalDate.of(FAR, 12, 31);
  private static final long FIRST_SECOND = FIRST.toEpochDay() * 86_400;
  private static final long LAST_SECOND = LAST.toEpochDay() * 86_400;

  private Dates() {}

  /** The date in a zone; a date far away for what is further away still. */
  static LocalDate of(Instant at, ZoneId zone) {
    long second = at.getEpochSecond();
    if (second < FIRST_SECOND) {
      return FIRST;
    }
    return second > LAST_SECOND ? LAST : LocalDate.ofInstant(at, zone);
  }

  /** So much later, by the calendar; at most a date far away. */
  static LocalDate plus(LocalDate date, Period time) {
    return isFar(date) ? date : date.plus(time);
  }

  /** When a date begins in a zone; an end of time for a date far away. */
  static Instant start(LocalDate date, ZoneId zone) {
    if (isFar(date)) {
      return date.getYear() < 0 ? Instant.MIN : Instant.MAX;
    }
    return date.atStartOfDay(zone).toInstant();
  }

  /** So much elapsed time later; at most the end of time. */
  static Instant plus(Instant at, Duration time) {
    long second = at.getEpochSecond();
    return second > LAST_SECOND ? Instant.MAX : at.plus(time);
  }

  private static boolean isFar(LocalDate date) {
    return date.getYear() <= -FAR || date.getYear() >= FAR;
  }
}
