package org.leadkit.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Permission;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.ContactPoint;
import org.leadkit.spi.Premise;

/**
 * Asks the gate whether the person may be contacted. Consent must be for the very point at which
 * the channel reaches the person now; a suppression counts at any point that the person ever had,
 * as far as its scope goes ("don't call me", sent by e-mail). Only a yes rests on no suppression
 * coming in between: a no needs no such premise.
 */
final class GateStep {

  private final FlowSettings settings;

  GateStep(FlowSettings settings) {
    this.settings = settings;
  }

  LeadCase apply(LeadCase lead) {
    KeyedHashes hashes = settings.hashes();
    Set<String> asked =
        ContactPoint.of(lead.lead().profile(), settings.channel())
            .map(hashes::all)
            .orElse(Set.of());
    Set<String> all = new LinkedHashSet<>();
    lead.points().forEach(point -> all.addAll(hashes.all(point)));
    List<Suppression> suppressions = settings.store().suppressions(settings.tenant(), all);
    ContactRequest request = ContactRequest.of(settings.purpose(), settings.channel()).at(asked);
    ContactFacts facts = new ContactFacts(lead.allConsents(), suppressions);
    Decision<Permission> decision = settings.gate().decide(request, facts, lead.now());
    Premise premise =
        decision.outcome().isPermitted() ? new Premise(all, suppressions.size()) : Premise.NONE;
    return lead.gated(decision, premise)
        .plus(
            new LeadEvent.Change.ContactDecided(
                decision.outcome(), decision.reasons().get(0).code()));
  }
}
