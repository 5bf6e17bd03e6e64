package org.leadkit.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a company, so folded that two spellings of it are equal: without legal form, case,
 * accents and punctuation. A name is never folded to nothing.
 */
final class CompanyName {

  private static final String LETTERS = "łøđıħŧ";
  private static final String PLAIN = "lodiht";

  private CompanyName() {}

  /** Empty for a name without a letter or a digit. */
  static String fold(String name) {
    List<String> words = new ArrayList<>(Arrays.asList(plain(name).strip().split(" +")));
    boolean isShorter;
    do {
      isShorter =
          hasForm(words, LegalForms.BEHIND, true) || hasForm(words, LegalForms.BEFORE, false);
    } while (isShorter);
    return String.join(" ", words);
  }

  private static String plain(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> c != '.' && c != '\'' && c != '\u2019')
        .forEach(c -> plain.append(letter(c)));
    return plain.toString().replaceAll("\\bund\\b", "and");
  }

  private static String letter(int c) {
    if (c == '&' || c == '+') {
      return " and ";
    }
    int special = LETTERS.indexOf(c);
    if (special >= 0) {
      return PLAIN.substring(special, special + 1);
    }
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      default -> Character.isLetterOrDigit(c) ? Character.toString(c) : " ";
    };
  }

  /**
   * Takes the longest form away, at the end or at the start, if a word is left. Of a name that
   * anyone may send, only so many words are looked at.
   */
  private static boolean hasForm(List<String> words, Set<String> forms, boolean behind) {
    for (int length = Math.min(words.size() - 1, LegalForms.MOST_WORDS); length > 0; length--) {
      List<String> part =
          behind ? words.subList(words.size() - length, words.size()) : words.subList(0, length);
      if (forms.contains(String.join(" ", part))) {
        part.clear();
        return true;
      }
    }
    return false;
  }
}
