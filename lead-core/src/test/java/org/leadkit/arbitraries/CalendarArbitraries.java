package org.leadkit.arbitraries;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.calendar.Holidays;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.calendar.WorkCalendarBuilder;

/**
 * Arbitrary work calendars around the days on which clocks are odd: put forward and back by an hour
 * and by half of one, at midnight, by a whole day.
 */
public final class CalendarArbitraries {

  private static final int WEEK = 7 * 1_440;
  private static final int LONGEST_SHIFT = 1_439;
  private static final int NEAR = 25;

  private static final List<Place> PLACES =
      List.of(
          place("Europe/Berlin", "2026-03-29"),
          place("Europe/Berlin", "2026-10-25"),
          place("America/New_York", "2026-03-08"),
          place("America/New_York", "2026-11-01"),
          place("Australia/Lord_Howe", "2026-04-05"),
          place("Australia/Lord_Howe", "2026-10-04"),
          place("Asia/Tehran", "1977-10-21"),
          place("Asia/Tehran", "2022-03-22"),
          place("Asia/Tehran", "2022-09-22"),
          place("Pacific/Apia", "2011-12-30"),
          place("Pacific/Kwajalein", "1993-08-21"),
          place("America/Sao_Paulo", "2018-02-18"),
          place("America/Sao_Paulo", "2018-11-04"),
          place("Africa/Casablanca", "2026-02-15"),
          place("UTC", "2026-11-23"));

  private CalendarArbitraries() {}

  /** A zone and a date near which its clock is odd. */
  private record Place(ZoneId zone, LocalDate date) {}

  private static Place place(String zone, String date) {
    return new Place(ZoneId.of(zone), LocalDate.parse(date));
  }

  /** Leave of whole days. */
  public record Away(LocalDate from, LocalDate back) {}

  /** Leave of hours, to the minute. */
  public record Out(Instant from, Instant back) {}

  /**
   * What a calendar is built of.
   *
   * @param near a date near which the rest lies
   * @param exceptions no shifts: closed
   */
  public record Plan(
      ZoneId zone,
      LocalDate near,
      Map<DayOfWeek, List<String>> week,
      Map<LocalDate, List<String>> exceptions,
      Set<LocalDate> holidays,
      List<Away> away,
      List<Out> out) {

    /** The calendar, under the name {@code any}. */
    public WorkCalendar calendar() {
      return builder("any").build();
    }

    /** A builder to which all of it is given. */
    public WorkCalendarBuilder builder(String name) {
      WorkCalendarBuilder builder = WorkCalendar.named(name, zone);
      week.forEach((day, shifts) -> builder.open(day, shifts.toArray(String[]::new)));
      exceptions.forEach(
          (date, shifts) -> {
            if (shifts.isEmpty()) {
              builder.closedOn(date);
            } else {
              builder.on(date, shifts.toArray(String[]::new));
            }
          });
      if (!holidays.isEmpty()) {
        builder.closedOn(Holidays.on("some", holidays));
      }
      away.forEach(one -> builder.without(one.from(), one.back()));
      out.forEach(one -> builder.without(one.from(), one.back()));
      return builder;
    }

    /** An instant so long after noon UTC of the date. */
    public Instant at(Duration after) {
      return near.atTime(12, 0).toInstant(ZoneOffset.UTC).plus(after);
    }
  }

  /** Any calendar that opens every week. */
  public static Arbitrary<WorkCalendar> calendars() {
    return plans().map(Plan::calendar);
  }

  /** Any plan of a calendar that opens every week. */
  public static Arbitrary<Plan> plans() {
    return Arbitraries.of(PLACES)
        .flatMap(
            place ->
                Combinators.combine(
                        weeks(),
                        dates(place).list().ofMaxSize(3).flatMap(CalendarArbitraries::exceptions),
                        dates(place).set().ofMaxSize(4),
                        away(place).list().ofMaxSize(2),
                        out(place).list().ofMaxSize(2))
                    .as(
                        (week, exceptions, holidays, away, out) ->
                            new Plan(
                                place.zone(),
                                place.date(),
                                week,
                                exceptions,
                                new TreeSet<>(holidays),
                                away,
                                out)))
        .withoutEdgeCases();
  }

