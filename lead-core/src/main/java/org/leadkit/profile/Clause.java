package org.leadkit.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leadkit.value.Verdict;

/**
 * What some conditions ask alike of one field: parts that must all hold. For a text they are told
 * apart: parts that compare the whole text, needles of which one must be in it, and needles of
 * which none may be.
 */
final class Clause {

  private final List<Integer> conditions = new ArrayList<>();
  private final List<Condition> parts = new ArrayList<>();
  private final List<Condition> comparing = new ArrayList<>();
  private final List<Needle> wanted = new ArrayList<>();
  private final List<Needle> unwanted = new ArrayList<>();

  Clause(int condition) {
    conditions.add(condition);
  }

  /**
   * Adds a part that tables can hold.
   *
   * @return false if it can't be told apart as above, and was not added
   */
  boolean add(Condition part) {
    if (!Leaves.seeks(part)) {
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

  /** The same, for the conditions of another clause with the same parts as well. */
  Clause joined(Clause other) {
    conditions.addAll(other.conditions);
    return this;
  }

  /** The conditions that ask so, in their order. */
  List<Integer> conditions() {
    return Collections.unmodifiableList(conditions);
  }

  /** A verdict, given to all that ask so. */
  List<Change> changes(Verdict verdict) {
    List<Change> changes = new ArrayList<>(conditions.size());
    conditions.forEach(condition -> changes.add(new Change(condition, verdict)));
    return changes;
  }

  Condition whole() {
    return all(parts);
  }

  /** The parts that compare a whole text. */
  Condition comparing() {
    return all(comparing);
  }

  private static Condition all(List<Condition> some) {
    return some.size() == 1 ? some.get(0) : new Condition.All(some);
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
