package org.leadkit.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/** Values and activities that stand for all that some questions tell apart. */
final class SampleValues {

  /** A text that as a rule no question is about. */
  private static final Value OTHER = Value.of("something else");

  private SampleValues() {}

  /** Values of the types that are asked for; of every kind that the questions tell apart. */
  static List<Value> of(Collection<ValueTest> tests) {
    Set<Value> values = new LinkedHashSet<>();
    for (ValueTest test : tests) {
      texts(test).forEach(text -> values.add(Value.of(text)));
      ValueCells.operands(test).stream()
          .filter(value -> value.type() == ValueType.FLAG)
          .forEach(value -> values.addAll(List.of(Value.of(true), Value.of(false))));
    }
    if (asks(tests, ValueType.DECIMAL)) {
      values.addAll(ValueCells.decimals(tests));
    }
    if (asks(tests, ValueType.MOMENT)) {
      values.addAll(ValueCells.moments(tests));
    }
    if (asks(tests, ValueType.DAY)) {
      values.addAll(ValueCells.days(tests));
    }
    if (values.stream().anyMatch(value -> value.type() == ValueType.TEXT)) {
      values.add(OTHER);
    }
    return List.copyOf(values);
  }

  /** Any value of a type. */
  static Value of(ValueType type) {
    return switch (type) {
      case TEXT -> OTHER;
      case DECIMAL -> Value.of(0);
      case FLAG -> Value.of(true);
      case MOMENT -> Value.of(Instant.EPOCH);
      case DAY -> Value.of(LocalDate.EPOCH);
    };
  }

  private static boolean asks(Collection<ValueTest> tests, ValueType type) {
    return tests.stream()
        .flatMap(test -> ValueCells.operands(test).stream())
        .anyMatch(value -> value.type() == type);
  }

  private static List<String> texts(ValueTest test) {
    if (test instanceof ValueTest.Mentions mentions) {
      return mentions.words();
    }
    if (test instanceof ValueTest.StartsWith start) {
      return List.of(start.start());
    }
    if (test instanceof ValueTest.EndsWith end) {
      return List.of(end.end());
    }
    if (test instanceof ValueTest.Matches matches) {
      return PatternSample.of(matches);
    }
    return ValueCells.operands(test).stream()
        .filter(value -> value.type() == ValueType.TEXT)
        .map(Value::text)
        .toList();
  }

  /** An activity that a filter picks, without id and time; empty if none was found. */
  static Optional<Map<String, Value>> properties(ActivityFilter filter) {
    Map<String, List<ValueTest>> asked = new LinkedHashMap<>();
    for (ActivityFilter.PropertyTest one : filter.where()) {
      asked.computeIfAbsent(one.property(), name -> new ArrayList<>()).add(one.test());
    }
    Map<String, Value> properties = new LinkedHashMap<>();
    for (Map.Entry<String, List<ValueTest>> one : asked.entrySet()) {
      candidates(one.getValue()).stream()
          .filter(
              value -> one.getValue().stream().allMatch(test -> test.of(value) == Verdict.HOLDS))
          .findFirst()
          .ifPresent(value -> properties.put(one.getKey(), value));
    }
    boolean isWhole = properties.keySet().containsAll(asked.keySet());
    return isWhole && !Value.of(true).equals(properties.get(Activity.AUTOMATED))
        ? Optional.of(properties)
        : Optional.empty();
  }

  /** One that begins with one text may have to end with another, or to mention it. */
  private static List<Value> candidates(List<ValueTest> tests) {
    List<Value> values = new ArrayList<>(of(tests));
    if (tests.size() > 1) {
      for (ValueTest first : tests) {
        for (ValueTest second : tests) {
          for (String start : texts(first)) {
            texts(second).forEach(end -> values.add(Value.of(start + end)));
            texts(second).forEach(end -> values.add(Value.of(start + " " + end)));
          }
        }
      }
    }
    return values;
  }
}
