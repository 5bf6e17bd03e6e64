package org.leadkit.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one condition asks of one field: parts that must all hold. For a text they are told apart:
 * parts that compare the whole text, needles of which one must be in it, and needles of which none
 * may be.
 */
final class Clause {

  private final int condition;
  private final List<Condition> parts = new ArrayList<>();
  private final List<Condition> comparing = new ArrayList<>();
  private final List<Needle> wanted = new ArrayList<>();
  private final List<Needle> unwanted = new ArrayList<>();

  Clause(int condition) {
    this.condition = condition;
  }

  /**
   * Adds a part that tables can hold.
   *
   * @return false if it can't be told apart as above, and was not added
   */
  boolean add(Condition part) {
    if (Leaves.questions(part).allMatch(question -> Constants.sought(question).isEmpty())) {
      comparing.add(part);
    } else {
      Optional<List<Needle>> one = wanted.isEmpty() ? Needle.anyOf(part) : Optional.empty();
      Optional<List<Needle>> none =
          part instanceof Condition.None negated
              ? Needle.anyOf(new Condition.Any(negated.of()))
              : Optional.empty();
      if (one.isEmpty() && none.isEmpty()) {
        return false;
      }
      one.ifPresent(wanted::addAll);
      none.ifPresent(unwanted::addAll);
    }
    parts.add(part);
    return true;
  }

  int condition() {
    return condition;
  }

  Condition whole() {
    return new Condition.All(parts);
  }

  /** The parts that compare a whole text. */
  Condition comparing() {
    return new Condition.All(comparing);
  }

  /** If there are any, one of them must be in a text. */
  List<Needle> wanted() {
    return Collections.unmodifiableList(wanted);
  }

  /** None of them may be in a text. */
  List<Needle> unwanted() {
    return Collections.unmodifiableList(unwanted);
  }
}
