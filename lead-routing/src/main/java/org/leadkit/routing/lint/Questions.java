package org.leadkit.routing.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.profile.Condition;
import org.leadkit.value.ValueTest;

/** Collects what conditions ask, by field and by what they count. */
final class Questions {

  private final Map<String, Set<ValueTest>> fields = new LinkedHashMap<>();
  private final Map<CountCells.Topic, Set<Long>> counts = new LinkedHashMap<>();

  void add(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(this::add);
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(this::add);
    } else if (condition instanceof Condition.None none) {
      none.of().forEach(this::add);
    } else if (condition instanceof Condition.FieldIs is) {
      tests(is.field()).addAll(split(is.test()));
    } else if (condition instanceof Condition.Count count) {
      counts
          .computeIfAbsent(CountCells.Topic.of(count), topic -> new TreeSet<>())
          .add(count.atLeast());
    } else {
      condition.fields().forEach(this::tests);
    }
  }

  private Set<ValueTest> tests(String field) {
    return fields.computeIfAbsent(field, name -> new LinkedHashSet<>());
  }

  /** A question as several of which one must hold. */
  static List<ValueTest> split(ValueTest test) {
    return Operands.mustBeSplit(test)
        ? Operands.equal(test).stream().<ValueTest>map(ValueTest.Is::new).toList()
        : List.of(test);
  }

  Map<String, Set<ValueTest>> fields() {
    return fields;
  }

  Map<CountCells.Topic, Set<Long>> counts() {
    return counts;
  }
}
