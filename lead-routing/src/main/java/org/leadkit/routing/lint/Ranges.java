package org.leadkit.routing.lint;

import java.util.Arrays;

/** A set of numbers, kept as the stretches that it is made of. Immutable. */
final class Ranges {

  static final Ranges NONE = new Ranges(new int[0]);

  /** Truth tables: bit 2 for a member of the first set plus bit 1 for one of the second. */
  private static final int BOTH = 0b1000;

  private static final int EITHER = 0b1110;
  private static final int FIRST_ONLY = 0b0100;

  /** Where membership changes, ascending: in, out, in, out. */
  private final int[] bounds;

  private Ranges(int[] bounds) {
    this.bounds = bounds;
  }

  /** The numbers from the first, included, to the second, excluded. */
  static Ranges of(int from, int to) {
    return from < to ? new Ranges(new int[] {from, to}) : NONE;
  }

  static Ranges single(int number) {
    return of(number, number + 1);
  }

  Ranges and(Ranges other) {
    return combined(other, BOTH);
  }

  Ranges or(Ranges other) {
    return combined(other, EITHER);
  }

  Ranges minus(Ranges other) {
    return combined(other, FIRST_ONLY);
  }

  private Ranges combined(Ranges other, int table) {
    int[] out = new int[bounds.length + other.bounds.length];
    int size = 0;
    boolean inside = false;
    for (int i = 0, j = 0; i < bounds.length || j < other.bounds.length; ) {
      int at = Math.min(bound(i), other.bound(j));
      i += bound(i) == at ? 1 : 0;
      j += other.bound(j) == at ? 1 : 0;
      boolean now = (table >> (2 * (i & 1) + (j & 1)) & 1) != 0;
      if (now != inside) {
        out[size++] = at;
        inside = now;
      }
    }
    return size == 0 ? NONE : new Ranges(Arrays.copyOf(out, size));
  }

  private int bound(int i) {
    return i < bounds.length ? bounds[i] : Integer.MAX_VALUE;
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  boolean contains(int number) {
    int place = Arrays.binarySearch(bounds, number);
    return ((place < 0 ? -place - 1 : place + 1) & 1) != 0;
  }

  boolean containsAll(Ranges other) {
    int i = 0;
    for (int j = 0; j < other.bounds.length; j += 2) {
      while (i < bounds.length && bounds[i + 1] < other.bounds[j + 1]) {
        i += 2;
      }
      if (i >= bounds.length || bounds[i] > other.bounds[j]) {
        return false;
      }
    }
    return true;
  }

  boolean hasAtMost(int members) {
    long count = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      count += bounds[i + 1] - bounds[i];
    }
    return count <= members;
  }

  boolean meets(Ranges other) {
    for (int i = 0, j = 0; i < bounds.length && j < other.bounds.length; ) {
      if (bounds[i + 1] <= other.bounds[j]) {
        i += 2;
      } else if (other.bounds[j + 1] <= bounds[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  /** The least member; not to be asked of an empty set. */
  int first() {
    return bounds[0];
  }

  int stretches() {
    return bounds.length / 2;
  }

  /** The first number of a stretch. */
  int from(int stretch) {
    return bounds[2 * stretch];
  }

  /** The first number behind a stretch. */
  int to(int stretch) {
    return bounds[2 * stretch + 1];
  }

  /** The same numbers, each greater by an offset. */
  Ranges shifted(int offset) {
    return isEmpty() ? this : new Ranges(Arrays.stream(bounds).map(one -> one + offset).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Ranges that && Arrays.equals(bounds, that.bounds));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return Arrays.toString(bounds);
  }
}
