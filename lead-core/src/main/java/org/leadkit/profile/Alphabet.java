package org.leadkit.profile;

import java.util.Arrays;
import java.util.Collection;

/**
 * Numbers the characters of some folded texts from 1; all characters elsewhere are 0. Immutable.
 */
final class Alphabet {

  private static final int LATIN = 256;

  private final char[] letters;
  private final int[] latin = new int[LATIN];

  Alphabet(Collection<String> folded) {
    letters = joined(folded);
    Arrays.setAll(latin, c -> find(CaseFold.fold((char) c)));
  }

  private static char[] joined(Collection<String> texts) {
    StringBuilder letters = new StringBuilder();
    String.join("", texts).chars().distinct().sorted().forEach(c -> letters.append((char) c));
    return letters.toString().toCharArray();
  }

  /** How many numbers there are, 0 among them. */
  int size() {
    return letters.length + 1;
  }

  /** The number of a character, which need not be folded. */
  int number(char c) {
    return c < LATIN ? latin[c] : find(CaseFold.fold(c));
  }

  /** The number of a folded character. */
  int find(char folded) {
    return Math.max(0, Arrays.binarySearch(letters, folded) + 1);
  }
}
