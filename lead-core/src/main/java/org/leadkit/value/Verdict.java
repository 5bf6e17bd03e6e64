package org.leadkit.value;

/**
 * The answer to a condition in Kleene's three-valued logic. A rule fires on {@link #HOLDS} only.
 */
public enum Verdict {
  /** The condition is true. */
  HOLDS,
  /** The condition is false. */
  FAILS,
  /** Something it needs is not known. */
  UNKNOWN;

  /** The verdict of something that is known. */
  public static Verdict of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  /** Both: fails if one fails, else unknown if one is unknown. */
  public Verdict and(Verdict other) {
    if (this == FAILS || other == FAILS) {
      return FAILS;
    }
    return this == HOLDS && other == HOLDS ? HOLDS : UNKNOWN;
  }

  /** Either: holds if one holds, else unknown if one is unknown. */
  public Verdict or(Verdict other) {
    return negate().and(other.negate()).negate();
  }

  /** The opposite; unknown stays unknown. */
  public Verdict negate() {
    return switch (this) {
      case HOLDS -> FAILS;
      case FAILS -> HOLDS;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
