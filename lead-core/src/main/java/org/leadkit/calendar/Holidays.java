package org.leadkit.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.leadkit.decision.InvalidConfiguration;

/**
 * On which dates people do not work, as a law or a company says. Data refers to it by its name. An
 * implementation is pure and thread-safe: it answers alike for a date at every call, without input
 * or output, for all years from 1 to 9999.
 */
public interface Holidays {

  /** The name in kebab case, such as {@code de-by}; the same at every call. */
  String name();

  /** Whether the date is a holiday. */
  boolean isHoliday(LocalDate date);

  /**
   * Holidays that are listed. As data they are their dates, where others are their name.
   *
   * @param name in kebab case, such as {@code company-2026}
   * @param dates in the years from 1 to 9999; may be empty
   * @throws InvalidConfiguration with everything that is wrong
   */
  static Holidays on(String name, Set<LocalDate> dates) {
    return ListedHolidays.of(name, dates);
  }
}
