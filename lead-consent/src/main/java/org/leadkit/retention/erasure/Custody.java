package org.leadkit.retention.erasure;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leadkit.lead.Purpose;

/**
 * That a lead came from somebody or went to somebody: who must be told of refusals and erasures.
 *
 * @param party the buyer, the seller or whoever shares it; not personal
 * @param direction which way it went
 * @param theirReference under which that party knows the lead; not personal
 * @param at when it changed hands
 * @param purposes what it was handed over for; empty if that was not said
 */
public record Custody(
    String party, Direction direction, String theirReference, Instant at, Set<Purpose> purposes) {

  /** Which way a lead went. */
  public enum Direction {
    /** It was bought from the party. */
    BOUGHT_FROM,
    /** It was sold to the party. */
    SOLD_TO,
    /** The party uses it too: a processor, a partner. */
    SHARED_WITH
  }

  /**
   * Copies the purposes.
   *
   * @throws IllegalArgumentException if party or reference is blank
   */
  public Custody {
    EnumSet<Purpose> copy = EnumSet.noneOf(Purpose.class);
    copy.addAll(purposes);
    purposes = Collections.unmodifiableSet(copy);
    if (party.isBlank() || theirReference.isBlank()) {
      throw new IllegalArgumentException(
          "The party (%s) and its reference (%s) must not be blank.\nMaybe give our own id of the lead if the party has none."
              .formatted(party, theirReference));
    }
  }
}
