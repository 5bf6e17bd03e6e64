package org.leadkit.profile;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.leadkit.value.Value;

/**
 * Some conditions of an index, few enough that a row of bits for each constant costs little.
 * Immutable.
 */
final class Block {

  /** The most conditions of a block. */
  static final int MOST = 4096;

  /** The words of half a row. */
  private final int words;

  /** The row in which all conditions stand but those that nothing could meet. */
  private final int start;

  private final Slot[] slots;

  /** The place of a field's slot by its name. */
  private final NameTable places;

  /** The rows of absent values, by place. */
  private final int[] absent;

  /** All rows. */
  private final long[] table;

  /** What must be asked of several fields at once, or can't be read from tables. */
  private final Interpreted rest;

  private Block(int words, Tables tables, long[] table) {
    this.words = words;
    this.start = tables.start();
    this.slots = tables.slots().toArray(new Slot[0]);
    this.places = tables.places();
    this.absent = tables.absent();
    this.table = table;
    this.rest = tables.rest();
  }

  /** A block of at most {@link #MOST} conditions. */
  static Block of(List<Condition> conditions) {
    int words = (conditions.size() + Long.SIZE - 1) / Long.SIZE;
    DenseRowsBuilder rows = new DenseRowsBuilder(words);
    Tables tables = new TablesBuilder(conditions).build(rows);
    return new Block(words, tables, rows.build());
  }

  /** The words of half a row. */
  int words() {
    return words;
  }

  /** The working memory of one question. */
  Memory memory() {
    return new Memory(absent.length, null);
  }

  /** The working memory of one question after the other. */
  Memory reusableMemory() {
    return new Memory(absent.length, new BitSet());
  }

  /** Writes one half or both, as the width says, to a place among the bits. */
  void ask(Profile profile, Instant now, long[] bits, int at, int width, Memory memory) {
    System.arraycopy(table, start, bits, at, width);
    int[] rows = memory.rows();
    System.arraycopy(absent, 0, rows, 0, rows.length);
    Entries known = profile.known();
    // The half that says what is not ruled out: the second, or the only one.
    int last = at + width - words;
    for (int i = 0; i < known.size(); i++) {
      int place = places.find(known.name(i));
      if (place >= 0) {
        Slot slot = slots[place];
        Value value = known.value(i);
        rows[place] = slot.row(value);
        if (slot.seeks(value)) {
          slot.needles().ask(value.text(), bits, at, width, table, memory.found());
        } else if (slot.isOther(value)) {
          slot.others().ask(profile, now, bits, at, last);
        }
      }
    }
    Rows.and(bits, at, width, table, rows);
    rest.ask(profile, now, bits, at, last);
  }
}
