package org.leadkit.retention;

/** What becomes of a piece of personal data. */
public enum Treatment {
  /** It is gone wherever we can reach it. */
  ERASE,
  /** Nobody can find out any more whose it was. */
  ANONYMISE,
  /** Whose it was can be found out with a key only. */
  PSEUDONYMISE,
  /** It is only stored; it serves no contact, no decision and no analysis. */
  RESTRICT,
  /** It is moved to where only a few may read it, and only stored. */
  ARCHIVE_RESTRICTED,
  /** Someone must look at it. */
  REVIEW;

  /** The one of two that leaves less; the first if they are the same. */
  static Treatment strictest(Treatment one, Treatment other) {
    return other.leaves() < one.leaves() ? other : one;
  }

  /** True if it leaves no more than the other. */
  boolean isAsStrictAs(Treatment other) {
    return leaves() <= other.leaves();
  }

  /** How much remains to be used; an archive can be read by fewer than what is only restricted. */
  private int leaves() {
    return switch (this) {
      case ERASE -> 0;
      case ANONYMISE -> 1;
      case PSEUDONYMISE -> 2;
      case ARCHIVE_RESTRICTED -> 3;
      case RESTRICT -> 4;
      case REVIEW -> 5;
    };
  }

  /** True if it can't be undone. */
  public boolean isDestructive() {
    return this == ERASE || this == ANONYMISE || this == PSEUDONYMISE;
  }
}
