package org.leadkit.routing.lint;

import java.util.List;

/** Goes through the bits that some maps have in common, without writing them down. */
final class Scan {

  private final long[][] maps;
  private final int size;

  /**
   * A scan.
   *
   * @param maps those with few bits first
   * @param size how many bits are looked at
   */
  Scan(List<long[]> maps, int size) {
    this.maps = maps.toArray(new long[0][]);
    this.size = size;
  }

  /** The first common bit that is not below a number; negative if there is none. */
  int next(int from) {
    if (from >= size) {
      return -1;
    }
    int word = from >> 6;
    long bits = common(word) & (-1L << from);
    while (bits == 0) {
      word++;
      if (word << 6 >= size) {
        return -1;
      }
      bits = common(word);
    }
    int bit = (word << 6) + Long.numberOfTrailingZeros(bits);
    return bit < size ? bit : -1;
  }

  private long common(int word) {
    long bits = -1;
    for (int i = 0; i < maps.length && bits != 0; i++) {
      bits &= maps[i][word];
    }
    return bits;
  }

  /** How many common bits there are. */
  int count() {
    int count = 0;
    for (int word = 0; word << 6 < size; word++) {
      long bits = common(word);
      int left = size - (word << 6);
      count += Long.bitCount(left < Long.SIZE ? bits & ((1L << left) - 1) : bits);
    }
    return count;
  }
}
