package org.leadkit.consent.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts one time from one day on, in both readings. The earlier one knows no holidays but
 * weekends. Days on which the clock stands count in neither.
 */
final class DayCounting {

  private final DayCount count;
  private final LocalDate event;
  private final Predicate<LocalDate> isHoliday;
  private final Set<LocalDate> stopped;

  DayCounting(DayCount count, LocalDate event, Predicate<LocalDate> isHoliday) {
    this(count, event, isHoliday, Set.of());
  }

  DayCounting(
      DayCount count, LocalDate event, Predicate<LocalDate> isHoliday, Set<LocalDate> stopped) {
    this.count = count;
    this.event = event;
    this.isHoliday = isHoliday;
    this.stopped = stopped;
  }

  LocalDate safe(PackRule.Due.Kind kind) {
    return kind.isSafeEarlier() ? earliest() : latest();
  }

  /** The later reading, with months in the direction of the text. */
  LocalDate nominal() {
    LocalDate last =
        switch (count.unit()) {
          case BUSINESS_DAYS -> workingDays(event.plusDays(1), this::isWorking);
          case DAYS -> stretched(event.plusDays(count.amount()));
          case MONTHS ->
              stretched(count.counting() == Ground.Counting.FORWARD ? forward() : backward());
        };
    return isRolled() ? rolled(last, 1, this::isWorking) : last;
  }

  private LocalDate earliest() {
    int first = count.isFirstDayCounted() ? 1 : 0;
    LocalDate last =
        switch (count.unit()) {
          case BUSINESS_DAYS -> workingDays(event.plusDays(1 - first), DayCounting::isWeekday);
          case DAYS -> stretched(event.plusDays(count.amount() - first));
          case MONTHS -> stretched(forward().minusDays(first));
        };
    return isRolled() ? rolled(last, -1, DayCounting::isWeekday) : last;
  }

  private LocalDate latest() {
    if (count.unit() != DayCount.Unit.MONTHS) {
      return nominal();
    }
    LocalDate last = stretched(backward());
    return isRolled() ? rolled(last, 1, this::isWorking) : last;
  }

  private boolean isRolled() {
    return count.isRolled() && count.unit() != DayCount.Unit.BUSINESS_DAYS;
  }

  /** An end, moved by each day before it on which the clock stands. */
  private LocalDate stretched(LocalDate end) {
    LocalDate last = end;
    LocalDate next = end.plusDays(stoppedUntil(end));
    while (!next.equals(last)) {
      last = next;
      next = end.plusDays(stoppedUntil(last));
    }
    return last;
  }

  private long stoppedUntil(LocalDate last) {
    LocalDate first = count.isFirstDayCounted() ? event : event.plusDays(1);
    return stopped.stream().filter(day -> !day.isBefore(first) && !day.isAfter(last)).count();
  }

  /** The same number of a later month, or its last day. */
  private LocalDate forward() {
    return event.plusMonths(count.amount());
  }

  /** The last day from which counting back does not pass the event. */
  private LocalDate backward() {
    LocalDate last = forward();
    while (!last.plusDays(1).minusMonths(count.amount()).isAfter(event)) {
      last = last.plusDays(1);
    }
    return last;
  }

  private LocalDate workingDays(LocalDate from, Predicate<LocalDate> counts) {
    LocalDate day = from;
    Predicate<LocalDate> runs = one -> counts.test(one) && !stopped.contains(one);
    for (int counted = runs.test(day) ? 1 : 0; counted < count.amount(); ) {
      day = day.plusDays(1);
      counted += runs.test(day) ? 1 : 0;
    }
    return day;
  }

  private static LocalDate rolled(LocalDate end, int step, Predicate<LocalDate> isWorking) {
    LocalDate day = end;
    while (!isWorking.test(day)) {
      day = day.plusDays(step);
    }
    return day;
  }

  private boolean isWorking(LocalDate date) {
    return isWeekday(date) && !isHoliday.test(date);
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
