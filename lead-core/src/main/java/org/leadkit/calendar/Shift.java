package org.leadkit.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Working hours without a break. A shift past midnight belongs to the date on which it begins.
 *
 * @param start minutes after the midnight with which its date begins, below 1440
 * @param end minutes after that same midnight
 */
record Shift(int start, int end) implements Comparable<Shift> {

  static final int DAY = 1_440;

  private static final int HOUR = 60;
  private static final String TIME = "([01]\\d|2[0-3]):([0-5]\\d)";
  private static final Pattern TEXT = Pattern.compile(TIME + "-(?:" + TIME + "|24:00)");

  /** Reads {@code 09:00-17:00}; an end before the start is one of the next day. */
  static Optional<Shift> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int start = minutes(matcher.group(1), matcher.group(2));
    int end = matcher.group(3) == null ? DAY : minutes(matcher.group(3), matcher.group(4));
    return Optional.of(new Shift(start, end < start ? end + DAY : end));
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * HOUR + Integer.parseInt(minutes);
  }

  boolean isEmpty() {
    return start == end;
  }

  int length() {
    return end - start;
  }

  LocalDateTime startOn(LocalDate date) {
    return time(date, start);
  }

  LocalDateTime endOn(LocalDate date) {
    return time(date, end);
  }

  private static LocalDateTime time(LocalDate date, int minutes) {
    return date.plusDays(minutes / DAY).atTime(minutes % DAY / HOUR, minutes % HOUR);
  }

  /** By their start. */
  @Override
  public int compareTo(Shift other) {
    return Integer.compare(start, other.start);
  }

  /** As it is read. */
  @Override
  public String toString() {
    return time(start) + "-" + time(end > DAY ? end - DAY : end);
  }

  private static String time(int minutes) {
    return two(minutes / HOUR) + ":" + two(minutes % HOUR);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
