package org.leadkit.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadkit.decision.Issue;

/**
 * Adds the lines of one file to the numbers of each area code. The columns of lists of changes are
 * not published with certainty, so any order of action and date behind the number is taken, and an
 * action before it too. What is no action and no date makes the line bad. A number that can be made
 * out in a bad line is listed all the same; where only its area code can, nobody can say any more
 * who of that area is not.
 */
final class DoNotCallBuilder {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:([AD])[,\\t;|])?([2-9]\\d\\d)[,\\t;| -]?(\\d{7})((?:[,\\t;|][^,\\t;|]*)*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_NUMBER =
      Pattern.compile("(?<!\\d)1?\\D{0,3}([2-9]\\d\\d)\\D{0,3}(\\d{3})\\D?(\\d{4})(?!\\d)");
  private static final Pattern AREA = Pattern.compile("\\D{0,4}1?\\D{0,3}([2-9]\\d\\d).*");
  private static final Pattern SEPARATOR = Pattern.compile("[,\\t;|]");
  private static final Pattern ADD = Pattern.compile("A|ADD|\\+", Pattern.CASE_INSENSITIVE);
  private static final Pattern DELETE =
      Pattern.compile("D|DEL|DELETE|R|REMOVE|-", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile("|\\d{4}-?\\d\\d-?\\d\\d([T ].*)?|\\d{1,2}/\\d{1,2}/\\d{4}( .*)?");
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private final Map<String, BitSet> numbers;
  private final Set<String> doubtful = new TreeSet<>();
  private final List<Issue> issues = new ArrayList<>();
  private long lines;
  private long bad;

  DoNotCallBuilder(Map<String, BitSet> numbers) {
    this.numbers = numbers;
  }

  void add(String raw) {
    lines++;
    String marked = lines == 1 && raw.startsWith(MARK) ? raw.substring(MARK.length()) : raw;
    String line = marked.replace("\"", "").strip();
    if (line.isEmpty()) {
      return;
    }
    Matcher matcher = NUMBER.matcher(line);
    if (!matcher.matches() || !isReadable(matcher.group(4))) {
      refuse(line);
      return;
    }
    String first = matcher.group(1) == null ? "" : matcher.group(1);
    boolean isDeleted = DELETE.matcher(first).matches() || holds(DELETE, matcher.group(4));
    numbers
        .computeIfAbsent(matcher.group(2), area -> new BitSet())
        .set(Integer.parseInt(matcher.group(3)), !isDeleted);
  }

  private static boolean isReadable(String columns) {
    boolean isKnown =
        SEPARATOR
            .splitAsStream(columns)
            .map(String::strip)
            .allMatch(
                column ->
                    DATE.matcher(column).matches()
                        || ADD.matcher(column).matches()
                        || DELETE.matcher(column).matches());
    return isKnown && !(holds(ADD, columns) && holds(DELETE, columns));
  }

  private static boolean holds(Pattern action, String columns) {
    return SEPARATOR
        .splitAsStream(columns)
        .anyMatch(column -> action.matcher(column.strip()).matches());
  }

  /** The text may be a person's number, so it stays out of the issue. */
  private void refuse(String line) {
    bad++;
    Matcher number = ANY_NUMBER.matcher(line);
    Matcher area = AREA.matcher(line);
    if (number.find()) {
      numbers
          .computeIfAbsent(number.group(1), key -> new BitSet())
          .set(Integer.parseInt(number.group(2) + number.group(3)));
    } else if (area.matches()) {
      doubtful.add(area.group(1));
    }
    if (issues.size() < DoNotCallFile.MOST_ISSUES) {
      issues.add(
          Issue.error(
                  "bad-line",
                  "",
                  "The line (%d) holds no telephone number of the registry.".formatted(lines),
                  "Maybe it is a head line, or the file has other columns.")
              .at((int) Math.min(lines, Integer.MAX_VALUE), 1));
    }
  }

  /** The area codes of numbers that could not be read. */
  Set<String> doubtful() {
    return Set.copyOf(doubtful);
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  long badLines() {
    return bad;
  }
}
