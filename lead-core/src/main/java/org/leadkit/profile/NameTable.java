package org.leadkit.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from texts, exactly as spelt, to numbers that are not negative. It is quick for texts that
 * are often the very same object and know their hash. Immutable.
 */
final class NameTable {

  private final @Nullable String[] keys;
  private final int[] numbers;
  private final int mask;

  NameTable(Map<String, Integer> numbers) {
    int capacity = capacity(numbers.size());
    this.keys = new @Nullable String[capacity];
    this.numbers = new int[capacity];
    this.mask = capacity - 1;
    numbers.forEach(this::put);
  }

  /** A power of two that leaves at least half of the places empty. */
  static int capacity(int size) {
    return Integer.highestOneBit(Math.max(1, size)) * 4;
  }

  /** The place where a search for a hash begins, before the mask. */
  static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  /** The number of a text, or -1. */
  int find(String text) {
    for (int i = spread(text.hashCode()); ; i++) {
      String key = keys[i & mask];
      if (key == null) {
        return -1;
      }
      if (key.equals(text)) {
        return numbers[i & mask];
      }
    }
  }

  private void put(String text, int number) {
    int i = spread(text.hashCode());
    while (keys[i & mask] != null) {
      i++;
    }
    keys[i & mask] = text;
    numbers[i & mask] = number;
  }
}
