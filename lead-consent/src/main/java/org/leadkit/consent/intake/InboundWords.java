package org.leadkit.consent.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text in one spelling: compatible forms of letters folded, accents and invisible
 * characters dropped, lower case, no punctuation. Letters that stand alone, as in S.T.O.P, are put
 * together. The time it takes grows with the length of the text.
 */
final class InboundWords {

  /** In every spelling; some fold to a space and would part a word. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("['`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07\uff40]");

  /** Letters by name that show nothing. */
  private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

  /** The first letters of alphabets in black circles, in black boxes, and of flags. */
  private static final int[] BOXED = {0x1F150, 0x1F170, 0x1F1E6};

  /** A stop sign, no entry, prohibited. */
  private static final Set<Integer> STOP_SIGNS = Set.of(0x1F6D1, 0x26D4, 0x1F6AB);

  private static final List<String> STOP_SIGN = List.of("stop", "sign");

  private InboundWords() {}

  static List<String> of(String text) {
    String joined = APOSTROPHE.matcher(text).replaceAll("");
    String folded = Normalizer.normalize(joined, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    folded
        .codePoints()
        .map(c -> c == 'ı' ? 'i' : c)
        .filter(c -> !isDropped(c))
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
              } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words.isEmpty() ? signs(text) : spelled(words);
  }

  /** Letters that stand alone make a word: all there are, or three and more in a row. */
  private static List<String> spelled(List<String> words) {
    int least = words.stream().allMatch(InboundWords::isLetter) ? 2 : 3;
    List<String> out = new ArrayList<>(words.size());
    int from = 0;
    while (from < words.size()) {
      int to = from;
      while (to < words.size() && isLetter(words.get(to))) {
        to++;
      }
      List<String> run = words.subList(from, Math.max(to, from + 1));
      out.addAll(run.size() < least ? run : List.of(String.join("", run)));
      from += run.size();
    }
    return List.copyOf(out);
  }

  private static boolean isLetter(String word) {
    return word.codePointCount(0, word.length()) == 1;
  }

  /** Of a text that is nothing but pictures: letters in boxes, or a sign that says to stop. */
  private static List<String> signs(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().map(InboundWords::boxed).filter(c -> c > 0).forEach(letters::appendCodePoint);
    if (!letters.isEmpty()) {
      return List.of(letters.toString());
    }
    return text.codePoints().anyMatch(STOP_SIGNS::contains) ? STOP_SIGN : List.of();
  }

  /** The letter on a picture of one; 0 for any other. */
  private static int boxed(int c) {
    for (int first : BOXED) {
      if (c >= first && c < first + 26) {
        return 'a' + c - first;
      }
    }
    return 0;
  }

  /** Marks and invisible characters stand inside words. */
  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          Character.SURROGATE ->
          true;
      default -> FILLERS.contains(c);
    };
  }
}
