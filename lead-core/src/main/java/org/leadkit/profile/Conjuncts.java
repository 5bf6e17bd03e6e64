package org.leadkit.profile;

import java.util.ArrayList;
import java.util.List;

/** Takes a condition apart into conditions that must all hold; Kleene's logic allows it. */
final class Conjuncts {

  private final List<Condition> parts = new ArrayList<>();

  private Conjuncts() {}

  static List<Condition> of(Condition condition) {
    Conjuncts conjuncts = new Conjuncts();
    conjuncts.add(condition);
    return conjuncts.parts;
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(this::add);
    } else if (condition instanceof Condition.None none) {
      none.of().forEach(this::addNegated);
    } else if (condition instanceof Condition.Any any && any.of().size() == 1) {
      add(any.of().get(0));
    } else {
      parts.add(condition);
    }
  }

  private void addNegated(Condition condition) {
    if (condition instanceof Condition.Any any) {
      any.of().forEach(this::addNegated);
    } else if (condition instanceof Condition.None none) {
      add(new Condition.Any(none.of()));
    } else if (condition instanceof Condition.All all && all.of().size() == 1) {
      addNegated(all.of().get(0));
    } else {
      parts.add(new Condition.None(List.of(condition)));
    }
  }
}
