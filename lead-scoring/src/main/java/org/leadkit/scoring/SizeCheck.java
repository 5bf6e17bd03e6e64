package org.leadkit.scoring;

import org.leadkit.decision.Issues;

/**
 * How many parts of a kind a model may have, where the work of a decision grows faster than their
 * number. Rules are not among them.
 */
record SizeCheck(Issues issues) {

  private static final int MOST = 100;

  void check(String parts, int size, String pointer) {
    if (size > MOST) {
      issues.error(
          "too-many-parts",
          pointer,
          "The number (%d) of %s must be at most %d.".formatted(size, parts, MOST),
          "Maybe they were made by a program: rules may be many, these not.");
    }
  }
}
