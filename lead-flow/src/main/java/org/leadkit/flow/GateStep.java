package org.leadkit.flow;

import org.leadkit.consent.Preferences;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.spi.Premise;

/**
 * Asks the gate whether the person may be contacted. Only a yes rests on no suppression coming in
 * between: a no needs no such premise.
 */
final class GateStep {

  private final FlowSettings settings;

  GateStep(FlowSettings settings) {
    this.settings = settings;
  }

  LeadCase apply(LeadCase lead) {
    GateQuestion question = new GateQuestion(settings, lead);
    Decision<Permission> decision =
        settings
            .gateNow()
            .decide(
                question.request(settings.purpose(), settings.channel()),
                question.facts(settings.channel(), Preferences.NONE),
                lead.now());
    return decided(lead, decision, question);
  }

  static LeadCase decided(LeadCase lead, Decision<Permission> decision, GateQuestion question) {
    Premise premise = decision.outcome().isPermitted() ? question.premise() : Premise.NONE;
    return lead.gated(decision, premise)
        .plus(
            new LeadEvent.Change.ContactDecided(
                decision.outcome(), decision.reasons().get(0).code()));
  }
}
