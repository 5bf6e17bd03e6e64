package org.leadkit.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Postal codes from one to another of the same length, as the fewest beginnings that say the same:
 * {@code 80331-80339} is {@code 80331} to {@code 80339}, and {@code 80330-80339} is {@code 8033}.
 */
final class PostalRange {

  private static final int LONGEST = 12;

  private final List<String> prefixes = new ArrayList<>();

  private PostalRange() {}

  /** What could be done about a text that is no range; empty if it is one. */
  static Optional<String> fault(String text) {
    String[] bounds = text.split("-", -1);
    if (bounds.length != 2
        || bounds[0].isEmpty()
        || bounds[0].length() != bounds[1].length()
        || bounds[0].length() > LONGEST) {
      return Optional.of("Maybe write two codes of one length, as in 80331-81929.");
    }
    int shared = shared(bounds[0], bounds[1]);
    if (!bounds[0].substring(shared).matches("[0-9]*")
        || !bounds[1].substring(shared).matches("[0-9]*")) {
      return Optional.of("Maybe write prefixes instead: only digits can be counted from and to.");
    }
    return bounds[0].compareTo(bounds[1]) > 0
        ? Optional.of("Maybe its bounds are the wrong way round.")
        : Optional.empty();
  }

  /** The beginnings, in order; none is empty. */
  static List<String> prefixes(String text) {
    String[] bounds = text.split("-", -1);
    PostalRange range = new PostalRange();
    int shared = shared(bounds[0], bounds[1]);
    range.add(
        bounds[0].substring(0, shared), bounds[0].substring(shared), bounds[1].substring(shared));
    return range.prefixes;
  }

  private static int shared(String low, String high) {
    int shared = 0;
    while (shared < low.length() && low.charAt(shared) == high.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private void add(String prefix, String low, String high) {
    if (isAll(low, '0') && isAll(high, '9') && !prefix.isEmpty()) {
      prefixes.add(prefix);
      return;
    }
    for (char digit = low.charAt(0); digit <= high.charAt(0); digit++) {
      String rest = low.substring(1);
      add(
          prefix + digit,
          digit == low.charAt(0) ? rest : "0".repeat(rest.length()),
          digit == high.charAt(0) ? high.substring(1) : "9".repeat(rest.length()));
    }
  }

  private static boolean isAll(String text, char digit) {
    return text.chars().allMatch(c -> c == digit);
  }
}
