package org.leadkit.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/**
 * Something to look for in a text without regard to case.
 *
 * @param place where it must stand
 * @param text what to look for, folded, not empty
 */
record Needle(Place place, String text) {

  /** Where a needle must stand to count as found. */
  enum Place {
    /** Anywhere, with no letter or digit before or after it. */
    WORD,
    /** At the start. */
    START,
    /** At the end. */
    END,
    /** It is the text. */
    WHOLE
  }

  Needle {
    text = CaseFold.fold(text);
  }

  /**
   * The needles of which at least one is in a text if and only if the condition holds for it, and
   * none if and only if it fails.
   *
   * @param condition a condition on one field
   * @return empty if the condition can't be said so
   */
  static Optional<List<Needle>> anyOf(Condition condition) {
    List<Needle> needles = new ArrayList<>();
    return collect(condition, needles) ? Optional.of(needles) : Optional.empty();
  }

  private static boolean collect(Condition condition, List<Needle> needles) {
    return condition instanceof Condition.Any any
        ? any.of().stream().allMatch(one -> collect(one, needles))
        : condition instanceof Condition.FieldIs is && collect(is.test(), needles);
  }

  private static boolean collect(ValueTest test, List<Needle> needles) {
    for (String text : Constants.sought(test)) {
      needles.add(new Needle(place(test), text));
    }
    for (Value value : Constants.equal(test)) {
      if (!Constants.isSpelt(value) || value.text().isEmpty()) {
        return false;
      }
      needles.add(new Needle(Place.WHOLE, value.text()));
    }
    return !Constants.sought(test).isEmpty() || !Constants.equal(test).isEmpty();
  }

  private static Place place(ValueTest test) {
    if (test instanceof ValueTest.Mentions) {
      return Place.WORD;
    }
    return test instanceof ValueTest.StartsWith ? Place.START : Place.END;
  }
}
