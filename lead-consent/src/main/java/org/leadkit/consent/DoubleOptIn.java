package org.leadkit.consent;

import java.time.Instant;
import java.util.Optional;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentState.Confirmation;

/** Requests for confirmation that cover a question: waiting, too late, or confirmed. */
final class DoubleOptIn {

  private final Roles roles;
  private final ContactRequest request;
  private final Instant now;

  DoubleOptIn(Roles roles, ContactRequest request, Instant now) {
    this.roles = roles;
    this.request = request;
    this.now = now;
  }

  /** A link that works decides; without one the newest request. */
  Confirmation standing() {
    if (awaited().isPresent()) {
      return Confirmation.AWAITED;
    }
    for (int i = roles.requests().size() - 1; i >= 0; i--) {
      Confirmation one = of(roles.requests().get(i));
      if (one != Confirmation.NONE) {
        return one;
      }
    }
    return Confirmation.NONE;
  }

  Optional<ConsentEvent> awaited() {
    for (int i = roles.requests().size() - 1; i >= 0; i--) {
      ConsentEvent one = roles.requests().get(i);
      if (of(one) == Confirmation.AWAITED) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private Confirmation of(ConsentEvent one) {
    if (one.occurredAt().isAfter(now)
        || !one.scope().covers(request)
        || !request.isAt(one.point())
        || roles.isOutgrown(one, now)) {
      return Confirmation.NONE;
    }
    if (isConfirmed(one)) {
      return Confirmation.DONE;
    }
    return Soundness.end(one).isAfter(now) ? Confirmation.AWAITED : Confirmation.EXPIRED;
  }

  /** Only sound confirmations are among the consents, so the link was used in time. */
  private boolean isConfirmed(ConsentEvent one) {
    for (int i = 0; i < roles.grants().size(); i++) {
      ConsentEvent grant = roles.grants().get(i);
      if (grant.kind() == Kind.CONFIRMED && isOf(grant, one) && !grant.occurredAt().isAfter(now)) {
        return true;
      }
    }
    return false;
  }

  /** A confirmation of the request itself, or of the one that a merge bound to this point. */
  private static boolean isOf(ConsentEvent grant, ConsentEvent one) {
    String about = grant.details().about();
    return about.equals(one.id()) || (one.isBound() && Bound.stems(one.id(), about));
  }
}
