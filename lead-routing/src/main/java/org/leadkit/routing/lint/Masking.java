package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.profile.Condition;

/** Finds lines all of whose leads go to earlier ones. */
final class Masking {

  /** How many examples are looked at to see whether several lines together mask one. */
  static final int MOST_STEPS = 500;

  /** The same for one line alone, whose boxes are few. */
  private static final int MOST_STEPS_ALONE = 2_000;

  /** So many lines that mask alone are compared with the masked one. */
  private static final int MOST_COMPARED = 32;

  private static final int MOST_LEFT_OUT = 24;

  private final LineIndex index;
  private final Placing placing;
  private final Map<Condition, Line> copies = new HashMap<>();

  Masking(LineIndex index, Placing placing) {
    this.index = index;
    this.placing = placing;
  }

  /** An earlier line of the same condition, however complicated. */
  Optional<RoutingLint.Finding> copy(PlacedLine placed) {
    Line line = placed.line();
    Line old = line.takes() ? copies.putIfAbsent(line.when(), line) : copies.get(line.when());
    return old == null || old.from().isAfter(line.from()) || old.until().isBefore(line.until())
        ? Optional.empty()
        : Optional.of(
            new RoutingLint.Duplicate(line.id(), line.pointer(), old.id(), old.leadsLike(line)));
  }

  /** True if nothing comes past a line from now on. */
  boolean isCatchAll(PlacedLine placed) {
    return placed.isSingle()
        ? placed.boxes().get(0).size() == 0
        : isMasking(placed, List.of(Box.ANY));
  }

  /** Says that a line is masked, or that it was not settled. */
  Optional<RoutingLint.Finding> find(PlacedLine placed) {
    List<PlacedLine> alone = plainlyMasking(placed);
    if (!alone.isEmpty()) {
      return Optional.of(by(placed, alone));
    }
    Others earlier = Others.before(placed.number(), index);
    Cover cover = Cover.of(placed.boxes(), earlier, MOST_STEPS, placing);
    if (cover.answer() instanceof Answer.Found) {
      return Optional.empty();
    }
    alone = otherwiseMasking(placed);
    if (!alone.isEmpty()) {
      return Optional.of(by(placed, alone));
    }
    if (cover.isWhole()) {
      return Optional.of(together(placed.line(), placed.boxes(), cover.taking()));
    }
    return cover.isExhausted()
        ? Optional.of(
            new RoutingLint.Undecided(placed.line().id(), placed.line().pointer(), MOST_STEPS))
        : Optional.empty();
  }

  /** Says that nothing is left for the end of the list. */
  Optional<RoutingLint.Finding> otherwise(Line end, int steps) {
    Others all = Others.before(index.size(), index);
    List<Box> any = List.of(Box.ANY);
    Cover cover = Cover.of(any, all, steps, placing);
    return cover.isWhole() ? Optional.of(together(end, any, cover.taking())) : Optional.empty();
  }

  /** Earlier lines that alone take all, and of which the index says so. */
  private List<PlacedLine> plainlyMasking(PlacedLine placed) {
    List<PlacedLine> masking = new ArrayList<>();
    Box first = placed.boxes().get(0);
    Scan scan = index.mayCover(first, placed.number());
    int box = scan.next(0);
    for (; box >= 0 && masking.size() < MOST_COMPARED; box = scan.next(box + 1)) {
      PlacedLine other = index.line(index.lineOf(box));
      if (other.isPlain(placing.space())
          && index.box(box).contains(first)
          && (placed.isSingle() || isMasking(other, placed.boxes()))) {
        masking.add(other);
      }
    }
    return masking;
  }

