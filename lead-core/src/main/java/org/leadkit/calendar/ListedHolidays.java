package org.leadkit.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;

/** Holidays whose dates are all known. */
record ListedHolidays(String name, NavigableSet<LocalDate> dates) implements Holidays, Canonical {

  static ListedHolidays of(String name, Collection<LocalDate> dates) {
    Issues issues = new Issues();
    issues.requireKebab("name of holidays", "/name", name);
    dates.stream()
        .filter(date -> !WallClock.knows(date))
        .sorted()
        .forEach(date -> issues.add(WallClock.unknown("/dates", date)));
    issues.throwIfErrors();
    return new ListedHolidays(name, Collections.unmodifiableNavigableSet(new TreeSet<>(dates)));
  }

  @Override
  public boolean isHoliday(LocalDate date) {
    return dates.contains(date);
  }

  /** The first holiday on a date or after it. */
  Optional<LocalDate> next(LocalDate date) {
    return Optional.ofNullable(dates.ceiling(date));
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("name", name)
        .with("dates", dates.stream().map(LocalDate::toString).toList());
  }

  /** The name alone. */
  @Override
  public String toString() {
    return name;
  }
}
