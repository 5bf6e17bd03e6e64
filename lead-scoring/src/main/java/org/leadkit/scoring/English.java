package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts numbers, names, lists and times into words. */
final class English {

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int SECONDS_A_MINUTE = 60;

  private English() {}

  /** In words up to twelve. */
  static String number(long n) {
    return n >= 0 && n < NUMBERS.size() ? NUMBERS.get((int) n) : Long.toString(n);
  }

  /** An id or a dotted type in words: {@code demo-request} is "demo request". */
  static String words(String id) {
    return id.replace('-', ' ').replace('.', ' ').replace('_', ' ');
  }

  /** A thing so many times: "a demo request", "two demo requests". */
  static String some(long n, String noun) {
    return n == 1 ? article(noun) + " " + noun : number(n) + " " + plural(noun);
  }

  private static String article(String noun) {
    boolean isSpokenAsConsonant = noun.matches("(?i)(uni|us|ut|eu|one).*");
    return noun.matches("(?i)[aeiou].*") && !isSpokenAsConsonant ? "an" : "a";
  }

  private static String plural(String noun) {
    if (noun.matches(".*[^aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    if (noun.matches(".*(ss|x|ch|sh|z)")) {
      return noun + "es";
    }
    return noun.endsWith("s") ? noun : noun + "s";
  }

  /** A list as it is spoken: "a, b or c". */
  static String list(List<String> words, String last) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int end = words.size() - 1;
    return String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }

  /** An instant to the minute where it has no seconds, in UTC. */
  static String time(Instant at) {
    boolean isWhole = at.getNano() == 0 && at.getEpochSecond() % SECONDS_A_MINUTE == 0;
    return isWhole ? DAY_AND_TIME.format(at) : at.toString();
  }

  /** A duration: "a week", "two days", "30 minutes". */
  static String time(Duration duration) {
    long days = duration.toDays();
    if (days > 0 && duration.equals(Duration.ofDays(days))) {
      return days % 7 == 0 ? some(days / 7, "week") : some(days, "day");
    }
    List<String> parts = new ArrayList<>();
    add(parts, days, "day");
    add(parts, duration.toHoursPart(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty() ? duration.toString() : String.join(" ", parts);
  }

  private static void add(List<String> parts, long n, String unit) {
    if (n != 0) {
      parts.add(n + " " + (n == 1 ? unit : unit + "s"));
    }
  }
}
