package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.profile.Condition;

/** Takes a condition apart into conditions that must all hold; Kleene's logic allows it. */
final class Parts {

  private final List<Condition> parts = new ArrayList<>();

  private Parts() {}

  static List<Condition> of(Condition condition) {
    Parts parts = new Parts();
    parts.add(condition);
    return parts.parts;
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(this::add);
    } else if (condition instanceof Condition.Any any && any.of().size() == 1) {
      add(any.of().get(0));
    } else if (condition instanceof Condition.None none && none.of().size() > 1) {
      none.of().forEach(one -> parts.add(one.negate()));
    } else {
      parts.add(condition);
    }
  }
}
