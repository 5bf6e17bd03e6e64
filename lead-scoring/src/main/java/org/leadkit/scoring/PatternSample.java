package org.leadkit.scoring;

import java.util.List;
import java.util.regex.Pattern;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/** Guesses a text that a simple pattern matches; every guess is checked. */
final class PatternSample {

  private static final Pattern MAY_BE_MISSING =
      Pattern.compile("(\\([^()]*\\)|\\[[^]]*]|\\\\?[^()\\[\\]|\\\\])[*?]\\??");
  private static final Pattern GROUP =
      Pattern.compile("\\((?:\\?:)?([^()|]*)(?:\\|[^()]*)?\\)\\+?");
  private static final Pattern CLASS = Pattern.compile("\\[([^]^\\\\])[^]]*](?:\\+|\\{1?,?\\d*})?");

  private PatternSample() {}

  /** Texts that match, the shortest first; empty if none was guessed. */
  static List<String> of(ValueTest.Matches test) {
    String pattern = test.pattern().replaceFirst("^\\(\\?[a-z]+\\)", "");
    String plain = pattern.replaceAll("^\\^|\\$$", "");
    for (int i = 0; i < plain.length(); i++) {
      plain = MAY_BE_MISSING.matcher(plain).replaceFirst("");
      plain = GROUP.matcher(plain).replaceFirst("$1");
    }
    String first = plain.split("\\|", 2)[0];
    String classless = CLASS.matcher(first).replaceAll("$1");
    String text =
        classless
            .replace("\\d+", "1")
            .replace("\\d", "1")
            .replace("\\w+", "a")
            .replace("\\w", "a")
            .replaceAll("(?<!\\\\)\\.\\+?", "x")
            .replaceAll("\\\\(.)", "$1");
    return test.of(Value.of(text)) == Verdict.HOLDS ? List.of(text) : List.of();
  }
}
