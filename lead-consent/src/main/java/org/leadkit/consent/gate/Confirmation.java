package org.leadkit.consent.gate;

import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentState;

/** Whether a consent was confirmed from the contact point itself. */
final class Confirmation {

  private Confirmation() {}

  /**
   * A consent is confirmed by an act at the same time or later; a renewed one also by an earlier.
   */
  static boolean isConfirmed(ConsentEvent grant, Moment moment) {
    for (ConsentEvent other : moment.grants()) {
      if (other.kind() == Kind.CONFIRMED
          && (grant.kind() == Kind.RENEWED || !other.occurredAt().isBefore(grant.occurredAt()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the person was asked to confirm and did not. */
  static boolean isAsked(Moment moment) {
    ConsentState.Confirmation stage =
        moment.facts().state().confirmation(moment.request(), moment.at());
    return stage == ConsentState.Confirmation.AWAITED || stage == ConsentState.Confirmation.EXPIRED;
  }

  /** Whether a confirmation may still come. */
  static String missing(Moment moment) {
    return moment.facts().state().confirmation(moment.request(), moment.at())
            == ConsentState.Confirmation.EXPIRED
        ? "confirmation-expired"
        : "awaiting-confirmation";
  }
}
