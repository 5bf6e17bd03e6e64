package org.leadkit.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Issues;

/**
 * What refers to each other by name: that must not run in a circle, and not be deep. Without
 * recursion, because a document may hold a chain of any length.
 */
final class References {

  /** How many may refer to each other in a row. */
  static final int DEEPEST = 16;

  private record Reference(String to, String pointer) {}

  private final String what;
  private final Map<String, List<Reference>> references = new LinkedHashMap<>();
  private final Map<String, String> pointers = new HashMap<>();

  References(String what) {
    this.what = what;
  }

  /** Adds something that has a name; where it stands. */
  void add(String name, String pointer) {
    references.putIfAbsent(name, new ArrayList<>());
    pointers.putIfAbsent(name, pointer);
  }

  /** Adds that it refers to something; names that were not added don't count. */
  void add(String name, String to, String pointer) {
    List<Reference> known = references.get(name);
    if (known != null) {
      known.add(new Reference(to, pointer));
    }
  }

  void check(Issues issues) {
    Map<String, Integer> depths = depths();
    depths.forEach(
        (name, depth) -> {
          if (depth == DEEPEST + 1) {
            issues.error(
                "too-deep",
                pointers.getOrDefault(name, ""),
                "The %s (%s) stands over more than %d others in a row."
                    .formatted(what, name, DEEPEST - 1),
                "Maybe some of them can be one.");
          }
        });
    Set<String> seen = new HashSet<>(depths.keySet());
    for (String name : references.keySet()) {
      circle(name, seen, issues);
    }
  }

  /** How many are in a row below each, itself included; those in or above a circle have none. */
  private Map<String, Integer> depths() {
    Map<String, List<String>> above = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    references.forEach(
        (name, all) -> {
          List<String> targets = targets(all);
          targets.forEach(to -> above.computeIfAbsent(to, ignored -> new ArrayList<>()).add(name));
          open.put(name, targets.size());
        });
    Map<String, Integer> depths = new LinkedHashMap<>();
    Deque<String> done = new ArrayDeque<>();
    references.keySet().stream().filter(name -> open.getOrDefault(name, 0) == 0).forEach(done::add);
    done.forEach(name -> depths.put(name, 1));
    while (!done.isEmpty()) {
      String below = done.remove();
      for (String name : above.getOrDefault(below, List.of())) {
        depths.merge(name, depths.getOrDefault(below, 0) + 1, Math::max);
        if (open.merge(name, -1, Integer::sum) == 0) {
          done.add(name);
        }
      }
    }
    depths.keySet().removeIf(name -> open.getOrDefault(name, 0) > 0);
    return depths;
  }

  private List<String> targets(List<Reference> all) {
    return all.stream().map(Reference::to).filter(references::containsKey).distinct().toList();
  }

  /** What closes a circle if there is such, else what was not seen before. */
  private @Nullable Reference next(String name, Set<String> seen, Set<String> path) {
    List<Reference> all = references.getOrDefault(name, List.of());
    for (Reference one : all) {
      if (path.contains(one.to())) {
        return one;
      }
    }
    for (Reference one : all) {
      if (references.containsKey(one.to()) && !seen.contains(one.to())) {
        return one;
      }
    }
    return null;
  }

  /** Follows what leads to a circle until it comes to itself, or to what was seen before. */
  private void circle(String start, Set<String> seen, Issues issues) {
    Set<String> path = new LinkedHashSet<>();
    String name = start;
    while (seen.add(name)) {
      path.add(name);
      Reference next = next(name, seen, path);
      if (next == null) {
        return;
      }
      if (path.contains(next.to())) {
        List<String> names = new ArrayList<>(path);
        List<String> round = new ArrayList<>(names.subList(names.indexOf(next.to()), names.size()));
        round.add(next.to());
        issues.error(
            what + "-circle",
            next.pointer(),
            "The %s (%s) comes back to itself: %s."
                .formatted(what, next.to(), String.join(" > ", round)),
            "Maybe one of them was meant to lead elsewhere.");
        return;
      }
      name = next.to();
    }
  }
}
