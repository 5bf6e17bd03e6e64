package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.leadkit.profile.Condition;

/** All ways in which some conditions can turn out together. */
final class Possibilities {

  private final List<World> worlds;
  private final boolean complete;

  private Possibilities(List<World> worlds, boolean complete) {
    this.worlds = worlds;
    this.complete = complete;
  }

  static Possibilities of(Worlds each, Collection<? extends Condition> conditions) {
    Map<String, List<World>> topics = new HashMap<>();
    long product = 1;
    for (Map.Entry<String, List<Condition>> topic : Leaves.byTopic(conditions).entrySet()) {
      Optional<List<World>> some = each.of(topic.getValue());
      product *= some.map(List::size).orElse(Worlds.MOST + 1);
      if (product > Worlds.MOST) {
        return new Possibilities(List.of(), false);
      }
      topics.put(topic.getKey(), some.orElseThrow());
    }
    return new Possibilities(joined(topics), true);
  }

  private static List<World> joined(Map<String, List<World>> topics) {
    List<Map<String, World>> joined = List.of(Map.of());
    for (Map.Entry<String, List<World>> topic : topics.entrySet()) {
      List<Map<String, World>> more = new ArrayList<>();
      for (Map<String, World> old : joined) {
        for (World world : topic.getValue()) {
          Map<String, World> both = new HashMap<>(old);
          both.put(topic.getKey(), world);
          more.add(both);
        }
      }
      joined = more;
    }
    List<World> worlds = new ArrayList<>();
    for (Map<String, World> one : joined) {
      worlds.add(leaf -> Objects.requireNonNull(one.get(Leaves.topic(leaf))).of(leaf));
    }
    return worlds;
  }

  /** True if it was proven that no world is such; false also where there are too many to look. */
  boolean never(Predicate<World> such) {
    return complete && worlds.stream().noneMatch(such);
  }

  /** The greatest number of any world; empty where there are too many to look. */
  OptionalLong most(ToLongFunction<World> number) {
    return complete ? worlds.stream().mapToLong(number).max() : OptionalLong.empty();
  }
}
