package org.leadkit.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadkit.calendar.Holidays;
import org.leadkit.decision.InvalidConfiguration;

/**
 * The public holidays of a country or of a part of it, by the rules of jollyday. A holiday that is
 * observed on another date counts on that date. The rules are those of the version of jollyday that
 * runs: a holiday that was decreed later is not among them. Holidays of the lunar Islamic calendar
 * are known for the years in which Java can compute it; for other years a country whose rules have
 * some has no holidays. Thread-safe; a year is computed once.
 *
 * <p>On the module path jollyday 2.19.0 needs {@code --add-exports
 * de.focus_shift.jollyday.jaxb/de.focus_shift.jollyday.jaxb=de.focus_shift.jollyday.core}; on the
 * class path it needs nothing.
 */
public final class PublicHolidays implements Holidays {

  private static final int TRIED = 2026;

  private final String name;
  private final HolidayManager rules;
  private final String[] subdivisions;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private PublicHolidays(String name, HolidayManager rules, String[] subdivisions) {
    this.name = name;
    this.rules = rules;
    this.subdivisions = subdivisions;
  }

  /**
   * The public holidays of a country; {@code of("DE", "by")} those of Bavaria too, and {@code
   * of("DE", "by", "mu")} those of Munich. Upper and lower case are the same.
   *
   * @param country the code of ISO 3166-1, such as {@code US}
   * @param subdivisions the codes of jollyday, from the largest to the smallest, mostly those of
   *     ISO 3166-2 behind the hyphen
   * @throws InvalidConfiguration if jollyday knows no such country, or no such part of it
   * @throws IllegalStateException if jollyday can't read its rules here
   */
  public static PublicHolidays of(String country, String... subdivisions) {
    Set<String> countries = HolidayManager.getSupportedCalendarCodes();
    if (countries.stream().noneMatch(country::equalsIgnoreCase)) {
      throw InvalidConfiguration.of(
          "unknown-country",
          "The holidays of the country (%s) are not known.".formatted(country),
          "Maybe write its code of two letters, or list its dates: Holidays.on.");
    }
    HolidayManager rules = HolidayManager.getInstance(ManagerParameters.create(lower(country)));
    String[] parts = Stream.of(subdivisions).map(PublicHolidays::lower).toArray(String[]::new);
    requireKnown(rules.getCalendarHierarchy(), parts, country);
    String name =
        Stream.concat(Stream.of(lower(country)), Stream.of(parts)).collect(Collectors.joining("-"));
    return new PublicHolidays(name.replace('_', '-'), rules, parts).tried();
  }

  /** Rules that can't be read are found when a calendar is built, and not in a decision. */
  private PublicHolidays tried() {
    try {
      computed(TRIED);
      return this;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "The rules of the holidays (%s) can't be read.\nMaybe jollyday is on the module path, and --add-exports is missing."
              .formatted(name),
          e);
    }
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private static void requireKnown(CalendarHierarchy country, String[] parts, String code) {
    Map<String, CalendarHierarchy> known = country.getChildren();
    for (String part : parts) {
      CalendarHierarchy found = known.get(part);
      if (found == null) {
        throw InvalidConfiguration.of(
            "unknown-subdivision",
            "The subdivision (%s) of the country (%s) is not known.".formatted(part, code),
            known.isEmpty()
                ? "Maybe leave it out."
                : "Maybe one of %s.".formatted(String.join(", ", new TreeSet<>(known.keySet()))));
      }
      known = found.getChildren();
    }
  }

  /** The codes of country and subdivisions in lower case, such as {@code de-by}. */
  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHoliday(LocalDate date) {
    Set<LocalDate> dates = years.get(date.getYear());
    if (dates == null) {
      // Two threads may compute it: they find the same.
      dates = dates(date.getYear());
      years.put(date.getYear(), dates);
    }
    return dates.contains(date);
  }

  /** A holiday of one year can be observed in the year before it or after it. */
  private Set<LocalDate> dates(int year) {
    return IntStream.rangeClosed(year - 1, year + 1)
        .boxed()
        .flatMap(one -> computed(one).stream())
        .map(Holiday::getDate)
        .filter(date -> date.getYear() == year)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Holiday> computed(int year) {
    try {
      return rules.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, subdivisions);
    } catch (DateTimeException e) {
      return Set.of();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicHolidays that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