  /** Earlier lines that alone take all, though not with one plain box. */
  private List<PlacedLine> otherwiseMasking(PlacedLine placed) {
    Box first = placed.boxes().get(0);
    Answer<Lead> example = placing.leads().in(first);
    boolean isShown = example instanceof Answer.Found;
    Scan scan =
        example instanceof Answer.Found<Lead> found
            ? index.at(found.value(), placed.number())
            : index.meeting(first, placed.number(), List.of());
    List<PlacedLine> masking = new ArrayList<>();
    int last = -1;
    for (int box = scan.next(0);
        box >= 0 && masking.size() < MOST_COMPARED;
        box = scan.next(box + 1)) {
      PlacedLine other = index.line(index.lineOf(box));
      if (other.number() != last
          && other.isAnalysed()
          && (isShown || covers(other, first))
          && isMasking(other, placed.boxes())) {
        masking.add(other);
      }
      last = other.number();
    }
    return masking;
  }

  private static boolean covers(PlacedLine other, Box box) {
    return other.boxes().stream().anyMatch(one -> one.contains(box));
  }

  private boolean isMasking(PlacedLine other, List<Box> boxes) {
    Others alone = Others.of(List.of(other));
    return Cover.of(boxes, alone, MOST_STEPS_ALONE, placing).isWhole();
  }

  private RoutingLint.Finding by(PlacedLine placed, List<PlacedLine> alone) {
    Line line = placed.line();
    for (PlacedLine other : alone) {
      if (isSame(placed, other)) {
        return new RoutingLint.Duplicate(
            line.id(), line.pointer(), other.line().id(), other.line().leadsLike(line));
      }
    }
    PlacedLine first = alone.get(0);
    return masked(line, placed.boxes(), List.of(first));
  }

  /** True if all leads of the other line meet this one's condition too. */
  private boolean isSame(PlacedLine placed, PlacedLine other) {
    Line line = placed.line();
    Line always = Line.always(line.id(), line.pointer(), line.when(), line.pool(), line.within());
    PlacedLine whenever =
        new PlacedLine(
            placed.number(), always, placed.whenever(), placed.whenever(), placed.isAnalysed());
    return isMasking(whenever, other.whenever());
  }

  private RoutingLint.Finding together(Line line, List<Box> boxes, List<PlacedLine> taking) {
    return masked(line, boxes, least(boxes, taking));
  }

  private List<PlacedLine> least(List<Box> boxes, List<PlacedLine> taking) {
    List<PlacedLine> needed = new ArrayList<>(taking);
    needed.sort(Comparator.comparing(PlacedLine::number));
    for (int i = needed.size() - 1; i >= 0 && taking.size() <= MOST_LEFT_OUT; i--) {
      List<PlacedLine> fewer = new ArrayList<>(needed);
      fewer.remove(i);
      if (Cover.of(boxes, Others.of(fewer), MOST_STEPS, placing).isWhole()) {
        needed = fewer;
      }
    }
    return needed;
  }

  /** Names also the line to which the example goes, should it be another one. */
  private RoutingLint.Finding masked(Line line, List<Box> boxes, List<PlacedLine> by) {
    NavigableMap<Integer, String> names = new TreeMap<>();
    by.forEach(one -> names.put(one.number(), one.line().id()));
    List<RoutingLint.Witness> examples = new ArrayList<>();
    Optional<Lead> example = example(boxes, by);
    example
        .flatMap(lead -> index.first(lead, index.size()))
        .ifPresent(taker -> names.put(taker.number(), taker.line().id()));
    example.ifPresent(lead -> examples.add(index.witness(lead)));
    return new RoutingLint.Masked(line.id(), line.pointer(), List.copyOf(names.values()), examples);
  }

  /** A lead that goes to one of some lines, or at least a lead; empty if none was found. */
  private Optional<Lead> example(List<Box> boxes, List<PlacedLine> by) {
    for (PlacedLine one : by) {
      Others earlier = Others.before(one.number(), index);
      if (Cover.of(boxes, earlier, MOST_STEPS, placing).answer() instanceof Answer.Found<Lead> found
          && index.first(found.value(), index.size()).filter(by::contains).isPresent()) {
        return Optional.of(found.value());
      }
    }
    for (Box box : boxes) {
      if (placing.leads().in(box) instanceof Answer.Found<Lead> found) {
        return Optional.of(found.value());
      }
    }
    return Optional.empty();
  }
}
