package org.leadkit.profile;

import java.util.Arrays;
import org.leadkit.value.Verdict;

/**
 * Rows of bits over the conditions of a block. A row has two halves of equal length: in the first,
 * bit i says that condition i may hold; in the second, that it may hold or be unknown. Who asks
 * only for what holds uses the first half alone, and that is what {@code width} means everywhere:
 * the words of one half, or of both.
 */
final class Rows {

  private Rows() {}

  /** A row of both halves in which nothing is ruled out. */
  static long[] open(int words) {
    long[] row = new long[2 * words];
    Arrays.fill(row, -1L);
    return row;
  }

  /** A row of both halves in which everything is ruled out. */
  static long[] closed(int words) {
    return new long[2 * words];
  }

  /** Writes a condition's verdict into a row of both halves. */
  static void put(long[] row, Change change) {
    int word = change.condition() >> 6;
    put(row, word, change.condition(), change.verdict() == Verdict.HOLDS);
    put(row, row.length / 2 + word, change.condition(), change.verdict() != Verdict.FAILS);
  }

  private static void put(long[] row, int word, int condition, boolean bit) {
    long mask = 1L << condition;
    row[word] = bit ? row[word] | mask : row[word] & ~mask;
  }

  /** Takes out of the bits what one of some rows of a table rules out. */
  static void and(long[] bits, int at, int width, long[] table, int[] rows) {
    int w = 0;
    // Four words stay in registers while the rows pass.
    for (; w < width - 3; w += 4) {
      long first = bits[at + w];
      long second = bits[at + w + 1];
      long third = bits[at + w + 2];
      long fourth = bits[at + w + 3];
      for (int row : rows) {
        first &= table[row + w];
        second &= table[row + w + 1];
        third &= table[row + w + 2];
        fourth &= table[row + w + 3];
      }
      bits[at + w] = first;
      bits[at + w + 1] = second;
      bits[at + w + 2] = third;
      bits[at + w + 3] = fourth;
    }
    for (; w < width; w++) {
      for (int row : rows) {
        bits[at + w] &= table[row + w];
      }
    }
  }

  /** Takes out of the bits what a row of a table rules out. */
  static void and(long[] bits, int at, int width, long[] table, int row) {
    for (int w = 0; w < width; w++) {
      bits[at + w] &= table[row + w];
    }
  }
}
