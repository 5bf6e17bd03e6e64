package org.leadkit.routing.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leadkit.profile.Condition;
import org.leadkit.value.Verdict;

/** Finds the boxes of conditions and lines in one space, and leads in boxes. */
final class Placing {

  private final Space space;
  private final Regions regions;
  private final Leads leads;

  private Placing(Space space) {
    this.space = space;
    this.regions = new Regions(space);
    this.leads = new Leads(space);
  }

  /** For lines from an instant on. */
  static Placing of(Instant now, Collection<Line> lines) {
    List<Condition> conditions = lines.stream().map(Line::when).toList();
    return new Placing(Space.of(TimeCells.of(now, lines), conditions));
  }

  Space space() {
    return space;
  }

  Leads leads() {
    return leads;
  }

  /** The boxes of a condition that can have leads; empty if there are too many. */
  Optional<List<Box>> boxes(Condition condition) {
    return regions.of(condition, Verdict.HOLDS).map(this::possible);
  }

  private List<Box> possible(List<Box> boxes) {
    return boxes.stream()
        .filter(
            box ->
                box.size() == 0
                    || box.dim(box.size() - 1) < space.plain()
                    || !leads.in(box).isNone())
        .toList();
  }

  /** True if it was proven that no lead meets a condition. */
  boolean isImpossible(Condition condition) {
    return boxes(condition).map(List::isEmpty).orElse(false);
  }

  /** True if time and fields alone don't keep two boxes apart. */
  boolean meetPlainly(Box one, Box other) {
    for (int i = 0; i < one.size() && one.dim(i) < space.plain(); i++) {
      if (!one.set(i).meets(other.in(one.dim(i), space))) {
        return false;
      }
    }
    return true;
  }

  PlacedLine place(int number, Line line) {
    Optional<List<Box>> boxes = boxes(line.when());
    List<Box> whenever = boxes.orElse(List.of(Box.ANY));
    List<Box> within = new ArrayList<>();
    for (Box time : Box.of(Space.TIME, space.time().of(line), space)) {
      whenever.forEach(box -> box.and(time).ifPresent(within::add));
    }
    return new PlacedLine(
        number,
        line,
        within.equals(whenever) ? whenever : List.copyOf(within),
        whenever,
        boxes.isPresent());
  }
}
