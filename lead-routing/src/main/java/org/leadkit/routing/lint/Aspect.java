package org.leadkit.routing.lint;

import org.leadkit.value.ValueTest;

/**
 * Whether a text answers a question by its words, its end or a pattern: cell 1 if it does.
 *
 * @param field the number of the dimension that holds the field's values
 * @param test the question
 */
record Aspect(int field, ValueTest test) implements Dim {

  static final Ranges NO = Ranges.single(0);
  static final Ranges YES = Ranges.single(1);

  @Override
  public int size() {
    return 2;
  }
}
