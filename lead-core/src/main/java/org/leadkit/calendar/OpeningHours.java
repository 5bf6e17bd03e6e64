package org.leadkit.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a place is open by its shifts, without regard to leave. */
final class OpeningHours {

  /** Longer than a shift past midnight, and than any clock was ever put back. */
  private static final Duration UNSETTLED = Duration.ofDays(2);

  private static final int DAYS_A_WEEK = 7;

  private final WallClock clock;
  private final List<List<Shift>> week;
  private final boolean isWeekly;
  private final NavigableMap<LocalDate, List<Shift>> exceptions;
  private final List<Holidays> holidays;

  OpeningHours(CalendarSpec spec, WallClock clock) {
    this.clock = clock;
    this.exceptions = spec.exceptions();
    this.holidays = spec.holidays();
    this.isWeekly = !spec.week().isEmpty();
    List<List<Shift>> days = new ArrayList<>();
    for (int day = 1; day <= DAYS_A_WEEK; day++) {
      days.add(spec.week().getOrDefault(DayOfWeek.of(day), List.of()));
    }
    this.week = List.copyOf(days);
  }

  /** The open time of a week without exceptions, holidays and changes of the clock. */
  Duration lengthOfWeek() {
    return Duration.ofMinutes(week.stream().flatMap(List::stream).mapToLong(Shift::length).sum());
  }

  /**
   * The first open time at an instant or after it, not beyond the shift in which it begins. Shifts
   * of two dates that overlap are open once.
   */
  Optional<Opening> next(Instant at) {
    if (!at.isBefore(clock.end())) {
      return Optional.empty();
    }
    Instant from = Opening.later(at, clock.begin());
    LocalDateTime shown = clock.time(from);
    // The last shift of the day before may not have ended.
    LocalDate date = possible(shown.toLocalDate().minusDays(1));
    while (date != null) {
      for (Shift shift : shifts(date)) {
        // An end that the clock shows has passed; one that it does not show may have passed too.
        if (shift.endOn(date).isAfter(shown)) {
          Opening rest = rest(shift, date, from);
          if (rest.from().isBefore(rest.to())) {
            return Optional.of(rest);
          }
        }
      }
      date = possible(date.plusDays(1));
    }
    return Optional.empty();
  }

  /** What is left of a shift from an instant on; it may end before it begins: nothing is left. */
  private Opening rest(Shift shift, LocalDate date, Instant from) {
    return new Opening(
        Opening.later(clock.instant(shift.startOn(date)), from),
        Opening.earlier(clock.instant(shift.endOn(date)), clock.end()));
  }

  /** The first date from one on that may be open; null if there is none. */
  private @Nullable LocalDate possible(LocalDate date) {
    LocalDate known = date.isBefore(WallClock.FIRST) ? WallClock.FIRST : date;
    if (known.isAfter(WallClock.LAST)) {
      return null;
    }
    return isWeekly ? known : exceptions.ceilingKey(known);
  }

  private List<Shift> shifts(LocalDate date) {
    List<Shift> exception = exceptions.get(date);
    if (exception != null) {
      return exception;
    }
    List<Shift> usual = week.get(date.getDayOfWeek().getValue() - 1);
    return usual.isEmpty() || holidays.stream().noneMatch(some -> some.isHoliday(date))
        ? usual
        : List.of();
  }

  /**
   * Until when every week is like any other, so that seven days from any instant on hold the {@link
   * #lengthOfWeek}; not after the instant if not even one is known to be.
   */
  Instant regularUntil(Instant at) {
    if (at.isBefore(clock.begin().plus(UNSETTLED)) || !at.isBefore(clock.end())) {
      return at;
    }
    LocalDate date = clock.time(at).toLocalDate().minusDays(1);
    Instant until = clock.nextChange(at.minus(UNSETTLED));
    LocalDate exception = exceptions.ceilingKey(date);
    if (exception != null) {
      until = Opening.earlier(until, clock.instant(exception.atStartOfDay()));
    }
    for (Holidays some : holidays) {
      until = Opening.earlier(until, withoutHoliday(some, date, at, until));
    }
    return until;
  }

  private Instant withoutHoliday(Holidays some, LocalDate date, Instant at, Instant until) {
    return some instanceof ListedHolidays listed
        ? listed.next(date).map(next -> clock.instant(next.atStartOfDay())).orElse(until)
        : at;
  }
}
