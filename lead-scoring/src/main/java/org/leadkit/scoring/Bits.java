package org.leadkit.scoring;

/** Reads the words of a bit set. */
final class Bits {

  private Bits() {}

  static boolean get(long[] words, int bit) {
    return (words[bit >> 6] & 1L << bit) != 0;
  }

  /** The first bit from {@code bit} on that is set, or -1. */
  static int next(long[] words, int bit) {
    int word = bit >> 6;
    if (word >= words.length) {
      return -1;
    }
    long rest = words[word] & -1L << bit;
    while (rest == 0) {
      if (++word == words.length) {
        return -1;
      }
      rest = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
