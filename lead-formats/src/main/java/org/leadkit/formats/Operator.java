package org.leadkit.formats;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

/** The questions that JSON can ask of a value, with the types that each fits. */
enum Operator {
  IS("is"),
  IS_ONE_OF("isOneOf"),
  BETWEEN("between"),
  AT_LEAST("atLeast"),
  AT_MOST("atMost"),
  MENTIONS("mentions"),
  STARTS_WITH("startsWith"),
  ENDS_WITH("endsWith"),
  MATCHES("matches");

  private final String json;

  Operator(String json) {
    this.json = json;
  }

  /** Its name in JSON. */
  String json() {
    return json;
  }

  /** Whether its operand is a list. */
  boolean takesList() {
    return this == IS_ONE_OF || this == BETWEEN || this == MENTIONS;
  }

  /** Whether its list may have so many values. */
  boolean takes(int values) {
    return this != BETWEEN || values == 2;
  }

  /** The types that it fits. */
  Set<ValueType> types() {
    return switch (this) {
      case IS, IS_ONE_OF -> EnumSet.allOf(ValueType.class);
      case BETWEEN, AT_LEAST, AT_MOST ->
          EnumSet.of(ValueType.DECIMAL, ValueType.MOMENT, ValueType.DAY);
      case MENTIONS, STARTS_WITH, ENDS_WITH, MATCHES -> EnumSet.of(ValueType.TEXT);
    };
  }

  /** The question; throws what the core throws for operands that can't work. */
  ValueTest test(List<Value> values) {
    return switch (this) {
      case IS -> new ValueTest.Is(values.get(0));
      case IS_ONE_OF -> new ValueTest.IsOneOf(values);
      case BETWEEN -> new ValueTest.Between(values.get(0), values.get(1));
      case AT_LEAST -> new ValueTest.AtLeast(values.get(0));
      case AT_MOST -> new ValueTest.AtMost(values.get(0));
      case MENTIONS -> new ValueTest.Mentions(values.stream().map(Value::text).toList());
      case STARTS_WITH -> new ValueTest.StartsWith(values.get(0).text());
      case ENDS_WITH -> new ValueTest.EndsWith(values.get(0).text());
      case MATCHES -> new ValueTest.Matches(values.get(0).text());
    };
  }

  static Optional<Operator> of(String json) {
    return Arrays.stream(values()).filter(operator -> operator.json.equals(json)).findFirst();
  }

  /** The names of those that fit at least one of some types. */
  static List<String> fitting(Collection<ValueType> types) {
    return Arrays.stream(values())
        .filter(operator -> types.stream().anyMatch(operator.types()::contains))
        .map(Operator::json)
        .toList();
  }
}
