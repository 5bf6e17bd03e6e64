package org.leadkit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;

/** Reads the texts of a calendar that is being built and finds what is wrong with them. */
final class CalendarCheck {

  private static final int WEEK = DayOfWeek.values().length * Shift.DAY;

  private final Issues issues;

  CalendarCheck(Issues issues) {
    this.issues = issues;
  }

  /** A shift, where it was written, and how many minutes after some midnight it begins. */
  private record Placed(Shift shift, String pointer, int start) {

    int end() {
      return start + shift.length();
    }
  }

  Map<DayOfWeek, List<Shift>> week(Map<DayOfWeek, List<String>> texts) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    List<Placed> all = new ArrayList<>();
    texts.forEach(
        (day, shifts) -> {
          String name = CanonicalForm.kebab(day);
          List<Placed> placed = read(shifts, "/week/" + name, (day.getValue() - 1) * Shift.DAY);
          if (shifts.isEmpty()) {
            issues.error(
                "no-shifts",
                "/week/" + name,
                "The day (%s) has no shifts.".formatted(name),
                "Maybe leave the day out: it is closed then.");
          }
          week.put(day, placed.stream().map(Placed::shift).toList());
          all.addAll(placed);
        });
    overlaps(all, WEEK);
    return week;
  }

  NavigableMap<LocalDate, List<Shift>> exceptions(Map<LocalDate, List<String>> texts) {
    NavigableMap<LocalDate, List<Shift>> exceptions = new TreeMap<>();
    texts.forEach(
        (date, shifts) -> {
          String pointer = "/exceptions/" + date;
          if (!WallClock.knows(date)) {
            issues.add(WallClock.unknown(pointer, date));
          }
          List<Placed> placed = read(shifts, pointer, 0);
          exceptions.put(date, placed.stream().map(Placed::shift).toList());
          overlaps(placed, Integer.MAX_VALUE);
        });
    return exceptions;
  }

  void unsaid(List<LocalDate> dates) {
    for (LocalDate date : dates) {
      issues.error(
          "no-shifts",
          "/exceptions/" + date,
          "The date (%s) has no shifts.".formatted(date),
          "Maybe closedOn was meant.");
    }
  }

  void repeated(List<LocalDate> dates) {
    for (LocalDate date : dates) {
      issues.error(
          "duplicate-date",
          "/exceptions/" + date,
          "The date (%s) is given hours more than once.".formatted(date),
          "Maybe give all its shifts at once.");
    }
  }

  void holidays(List<Holidays> holidays) {
    List<String> names = holidays.stream().map(Holidays::name).toList();
    List<String> pointers =
        IntStream.range(0, names.size()).mapToObj(i -> "/holidays/" + i).toList();
    for (int i = 0; i < names.size(); i++) {
      issues.requireKebab("name of holidays", pointers.get(i), names.get(i));
    }
    issues.requireUnique("name of holidays", pointers, names);
  }

  void leave(List<Leave> leave) {
    for (int i = 0; i < leave.size(); i++) {
      leave.get(i).check("/leave/" + i, issues);
    }
  }

  private List<Placed> read(List<String> texts, String pointer, int midnight) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String place = pointer + "/" + i;
      String text = texts.get(i);
      Shift.parse(text)
          .ifPresentOrElse(
              shift -> placed.add(new Placed(shift, place, midnight + shift.start())),
              () ->
                  issues.error(
                      "bad-shift",
                      place,
                      "The shift (%s) must go from one time of day to another.".formatted(text),
                      "Maybe write it like 09:00-17:00."));
    }
    placed.stream().filter(one -> one.shift().isEmpty()).forEach(this::empty);
    placed.removeIf(one -> one.shift().isEmpty());
    return placed;
  }

  private void empty(Placed placed) {
    issues.error(
        "empty-shift",
        placed.pointer(),
        "The shift (%s) ends when it begins.".formatted(placed.shift()),
        "Maybe write 00:00-24:00 for a whole day.");
  }

  /** After the last shift of a period comes the first of the next. */
  private void overlaps(List<Placed> placed, int period) {
    List<Placed> sorted = new ArrayList<>(placed);
    sorted.sort(Comparator.comparingInt(Placed::start));
    for (int i = 0; i < sorted.size(); i++) {
      Placed one = sorted.get(i);
      boolean isLast = i == sorted.size() - 1;
      Placed next = sorted.get(isLast ? 0 : i + 1);
      long begin = isLast ? (long) next.start() + period : next.start();
      if (begin < one.end()) {
        issues.error(
            "overlapping-shifts",
            next.pointer(),
            "The shift (%s) begins before the one before it (%s) has ended."
                .formatted(next.shift(), one.shift()),
            "Maybe one of them belongs to another day.");
      }
    }
  }
}
