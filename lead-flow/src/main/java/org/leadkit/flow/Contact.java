package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Scope;
import org.leadkit.consent.gate.Permission;
import org.leadkit.consent.gate.PermissionTicket;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.spi.LeadHistory;

/**
 * The command that asks for a ticket; used once. The place that the ticket takes under the caps is
 * stored with it: of two that want the last one, the later commit is stale and decides again.
 */
final class Contact {

  private static final String COMMAND = "contact";

  private final FlowSettings settings;
  private final Outreach outreach;
  private final Instant now;

  Contact(FlowSettings settings, Outreach outreach) {
    this.settings = settings.forCommand();
    this.outreach = outreach;
    this.now = settings.time().instant();
  }

  Outcome run() {
    HeldTurns none = new HeldTurns(settings);
    return Attempts.run(COMMAND, settings.attempts(), none, () -> attempt(none));
  }

  private Optional<Outcome> attempt(HeldTurns turns) {
    Optional<LeadHistory> history = settings.history(outreach.lead());
    if (history.isEmpty()) {
      return Optional.of(Outcome.notFound(outreach.lead(), now));
    }
    LeadCase lead = LeadCase.of(history.get(), now);
    GateQuestion question = new GateQuestion(settings, lead);
    ContactRequest request =
        question
            .request(outreach.purpose(), outreach.channel())
            .inNameOf(outreach.brand())
            .about(outreach.topic())
            .dialled(outreach.dialing());
    ContactFacts facts = question.facts(outreach.channel(), outreach.preferences());
    Decision<Permission> decision = settings.gateNow().decide(request, facts, now);
    LeadCase decided = GateStep.decided(lead, decision, question);
    Optional<PermissionTicket> ticket =
        PermissionTicket.of(
            settings.ids().next("ticket"), decision, request, facts, outreach.life());
    LeadCase reserved = ticket.map(one -> reserved(decided, one)).orElse(decided);
    return new StoreStep(settings, COMMAND, turns, List.of())
        .store(reserved)
        .map(outcome -> outcome.with(ticket));
  }

  private LeadCase reserved(LeadCase lead, PermissionTicket ticket) {
    PastContact place = ticket.reservation();
    Scope scope =
        new Scope(
            Set.of(place.purpose()),
            Set.of(place.channel()),
            some(place.brand()),
            some(place.topic()));
    ConsentEvent used =
        new ConsentEvent(
            settings.ids().next("consent"),
            ConsentEvent.Kind.USED,
            scope,
            place.point(),
            ConsentEvent.Actor.SYSTEM,
            COMMAND,
            place.at(),
            now,
            ConsentDetails.NONE.about(place.id()));
    return lead.plus(used).plus(new LeadEvent.Change.ConsentRecorded(used.id(), used.kind()));
  }

  private static Set<String> some(String name) {
    return name.isEmpty() ? Set.of() : Set.of(name);
  }
}
