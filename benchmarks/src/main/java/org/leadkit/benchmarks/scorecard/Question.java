package org.leadkit.benchmarks.scorecard;

import java.util.List;

/** A condition on one attribute, as neutral data from which each engine makes its own. */
public sealed interface Question {

  /** The attribute that is asked. */
  Attribute of();

  /** The text is one. */
  record Is(Attribute of, String text) implements Question {}

  /** The text is one of two to five. */
  record IsOneOf(Attribute of, List<String> texts) implements Question {}

  /** The number lies between two, both included. */
  record Between(Attribute of, long low, long high) implements Question {}

  /** The number is at least one. */
  record AtLeast(Attribute of, long low) implements Question {}

  /** The title mentions one of some words as a whole word, without regard to case. */
  record Mentions(Attribute of, List<String> words) implements Question {}

  /** The flag is set, or is not. */
  record Flag(Attribute of, boolean expected) implements Question {}
}
