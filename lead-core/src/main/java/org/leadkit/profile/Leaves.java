package org.leadkit.profile;

import java.util.List;
import java.util.stream.Stream;
import org.leadkit.value.ValueTest;

/** What stands at the ends of a condition's branches. */
final class Leaves {

  private Leaves() {}

  static Stream<Condition> of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.of().stream().flatMap(Leaves::of);
    }
    if (condition instanceof Condition.Any any) {
      return any.of().stream().flatMap(Leaves::of);
    }
    if (condition instanceof Condition.None none) {
      return none.of().stream().flatMap(Leaves::of);
    }
    return Stream.of(condition);
  }

  /** The questions it asks of values. */
  static Stream<ValueTest> questions(Condition condition) {
    return of(condition)
        .filter(Condition.FieldIs.class::isInstance)
        .map(leaf -> ((Condition.FieldIs) leaf).test());
  }

  /**
   * True if tables can hold its verdicts: they depend on the value of one field at most, and for
   * that on nothing but constants.
   */
  static boolean canBeTabled(Condition condition) {
    return of(condition).allMatch(Leaves::isTabled)
        && condition.fields().size() <= 1
        && condition.fields().stream().allMatch(FieldName::isLegal);
  }

  private static boolean isTabled(Condition leaf) {
    return leaf instanceof Condition.FieldIs is
        ? isTabled(is.test())
        : leaf instanceof Condition.Known || leaf instanceof Condition.Unknown;
  }

  private static boolean isTabled(ValueTest test) {
    List<String> texts = Constants.texts(test).toList();
    return !texts.isEmpty() && texts.stream().noneMatch(CaseFold::hasSurrogate);
  }
}
