package org.leadkit.profile;

/**
 * Case as {@link String#equalsIgnoreCase} and {@link String#regionMatches(boolean, int, String,
 * int, int)} see it: two texts without surrogates are equal to them if and only if all their
 * characters fold alike. Newer platforms compare code points, so texts with surrogates are not ours
 * to fold.
 */
final class CaseFold {

  private static final int LATIN = 256;

  private static final char[] FOLDED = folded();

  private CaseFold() {}

  static char fold(char c) {
    return c < LATIN ? FOLDED[c] : slow(c);
  }

  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** The hash of the folded text, without making it. */
  static int hash(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + fold(text.charAt(i));
    }
    return hash;
  }

  static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static char[] folded() {
    char[] folded = new char[LATIN];
    for (char c = 0; c < LATIN; c++) {
      folded[c] = slow(c);
    }
    return folded;
  }

  private static char slow(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
