package org.leadkit.retention.export;

/**
 * What the host says of its decisions without people and of transfers, in words for the person; an
 * empty text is not told.
 *
 * @param logic how scores and routing are computed, and from what
 * @param consequences what follows from them for the person
 * @param contest where the person can contest them
 * @param transfers to which countries data goes, and what safeguards it there
 */
public record Explanation(String logic, String consequences, String contest, String transfers) {

  /** Nothing. */
  public static final Explanation NONE = new Explanation("", "", "", "");
}
