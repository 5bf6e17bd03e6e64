package org.leadkit.formats;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.profile.Field;
import org.leadkit.value.ValueType;

/**
 * What a question is about.
 *
 * @param kind field or property
 * @param name its name
 * @param types the types that its values may have
 */
record Subject(String kind, String name, Set<ValueType> types) {

  static Subject of(Field field) {
    return new Subject("field", field.name(), EnumSet.of(field.type()));
  }

  /** A property of an activity has no declared type: that of the operand counts. */
  static Subject property(String name) {
    return new Subject(
        "property", name, EnumSet.of(ValueType.TEXT, ValueType.DECIMAL, ValueType.FLAG));
  }

  /** The types in words, as in "a text or a number". */
  static String words(Set<ValueType> types) {
    return types.stream().map(Subject::word).collect(Collectors.joining(" or "));
  }

  private static String word(ValueType type) {
    return switch (type) {
      case TEXT -> "a text";
      case DECIMAL -> "a number";
      case FLAG -> "true or false";
      case MOMENT -> "an instant (like 2026-11-01T09:00:00Z)";
      case DAY -> "a date (like 2026-11-01)";
    };
  }
}
