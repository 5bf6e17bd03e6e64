package org.leadkit.consent;

import java.util.Comparator;
import org.leadkit.consent.ConsentEvent.Actor;

/** How much a restriction says about why a person must not be contacted. */
enum Weight {
  HOLD,
  REFUSAL,
  STRANGER,
  SUPPRESSION,
  BOUNCE,
  DOUBT;

  /** The heaviest first, of equals the newest, then the lower id. */
  static final Comparator<ConsentEvent> HEAVIEST =
      Comparator.comparing(Weight::of)
          .thenComparing(ConsentEvent::occurredAt, Comparator.reverseOrder())
          .thenComparing(ConsentEvent.ORDER);

  private static Weight of(ConsentEvent restriction) {
    return switch (restriction.kind()) {
      case RESTRICTED -> HOLD;
      case REASSIGNED -> STRANGER;
      case SUPPRESSED -> restriction.actor() == Actor.SYSTEM ? DOUBT : SUPPRESSION;
      case BOUNCED -> BOUNCE;
      default -> REFUSAL;
    };
  }
}
