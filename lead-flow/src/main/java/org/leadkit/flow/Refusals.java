package org.leadkit.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.ContactPoint;

/** Makes of refusals on a lead's record suppressions, which outlive the lead. */
final class Refusals {

  private Refusals() {}

  /** Of every no on the record, at every point; one that was taken back since counts too. */
  static Set<Suppression> of(
      KeyedHashes hashes, List<ConsentEvent> consents, Set<ContactPoint> points) {
    Set<Suppression> all = new LinkedHashSet<>();
    for (ConsentEvent event : consents) {
      if (!event.restricts() || isOurs(event)) {
        continue;
      }
      if (!event.point().isEmpty()) {
        all.add(suppression(event, event.point(), event.scope()));
      }
      for (ContactPoint point : points) {
        Scope scope = scope(event.scope(), point);
        withMailbox(point).forEach(one -> all.add(suppression(event, hashes.current(one), scope)));
      }
    }
    return all;
  }

  /** What we restricted ourselves is nobody's no. */
  private static boolean isOurs(ConsentEvent event) {
    return event.kind() == ConsentEvent.Kind.RESTRICTED
        && event.actor() == ConsentEvent.Actor.SYSTEM;
  }

  /** A point may be shared, so a refusal of everything is there one of the channels that use it. */
  static Scope scope(Scope said, ContactPoint point) {
    return said.channels().isEmpty()
        ? new Scope(said.purposes(), point.kind().channels(), said.brands(), said.topics())
        : said;
  }

  private static Suppression suppression(ConsentEvent event, String point, Scope scope) {
    return new Suppression(
        point, scope, CanonicalForm.kebab(event.kind()), event.source(), event.occurredAt());
  }

  /** Every point with the one that probably shares its mailbox. */
  static Stream<ContactPoint> withMailbox(ContactPoint point) {
    return Stream.of(point, point.mailbox()).distinct();
  }
}
