package org.leadkit.profile;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Collects rows into one array and keeps equal ones once. */
final class RowsBuilder {

  private final Map<LongBuffer, Integer> offsets = new HashMap<>();
  private final int words;
  private long[] rows = new long[0];
  private int used;

  /**
   * @param words the words of half a row
   */
  RowsBuilder(int words) {
    this.words = words;
  }

  int words() {
    return words;
  }

  /** Where the row stands in the array. */
  int add(long[] row) {
    Integer known = offsets.get(LongBuffer.wrap(row));
    if (known != null) {
      return known;
    }
    int offset = used;
    if (rows.length < offset + row.length) {
      rows = Arrays.copyOf(rows, Math.max(2 * rows.length, offset + row.length));
    }
    System.arraycopy(row, 0, rows, offset, row.length);
    used += row.length;
    offsets.put(LongBuffer.wrap(row.clone()), offset);
    return offset;
  }

  long[] build() {
    return Arrays.copyOf(rows, used);
  }
}
