package org.leadkit.profile;

import java.util.List;
import java.util.stream.Stream;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/** The constants of questions, on which alone the answers depend. */
final class Constants {

  private Constants() {}

  /** The texts of all constants; a pattern has none. */
  static Stream<String> texts(ValueTest test) {
    return Stream.concat(sought(test).stream(), compared(test).stream().map(Value::text));
  }

  /** What a question looks for within a text; none if it asks otherwise. */
  static List<String> sought(ValueTest test) {
    if (test instanceof ValueTest.Mentions mentions) {
      return mentions.words();
    }
    if (test instanceof ValueTest.StartsWith starts) {
      return List.of(starts.start());
    }
    return test instanceof ValueTest.EndsWith ends ? List.of(ends.end()) : List.of();
  }

  /** The values with which a question compares a whole value; none if it asks otherwise. */
  static List<Value> compared(ValueTest test) {
    if (test instanceof ValueTest.Between between) {
      return List.of(between.low(), between.high());
    }
    if (test instanceof ValueTest.AtLeast at) {
      return List.of(at.low());
    }
    return test instanceof ValueTest.AtMost at ? List.of(at.high()) : equal(test);
  }

  /** The values to which a question wants a value to be equal; none if it asks otherwise. */
  static List<Value> equal(ValueTest test) {
    if (test instanceof ValueTest.Is is) {
      return List.of(is.expected());
    }
    return test instanceof ValueTest.IsOneOf is ? is.expected() : List.of();
  }

  /** True if a text can be equal to the value: to one that spells it. */
  static boolean isSpelt(Value value) {
    return new ValueTest.Is(value).of(Value.of(value.text())) == Verdict.HOLDS;
  }
}
