package org.leadkit.formats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.leadkit.calendar.WorkCalendarBuilder;

/** Leave as it is written: between two dates, or between two instants. */
sealed interface LeaveDates {

  void leaveOut(WorkCalendarBuilder builder);

  /** Of whole days. */
  record Days(LocalDate from, LocalDate back) implements LeaveDates {
    @Override
    public void leaveOut(WorkCalendarBuilder builder) {
      builder.without(from, back);
    }
  }

  /** Of hours. */
  record Stretch(Instant from, Instant back) implements LeaveDates {
    @Override
    public void leaveOut(WorkCalendarBuilder builder) {
      builder.without(from, back);
    }
  }

  /** Leave between two dates, or between two instants; empty if the texts are neither. */
  static Optional<LeaveDates> between(String from, String back) {
    Optional<LeaveDates> days =
        CalendarDates.parse(from)
            .flatMap(first -> CalendarDates.parse(back).map(last -> new Days(first, last)));
    return days.isPresent()
        ? days
        : CalendarDates.instant(from)
            .flatMap(first -> CalendarDates.instant(back).map(last -> new Stretch(first, last)));
  }

  /** Leave from a date or an instant on; empty if the text is neither. */
  static Optional<LeaveDates> since(String from) {
    Optional<LeaveDates> days =
        CalendarDates.parse(from).map(first -> new Days(first, LocalDate.MAX));
    return days.isPresent()
        ? days
        : CalendarDates.instant(from).map(first -> new Stretch(first, Instant.MAX));
  }
}
