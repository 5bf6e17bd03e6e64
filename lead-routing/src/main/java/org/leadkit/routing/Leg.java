package org.leadkit.routing;

/**
 * A stretch of a lead's way through the rules: in one table, from a rule on, to the first that
 * holds.
 *
 * @param table where
 * @param from the first rule that was asked
 * @param to the first rule that holds; the number of all if none does
 */
record Leg(CompiledTable table, int from, int to) {

  /** True if no rule of the table holds any more. */
  boolean isOtherwise() {
    return to == table.size();
  }

  /** The rule that holds. */
  CompiledRule rule() {
    return table.rule(to);
  }

  /** Where it led; that must be a pool. */
  Destination end() {
    return table.end(to);
  }
}
