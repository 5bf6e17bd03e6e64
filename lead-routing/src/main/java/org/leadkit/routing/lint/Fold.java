package org.leadkit.routing.lint;

/**
 * Case as questions see it: texts without surrogates are equal to them if and only if all their
 * characters fold alike.
 */
final class Fold {

  /** Of all characters only those that fold to this one are partly letters and partly not. */
  static final char ODD = 'ι';

  private Fold() {}

  static char of(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  static String of(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = of(folded[i]);
    }
    return new String(folded);
  }

  static boolean hasSurrogate(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** True if all texts that fold alike have letters and digits at the same places. */
  static boolean isPlain(String text) {
    return of(text).indexOf(ODD) < 0 && !hasSurrogate(text);
  }
}
