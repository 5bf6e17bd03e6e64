package org.leadkit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.leadkit.decision.CanonicalForm;

/**
 * What a calendar is made of.
 *
 * @param week the shifts of each day, by their start; a day that is not there has none
 * @param exceptions the shifts of a date instead of those of its day; none: closed
 * @param holidays by their name
 * @param leave by its text, each once
 */
record CalendarSpec(
    String name,
    ZoneId zone,
    Map<DayOfWeek, List<Shift>> week,
    NavigableMap<LocalDate, List<Shift>> exceptions,
    List<Holidays> holidays,
    List<Leave> leave) {

  /** Puts everything into its one order. */
  CalendarSpec {
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, shifts) -> days.put(day, shifts.stream().sorted().toList()));
    week = Collections.unmodifiableMap(days);
    NavigableMap<LocalDate, List<Shift>> dates = new TreeMap<>();
    exceptions.forEach((date, shifts) -> dates.put(date, shifts.stream().sorted().toList()));
    exceptions = Collections.unmodifiableNavigableMap(dates);
    holidays = holidays.stream().sorted(Comparator.comparing(Holidays::name)).toList();
    Map<String, Leave> byText = new TreeMap<>();
    leave.forEach(one -> byText.put(one.form().toString(), one));
    leave = List.copyOf(byText.values());
  }

  CalendarSpec with(Leave more) {
    List<Leave> all = new ArrayList<>(leave);
    all.add(more);
    return new CalendarSpec(name, zone, week, exceptions, holidays, all);
  }

  CalendarSpec withoutHolidays() {
    return new CalendarSpec(name, zone, week, exceptions, List.of(), leave);
  }

  CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object().with("format", 1).with("calendar", name).with("zone", zone.getId());
    if (!week.isEmpty()) {
      form = form.with("week", byKey(week));
    }
    if (!exceptions.isEmpty()) {
      form = form.with("exceptions", byKey(exceptions));
    }
    return form.withAny("holidays", holidays.stream().map(CalendarSpec::plain).toList())
        .withAny("leave", leave);
  }

  private static CanonicalForm byKey(Map<?, List<Shift>> shifts) {
    CanonicalForm form = CanonicalForm.object();
    for (Map.Entry<?, List<Shift>> entry : shifts.entrySet()) {
      Object key = entry.getKey();
      String name = key instanceof DayOfWeek day ? CanonicalForm.kebab(day) : key.toString();
      form = form.with(name, entry.getValue().stream().map(Shift::toString).toList());
    }
    return form;
  }

  private static Object plain(Holidays holidays) {
    return holidays instanceof ListedHolidays listed ? listed.form() : holidays.name();
  }
}
