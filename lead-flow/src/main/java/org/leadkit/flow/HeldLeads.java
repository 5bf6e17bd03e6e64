package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.PrivacyRecord;

/**
 * Restricts the leads that a hold names, and lifts just that restriction when it is released. A
 * hold on kinds of data, or on everything, stops no lead: it only forbids to destroy.
 */
final class HeldLeads {

  private static final String BECAUSE = "legal-hold";

  private final FlowSettings settings;

  HeldLeads(FlowSettings settings) {
    this.settings = settings;
  }

  void hold(PrivacyRecord placed) {
    for (String subject : Facts.all(placed, "subject")) {
      LeadId lead = new LeadId(subject);
      record(lead, Restricted.event(id(placed, lead), BECAUSE, settings.time().instant()));
    }
  }

  void release(PrivacyRecord released) {
    Instant now = settings.time().instant();
    String document =
        CanonicalForm.object()
            .with("hold", Facts.text(released, "hold"))
            .with("by", Facts.text(released, "by"))
            .with("at", released.at())
            .sha256();
    Proof proof =
        new Proof(
            Proof.Means.NONE, "", Set.of(), List.of(new Proof.Document("hold-release", document)));
    for (String subject : Facts.all(released, "subject")) {
      LeadId lead = new LeadId(subject);
      record(
          lead,
          new ConsentEvent(
              "released-" + id(released, lead),
              ConsentEvent.Kind.RESTRICTION_LIFTED,
              Scope.EVERYTHING,
              "",
              ConsentEvent.Actor.SYSTEM,
              "privacy",
              now,
              now,
              ConsentDetails.NONE.proof(proof).about(id(released, lead)).because(BECAUSE)));
    }
  }

  private static String id(PrivacyRecord entry, LeadId lead) {
    return CanonicalForm.object()
        .with("hold", Facts.text(entry, "hold"))
        .with("lead", lead.value())
        .sha256()
        .substring(0, 32);
  }

  private void record(LeadId lead, ConsentEvent event) {
    new RecordConsent(settings, lead, event, Set.of()).run();
  }
}
