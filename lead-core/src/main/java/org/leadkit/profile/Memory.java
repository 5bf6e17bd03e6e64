package org.leadkit.profile;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a block writes on while it answers. */
final class Memory {

  private final int[] rows;
  private final @Nullable BitSet found;

  /**
   * @param fields how many rows there are
   * @param found bits that may be used again; null to make them where they are needed
   */
  Memory(int fields, @Nullable BitSet found) {
    this.rows = new int[fields];
    this.found = found;
  }

  /** The place of a row for each field. */
  int[] rows() {
    return rows;
  }

  /** Bits of which none is set. */
  BitSet found() {
    if (found == null) {
      return new BitSet();
    }
    found.clear();
    return found;
  }
}
