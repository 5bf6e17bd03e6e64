package org.leadkit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.leadkit.retention.Retention.Limit;

/**
 * Counts periods by the dates of a time zone. A period of months can be counted forward from the
 * first day or back from the last one, and does not come out the same at the ends of months; the
 * first day can count or not. The safe side takes the reading that fits it best.
 */
final class Limits {

  /** More than two readings of one period can differ by. */
  private static final int APART = 6;

  /** More than so many months in a row, at their ends clipped or not, can differ from the mean. */
  private static final int SLACK = 10;

  private static final long DAYS_IN_400_YEARS = 146_097;
  private static final long MONTHS_IN_400_YEARS = 4_800;

  private static final Instant FIRST =
      LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final Instant LAST =
      LocalDate.of(9999, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant();

  private final ZoneId zone;

  Limits(ZoneId zone) {
    this.zone = zone;
  }

  /** Gone when the last day begins; usually read as when it ends. */
  Limit maximum(Instant since, Period period) {
    LocalDate from = date(since);
    LocalDate usual = from.plus(period);
    LocalDate last = usual.minusDays(APART);
    while (last.minus(period).isBefore(from)) {
      last = last.plusDays(1);
    }
    return new Limit(start(last.isBefore(usual) ? last : usual), start(usual.plusDays(1)));
  }

  /** Kept until the last day ends. */
  Limit minimum(Instant since, Period period) {
    LocalDate from = date(since);
    LocalDate usual = from.plus(period);
    LocalDate last = usual.plusDays(APART);
    while (last.minus(period).isAfter(from)) {
      last = last.minusDays(1);
    }
    LocalDate unclipped = unclipped(from, period);
    last = last.isBefore(unclipped) ? unclipped : last;
    return new Limit(start(last.plusDays(1)), start(usual.plusDays(1)));
  }

  /** True if the first ends no later than the second, whatever the date from which both run. */
  static boolean isNeverLonger(Period one, Period other) {
    boolean isLessOfAll =
        one.toTotalMonths() <= other.toTotalMonths() && onlyDays(one) <= onlyDays(other);
    return isLessOfAll || days(one) + SLACK <= days(other) - SLACK;
  }

  private static long days(Period period) {
    return Math.floorDiv(period.toTotalMonths() * DAYS_IN_400_YEARS, MONTHS_IN_400_YEARS)
        + onlyDays(period);
  }

  private static long onlyDays(Period period) {
    return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(rest(period)));
  }

  private static Period rest(Period period) {
    return period.withYears(0).withMonths(0);
  }

  /** Where the month of the end has no such day, the first of the next one. */
  private static LocalDate unclipped(LocalDate from, Period period) {
    LocalDate months = from.plusMonths(period.toTotalMonths());
    LocalDate day = months.getDayOfMonth() < from.getDayOfMonth() ? months.plusDays(1) : months;
    return day.plus(rest(period));
  }

  /** The date of an instant; one beyond four digits of years is taken as the last of those. */
  LocalDate date(Instant instant) {
    Instant bounded = instant.isBefore(FIRST) ? FIRST : instant;
    return LocalDate.ofInstant(bounded.isAfter(LAST) ? LAST : bounded, zone);
  }

  /** The first instant of a date. */
  Instant start(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }
}
