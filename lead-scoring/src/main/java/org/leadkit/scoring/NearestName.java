package org.leadkit.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a name that is not known. */
final class NearestName {

  private static final int LONGEST = 60;
  private static final int SHORT = 5;
  private static final int MOST = 10;

  private NearestName() {}

  /** A sentence that begins with "Maybe". */
  static String hint(String name, Collection<String> known) {
    return of(name, known)
        .map("Maybe %s was meant."::formatted)
        .orElseGet(
            () ->
                known.isEmpty() || known.size() > MOST
                    ? "Maybe it is written in another way."
                    : "Maybe one of %s was meant.".formatted(String.join(", ", known)));
  }

  /** The nearest name; empty if none is near. */
  static Optional<String> of(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    int far = name.length() < SHORT ? 1 : Math.max(2, name.length() / 4);
    return known.stream()
        .filter(one -> distance(name, one) <= far)
        .min(Comparator.comparingInt(one -> distance(name, one)));
  }

  /** How many letters differ, by Levenshtein; case does not count. */
  private static int distance(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
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
