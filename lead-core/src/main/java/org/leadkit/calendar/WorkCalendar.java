package org.leadkit.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;

/**
 * When people work, in the zone in which they do, as plain data: shifts by day of the week, other
 * hours on some dates, holidays and leave. It adds and measures business time, to the nanosecond.
 *
 * <p>A shift is open from its start up to its end, and is as long as people are there: a clock that
 * is put back within it makes it longer, one that is put forward makes it shorter. It begins when
 * the clock on the wall first shows its start or, where that time is skipped, a later one; it ends
 * likewise. So a shift within a skipped hour does not take place, and one within an hour that comes
 * twice takes place in the first. A shift past midnight belongs to the date on which it begins.
 *
 * <p>The calendar knows the years from 1 to 9999 and is closed in all others. Immutable and
 * thread-safe; calendars of equal data are equal. No argument may be null and nothing returns null.
 */
public final class WorkCalendar implements Canonical {

  private static final WorkCalendar ALWAYS =
      named("always", ZoneOffset.UTC).open(EnumSet.allOf(DayOfWeek.class), "00:00-24:00").build();

  private final CalendarSpec spec;
  private final OpenTime time;

  private WorkCalendar(CalendarSpec spec) {
    this.spec = spec;
    this.time = new OpenTime(spec);
  }

  /**
   * Begins a calendar.
   *
   * @param name in kebab case, such as {@code berlin-office}
   * @param zone where the clock of its shifts, dates and days of leave hangs
   */
  public static WorkCalendarBuilder named(String name, ZoneId zone) {
    return new WorkCalendarBuilder(name, zone);
  }

  /** Open at every instant: business time is elapsed time. */
  public static WorkCalendar always() {
    return ALWAYS;
  }

  /**
   * The calendar of a specification that has no faults of its own.
   *
   * @throws InvalidConfiguration with the issues, and with another if it never opens
   */
  static WorkCalendar of(CalendarSpec spec, Issues issues) {
    issues.throwIfErrors();
    // A source of holidays is not asked for every date of all years.
    if (new OpenTime(spec.withoutHolidays()).next(Instant.MIN).isEmpty()) {
      throw InvalidConfiguration.of(
          "never-opens",
          "The calendar (%s) is never open.".formatted(spec.name()),
          "Maybe its hours are missing, or a leave lacks its end.");
    }
    return new WorkCalendar(spec);
  }

  /**
   * The same calendar without days of leave, as of one member of a team.
   *
   * @param from the first date of leave
   * @param back the date of return, on which it is open again; {@link LocalDate#MAX} for never
   * @throws InvalidConfiguration if {@code back} is not after {@code from}, or it never opens then
   */
  public WorkCalendar without(LocalDate from, LocalDate back) {
    return without(new Leave.Days(from, back));
  }

  /**
   * The same calendar without a stretch of time, as of one member of a team.
   *
   * @param from the first instant of leave
   * @param back the instant of return, at which it is open again; {@link Instant#MAX} for never
   * @throws InvalidConfiguration if {@code back} is not after {@code from}, or it never opens then
   */
  public WorkCalendar without(Instant from, Instant back) {
    return without(new Leave.Stretch(from, back));
  }

  private WorkCalendar without(Leave leave) {
    Issues issues = new Issues();
    leave.check("/leave", issues);
    return of(spec.with(leave), issues);
  }

  /**
   * The earliest instant before which so much business time has passed since the start. It is the
   * start itself for no time at all, and the end of a shift rather than the start of the next.
   *
   * @param business not negative
   * @return empty if the calendar is not open for so long until the year 9999 ends
   * @throws IllegalArgumentException if the duration is negative
   */
  public Optional<Instant> add(Instant start, Duration business) {
    if (business.isNegative()) {
      throw new IllegalArgumentException(
          "The business time (%s) to add must not be negative.\nMaybe two instants were swapped."
              .formatted(business));
    }
    return time.add(start, business);
  }

  /** The business time from one instant to another; negative if the other is the earlier one. */
  public Duration between(Instant from, Instant to) {
    return to.isBefore(from) ? time.between(to, from).negated() : time.between(from, to);
  }

  /** Whether it is open at an instant: at the start of a shift it is, at its end it is not. */
  public boolean isOpen(Instant at) {
    return nextOpening(at).filter(at::equals).isPresent();
  }

  /**
   * The first instant at which it is open, from one on; that one if it is open then.
   *
   * @return empty if it does not open again until the year 9999 ends
   */
  public Optional<Instant> nextOpening(Instant at) {
    return time.next(at).map(Opening::from);
  }

  /** The name in kebab case. */
  public String name() {
    return spec.name();
  }

  /** Where its clock hangs. */
  public ZoneId zone() {
    return spec.zone();
  }

  @Override
  public CanonicalForm form() {
    return spec.form();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkCalendar that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  /** The name and the zone, and nobody's leave. */
  @Override
  public String toString() {
    return spec.name() + " in " + spec.zone();
  }
}
