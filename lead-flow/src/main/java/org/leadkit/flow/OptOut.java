package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.PrivacyRecord;

/**
 * A person's no, as the privacy log keeps it to say it again after a restore.
 *
 * @param leads the person's leads
 * @param event what is recorded with them; the id is empty where each lead has one of its own
 * @param suppressions what is recorded with the contact points
 */
record OptOut(Set<LeadId> leads, ConsentEvent event, List<Suppression> suppressions) {

  static final String KIND = "opted-out";

  /** Where it is logged: with the lead, or with the contact point if no lead is known. */
  String stream() {
    return "opt-out/"
        + leads.stream()
            .sorted()
            .findFirst()
            .map(LeadId::value)
            .orElseGet(() -> suppressions.isEmpty() ? "nobody" : suppressions.get(0).point());
  }

  Facts facts() {
    Facts facts =
        new Facts()
            .withAll("lead", leads.stream().map(LeadId::value).sorted().toList())
            .with("event", event.id())
            .with("kind", event.kind())
            .with("scope", event.scope())
            .with("point", event.point())
            .with("actor", event.actor())
            .with("source", event.source())
            .with("occurredAt", event.occurredAt())
            .with("because", event.details().because())
            .withAll("at", suppressions.stream().map(Suppression::point).toList())
            .withAll("reason", suppressions.stream().map(Suppression::reason).toList());
    int number = 0;
    for (Suppression one : suppressions) {
      number++;
      facts.with("no" + number, one.scope());
    }
    return facts;
  }

  static OptOut of(PrivacyRecord entry) {
    Set<LeadId> leads = new LinkedHashSet<>();
    Facts.all(entry, "lead").forEach(lead -> leads.add(new LeadId(lead)));
    Instant occurredAt = Facts.instant(entry, "occurredAt").orElse(entry.at());
    ConsentEvent event =
        new ConsentEvent(
            Facts.text(entry, "event"),
            Facts.constant(entry, "kind", ConsentEvent.Kind.class),
            Facts.scope(entry, "scope"),
            Facts.text(entry, "point"),
            Facts.constant(entry, "actor", ConsentEvent.Actor.class),
            Facts.text(entry, "source"),
            occurredAt,
            entry.at(),
            ConsentDetails.NONE.because(Facts.text(entry, "because")));
    List<String> points = Facts.all(entry, "at");
    List<String> reasons = Facts.all(entry, "reason");
    List<Suppression> suppressions = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      suppressions.add(
          new Suppression(
              points.get(i),
              Facts.scope(entry, "no" + (i + 1)),
              reasons.get(i),
              event.source(),
              occurredAt));
    }
    return new OptOut(leads, event, suppressions);
  }
}
