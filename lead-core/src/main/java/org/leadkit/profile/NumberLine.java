package org.leadkit.profile;

import java.math.BigDecimal;
import java.util.List;

/**
 * The numbers, cut at all constants: each cut and each gap between two of them has a row.
 * Immutable.
 */
final class NumberLine {

  private final BigDecimal[] cuts;

  /** The cuts' marks, of which several can be equal. */
  private final long[] marks;

  private final int[] rows;

  /**
   * @param cuts distinct, in ascending order
   * @param rows of the gap before the first cut, that cut, the gap after it, and so on to the gap
   *     after the last one
   */
  NumberLine(List<BigDecimal> cuts, int[] rows) {
    this.cuts = cuts.toArray(new BigDecimal[0]);
    this.marks = cuts.stream().mapToLong(NumberLine::mark).toArray();
    this.rows = rows;
  }

  int row(BigDecimal number) {
    long mark = mark(number);
    int i = firstNotBelow(mark);
    for (; i < marks.length && marks[i] == mark; i++) {
      int order = number.compareTo(cuts[i]);
      if (order <= 0) {
        return rows[2 * i + 1 + order];
      }
    }
    return rows[2 * i];
  }

  /** Searches without a branch on what it finds, since which way it goes can't be foretold. */
  private int firstNotBelow(long mark) {
    int first = 0;
    for (int length = marks.length; length > 0; ) {
      int half = (length + 1) >>> 1;
      // The sign bit of the difference, spread over all bits, is a mask.
      first += half & (int) ((marks[first + half - 1] - mark) >> 63);
      length -= half;
    }
    return first;
  }

  /** A rough number, ordered as the exact ones are; small enough that no difference overflows. */
  private static long mark(BigDecimal number) {
    long bits = Double.doubleToRawLongBits(number.doubleValue());
    return (bits ^ ((bits >> 63) & Long.MAX_VALUE)) >> 1;
  }
}
