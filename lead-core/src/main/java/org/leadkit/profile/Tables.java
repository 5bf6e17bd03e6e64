package org.leadkit.profile;

import java.util.List;

/**
 * Conditions taken apart by the fields they ask. Immutable.
 *
 * @param start the row in which all conditions stand but those that nothing could meet
 * @param slots what is asked of each field
 * @param places the place of a field's slot by its name
 * @param rest what must be asked of several fields at once, or can't be read from tables
 */
record Tables(int start, List<Slot> slots, NameTable places, Interpreted rest) {

  Tables {
    slots = List.copyOf(slots);
  }

  /** The rows of absent values, by place. */
  int[] absent() {
    return slots.stream().mapToInt(Slot::absent).toArray();
  }
}
