package org.leadkit.formats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.calendar.Holidays;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.calendar.WorkCalendarBuilder;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/** Reads work calendars: one that is a text of its own, or some that stand within another. */
final class CalendarReader {

  private static final String UNREAD = "unread";
  private static final String NEVER_OPENS = "never-opens";

  private final Map<String, Holidays> known;
  private final Findings findings;
  private final Literals literals;

  /**
   * A reader for one text.
   *
   * @param known the holidays to which calendars may refer, by name
   */
  CalendarReader(Map<String, Holidays> known, Findings findings) {
    this.known = known;
    this.findings = findings;
    this.literals = new Literals(findings);
  }

  /** Reads a text that is a calendar. */
  static WorkCalendar text(String text, Map<String, Holidays> known) {
    Findings findings = new Findings();
    PolicyReading reading = PolicyReading.begin(text, "calendar", findings);
    reading.format();
    return new CalendarReader(known, findings)
        .read(reading.members(), reading.origins())
        .filter(calendar -> findings.isEmpty())
        .orElseThrow(findings::failure);
  }

  /** Reads a calendar that stands within another text; empty, with findings, if that fails. */
  Optional<WorkCalendar> read(Node node) {
    return Members.of(node, findings).flatMap(members -> read(members, new Origins(node)));
  }

  private Optional<WorkCalendar> read(Members members, Origins origins) {
    int before = findings.count();
    Optional<String> name = members.required("calendar").flatMap(literals::text);
    Optional<ZoneId> zone = members.required("zone").flatMap(literals::zone);
    WorkCalendarBuilder builder =
        WorkCalendar.named(name.orElse(UNREAD), zone.orElse(ZoneOffset.UTC));
    members
        .optional("week")
        .flatMap(node -> Members.of(node, findings))
        .ifPresent(week -> week(week, origins, builder));
    members
        .optional("exceptions")
        .flatMap(node -> Members.of(node, findings))
        .ifPresent(dates -> exceptions(dates, origins, builder));
    Parts.of(items(members, "holidays"), "/holidays", origins, (node, at) -> holidays(node))
        .values()
        .forEach(builder::closedOn);
    Parts.of(items(members, "leave"), "/leave", origins, (node, at) -> leave(node))
        .values()
        .forEach(leave -> leave.leaveOut(builder));
    members.close();
    return built(builder, origins, findings.count() == before);
  }

  /**
   * Builds the calendar.
   *
   * @param complete whether all of it could be read; what was not may be its hours
   */
  private Optional<WorkCalendar> built(
      WorkCalendarBuilder builder, Origins origins, boolean complete) {
    try {
      WorkCalendar calendar = builder.build();
      return complete ? Optional.of(calendar) : Optional.empty();
    } catch (InvalidConfiguration e) {
      e.issues().stream()
          .filter(issue -> complete || !issue.code().equals(NEVER_OPENS))
          .map(origins::locate)
          .forEach(findings::add);
      return Optional.empty();
    }
  }

  private Optional<List<Node>> items(Members members, String name) {
    return members.optional(name).flatMap(literals::items);
  }

  private void week(Members week, Origins origins, WorkCalendarBuilder builder) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = CanonicalForm.kebab(day);
      week.optional(name)
          .flatMap(node -> shifts(node, "/week/" + name, origins))
          .ifPresent(shifts -> builder.open(day, shifts));
    }
    week.close();
  }

  private void exceptions(Members dates, Origins origins, WorkCalendarBuilder builder) {
    for (String key : dates.others()) {
      Optional<Node> node = dates.optional(key);
      Optional<LocalDate> date = CalendarDates.parse(key);
      if (date.isEmpty()) {
        findings.add(CalendarDates.bad(dates.key(key), key));
      }
      node.flatMap(list -> shifts(list, "/exceptions/" + key, origins))
          .ifPresent(shifts -> date.ifPresent(known -> except(known, shifts, builder)));
    }
  }

  private static void except(LocalDate date, String[] shifts, WorkCalendarBuilder builder) {
    if (shifts.length == 0) {
      builder.closedOn(date);
    } else {
      builder.on(date, shifts);
    }
  }

  /** Those that could be read; empty if none of some could be. */
  private Optional<String[]> shifts(Node node, String pointer, Origins origins) {
    Parts<String> shifts =
        Parts.of(literals.items(node), pointer, origins, (item, at) -> literals.text(item));
    return shifts.complete() || !shifts.values().isEmpty()
        ? Optional.of(shifts.values().toArray(String[]::new))
        : Optional.empty();
  }

  private Optional<Holidays> holidays(Node node) {
    if (node instanceof Node.Text text) {
      return named(text);
    }
    return node instanceof Node.Group
        ? Members.of(node, findings).flatMap(members -> listed(node, members))
        : literals.wrongType(node, "a name or an object", "Maybe put the name in quotes.");
  }

  private Optional<Holidays> named(Node.Text name) {
    Optional<Holidays> found = Optional.ofNullable(known.get(name.text()));
    return found.isPresent()
        ? found
        : literals.refuse(
            name,
            "unknown-holidays",
            "The holidays (%s) must be some that the reader was given."
                .formatted(Shown.of(name.text())),
            known.isEmpty()
                ? "Maybe register them: LeadJson.withHolidays."
                : Spelling.hint(name.text(), known.keySet()));
  }

  private Optional<Holidays> listed(Node node, Members members) {
    Optional<String> name = members.required("name").flatMap(literals::text);
    Optional<Set<LocalDate>> dates = members.required("dates").flatMap(this::dates);
    members.close();
    return name.flatMap(
        text -> dates.flatMap(some -> Built.from(node, findings, () -> Holidays.on(text, some))));
  }

  private Optional<Set<LocalDate>> dates(Node list) {
    Set<LocalDate> dates = new TreeSet<>();
    return literals
        .all(list, node -> literals.text(node).flatMap(text -> date(node, text, dates)))
        .map(all -> dates);
  }

  private Optional<LocalDate> date(Node node, String text, Set<LocalDate> before) {
    Optional<LocalDate> date = CalendarDates.parse(text);
    if (date.isEmpty()) {
      findings.add(CalendarDates.bad(node.place(), text));
      return date;
    }
    return date.filter(before::add).isPresent()
        ? date
        : literals.refuse(
            node,
            "duplicate-date",
            "The date (%s) is listed more than once.".formatted(text),
            "Maybe it was copied and not changed.");
  }

  private Optional<LeaveDates> leave(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> from = members.required("from").flatMap(literals::text);
              Optional<Node> end = members.optional("back");
              Optional<String> back = end.flatMap(literals::text);
              members.close();
              return end.isEmpty()
                  ? from.flatMap(text -> told(node, text, "never", LeaveDates.since(text)))
                  : from.flatMap(
                      text ->
                          back.flatMap(
                              last -> told(node, text, last, LeaveDates.between(text, last))));
            });
  }

  private Optional<LeaveDates> told(
      Node node, String from, String back, Optional<LeaveDates> leave) {
    return leave.isPresent()
        ? leave
        : literals.refuse(
            node,
            "bad-leave",
            "The leave (from %s, back %s) must lie between two dates or two instants."
                .formatted(Shown.of(from), Shown.of(back)),
            "Maybe write both like 2026-12-24, or like 2026-12-24T13:00:00Z.");
  }
}
