package org.leadkit.profile;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects rows into one array and keeps equal ones once. A row's number is where it stands. */
final class DenseRowsBuilder implements RowsBuilder {

  private final Map<LongBuffer, Integer> offsets = new HashMap<>();
  private final int words;
  private long[] rows = new long[0];
  private int used;

  /**
   * @param words the words of half a row
   */
  DenseRowsBuilder(int words) {
    this.words = words;
  }

  @Override
  public int open() {
    return add(Rows.open(words));
  }

  @Override
  public int closed() {
    return add(Rows.closed(words));
  }

  @Override
  public int like(int row, List<Change> changes) {
    if (changes.isEmpty()) {
      return row;
    }
    long[] copy = Arrays.copyOfRange(rows, row, row + 2 * words);
    changes.forEach(change -> Rows.put(copy, change));
    return add(copy);
  }

  private int add(long[] row) {
    Integer known = offsets.putIfAbsent(LongBuffer.wrap(row), used);
    if (known != null) {
      return known;
    }
    int offset = used;
    if (rows.length < offset + row.length) {
      rows = Arrays.copyOf(rows, Math.max(2 * rows.length, offset + row.length));
    }
    System.arraycopy(row, 0, rows, offset, row.length);
    used += row.length;
    return offset;
  }

  long[] build() {
    return Arrays.copyOf(rows, used);
  }
}
