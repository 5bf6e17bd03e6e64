package org.leadkit.routing.simulation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.leadkit.profile.Profile;

/**
 * A lead of the past, as a simulation needs it. Immutable.
 *
 * @param id names it, without a personal value
 * @param profile what was known of it when it arrived
 * @param arrivedAt when it was routed
 * @param touchedAt when the person was first contacted; {@link Instant#MAX} if never
 * @param closedAt when it stopped being an open lead; {@link Instant#MAX} if it still is one
 */
public record PastLead(
    String id, Profile profile, Instant arrivedAt, Instant touchedAt, Instant closedAt) {

  /** Checks that nothing is null and nothing happened before it arrived. */
  public PastLead {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    if (touchedAt.isBefore(arrivedAt) || closedAt.isBefore(arrivedAt)) {
      throw new IllegalArgumentException(
          "The lead (%s) must be touched and closed after it arrived (%s).%nMaybe two columns were confused."
              .formatted(id, arrivedAt));
    }
  }

  /** A lead that was never contacted and is still open. */
  public static PastLead arrived(String id, Profile profile, Instant at) {
    return new PastLead(id, profile, at, Instant.MAX, Instant.MAX);
  }

  /** The same lead, first contacted at an instant. */
  public PastLead touched(Instant at) {
    return new PastLead(id, profile, arrivedAt, at, closedAt);
  }

  /** The same lead, closed at an instant. */
  public PastLead closed(Instant at) {
    return new PastLead(id, profile, arrivedAt, touchedAt, at);
  }

  /** When the person was first contacted; empty if never. */
  public Optional<Instant> touch() {
    return touchedAt.equals(Instant.MAX) ? Optional.empty() : Optional.of(touchedAt);
  }
}
