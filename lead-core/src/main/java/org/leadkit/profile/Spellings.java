package org.leadkit.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of a text among constants without surrogates, without regard to case and without
 * allocating. A text as a constant spells it, which is the rule since fields normalise, is found by
 * its own hash. Immutable.
 */
final class Spellings {

  private final NameTable exact;
  private final @Nullable String[] keys;
  private final int[] hashes;
  private final int[] rows;
  private final int mask;

  /** Bit n is set if a constant has n characters, modulo 64. */
  private final long lengths;

  /** The row of all texts that are equal to no constant. */
  private final int other;

  /**
   * @param rows the rows of constants; those that fold alike have one row
   * @param other the row of all other texts
   */
  Spellings(Map<String, Integer> rows, int other) {
    int capacity = NameTable.capacity(rows.size());
    this.keys = new @Nullable String[capacity];
    this.hashes = new int[capacity];
    this.rows = new int[capacity];
    this.mask = capacity - 1;
    this.other = other;
    Map<String, Integer> spelt = new HashMap<>();
    long found = 0;
    for (Map.Entry<String, Integer> one : rows.entrySet()) {
      String text = one.getKey();
      found |= 1L << text.length();
      put(text, one.getValue());
      spelt.put(text, one.getValue());
      putIfSame(spelt, text, text.toLowerCase(Locale.ROOT), one.getValue());
      putIfSame(spelt, text, text.toUpperCase(Locale.ROOT), one.getValue());
    }
    this.lengths = found;
    this.exact = new NameTable(spelt);
  }

  int row(String text) {
    int row = exact.find(text);
    if (row >= 0) {
      return row;
    }
    return (lengths & (1L << text.length())) == 0 ? other : folded(text);
  }

  private int folded(String text) {
    int hash = CaseFold.hash(text);
    for (int i = NameTable.spread(hash); ; i++) {
      String key = keys[i & mask];
      if (key == null) {
        return other;
      }
      if (hashes[i & mask] == hash && key.equalsIgnoreCase(text)) {
        return rows[i & mask];
      }
    }
  }

  private void put(String text, int row) {
    int hash = CaseFold.hash(text);
    int i = NameTable.spread(hash);
    while (keys[i & mask] != null) {
      if (text.equalsIgnoreCase(keys[i & mask])) {
        return;
      }
      i++;
    }
    keys[i & mask] = text;
    hashes[i & mask] = hash;
    rows[i & mask] = row;
  }

  private static void putIfSame(Map<String, Integer> spelt, String text, String variant, int row) {
    if (variant.equalsIgnoreCase(text)) {
      spelt.put(variant, row);
    }
  }
}
