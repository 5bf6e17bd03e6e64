package org.leadkit.profile;

import org.jspecify.annotations.Nullable;

/** What a block writes on while it answers. */
final class Memory {

  private final int[] rows;
  private final long @Nullable [] met;

  /**
   * @param fields how many rows there are
   * @param met a row of bits that may be used again; null to make one where it is needed
   */
  Memory(int fields, long @Nullable [] met) {
    this.rows = new int[fields];
    this.met = met;
  }

  /** The place of a row for each field. */
  int[] rows() {
    return rows;
  }

  /** A row of bits that begins as another one. */
  long[] like(long[] row) {
    if (met == null) {
      return row.clone();
    }
    System.arraycopy(row, 0, met, 0, row.length);
    return met;
  }
}
