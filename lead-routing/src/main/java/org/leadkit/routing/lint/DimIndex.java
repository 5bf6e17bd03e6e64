package org.leadkit.routing.lint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** Boxes by their cells in one dimension, as bits. What was asked lately is kept. */
final class DimIndex {

  /** A stretch of cells of a box. */
  record Entry(int from, int to, int box) {}

  /** So few cells are asked for one by one. */
  private static final int FEW = 8;

  /** How many words of answers are kept, for each kind of question. */
  private static final int MOST_KEPT = 1 << 20;

  private final long[] wild;
  private final Entry[] entries;

  /** The greatest end of the entries of a subtree, by its root. */
  private final int[] ends;

  private final Recent<Integer> at;
  private final Recent<Ranges> meeting;

  /**
   * An index of boxes.
   *
   * @param wild the boxes that don't name the dimension
   * @param stretches of all other boxes
   */
  DimIndex(long[] wild, List<Entry> stretches) {
    this.wild = wild;
    this.at = new Recent<>(MOST_KEPT / Math.max(1, wild.length));
    this.meeting = new Recent<>(MOST_KEPT / Math.max(1, wild.length));
    this.entries = stretches.toArray(new Entry[0]);
    Arrays.sort(entries, Comparator.comparingInt(Entry::from));
    this.ends = new int[entries.length];
    end(0, entries.length);
  }

  private int end(int low, int high) {
    if (low >= high) {
      return 0;
    }
    int root = (low + high) >>> 1;
    int below = Math.max(end(low, root), end(root + 1, high));
    ends[root] = Math.max(below, entries[root].to());
    return ends[root];
  }

  /** The boxes that don't name the dimension. */
  long[] wild() {
    return wild;
  }

  /** The boxes with a cell. */
  long[] at(int cell) {
    return at.kept(cell, () -> stabbed(cell));
  }

  private long[] stabbed(int cell) {
    long[] bits = wild.clone();
    stab(0, entries.length, cell, i -> set(bits, entries[i].box()));
    return bits;
  }

  /** The boxes with one of some cells. */
  long[] meeting(Ranges cells) {
    return meeting.kept(cells, () -> cells.hasAtMost(FEW) ? united(cells) : met(cells));
  }

  private long[] united(Ranges cells) {
    long[] bits = wild.clone();
    for (int stretch = 0; stretch < cells.stretches(); stretch++) {
      for (int cell = cells.from(stretch); cell < cells.to(stretch); cell++) {
        long[] more = at(cell);
        for (int word = 0; word < bits.length; word++) {
          bits[word] |= more[word];
        }
      }
    }
    return bits;
  }

  private long[] met(Ranges cells) {
    long[] bits = wild.clone();
    for (int stretch = 0; stretch < cells.stretches(); stretch++) {
      int from = cells.from(stretch);
      stab(0, entries.length, from, i -> set(bits, entries[i].box()));
      int next = firstFrom(from + 1);
      while (next < entries.length && entries[next].from() < cells.to(stretch)) {
        set(bits, entries[next].box());
        next++;
      }
    }
    return bits;
  }

  private void stab(int low, int high, int cell, IntConsumer found) {
    int root = (low + high) >>> 1;
    if (low >= high || ends[root] <= cell) {
      return;
    }
    stab(low, root, cell, found);
    if (entries[root].from() <= cell) {
      if (entries[root].to() > cell) {
        found.accept(root);
      }
      stab(root + 1, high, cell, found);
    }
  }

  private int firstFrom(int cell) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[middle].from() < cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static void set(long[] bits, int bit) {
    bits[bit >> 6] |= 1L << bit;
  }
}
