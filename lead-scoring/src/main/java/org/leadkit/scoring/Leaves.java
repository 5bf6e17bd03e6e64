package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Condition;

/** Takes conditions apart into those that are not made of others. */
final class Leaves {

  private Leaves() {}

  /** The leaves by what they are about: only those of one topic can depend on one another. */
  static Map<String, List<Condition>> byTopic(Collection<? extends Condition> conditions) {
    Map<String, List<Condition>> topics = new LinkedHashMap<>();
    conditions.forEach(condition -> collect(condition, topics));
    return topics;
  }

  private static void collect(Condition condition, Map<String, List<Condition>> topics) {
    List<Condition> parts = parts(condition);
    if (parts == null) {
      topics.computeIfAbsent(topic(condition), topic -> new ArrayList<>()).add(condition);
    } else {
      parts.forEach(part -> collect(part, topics));
    }
  }

  /** The conditions of which one is made; null if it is a leaf. */
  static @Nullable List<Condition> parts(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.of();
    }
    if (condition instanceof Condition.Any any) {
      return any.of();
    }
    return condition instanceof Condition.None none ? none.of() : null;
  }

  /** What a leaf is about: a field, or activities of a kind in a window. */
  static String topic(Condition leaf) {
    if (leaf instanceof Condition.Count count) {
      CanonicalForm counted = count.filter().into(CanonicalForm.object());
      return "count " + counted.with("within", count.within());
    }
    return "field " + leaf.fields().iterator().next();
  }
}