  /** Any length of time up to so many days, to the nanosecond, and often a round one. */
  public static Arbitrary<Duration> durations(int days) {
    Arbitrary<Duration> round =
        Arbitraries.longs().between(0, days * 48L).map(halves -> Duration.ofMinutes(halves * 30));
    Arbitrary<Duration> odd =
        Arbitraries.longs().between(0, Duration.ofDays(days).toNanos()).map(Duration::ofNanos);
    return Arbitraries.oneOf(List.of(round, odd));
  }

  private static Arbitrary<LocalDate> dates(Place place) {
    return Arbitraries.integers().between(-NEAR, NEAR).map(place.date()::plusDays);
  }

  private static Arbitrary<Away> away(Place place) {
    return Combinators.combine(dates(place), Arbitraries.integers().between(1, 10))
        .as((from, days) -> new Away(from, from.plusDays(days)));
  }

  private static Arbitrary<Out> out(Place place) {
    return Combinators.combine(
            dates(place),
            Arbitraries.integers().between(0, 1_439),
            Arbitraries.integers().between(1, 4_000))
        .as(
            (date, minute, minutes) -> {
              Instant from =
                  date.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(minute * 60L);
              return new Out(from, from.plusSeconds(minutes * 60L));
            });
  }

  private static Arbitrary<Map<LocalDate, List<String>>> exceptions(List<LocalDate> dates) {
    Arbitrary<List<String>> shifts =
        Arbitraries.of(
            List.of(),
            List.of("08:00-12:00"),
            List.of("00:00-01:30", "02:15-02:45"),
            List.of("03:00-09:00", "21:00-05:00"),
            List.of("00:00-24:00"));
    return shifts
        .list()
        .ofSize(dates.size())
        .map(
            each -> {
              Map<LocalDate, List<String>> exceptions = new TreeMap<>();
              for (int i = 0; i < each.size(); i++) {
                exceptions.put(dates.get(i), each.get(i));
              }
              return exceptions;
            });
  }

  private static Arbitrary<Map<DayOfWeek, List<String>>> weeks() {
    Arbitrary<Map<DayOfWeek, List<String>>> usual =
        Arbitraries.of(
            week(5, "09:00-18:00"),
            week(5, "09:00-12:00", "13:00-18:00"),
            week(7, "00:00-24:00"),
            week(7, "22:00-06:00"),
            week(7, "00:00-01:00", "02:15-02:45"),
            week(6, "01:30-02:30", "02:30-03:15", "23:00-24:00"),
            week(1, "10:00-11:00"));
    return Arbitraries.oneOf(List.of(usual, Arbitraries.oneOf(List.of(anyWeek(15), anyWeek(1)))));
  }

  private static Map<DayOfWeek, List<String>> week(int days, String... shifts) {
    Map<DayOfWeek, List<String>> week = new TreeMap<>();
    for (int day = 1; day <= days; day++) {
      week.put(DayOfWeek.of(day), List.of(shifts));
    }
    return week;
  }

  /** Shifts between arbitrary minutes of the week; the last may end in the next week. */
  private static Arbitrary<Map<DayOfWeek, List<String>>> anyWeek(int step) {
    Arbitrary<Set<Integer>> cuts =
        Arbitraries.integers().between(0, WEEK / step - 1).set().ofMinSize(2).ofMaxSize(16);
    return Combinators.combine(cuts, Arbitraries.integers().between(0, WEEK / step - 1))
        .as((some, turn) -> shifts(new TreeSet<>(some), step, turn * step));
  }

  private static Map<DayOfWeek, List<String>> shifts(TreeSet<Integer> cuts, int step, int turn) {
    Map<DayOfWeek, List<String>> week = new TreeMap<>();
    List<Integer> sorted = new ArrayList<>(cuts);
    for (int i = 0; i + 1 < sorted.size(); i += 2) {
      int start = sorted.get(i) * step;
      int length = Math.min(sorted.get(i + 1) * step - start, LONGEST_SHIFT);
      int begin = (start + turn) % WEEK;
      week.computeIfAbsent(DayOfWeek.of(begin / 1_440 + 1), ignored -> new ArrayList<>())
          .add(time(begin) + "-" + time(begin + length));
    }
    return Collections.unmodifiableMap(week);
  }

  private static String time(int minutes) {
    return "%02d:%02d".formatted(minutes % 1_440 / 60, minutes % 60);
  }
}
