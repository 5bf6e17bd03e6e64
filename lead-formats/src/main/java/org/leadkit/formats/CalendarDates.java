package org.leadkit.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.leadkit.decision.Issue;

/** Dates and instants as they stand in a calendar, with years of four digits. */
final class CalendarDates {

  private static final int LENGTH = "2026-12-24".length();

  private CalendarDates() {}

  static Optional<LocalDate> parse(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An instant; a date is none. */
  static Optional<Instant> instant(String text) {
    try {
      return text.indexOf('T') == LENGTH ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Issue bad(Place place, String text) {
    return place.error(
        "bad-date",
        "The date (%s) does not exist.".formatted(Shown.of(text)),
        "Maybe write it like 2026-12-24.");
  }
}
