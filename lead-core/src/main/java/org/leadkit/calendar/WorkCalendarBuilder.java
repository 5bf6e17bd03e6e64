package org.leadkit.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;

/**
 * Builds a {@link WorkCalendar}. A shift is a text such as {@code 09:00-17:00}, to the minute; one
 * that ends before it begins, such as {@code 22:00-06:00}, ends on the next day, and the end of a
 * day is {@code 24:00}. Faults are told by {@link #build}. Not thread-safe.
 */
public final class WorkCalendarBuilder {

  private final String name;
  private final ZoneId zone;
  private final Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<String>> exceptions = new TreeMap<>();
  private final List<LocalDate> unsaid = new ArrayList<>();
  private final List<LocalDate> repeated = new ArrayList<>();
  private final List<Holidays> holidays = new ArrayList<>();
  private final List<Leave> leave = new ArrayList<>();

  WorkCalendarBuilder(String name, ZoneId zone) {
    this.name = Objects.requireNonNull(name, "name");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** Opens on a day of every week; more shifts for the same day are added to those it has. */
  public WorkCalendarBuilder open(DayOfWeek day, String... shifts) {
    week.computeIfAbsent(day, ignored -> new ArrayList<>()).addAll(Arrays.asList(shifts));
    return this;
  }

  /** Opens on several days of every week, as in {@code EnumSet.range(MONDAY, FRIDAY)}. */
  public WorkCalendarBuilder open(Set<DayOfWeek> days, String... shifts) {
    days.forEach(day -> open(day, shifts));
    return this;
  }

  /** Opens on a date, a holiday too, at these hours instead of those of its day of the week. */
  public WorkCalendarBuilder on(LocalDate date, String... shifts) {
    if (shifts.length == 0) {
      unsaid.add(date);
    }
    return instead(date, List.of(shifts));
  }

  /** Closes on a date: no shift begins on it. */
  public WorkCalendarBuilder closedOn(LocalDate date) {
    return instead(date, List.of());
  }

  private WorkCalendarBuilder instead(LocalDate date, List<String> shifts) {
    if (exceptions.putIfAbsent(date, shifts) != null) {
      repeated.add(date);
    }
    return this;
  }

  /** Closes on holidays: no shift begins on one, unless the date has its own hours. */
  public WorkCalendarBuilder closedOn(Holidays some) {
    holidays.add(Objects.requireNonNull(some, "some"));
    return this;
  }

  /** Leaves out days of leave; {@link WorkCalendar#without(LocalDate, LocalDate)} says which. */
  public WorkCalendarBuilder without(LocalDate from, LocalDate back) {
    leave.add(new Leave.Days(from, back));
    return this;
  }

  /** Leaves out a stretch of time; {@link WorkCalendar#without(Instant, Instant)} says which. */
  public WorkCalendarBuilder without(Instant from, Instant back) {
    leave.add(new Leave.Stretch(from, back));
    return this;
  }

  /**
   * The calendar.
   *
   * @throws InvalidConfiguration with everything that is wrong: names, times, shifts that overlap
   *     or have no length, dates beyond the years from 1 to 9999; a calendar that never opens,
   *     holidays aside
   */
  public WorkCalendar build() {
    Issues issues = new Issues();
    CalendarCheck check = new CalendarCheck(issues);
    issues.requireKebab("name of a calendar", "/calendar", name);
    Map<DayOfWeek, List<Shift>> days = check.week(week);
    NavigableMap<LocalDate, List<Shift>> dates = check.exceptions(exceptions);
    check.unsaid(unsaid);
    check.repeated(repeated);
    check.holidays(holidays);
    check.leave(leave);
    return WorkCalendar.of(new CalendarSpec(name, zone, days, dates, holidays, leave), issues);
  }
}
