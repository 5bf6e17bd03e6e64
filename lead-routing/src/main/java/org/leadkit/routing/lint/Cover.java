package org.leadkit.routing.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of some leads when others take theirs: takes an example, sees who takes it, takes
 * away all that goes there, and so on until an example is left over or nothing is.
 *
 * @param answer a lead that nobody takes; none if all are taken
 * @param taking those that took something, if nothing is left
 * @param isExhausted true if the search was given up after too many steps
 */
record Cover(Answer<Lead> answer, List<PlacedLine> taking, boolean isExhausted) {

  /** So many boxes in which no example is found are looked at. */
  private static final int MOST_OPEN = 8;

  boolean isWhole() {
    return answer.isNone();
  }

  /**
   * Looks for a lead that nobody takes.
   *
   * @param from the leads, as boxes
   * @param others who may take some
   * @param steps how many examples are looked at
   */
  static Cover of(List<Box> from, Others others, int steps, Placing placing) {
    Deque<Box> rest = new ArrayDeque<>(from);
    Map<Integer, PlacedLine> taking = new LinkedHashMap<>();
    boolean open = false;
    int opened = 0;
    for (int step = 0; !rest.isEmpty(); step++) {
      if (step >= steps || opened > MOST_OPEN) {
        return new Cover(new Answer.Open<>(), List.of(), step >= steps);
      }
      Box box = rest.pop();
      Answer<Lead> example = placing.leads().in(box);
      opened += example instanceof Answer.Open ? 1 : 0;
      if (!example.isNone()) {
        Optional<PlacedLine> taker = taker(box, example, others);
        if (taker.isEmpty() && example instanceof Answer.Found) {
          return new Cover(example, List.of(), false);
        }
        if (taker.filter(PlacedLine::isAnalysed).isPresent()) {
          taking.put(taker.get().number(), taker.get());
          without(box, taker.get(), placing.space()).forEach(rest::push);
        } else {
          open = true;
        }
      }
    }
    return open
        ? new Cover(new Answer.Open<>(), List.of(), false)
        : new Cover(new Answer.None<>(), List.copyOf(taking.values()), false);
  }

  private static Optional<PlacedLine> taker(Box box, Answer<Lead> example, Others others) {
    return example instanceof Answer.Found<Lead> found
        ? others.taking(found.value())
        : others.meeting(box);
  }

  private static List<Box> without(Box box, PlacedLine taker, Space space) {
    List<Box> pieces = List.of(box);
    for (Box taken : taker.boxes()) {
      List<Box> smaller = new ArrayList<>();
      pieces.forEach(piece -> smaller.addAll(piece.minus(taken, space)));
      pieces = smaller;
    }
    return pieces;
  }
}
