package org.leadkit.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * Where consent stands, in the ten words of the Data Privacy Vocabulary (W3C DPV). Not known, not
 * refused and not withdrawn are three different things. Only {@link #GIVEN} and {@link #RENEWED}
 * are consent.
 */
public enum ConsentStatus {
  /** Nothing is known. */
  UNKNOWN,
  /** Asked for and not answered yet. */
  REQUESTED,
  /** Asked for, and the time went by without an answer. */
  REQUEST_DEFERRED,
  /** The person said no when asked. */
  REFUSED,
  /** The person agreed. */
  GIVEN,
  /** The person agreed once more. */
  RENEWED,
  /** It came to its end. */
  EXPIRED,
  /** An authority or a court found it invalid. */
  INVALIDATED,
  /** Somebody else than the person ended it. */
  REVOKED,
  /** The person took it back. */
  WITHDRAWN;

  static ConsentStatus of(ConsentState state, ContactRequest request, Instant now) {
    for (ConsentEvent no : state.restrictions(request, now)) {
      if (no.kind().refuses() && no.kind() != Kind.REFUSED && no.kind() != Kind.REASSIGNED) {
        return WITHDRAWN;
      }
    }
    for (ConsentEvent no : state.restrictions(request, now)) {
      if (no.kind() == Kind.REFUSED) {
        return REFUSED;
      }
    }
    List<ConsentEvent> grants = state.grants(request, now);
    if (!grants.isEmpty()) {
      return grants.get(0).kind() == Kind.RENEWED ? RENEWED : GIVEN;
    }
    Reading reading = new Reading(state.roles(), request, now);
    ConsentEvent over = reading.newestGrant();
    return over == null ? asked(state, request, now) : ended(reading.endOf(over));
  }

  private static ConsentStatus asked(ConsentState state, ContactRequest request, Instant now) {
    return switch (state.confirmation(request, now)) {
      case AWAITED -> REQUESTED;
      case EXPIRED -> REQUEST_DEFERRED;
      case NONE, DONE -> UNKNOWN;
    };
  }

  private static ConsentStatus ended(@Nullable ConsentEvent end) {
    return end == null ? EXPIRED : valueOf(end.kind().name());
  }
}
