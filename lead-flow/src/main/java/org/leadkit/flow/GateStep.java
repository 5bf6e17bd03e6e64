package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Permission;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.ContactPoint;

/** Asks the gate whether the person may be contacted at the point that the lead has. */
final class GateStep {

  private final FlowSettings settings;

  GateStep(FlowSettings settings) {
    this.settings = settings;
  }

  LeadCase apply(LeadCase lead) {
    return apply(lead, List.of());
  }

  /** The same, with suppressions that this command is about to store. */
  LeadCase apply(LeadCase lead, List<Suppression> arising) {
    Set<String> points =
        ContactPoint.of(lead.lead().profile(), settings.channel())
            .map(settings.hashes()::all)
            .orElse(Set.of());
    List<Suppression> suppressions =
        new ArrayList<>(settings.store().suppressions(settings.tenant(), points));
    suppressions.addAll(arising);
    ContactRequest request = ContactRequest.of(settings.purpose(), settings.channel()).at(points);
    Decision<Permission> decision =
        settings
            .gate()
            .decide(request, new ContactFacts(lead.allConsents(), suppressions), lead.now());
    return lead.gated(decision)
        .plus(
            new LeadEvent.Change.ContactDecided(
                decision.outcome(), decision.reasons().get(0).code()));
  }
}
