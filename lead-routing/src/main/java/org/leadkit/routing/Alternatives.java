package org.leadkit.routing;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.profile.Condition;

/**
 * Takes a condition apart into a few of which at least one must hold, so that each is a question
 * that tables can answer: {@code any} of several fields is not. In Kleene's logic the whole holds
 * if one of them does, and is unknown if none does and one is.
 */
final class Alternatives {

  /** A rule with more alternatives is asked as it is. */
  private static final int MOST = 16;

  private Alternatives() {}

  static List<Condition> of(Condition condition) {
    List<List<Condition>> alternatives = List.of(List.of());
    for (Condition part : parts(condition)) {
      List<Condition> choices = choices(part);
      alternatives =
          alternatives.size() * choices.size() > MOST
              ? combined(alternatives, List.of(part))
              : combined(alternatives, choices);
    }
    return alternatives.size() == 1
        ? List.of(condition)
        : alternatives.stream().<Condition>map(Condition.All::new).toList();
  }

  /** What must all hold. */
  private static List<Condition> parts(Condition condition) {
    if (!(condition instanceof Condition.All all)) {
      return List.of(condition);
    }
    List<Condition> parts = new ArrayList<>();
    all.of().forEach(part -> parts.addAll(parts(part)));
    return parts;
  }

  /** What is asked of one field at most is one question, however many choices it has. */
  private static List<Condition> choices(Condition part) {
    return part instanceof Condition.Any any && part.fields().size() > 1 ? any.of() : List.of(part);
  }

  private static List<List<Condition>> combined(
      List<List<Condition>> alternatives, List<Condition> choices) {
    List<List<Condition>> all = new ArrayList<>();
    for (List<Condition> alternative : alternatives) {
      for (Condition choice : choices) {
        List<Condition> longer = new ArrayList<>(alternative);
        longer.add(choice);
        all.add(longer);
      }
    }
    return all;
  }
}
