package org.leadkit.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations in words: "1 hour", "2 days 30 minutes". */
final class Durations {

  private Durations() {}

  static String words(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDaysPart(), "day");
    add(parts, duration.toHoursPart(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty() ? duration.toString() : String.join(" ", parts);
  }

  /** Business time, which has no days: "36 business hours", "30 business minutes". */
  static String businessWords(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, duration.toHours(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty()
        ? duration.toString()
        : String.join(" ", parts).replaceFirst(" ", " business ");
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
