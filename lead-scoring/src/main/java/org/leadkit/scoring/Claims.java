package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/**
 * What could become known of one field, from the most general to the most particular: anything at
 * all, an answer to one of the model's questions, the opposite answer.
 *
 * @param known anything
 * @param answers one value or one answer each
 * @param opposites one question that fails each
 */
record Claims(List<Claim> known, List<Claim> answers, List<Claim> opposites) {

  private static final int MOST_FIELDS = 32;
  private static final int MOST_ANSWERS = 50;

  /**
   * Something that could become known.
   *
   * @param field the field
   * @param holds what its value holds
   * @param samples values that stand for all of which it holds, at least one
   */
  record Claim(String field, Condition holds, List<Value> samples) {}

  /** The claims about each field that a model reads and a lead lacks, in the model's order. */
  static List<Claims> of(ModelSpec spec, Profile profile) {
    Map<String, Set<ValueTest>> asked = new LinkedHashMap<>();
    Stream<Condition> conditions =
        Stream.concat(
            PlacedRule.all(spec).stream().flatMap(placed -> Stream.ofNullable(placed.when())),
            Stream.ofNullable(spec.suspendWhen()));
    for (List<Condition> leaves : Leaves.byTopic(conditions.toList()).values()) {
      for (Condition leaf : leaves) {
        for (String field : leaf.fields()) {
          if (isOpen(field, profile)) {
            Set<ValueTest> tests = asked.computeIfAbsent(field, name -> new LinkedHashSet<>());
            if (leaf instanceof Condition.FieldIs is) {
              tests.add(is.test());
            }
          }
        }
      }
    }
    return asked.entrySet().stream()
        .limit(MOST_FIELDS)
        .map(one -> of(one.getKey(), one.getValue()))
        .toList();
  }

  /** What the flow decides is not learned from anybody. */
  private static boolean isOpen(String field, Profile profile) {
    FieldCatalogue standard = FieldCatalogue.standard();
    return profile.value(field).isEmpty()
        && standard.find(field).filter(standard::isDecided).isEmpty();
  }

  private static Claims of(String field, Set<ValueTest> tests) {
    List<Value> samples =
        tests.isEmpty() ? List.of(SampleValues.of(type(field))) : SampleValues.of(tests);
    List<Claim> answers = new ArrayList<>();
    List<Claim> opposites = new ArrayList<>();
    for (ValueTest test : tests) {
      if (isByValue(test)) {
        for (Value value : ValueCells.operands(test)) {
          if (answers.stream().noneMatch(claim -> isSame(claim, value))) {
            ValueTest one = new ValueTest.Is(value);
            add(field, new Condition.FieldIs(field, one), List.of(value), answers);
          }
        }
      } else {
        add(
            field,
            new Condition.FieldIs(field, test),
            verdict(samples, test, Verdict.HOLDS),
            answers);
      }
      add(
          field,
          new Condition.FieldIs(field, test).negate(),
          verdict(samples, test, Verdict.FAILS),
          opposites);
    }
    List<Claim> known = new ArrayList<>();
    add(field, new Condition.Known(field), samples, known);
    return new Claims(known, answers, opposites);
  }

  private static ValueType type(String field) {
    return FieldCatalogue.standard().find(field).map(Field::type).orElse(ValueType.TEXT);
  }

  private static boolean isByValue(ValueTest test) {
    return test instanceof ValueTest.Is || test instanceof ValueTest.IsOneOf;
  }

  /** One value may be written in several cases. */
  private static boolean isSame(Claim claim, Value value) {
    return claim.holds() instanceof Condition.FieldIs is
        && is.test() instanceof ValueTest.Is
        && is.test().of(value) == Verdict.HOLDS;
  }

  private static List<Value> verdict(List<Value> samples, ValueTest test, Verdict verdict) {
    return samples.stream().filter(value -> test.of(value) == verdict).toList();
  }

  private static void add(String field, Condition holds, List<Value> samples, List<Claim> claims) {
    Claim claim = new Claim(field, holds, samples);
    if (!samples.isEmpty() && claims.size() < MOST_ANSWERS && !claims.contains(claim)) {
      claims.add(claim);
    }
  }

  /** The groups from the most general to the most particular. */
  List<List<Claim>> groups() {
    return List.of(known, answers, opposites);
  }
}
