package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text at spaces; the label stands before its first line. A control character in a name or
 * source that a host passed on becomes a space, so that no value can pose as a line of its own.
 */
final class Paragraph {

  private static final int INDENT = 11;

  private Paragraph() {}

  /**
   * The lines.
   *
   * @param width what a line may be long, unless a single word is longer
   */
  static List<String> of(String label, String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("  " + label);
    line.append(" ".repeat(Math.max(1, INDENT - line.length())));
    boolean isEmpty = true;
    for (String word : text.replaceAll("\\p{Cntrl}", " ").split(" ", -1)) {
      if (!isEmpty && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(INDENT));
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
