package org.leadkit.scoring;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Kendall's tau-b of two rankings with ties: M. G. Kendall, "The treatment of ties in ranking
 * problems", Biometrika 33 (1945), by the algorithm of W. R. Knight, "A computer method for
 * calculating Kendall's tau with ungrouped data", Journal of the American Statistical Association
 * 61 (1966), which takes n log n steps.
 */
final class Kendall {

  private final long[] x;
  private final long[] y;
  private final int[] order;
  private final int[] spare;

  private Kendall(long[] x, long[] y) {
    this.x = x;
    this.y = y;
    this.order = new int[x.length];
    this.spare = new int[x.length];
    Arrays.setAll(order, i -> i);
  }

  /**
   * From -1, where one order is the reverse of the other, to 1, where both are the same.
   *
   * @return empty if one of them ranks nothing: fewer than two, or all are equal
   */
  static OptionalDouble tauB(long[] x, long[] y) {
    return new Kendall(x, y).tauB();
  }

  private OptionalDouble tauB() {
    long pairs = pairs(x.length);
    sort(
        0,
        order.length,
        (i, j) -> x[i] != x[j] ? Long.compare(x[i], x[j]) : Long.compare(y[i], y[j]));
    long tiedX = tied((i, j) -> x[i] == x[j]);
    long tiedBoth = tied((i, j) -> x[i] == x[j] && y[i] == y[j]);
    long exchanges = sort(0, order.length, (i, j) -> Long.compare(y[i], y[j]));
    long tiedY = tied((i, j) -> y[i] == y[j]);
    long inX = pairs - tiedX;
    long inY = pairs - tiedY;
    if (inX == 0 || inY == 0) {
      return OptionalDouble.empty();
    }
    long agreeing = pairs - tiedX - tiedY + tiedBoth - 2 * exchanges;
    double possible = inX == inY ? inX : Math.sqrt((double) inX) * Math.sqrt((double) inY);
    return OptionalDouble.of(agreeing / possible);
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  /** The pairs within runs of equals. */
  private long tied(Equality equality) {
    long tied = 0;
    int start = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || !equality.holds(order[i - 1], order[i])) {
        tied += pairs(i - start);
        start = i;
      }
    }
    return tied;
  }

  /** Sorts a stretch of the order by merging, and counts how many neighbours change places. */
  private long sort(int from, int to, Ordering by) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long exchanges = sort(from, middle, by) + sort(middle, to, by);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takesLeft =
          right == to || (left < middle && by.compare(order[left], order[right]) <= 0);
      exchanges += takesLeft ? 0 : middle - left;
      spare[i] = takesLeft ? order[left++] : order[right++];
    }
    System.arraycopy(spare, from, order, from, to - from);
    return exchanges;
  }

  private interface Ordering {
    int compare(int i, int j);
  }

  private interface Equality {
    boolean holds(int i, int j);
  }
}
