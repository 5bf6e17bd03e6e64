package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

/**
 * All that some conditions can tell apart: time, the values of fields, how texts answer open
 * questions, how often things happened. Time and fields come first. A lead has one cell in each
 * dimension; of open questions and counts not each combination of cells has a lead.
 */
final class Space {

  static final int TIME = 0;

  private final List<Dim> dims = new ArrayList<>();
  private final Map<String, Integer> fields = new HashMap<>();
  private final Map<Aspect, Integer> aspects = new HashMap<>();
  private final Map<CountCells.Topic, Integer> topics = new HashMap<>();
  private final Map<Ranges, Ranges> shared = new HashMap<>();
  private final int plain;

  private Space(TimeCells time, Questions questions) {
    dims.add(time);
    questions
        .fields()
        .forEach(
            (field, tests) -> {
              fields.put(field, dims.size());
              dims.add(new FieldCells(field, tests, canBeKnown(field)));
            });
    plain = dims.size();
    questions.fields().forEach((field, tests) -> addAspects(field(field), tests));
    questions
        .counts()
        .forEach(
            (topic, numbers) -> {
              topics.put(topic, dims.size());
              dims.add(new CountCells(topic, numbers));
            });
  }

  static Space of(TimeCells time, Collection<Condition> conditions) {
    Questions questions = new Questions();
    conditions.forEach(questions::add);
    return new Space(time, questions);
  }

  private void addAspects(int field, Set<ValueTest> tests) {
    for (ValueTest test : tests) {
      if (Operands.isOpen(test)) {
        Aspect aspect = new Aspect(field, test);
        aspects.put(aspect, dims.size());
        dims.add(aspect);
      }
    }
  }

  private static boolean canBeKnown(String field) {
    try {
      return Field.text(field).type() == ValueType.TEXT;
    } catch (InvalidConfiguration e) {
      return false;
    }
  }

  /** How many dimensions are time and fields; their numbers are below it. */
  int plain() {
    return plain;
  }

  Dim dim(int number) {
    return dims.get(number);
  }

  TimeCells time() {
    return (TimeCells) dims.get(TIME);
  }

  FieldCells cells(int field) {
    return (FieldCells) dims.get(field);
  }

  /** The number of a field's dimension. */
  int field(String name) {
    return Objects.requireNonNull(fields.get(name));
  }

  /** The number of a field's dimension, if a condition asks for it. */
  Optional<Integer> find(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  int aspect(int field, ValueTest test) {
    return Objects.requireNonNull(aspects.get(new Aspect(field, test)));
  }

  int topic(Condition.Count count) {
    return Objects.requireNonNull(topics.get(CountCells.Topic.of(count)));
  }

  /** An equal set, the same for all equal ones. */
  Ranges shared(Ranges set) {
    return Objects.requireNonNullElse(shared.putIfAbsent(set, set), set);
  }
}
