package org.leadkit.routing.lint;

import java.util.List;
import java.util.stream.Stream;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

/** What questions name. */
final class Operands {

  private Operands() {}

  /** The values to which a question wants a value to be equal; none if it asks otherwise. */
  static List<Value> equal(ValueTest test) {
    if (test instanceof ValueTest.Is is) {
      return List.of(is.expected());
    }
    return test instanceof ValueTest.IsOneOf oneOf ? oneOf.expected() : List.of();
  }

  /** The values that a question names, bounds included. */
  static List<Value> compared(ValueTest test) {
    if (test instanceof ValueTest.Between between) {
      return List.of(between.low(), between.high());
    }
    if (test instanceof ValueTest.AtLeast atLeast) {
      return List.of(atLeast.low());
    }
    return test instanceof ValueTest.AtMost atMost ? List.of(atMost.high()) : equal(test);
  }

  /** What a question looks for within a text. */
  static List<String> sought(ValueTest test) {
    if (test instanceof ValueTest.StartsWith starts) {
      return List.of(starts.start());
    }
    if (test instanceof ValueTest.EndsWith ends) {
      return List.of(ends.end());
    }
    return test instanceof ValueTest.Mentions mentions ? mentions.words() : List.of();
  }

  /** All texts that a question names. */
  static Stream<String> texts(ValueTest test) {
    return Stream.concat(sought(test).stream(), compared(test).stream().map(Value::text));
  }

  /** True if the answer can't be read off the cells of the values alone. */
  static boolean isOpen(ValueTest test) {
    return test instanceof ValueTest.EndsWith
        || test instanceof ValueTest.Mentions
        || test instanceof ValueTest.Matches
        || texts(test).anyMatch(Fold::hasSurrogate);
  }

  /** True for a question that is easier asked value by value. */
  static boolean mustBeSplit(ValueTest test) {
    return test instanceof ValueTest.IsOneOf && isOpen(test);
  }

  /** Texts, instants and dates are equal if they are written alike. */
  static boolean isSpelt(ValueType type) {
    return type == ValueType.TEXT || type == ValueType.MOMENT || type == ValueType.DAY;
  }
}
