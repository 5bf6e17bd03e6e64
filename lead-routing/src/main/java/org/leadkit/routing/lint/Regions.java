package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.profile.Condition;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/**
 * Turns conditions into the boxes of all leads for which they hold, or for which they fail;
 * Kleene's logic allows it. The boxes may overlap.
 */
final class Regions {

  /** How many boxes a condition may need; one that needs more is not analysed. */
  static final int MOST = 256;

  private final Space space;
  private final Map<Condition.FieldIs, List<Box>> known = new HashMap<>();

  Regions(Space space) {
    this.space = space;
  }

  /**
   * The boxes of a verdict.
   *
   * @param wanted one that is not unknown
   * @return empty if there are too many
   */
  Optional<List<Box>> of(Condition condition, Verdict wanted) {
    boolean holds = wanted == Verdict.HOLDS;
    if (condition instanceof Condition.All all) {
      return holds ? all(all.of(), wanted) : any(all.of(), wanted);
    }
    if (condition instanceof Condition.Any any) {
      return holds ? any(any.of(), wanted) : all(any.of(), wanted);
    }
    if (condition instanceof Condition.None none) {
      return of(new Condition.Any(none.of()), wanted.negate());
    }
    if (condition instanceof Condition.Count count) {
      int topic = space.topic(count);
      Ranges enough = ((CountCells) space.dim(topic)).atLeast(count.atLeast());
      return Optional.of(
          Box.of(topic, holds ? enough : space.dim(topic).all().minus(enough), space));
    }
    if (condition instanceof Condition.FieldIs is) {
      return asked(is, wanted);
    }
    int field = space.field(condition.fields().iterator().next());
    boolean isPresent = (condition instanceof Condition.Known) == holds;
    Ranges known = space.cells(field).known();
    return Optional.of(Box.of(field, isPresent ? known : FieldCells.ABSENT, space));
  }

  private Optional<List<Box>> asked(Condition.FieldIs is, Verdict wanted) {
    List<ValueTest> tests = Questions.split(is.test());
    if (tests.size() > 1) {
      List<Condition> parts = new ArrayList<>();
      tests.forEach(test -> parts.add(new Condition.FieldIs(is.field(), test)));
      return of(new Condition.Any(parts), wanted);
    }
    Condition.FieldIs one = new Condition.FieldIs(is.field(), tests.get(0));
    return Optional.of(
        wanted == Verdict.HOLDS
            ? known.computeIfAbsent(one, leaf -> leaf(leaf, wanted))
            : leaf(one, wanted));
  }

  private List<Box> leaf(Condition.FieldIs is, Verdict wanted) {
    int field = space.field(is.field());
    FieldCells cells = space.cells(field);
    boolean holds = wanted == Verdict.HOLDS;
    if (!Operands.isOpen(is.test())) {
      return Box.of(field, holds ? cells.holding(is.test()) : cells.failing(is.test()), space);
    }
    List<Box> boxes = new ArrayList<>();
    Ranges answer = holds ? Aspect.YES : Aspect.NO;
    for (Box text : Box.of(field, cells.of(ValueType.TEXT), space)) {
      for (Box such : Box.of(space.aspect(field, is.test()), answer, space)) {
        text.and(such).ifPresent(boxes::add);
      }
    }
    if (!holds && !Operands.equal(is.test()).isEmpty()) {
      Ranges dated = cells.of(ValueType.MOMENT).or(cells.of(ValueType.DAY));
      boxes.addAll(Box.of(field, dated, space));
    }
    return boxes;
  }

  /** Begins with the parts of few boxes, since they leave little of the others. */
  private Optional<List<Box>> all(List<Condition> parts, Verdict wanted) {
    List<List<Box>> each = new ArrayList<>();
    for (Condition part : parts) {
      Optional<List<Box>> some = of(part, wanted);
      if (some.isEmpty()) {
        return some;
      }
      each.add(some.get());
    }
    each.sort(Comparator.comparing(List::size));
    List<Box> boxes = List.of(Box.ANY);
    for (List<Box> some : each) {
      List<Box> both = new ArrayList<>();
      for (Box one : boxes) {
        for (Box other : some) {
          one.and(other).ifPresent(box -> add(box, both));
        }
        if (both.size() > MOST) {
          return Optional.empty();
        }
      }
      boxes = both;
    }
    return Optional.of(boxes);
  }

  private Optional<List<Box>> any(List<Condition> parts, Verdict wanted) {
    List<Box> boxes = new ArrayList<>();
    for (Condition part : parts) {
      Optional<List<Box>> some = of(part, wanted);
      if (some.isEmpty()) {
        return some;
      }
      some.get().forEach(box -> add(box, boxes));
      if (boxes.size() > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(boxes);
  }

  /** Adds a box, and keeps the list as short as is easily done. */
  private void add(Box added, List<Box> boxes) {
    Box box = added;
    for (int i = 0; i < boxes.size(); i++) {
      Box old = boxes.get(i);
      if (old.contains(box)) {
        return;
      }
      Optional<Box> joined = box.contains(old) ? Optional.of(box) : old.joined(box, space);
      if (joined.isPresent()) {
        boxes.remove(i);
        box = joined.get();
        i = -1;
      }
    }
    boxes.add(box);
  }
}
