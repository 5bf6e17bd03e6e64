package org.leadkit.spi;

import java.util.Set;

/**
 * What a decision to permit contact rests on besides the lead: that no suppression was added to its
 * contact points since they were read.
 *
 * @param points keyed hashes of the contact points
 * @param suppressions how many suppressions they had together when they were read
 */
public record Premise(Set<String> points, int suppressions) {

  /** Rests on nothing. */
  public static final Premise NONE = new Premise(Set.of(), 0);

  /** Copies the hashes. */
  public Premise {
    points = Set.copyOf(points);
  }
}
