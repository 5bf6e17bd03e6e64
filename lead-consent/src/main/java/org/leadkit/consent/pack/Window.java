package org.leadkit.consent.pack;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hours of some days of the week, from the opening on and until before the closing.
 *
 * @param days at least one
 * @param opens when they begin
 * @param closes when they end; {@link LocalTime#MIDNIGHT} for the end of the day
 * @param isAfter true if the text permits only what is after the opening, not at it
 */
public record Window(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, boolean isAfter) {

  /** Copies the days in a fixed order. */
  public Window {
    Set<DayOfWeek> ordered = EnumSet.noneOf(DayOfWeek.class);
    ordered.addAll(days);
    days = Collections.unmodifiableSet(ordered);
  }
}
