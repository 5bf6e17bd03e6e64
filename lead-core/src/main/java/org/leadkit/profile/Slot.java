package org.leadkit.profile;

import org.leadkit.value.Value;

/**
 * What all conditions of an index ask of one field: for each value the row of the conditions that
 * it does not rule out. Immutable.
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

  /** The row of a value: of all that a row can say about it. */
  int row(Value value) {
    if (value instanceof Value.Text text) {
      return texts.row(text.text());
    }
    if (value instanceof Value.Decimal decimal) {
      return numbers.row(decimal.number());
    }
    if (value instanceof Value.Flag flag) {
      return flag.flag() ? yes : no;
    }
    return open;
  }

  /** True if something is looked for within the value. */
  boolean seeks(Value value) {
    return value instanceof Value.Text && !needles.isEmpty();
  }

  /** True if the value has no row of its own. */
  boolean isOther(Value value) {
    return value instanceof Value.Moment || value instanceof Value.Day;
  }
}
