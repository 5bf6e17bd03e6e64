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
 * together.
 */
final class InboundWords {

  /** In every spelling; some fold to a space and would part a word. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("['`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07\uff40]");

  /** Letters by name that show nothing. */
  private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

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
    boolean isSpelledOut =
        words.size() > 1
            && words.stream().allMatch(one -> one.codePointCount(0, one.length()) == 1);
    return isSpelledOut ? List.of(String.join("", words)) : List.copyOf(words);
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
