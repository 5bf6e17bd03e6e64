package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.leadkit.profile.Condition;

/** Looks at the parts of one condition, all of which must hold. */
final class PartCheck {

  private static final int MOST_STEPS = 200;

  private final Placing placing;
  private final Line line;

  PartCheck(Placing placing, Line line) {
    this.placing = placing;
    this.line = line;
  }

  /** The parts of an impossible condition that are enough to make it impossible. */
  List<Condition> conflicting() {
    List<Condition> parts = Parts.of(line.when());
    return parts.isEmpty()
        ? List.of(line.when())
        : least(parts, some -> placing.isImpossible(new Condition.All(some)));
  }

  /** The parts that make no difference to a possible condition. */
  List<RoutingLint.Finding> idle() {
    List<Condition> parts = new ArrayList<>(Parts.of(line.when()));
    List<RoutingLint.Finding> idle = new ArrayList<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      Condition part = parts.get(i);
      List<Condition> others = new ArrayList<>(parts);
      others.remove(i);
      if (canFollow(part, others) && implies(others, part)) {
        parts.remove(i);
        idle.add(
            new RoutingLint.IdlePart(
                line.id(), line.pointer(), part, least(others, some -> implies(some, part))));
      }
    }
    Collections.reverse(idle);
    return idle;
  }

  /** What is about other fields can follow only if it always holds. */
  private boolean canFollow(Condition part, List<Condition> others) {
    Set<String> fields = new HashSet<>();
    others.forEach(other -> fields.addAll(other.fields()));
    boolean isRelated =
        part.fields().isEmpty() || part.fields().stream().anyMatch(fields::contains);
    return isRelated || implies(List.of(), part);
  }

  private boolean implies(List<Condition> parts, Condition part) {
    Line alone = Line.always("", "", part, "", line.within());
    Optional<List<Box>> boxes = placing.boxes(new Condition.All(parts));
    PlacedLine placed = placing.place(0, alone);
    return boxes.isPresent()
        && placed.isAnalysed()
        && Cover.of(boxes.get(), Others.of(List.of(placed)), MOST_STEPS, placing).isWhole();
  }

  /** Leaves out what is not needed. */
  private static List<Condition> least(List<Condition> parts, Predicate<List<Condition>> isEnough) {
    List<Condition> needed = new ArrayList<>(parts);
    for (int i = needed.size() - 1; i >= 0; i--) {
      List<Condition> fewer = new ArrayList<>(needed);
      fewer.remove(i);
      if (isEnough.test(fewer)) {
        needed = fewer;
      }
    }
    return needed;
  }
}
