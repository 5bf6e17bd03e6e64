package org.leadkit.benchmarks.scorecard;

/** Finds whole words in a title, as someone would write it by hand; expressions call it too. */
public final class TitleWords {

  private static final String[] WORDS = Titles.WORDS.toArray(String[]::new);

  private TitleWords() {}

  /** True if the title holds the word as a whole word, in any case. */
  public static boolean mentions(String title, String word) {
    int last = title.length() - word.length();
    for (int i = 0; i <= last; i++) {
      if (isEdge(title, i - 1)
          && title.regionMatches(true, i, word, 0, word.length())
          && isEdge(title, i + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** All words of {@link Titles#WORDS} that the title holds, as bits. */
  public static int found(String title) {
    int found = 0;
    int start = 0;
    for (int i = 0; i <= title.length(); i++) {
      if (isEdge(title, i)) {
        found |= word(title, start, i - start);
        start = i + 1;
      }
    }
    return found;
  }

  private static int word(String title, int start, int length) {
    for (int i = 0; i < WORDS.length; i++) {
      if (WORDS[i].length() == length && title.regionMatches(true, start, WORDS[i], 0, length)) {
        return 1 << i;
      }
    }
    return 0;
  }

  private static boolean isEdge(String title, int i) {
    return i < 0 || i >= title.length() || !Character.isLetterOrDigit(title.charAt(i));
  }
}
