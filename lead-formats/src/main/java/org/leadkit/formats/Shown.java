package org.leadkit.formats;

/** How a text of the author stands in a message: on one line and not longer than one. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  static String of(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    StringBuilder line = new StringBuilder();
    cut.chars().map(c -> isPlain((char) c) ? c : '?').forEach(c -> line.append((char) c));
    return line.toString();
  }

  private static boolean isPlain(char c) {
    return !Character.isISOControl(c)
        && !Character.isSurrogate(c)
        && c != '\u2028'
        && c != '\u2029';
  }
}
