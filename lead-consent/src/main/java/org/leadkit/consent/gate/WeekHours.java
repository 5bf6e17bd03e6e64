package org.leadkit.consent.gate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.pack.Window;

/**
 * Open hours of the days of a week, none on holidays, as a clock on the wall shows them. A text
 * that permits what is after an hour opens at the next whole second: a clock that shows 12:00:00 is
 * not yet after noon.
 */
final class WeekHours {

  private static final long DAY = 86_400_000_000_000L;
  private static final long AFTER = 1_000_000_000L;

  /** Hours in nanoseconds of the day, from the opening on and until before the closing. */
  private record Open(long from, long until) {}

  private final List<List<Open>> days;
  private final @Nullable Holidays holidays;

  private WeekHours(List<List<Open>> days, @Nullable Holidays holidays) {
    this.days = days;
    this.holidays = holidays;
  }

  static WeekHours of(List<Window> windows, @Nullable Holidays holidays) {
    List<List<Open>> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(
          joined(
              windows.stream()
                  .filter(window -> window.days().contains(day))
                  .map(WeekHours::open)
                  .toList()));
    }
    return new WeekHours(List.copyOf(days), holidays);
  }

  /** All hours but those from one time to another, which may be on the next day. */
  static WeekHours without(LocalTime from, LocalTime until) {
    List<Window> rest =
        from.isBefore(until)
            ? List.of(daily(LocalTime.MIDNIGHT, from), daily(until, LocalTime.MIDNIGHT))
            : List.of(daily(until, from));
    boolean isNever = from.equals(until);
    return of(isNever ? List.of() : rest.stream().filter(WeekHours::isSome).toList(), null);
  }

  private static Window daily(LocalTime opens, LocalTime closes) {
    return new Window(EnumSet.allOf(DayOfWeek.class), opens, closes, false);
  }

  /** Up to midnight at the beginning of a day there is nothing. */
  private static boolean isSome(Window window) {
    return !(window.opens().equals(LocalTime.MIDNIGHT)
        && window.closes().equals(LocalTime.MIDNIGHT));
  }

  private static Open open(Window window) {
    long closes = window.closes().toNanoOfDay();
    return new Open(
        window.opens().toNanoOfDay() + (window.isAfter() ? AFTER : 0), closes == 0 ? DAY : closes);
  }

  private static List<Open> joined(List<Open> some) {
    List<Open> joined = new ArrayList<>();
    for (Open one : some.stream().sorted(Comparator.comparingLong(Open::from)).toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && one.from() <= joined.get(last).until()) {
        Open before = joined.get(last);
        joined.set(last, new Open(before.from(), Math.max(before.until(), one.until())));
      } else if (one.from() < one.until()) {
        joined.add(one);
      }
    }
    return List.copyOf(joined);
  }

  /** Whether a clock shows an open hour. */
  boolean isOpen(WallClock clock) {
    return isOpen(clock.local());
  }

  /** Whether it is closed for a holiday, though hours are given for such a day of the week. */
  boolean isHoliday(WallClock clock) {
    LocalDate date = clock.local().toLocalDate();
    return holidays != null && holidays.isHoliday(date) && !ofWeek(date).isEmpty();
  }

  /**
   * The next instant at which it opens, if it is closed, or closes, if it is open; an instant far
   * away if there is none before it.
   */
  Instant nextChange(WallClock now) {
    boolean wasOpen = isOpen(now);
    Instant horizon = now.at().plusSeconds(2 * HoursCheck.HORIZON.toSeconds());
    WallClock clock = now;
    while (true) {
      LocalDateTime edge = nextEdge(clock.local(), wasOpen, clock.shiftLocal());
      if (edge != null) {
        return edge.toInstant(clock.offset());
      }
      if (!clock.shift().isBefore(horizon)) {
        return horizon;
      }
      clock = WallClock.of(clock.zone(), clock.shift(), horizon);
      if (isOpen(clock) != wasOpen) {
        return clock.at();
      }
    }
  }

  /** The first time after one and before another at which it is otherwise; null for none. */
  private @Nullable LocalDateTime nextEdge(
      LocalDateTime from, boolean wasOpen, LocalDateTime limit) {
    LocalDate date = from.toLocalDate();
    long nano = from.toLocalTime().toNanoOfDay();
    while (!date.isAfter(limit.toLocalDate())) {
      long edge = wasOpen ? closing(date, nano) : opening(date, nano);
      if (edge >= 0 && edge < DAY) {
        LocalDateTime found = date.atTime(LocalTime.ofNanoOfDay(edge));
        return found.isBefore(limit) ? found : null;
      }
      date = date.plusDays(1);
      nano = 0;
    }
    return null;
  }

  /** When an hour that is open at a time ends; the time itself if none is open. */
  private long closing(LocalDate date, long nano) {
    for (Open open : on(date)) {
      if (open.from() <= nano && nano < open.until()) {
        return open.until();
      }
    }
    return nano;
  }

  /** When the first hour that is not over at a time opens; negative for none. */
  private long opening(LocalDate date, long nano) {
    for (Open open : on(date)) {
      if (nano < open.until()) {
        return Math.max(nano, open.from());
      }
    }
    return -1;
  }

  private boolean isOpen(LocalDateTime local) {
    long nano = local.toLocalTime().toNanoOfDay();
    for (Open open : on(local.toLocalDate())) {
      if (open.from() <= nano && nano < open.until()) {
        return true;
      }
    }
    return false;
  }

  private List<Open> on(LocalDate date) {
    List<Open> open = ofWeek(date);
    return open.isEmpty() || holidays == null || !holidays.isHoliday(date) ? open : List.of();
  }

  private List<Open> ofWeek(LocalDate date) {
    return days.get(date.getDayOfWeek().getValue() - 1);
  }
}
