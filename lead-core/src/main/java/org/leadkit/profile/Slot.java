package org.leadkit.profile;

import java.time.Instant;
import org.leadkit.value.Value;

/**
 * What all conditions of a block ask of one field: for each value the row of the conditions that it
 * does not rule out. Immutable.
 *
 * @param open the row that rules nothing out
 * @param absent the row of no value
 * @param yes the row of the flag that is set
 * @param no the row of the other flag
 * @param texts finds the row of a text, without regard to what is looked for within it
 * @param needles what is looked for within a text
 * @param numbers finds the row of a number
 * @param others what is asked of values of other types, which have no rows
 */
record Slot(
    int open,
    int absent,
    int yes,
    int no,
    Spellings texts,
    Needles needles,
    NumberLine numbers,
    Interpreted others) {

  /**
   * The row of a value; what no row can say is taken out of the bits.
   *
   * @return where the row stands in the table
   */
  int ask(
      Value value, Profile profile, Instant now, long[] bits, int at, int width, Memory memory) {
    if (value instanceof Value.Text text) {
      if (!needles.isEmpty()) {
        needles.ask(text.text(), bits, at, width, memory);
      }
      return texts.row(text.text());
    }
    if (value instanceof Value.Decimal decimal) {
      return numbers.row(decimal.number());
    }
    if (value instanceof Value.Flag flag) {
      return flag.flag() ? yes : no;
    }
    others.ask(profile, now, bits, at, width);
    return open;
  }
}
