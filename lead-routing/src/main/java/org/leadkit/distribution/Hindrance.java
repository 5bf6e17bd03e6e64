package org.leadkit.distribution;

import java.time.Instant;
import java.util.List;
import org.leadkit.decision.Reason;

/**
 * Why a member can't take a lead.
 *
 * @param kind what would have to be overlooked to route anyway
 * @param until when it may be over; {@link Instant#MAX} if that is not known
 * @param reason what the trace says
 */
record Hindrance(Kind kind, Instant until, Reason reason) {

  /** What may be overlooked, the least first. */
  static final List<Kind> OVERLOOKED = List.of(Kind.AWAY, Kind.FULL, Kind.ABSENT);

  /** What is overlooked first, if the pool routes anyway, and what never. */
  enum Kind {
    /** Not there now. */
    AWAY,
    /** No room, or a cap is reached. */
    FULL,
    /** The host says that the member is not there. */
    ABSENT,
    /** Not a member who could have this lead. */
    UNSUITED
  }
}
