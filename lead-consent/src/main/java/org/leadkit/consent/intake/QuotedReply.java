package org.leadkit.consent.intake;

import java.util.List;

/** Where in a reply the quoted message or the signature begins, as mail programs mark it. */
final class QuotedReply {

  private static final List<String> RULES = List.of(">", "-----", "_____");
  private static final List<String> FIELDS = List.of("From:", "Von:", "De:", "De :", "Van:", "Da:");
  private static final List<String> INTRODUCTIONS =
      List.of("On ", "Am ", "Le ", "El ", "Il ", "Op ");
  private static final String SIGNATURE = "--";

  private QuotedReply() {}

  /** What stands above it; the whole text where nothing does, or nothing is marked. */
  static String answer(String text) {
    int begin = 0;
    while (begin < text.length()) {
      int end = end(text, begin);
      if (isMark(text.substring(begin, end).strip(), text, end)) {
        String above = text.substring(0, begin);
        return above.isBlank() ? text : above;
      }
      begin = end + 1;
    }
    return text;
  }

  private static int end(String text, int begin) {
    int end = text.indexOf('\n', begin);
    return end < 0 ? text.length() : end;
  }

  private static boolean isMark(String line, String text, int end) {
    return line.equals(SIGNATURE)
        || RULES.stream().anyMatch(line::startsWith)
        || FIELDS.stream().anyMatch(line::startsWith)
        || (INTRODUCTIONS.stream().anyMatch(line::startsWith) && isIntroduction(line, text, end));
  }

  /** Who wrote when, on one line or two. */
  private static boolean isIntroduction(String line, String text, int end) {
    if (line.endsWith(":") || end >= text.length()) {
      return line.endsWith(":");
    }
    return text.substring(end + 1, end(text, end + 1)).strip().endsWith(":");
  }
}
