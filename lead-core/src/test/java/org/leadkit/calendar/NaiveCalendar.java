package org.leadkit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import org.leadkit.arbitraries.CalendarArbitraries.Plan;

/**
 * Open or closed for each minute of a stretch of time, found by walking it from minute to minute
 * and looking at the wall: the latest time that the clock has shown so far is within a shift or
 * not. For zones whose clocks change at whole minutes.
 */
final class NaiveCalendar {

  private static final int SETTLED = 4;

  private final TreeMap<Instant, Boolean> minutes = new TreeMap<>();

  NaiveCalendar(Plan plan, Instant from, Instant to) {
    LocalDateTime latest = LocalDateTime.MIN;
    Instant first = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), 60) * 60);
    for (Instant minute = first.minus(Duration.ofDays(SETTLED));
        minute.isBefore(to);
        minute = minute.plusSeconds(60)) {
      LocalDateTime shown = LocalDateTime.ofInstant(minute, plan.zone());
      latest = latest.isAfter(shown) ? latest : shown;
      minutes.put(minute, isOpen(plan, latest) && isThere(plan, latest, minute));
    }
  }

  private static boolean isThere(Plan plan, LocalDateTime latest, Instant minute) {
    return plan.away().stream()
            .noneMatch(
                one ->
                    !latest.isBefore(one.from().atStartOfDay())
                        && latest.isBefore(one.back().atStartOfDay()))
        && plan.out().stream()
            .noneMatch(one -> !minute.isBefore(one.from()) && minute.isBefore(one.back()));
  }

  private static boolean isOpen(Plan plan, LocalDateTime latest) {
    LocalDate today = latest.toLocalDate();
    return isOpen(plan, today, latest) || isOpen(plan, today.minusDays(1), latest);
  }

  private static boolean isOpen(Plan plan, LocalDate date, LocalDateTime latest) {
    return shifts(plan, date).stream()
        .anyMatch(
            shift -> {
              LocalDateTime start = time(date, shift.substring(0, 5));
              LocalDateTime end = time(date, shift.substring(6));
              LocalDateTime to = end.isBefore(start) ? end.plusDays(1) : end;
              return !latest.isBefore(start) && latest.isBefore(to);
            });
  }

  private static List<String> shifts(Plan plan, LocalDate date) {
    if (plan.exceptions().containsKey(date)) {
      return plan.exceptions().get(date);
    }
    return plan.holidays().contains(date)
        ? List.of()
        : plan.week().getOrDefault(date.getDayOfWeek(), List.of());
  }

  private static LocalDateTime time(LocalDate date, String text) {
    return date.atStartOfDay()
        .plusHours(Integer.parseInt(text.substring(0, 2)))
        .plusMinutes(Integer.parseInt(text.substring(3)));
  }

  boolean isOpen(Instant at) {
    return minutes.floorEntry(at).getValue();
  }

  Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (var minute : minutes.subMap(minutes.floorKey(from), true, to, false).entrySet()) {
      if (minute.getValue()) {
        Instant begin = Opening.later(minute.getKey(), from);
        sum =
            sum.plus(Duration.between(begin, Opening.earlier(minute.getKey().plusSeconds(60), to)));
      }
    }
    return sum;
  }
}
