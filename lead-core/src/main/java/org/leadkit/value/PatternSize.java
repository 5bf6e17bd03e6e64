package org.leadkit.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadkit.decision.InvalidConfiguration;

/**
 * How large a pattern becomes when its repetitions are written out, which RE2/J does: a few
 * characters, as in {@code ((a{1000}){1000}){1000}}, would fill the memory. Used once.
 */
final class PatternSize {

  static final int LARGEST = 10_000;

  private static final int SHOWN = 60;

  private static final long BEYOND = Integer.MAX_VALUE;
  private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");

  /** Parts of one character: a class, or an escape with or without a name in braces. */
  private static final Pattern ATOM =
      Pattern.compile("\\[\\^?]?(?:\\\\.|[^]\\\\])*+]|\\\\[pPx]\\{[^}]*+}|\\\\.", Pattern.DOTALL);

  private final Deque<Long> around = new ArrayDeque<>();
  private final String pattern;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Checks the size, and not the syntax.
   *
   * @throws InvalidConfiguration if the pattern is too large
   */
  static void check(String pattern) {
    if (pattern.length() > LARGEST || new PatternSize(pattern).size() > LARGEST) {
      throw InvalidConfiguration.of(
          "pattern-too-large",
          "The pattern (%s) has more than %d parts once its repetitions are written out."
              .formatted(shown(pattern), LARGEST),
          "Maybe repeat less, or without an upper bound.");
    }
  }

  private static String shown(String pattern) {
    return pattern.length() <= SHOWN ? pattern : pattern.substring(0, SHOWN) + "...";
  }

  private long size() {
    Matcher repeat = REPEAT.matcher(pattern);
    Matcher atom = ATOM.matcher(pattern);
    long group = 0;
    long last = 0;
    for (int i = 0; i < pattern.length(); ) {
      char c = pattern.charAt(i);
      int next = i + 1;
      if (c == '(') {
        around.push(group);
        group = 0;
        last = 0;
      } else if (c == ')') {
        last = group;
        group = Math.min(BEYOND, group + (around.isEmpty() ? 0 : around.pop()));
      } else if (c == '{' && repeat.region(i, pattern.length()).lookingAt()) {
        next = repeat.end();
        long more = last * Math.max(0, times(repeat) - 1);
        last = Math.min(BEYOND, last + more);
        group = Math.min(BEYOND, group + more);
      } else {
        next = atom.region(i, pattern.length()).lookingAt() ? atom.end() : next;
        last = 1;
        group++;
      }
      i = next;
    }
    return around.stream().reduce(group, Long::sum);
  }

  private static long times(Matcher repeat) {
    long least = Long.parseLong(repeat.group(1));
    String most = repeat.group(3);
    return most == null || most.isEmpty() ? least + 1 : Math.max(least, Long.parseLong(most));
  }
}
