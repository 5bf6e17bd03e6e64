package org.leadkit.consent.pack;

import java.time.LocalDate;

/**
 * When a rule is in force, by the dates of its pack's time zone.
 *
 * @param from the first date; {@link LocalDate#MIN} for no beginning
 * @param until the first date on which it is no more; {@link LocalDate#MAX} for no end
 */
public record InForce(LocalDate from, LocalDate until) {

  /** Without a beginning and without an end. */
  public static final InForce ALWAYS = new InForce(LocalDate.MIN, LocalDate.MAX);

  /** From a date on. */
  public static InForce from(LocalDate from) {
    return new InForce(from, LocalDate.MAX);
  }

  /** True if it is in force on a date. */
  public boolean holds(LocalDate date) {
    return !date.isBefore(from) && (date.isBefore(until) || until.equals(LocalDate.MAX));
  }
}
