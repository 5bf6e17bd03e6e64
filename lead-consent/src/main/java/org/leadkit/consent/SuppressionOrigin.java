package org.leadkit.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.decision.CanonicalForm;

/**
 * Whether a suppression still stands. It is judged as the event of which it was made; where that is
 * not on record, because it was erased or is another lead's, as an event of its reason would be.
 */
final class SuppressionOrigin {

  private final Timeline events;
  private final Roles roles;
  private final ContactRequest request;
  private final Lifting lifting;

  SuppressionOrigin(Timeline events, Roles roles, ContactRequest request, Instant now) {
    this.events = events;
    this.roles = roles;
    this.request = request;
    this.lifting = new Lifting(roles, request, now);
  }

  boolean stands(Suppression suppression) {
    List<ConsentEvent> origins = origins(suppression);
    if (!origins.isEmpty()) {
      return origins.stream().anyMatch(origin -> !lifting.isLifted(origin));
    }
    return !request.points().contains(suppression.point()) || !isLifted(asEvent(suppression));
  }

  /** At that very point; else at the points asked about, whose mailbox it may be, or at none. */
  private List<ConsentEvent> origins(Suppression suppression) {
    List<ConsentEvent> here = new ArrayList<>();
    List<ConsentEvent> near = new ArrayList<>();
    for (ConsentEvent event : roles.restrictions().list()) {
      if (isOf(suppression, event)) {
        if (event.point().equals(suppression.point())) {
          here.add(event);
        } else if (request.isAt(event.point())) {
          near.add(event);
        }
      }
    }
    return here.isEmpty() ? near : here;
  }

  private static boolean isOf(Suppression suppression, ConsentEvent event) {
    return event.occurredAt().equals(suppression.at())
        && event.source().equals(suppression.source())
        && CanonicalForm.kebab(event.kind()).equals(suppression.reason())
        && event.scope().covers(suppression.scope());
  }

  private boolean isLifted(ConsentEvent restriction) {
    if (lifting.isLifted(restriction)) {
      return true;
    }
    for (ConsentEvent lift : roles.lifts().list()) {
      if (lift.kind() == Kind.SUPPRESSION_LIFTED
          && lifting.isSamePoint(lift.point(), restriction.point())
          && lift.scope().covers(restriction.scope())
          && !events.hasId(lift.details().about())
          && lifting.isTakenBackBy(lift, restriction.named(lift.details().about()))) {
        return true;
      }
    }
    return false;
  }

  private static ConsentEvent asEvent(Suppression suppression) {
    Kind kind = kind(suppression.reason());
    return ConsentEvent.of("", kind, suppression.scope(), suppression.source(), suppression.at())
        .at(suppression.point())
        .by(actor(kind));
  }

  private static Kind kind(String reason) {
    for (Kind kind : Kind.values()) {
      if (kind.restricts() && CanonicalForm.kebab(kind).equals(reason)) {
        return kind;
      }
    }
    return Kind.OPTED_OUT;
  }

  /** Who acted is not known: the one whose word is lifted the least easily, but for a machine's. */
  private static Actor actor(Kind kind) {
    return switch (kind) {
      case BOUNCED, SUPPRESSED, REASSIGNED -> Actor.SYSTEM;
      case RESTRICTED -> Actor.AUTHORITY;
      default -> Actor.SUBJECT;
    };
  }
}
