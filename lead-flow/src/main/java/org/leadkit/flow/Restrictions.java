package org.leadkit.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.ContactPoint;

/** What restricts a contact point, as it is kept with the point, so that it outlives the lead. */
final class Restrictions {

  private final KeyedHashes hashes;

  Restrictions(KeyedHashes hashes) {
    this.hashes = hashes;
  }

  /** The hashes under which a restriction is kept: of the point, and of its mailbox. */
  Set<String> keptUnder(ContactPoint point) {
    return Stream.of(point, point.mailbox()).map(hashes::current).collect(Collectors.toSet());
  }

  /** Of the restrictions that a command adds to a lead at one of the lead's points. */
  List<Suppression> of(LeadCase lead) {
    return lead.news().consents().stream()
        .filter(ConsentEvent::restricts)
        .flatMap(event -> at(event, lead).stream())
        .toList();
  }

  private List<Suppression> at(ConsentEvent event, LeadCase lead) {
    return lead.points().stream()
        .filter(point -> hashes.current(point).equals(event.point()))
        .findFirst()
        .map(point -> of(event, keptUnder(point)))
        .orElse(List.of());
  }

  /** Of one restriction. */
  static List<Suppression> of(ConsentEvent event, Set<String> points) {
    return points.stream()
        .sorted()
        .map(
            point ->
                new Suppression(
                    point,
                    event.scope(),
                    CanonicalForm.kebab(event.kind()),
                    event.source(),
                    event.occurredAt()))
        .toList();
  }
}
