package org.leadkit.value;

import org.leadkit.decision.InvalidConfiguration;

/** Finds whole words in a text, without regard to case and to the default locale. */
final class Words {

  private Words() {}

  static boolean mentions(String text, String word) {
    int last = text.length() - word.length();
    for (int i = 0; i <= last; i++) {
      if (text.regionMatches(true, i, word, 0, word.length())
          && isEdge(text, i - 1)
          && isEdge(text, i + word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int i) {
    return i < 0 || i >= text.length() || !Character.isLetterOrDigit(text.charAt(i));
  }

  static void requireText(String operator, String text) {
    if (text.isEmpty()) {
      throw InvalidConfiguration.of(
          "bad-text",
          "The text () of %s must not be empty.".formatted(operator),
          "Maybe use the condition known.");
    }
  }
}
