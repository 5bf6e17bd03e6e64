package org.leadkit.formats;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a name that is not known. */
final class Spelling {

  private static final int LONGEST = 40;
  private static final int SHORT = 5;

  private Spelling() {}

  /** The nearest name, else all names. */
  static String hint(String name, Collection<String> known) {
    return nearest(name, known)
        .map("Maybe %s was meant."::formatted)
        .orElseGet(() -> "Maybe one of %s.".formatted(String.join(", ", known)));
  }

  static Optional<String> nearest(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int far = name.length() < SHORT ? 1 : 2;
    return known.stream()
        .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= far)
        .min(
            Comparator.comparing(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))));
  }

  /** Levenshtein. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
