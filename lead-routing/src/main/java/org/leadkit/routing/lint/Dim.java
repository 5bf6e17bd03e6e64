package org.leadkit.routing.lint;

/** One respect in which leads differ, cut into cells that the conditions can't look into. */
sealed interface Dim permits TimeCells, FieldCells, Aspect, CountCells {

  /** How many cells there are, numbered from 0. */
  int size();

  /** All cells. */
  default Ranges all() {
    return Ranges.of(0, size());
  }
}
