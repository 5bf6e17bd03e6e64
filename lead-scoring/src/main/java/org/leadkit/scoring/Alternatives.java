package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadkit.profile.Condition;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/** Says once what is enough with one value of a field as well as with another. */
final class Alternatives {

  private Alternatives() {}

  /** The same ways, those that differ in the value of one field made one. */
  static List<Reach.Option> merged(List<Reach.Option> options) {
    Map<String, List<Reach.Option>> alike = new LinkedHashMap<>();
    for (Reach.Option option : options) {
      alike.computeIfAbsent(key(option), key -> new ArrayList<>()).add(option);
    }
    return alike.values().stream().map(Alternatives::one).toList();
  }

  /** Equal for ways that differ in the value of one field of one type. */
  private static String key(Reach.Option option) {
    StringBuilder key = new StringBuilder(option.within() + " " + option.at());
    boolean isOpen = true;
    for (Reach.Step step : option.steps()) {
      Value value = value(step);
      key.append(
          value != null && isOpen
              ? " " + ((Reach.Learn) step).field() + " " + value.type()
              : " " + step.form());
      isOpen &= value == null;
    }
    return key.toString();
  }

  private static @Nullable Value value(Reach.Step step) {
    return step instanceof Reach.Learn learn
            && learn.holds() instanceof Condition.FieldIs is
            && is.test() instanceof ValueTest.Is test
        ? test.expected()
        : null;
  }

  private static Reach.Option one(List<Reach.Option> alike) {
    Reach.Option first = alike.get(0);
    if (alike.size() == 1) {
      return first;
    }
    List<Reach.Step> steps = new ArrayList<>(first.steps());
    for (int i = 0; i < steps.size(); i++) {
      if (value(steps.get(i)) != null) {
        int place = i;
        List<Value> values =
            alike.stream().map(option -> value(option.steps().get(place))).distinct().toList();
        String field = ((Reach.Learn) steps.get(i)).field();
        steps.set(
            i, new Reach.Learn(field, new Condition.FieldIs(field, new ValueTest.IsOneOf(values))));
        break;
      }
    }
    return new Reach.Option(steps, first.within(), first.at(), first.profile());
  }
}
