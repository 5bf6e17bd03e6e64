package org.leadkit.consent.chain;

/**
 * What a check of a chain found.
 *
 * @param finding what is wrong first, or that nothing is
 * @param index the place of the first broken entry, from 0; the number of entries if none is, or if
 *     entries are missing at the end
 */
public record Verification(Finding finding, int index) {

  /** What can be found. */
  public enum Finding {
    /** Nothing is wrong. */
    INTACT,
    /** The entry is not what it was, or is of another chain. */
    CHANGED,
    /** One or more entries before it are missing; at the end, after all that are there. */
    REMOVED,
    /** It stood elsewhere. */
    REORDERED,
    /** It was put in later. */
    INSERTED,
    /** The chain is whole but not the one that was anchored: all of it was written anew. */
    REWRITTEN,
    /** The personal values beside the entry are not those for which its commitments stand. */
    PAYLOAD_CHANGED
  }

  /** True if nothing is wrong. */
  public boolean isIntact() {
    return finding == Finding.INTACT;
  }
}
