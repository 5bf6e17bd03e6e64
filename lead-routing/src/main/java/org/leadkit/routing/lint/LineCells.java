package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ordered values, cut at those that questions name: a cell for each of them, and one for each gap
 * in which there is a value. Immutable.
 */
final class LineCells<T> {

  /** Knows what lies between two values. */
  @FunctionalInterface
  interface Gaps<T> {
    /**
     * A value above one and below another; null where there is no bound.
     *
     * @return empty if there is none
     */
    Optional<T> between(@Nullable T low, @Nullable T high);
  }

  private final Comparator<? super T> order;
  private final List<T> cuts;
  private final List<Integer> cellOfCut = new ArrayList<>();
  private final List<T> specimens = new ArrayList<>();

  LineCells(Comparator<? super T> order, NavigableSet<T> cuts, Gaps<T> gaps) {
    this.order = order;
    this.cuts = List.copyOf(cuts);
    @Nullable T last = null;
    for (T cut : this.cuts) {
      gaps.between(last, cut).ifPresent(specimens::add);
      cellOfCut.add(specimens.size());
      specimens.add(cut);
      last = cut;
    }
    gaps.between(last, null).ifPresent(specimens::add);
  }

  int size() {
    return specimens.size();
  }

  /** The cell of a value that a question names. */
  Ranges at(T cut) {
    return Ranges.single(cell(cut));
  }

  /** A value that a question names, and all above it. */
  Ranges from(T cut) {
    return Ranges.of(cell(cut), size());
  }

  /** A value that a question names, and all below it. */
  Ranges to(T cut) {
    return Ranges.of(0, cell(cut) + 1);
  }

  private int cell(T cut) {
    return cellOfCut.get(Collections.binarySearch(cuts, cut, order));
  }

  T specimen(int cell) {
    return specimens.get(cell);
  }
}
