package org.leadkit.profile;

import java.time.Instant;
import java.util.List;

/**
 * Some conditions of an index, few enough that a row of bits for each constant costs little.
 * Immutable.
 */
final class Block {

  /** The most conditions of a block. */
  static final int MOST = 4096;

  /** The row of both halves in which all conditions stand but those that nothing could meet. */
  private final long[] start;

  private final Slot[] slots;

  /** The place of a field's slot by its name. */
  private final NameTable places;

  /** The rows of absent values, by place. */
  private final int[] absent;

  /** All rows. */
  private final long[] table;

  /** What must be asked of several fields at once, or can't be read from tables. */
  private final Interpreted rest;

  Block(long[] start, List<Slot> slots, NameTable places, long[] table, Interpreted rest) {
    this.start = start;
    this.slots = slots.toArray(new Slot[0]);
    this.places = places;
    this.absent = slots.stream().mapToInt(Slot::absent).toArray();
    this.table = table;
    this.rest = rest;
  }

  /** The words of half a row. */
  int words() {
    return start.length / 2;
  }

  /** The working memory of one question. */
  Memory memory() {
    return new Memory(absent.length, null);
  }

  /** The working memory of one question after the other. */
  Memory reusableMemory() {
    return new Memory(absent.length, new long[start.length]);
  }

  /** Writes one half or both, as the width says, to a place among the bits. */
  void ask(Profile profile, Instant now, long[] bits, int at, int width, Memory memory) {
    System.arraycopy(start, 0, bits, at, width);
    int[] rows = memory.rows();
    System.arraycopy(absent, 0, rows, 0, rows.length);
    Entries known = profile.known();
    for (int i = 0; i < known.size(); i++) {
      int place = places.find(known.name(i));
      if (place >= 0) {
        rows[place] = slots[place].ask(known.value(i), profile, now, bits, at, width, memory);
      }
    }
    Rows.and(bits, at, width, table, rows);
    rest.ask(profile, now, bits, at, width);
  }
}
