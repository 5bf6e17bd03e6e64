package org.leadkit.formats;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.calendar.Holidays;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.distribution.Strategy;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.retention.RetentionPolicy;
import org.leadkit.scoring.Scorer;

/** What policies refer to by name, as the host made it known. Immutable. */
record Known(
    FieldCatalogue fields,
    Map<String, Scorer> scorers,
    Map<String, Strategy> strategies,
    Map<String, Holidays> holidays,
    Map<String, WorkCalendar> calendars,
    Map<String, RetentionPolicy> retentions) {

  static Known of(FieldCatalogue fields) {
    return new Known(fields, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  Known scorer(String name, Scorer one) {
    return new Known(fields, and(scorers, name, one), strategies, holidays, calendars, retentions);
  }

  Known strategy(String name, Strategy one) {
    return new Known(fields, scorers, and(strategies, name, one), holidays, calendars, retentions);
  }

  Known holidays(Holidays one) {
    return new Known(
        fields, scorers, strategies, and(holidays, one.name(), one), calendars, retentions);
  }

  Known calendar(WorkCalendar one) {
    return new Known(
        fields, scorers, strategies, holidays, and(calendars, one.name(), one), retentions);
  }

  Known retention(String name, RetentionPolicy one) {
    return new Known(fields, scorers, strategies, holidays, calendars, and(retentions, name, one));
  }

  private static <T> Map<String, T> and(Map<String, T> some, String name, T one) {
    Map<String, T> more = new TreeMap<>(some);
    more.put(name, one);
    return Collections.unmodifiableMap(more);
  }
}
