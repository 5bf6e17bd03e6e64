package org.leadkit.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.leadkit.decision.InvalidConfiguration;

/** The only place that knows RE2/J: a rule author's pattern never runs on a backtracking engine. */
final class SafePattern {

  private final Pattern pattern;

  SafePattern(String text) {
    PatternSize.check(text);
    try {
      pattern = Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw InvalidConfiguration.of(
          "bad-pattern",
          "The pattern (%s) is not in RE2 syntax: %s.".formatted(text, e.getDescription()),
          "Maybe it uses a look-ahead or a back-reference, which RE2 leaves out on purpose.");
    }
  }

  boolean matches(String text) {
    return pattern.matches(text);
  }
}
