package org.leadkit.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;

/** The name of a level that wants one thing within an elapsed time: the time itself. */
final class ShortForm {

  private static final String PREFIX = "within-";

  private ShortForm() {}

  static String name(Duration within) {
    return PREFIX + CanonicalForm.text(within).toLowerCase(Locale.ROOT).replace('.', '-');
  }

  /** The time; empty unless the name is exactly that of a positive one. */
  static Optional<Duration> within(String name) {
    if (!name.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      String text = name.substring(PREFIX.length()).replace('-', '.').toUpperCase(Locale.ROOT);
      Duration within = Duration.parse(text);
      boolean isOne = LevelCheck.isPossible(within) && name(within).equals(name);
      return isOne ? Optional.of(within) : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
