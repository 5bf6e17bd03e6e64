package org.leadkit.profile;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/** What stands at the ends of a condition's branches. */
final class Leaves {

  private Leaves() {}

  /** The questions it asks of values. */
  static List<ValueTest> questions(Condition condition) {
    if (condition instanceof Condition.FieldIs is) {
      return List.of(is.test());
    }
    List<ValueTest> questions = new ArrayList<>();
    branches(condition).forEach(branch -> questions.addAll(questions(branch)));
    return questions;
  }

  /** True if one of its questions looks for something within a text. */
  static boolean seeks(Condition condition) {
    if (condition instanceof Condition.FieldIs is) {
      return !Constants.sought(is.test()).isEmpty();
    }
    for (Condition branch : branches(condition)) {
      if (seeks(branch)) {
        return true;
      }
    }
    return false;
  }

  private static List<Condition> branches(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.of();
    }
    if (condition instanceof Condition.Any any) {
      return any.of();
    }
    return condition instanceof Condition.None none ? none.of() : List.of();
  }

  /**
   * True if tables can hold its verdicts: they depend on the value of one field at most, and for
   * that on nothing but constants.
   */
  static boolean canBeTabled(Condition condition) {
    if (condition instanceof Condition.FieldIs is) {
      return isTabled(is.test()) && FieldName.isLegal(is.field());
    }
    return isTabled(condition)
        && condition.fields().size() <= 1
        && condition.fields().stream().allMatch(FieldName::isLegal);
  }

  private static boolean isTabled(Condition condition) {
    return condition instanceof Condition.FieldIs is
        ? isTabled(is.test())
        : !(condition instanceof Condition.Count)
            && branches(condition).stream().allMatch(Leaves::isTabled);
  }

  private static boolean isTabled(ValueTest test) {
    List<String> sought = Constants.sought(test);
    List<Value> compared = Constants.compared(test);
    for (String text : sought) {
      if (CaseFold.hasSurrogate(text)) {
        return false;
      }
    }
    for (Value value : compared) {
      if (value instanceof Value.Text text && CaseFold.hasSurrogate(text.text())) {
        return false;
      }
    }
    return !(sought.isEmpty() && compared.isEmpty());
  }
}
