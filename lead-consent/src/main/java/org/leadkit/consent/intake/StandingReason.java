package org.leadkit.consent.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactRequest;

/**
 * The one reason to show in a list, where several stand: what the person said, before what staff
 * entered, before what machines found; of equals the latest. All of them stay on record and count.
 */
public final class StandingReason {

  private static final Comparator<ConsentEvent> WEIGHT =
      Comparator.comparingInt(StandingReason::rank).thenComparing(ConsentEvent.ORDER);

  private StandingReason() {}

  /** The weightiest restriction that stands at an instant; empty if none does. */
  public static Optional<ConsentEvent> of(ConsentState state, ContactRequest request, Instant now) {
    return state.restrictions(request, now).stream().max(WEIGHT);
  }

  private static int rank(ConsentEvent event) {
    return switch (event.kind()) {
      case REFUSED, WITHDRAWN, OBJECTED, OPTED_OUT, COMPLAINED, SIGNALLED -> 3;
      case RESTRICTED -> 2;
      case SUPPRESSED -> event.actor() == ConsentEvent.Actor.SYSTEM ? 0 : 2;
      case BOUNCED, REASSIGNED -> 1;
      default -> 0;
    };
  }
}
