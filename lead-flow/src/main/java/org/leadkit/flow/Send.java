package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.gate.PermissionTicket;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Messages;

/**
 * The command that hands a ticket to the message port; used once. The ticket is redeemed in a
 * commit that rests on no refusal having come in between, and its id is the request key, so it is
 * worth one message.
 */
final class Send {

  private static final String COMMAND = "send";

  private final FlowSettings settings;
  private final Messages messages;
  private final LeadId lead;
  private final PermissionTicket ticket;
  private final Preferences preferences;
  private final Instant now;
  private final List<String> requestKeys;

  Send(
      FlowSettings settings,
      Messages messages,
      LeadId lead,
      PermissionTicket ticket,
      Preferences preferences) {
    this.settings = settings.forCommand();
    this.messages = messages;
    this.lead = lead;
    this.ticket = ticket;
    this.preferences = preferences;
    this.now = settings.time().instant();
    this.requestKeys = settings.hashes().request(COMMAND, lead + "\u0000" + ticket.id());
  }

  Outcome run() {
    Optional<Outcome> before = settings.answered(requestKeys).map(Outcome::repeated);
    if (before.isPresent()) {
      return before.get();
    }
    HeldTurns none = new HeldTurns(settings);
    Outcome outcome = Attempts.run(COMMAND, settings.attempts(), none, () -> attempt(none));
    if (outcome.status() == Answer.Status.UPDATED) {
      messages.send(ticket);
    }
    return outcome;
  }

  private Optional<Outcome> attempt(HeldTurns turns) {
    Optional<LeadHistory> history = settings.history(lead);
    if (history.isEmpty()) {
      return Optional.of(Outcome.notFound(lead, now));
    }
    LeadCase begun = LeadCase.of(history.get(), now);
    if (new RestoreCheck(settings).isPending()) {
      return Optional.of(Outcome.unchanged(begun, List.of(RestoreCheck.issue())));
    }
    if (!isOf(begun)) {
      return Optional.of(Outcome.unchanged(begun, List.of(strange())));
    }
    GateQuestion question = new GateQuestion(settings, begun);
    PermissionTicket.Worth worth =
        ticket.redeem(question.facts(ticket.channel(), preferences), now);
    if (worth != PermissionTicket.Worth.GOOD) {
      return Optional.of(Outcome.unchanged(begun, List.of(dead(worth))));
    }
    LeadCase sent =
        begun
            .resting(question.premise())
            .plus(new LeadEvent.Change.Contacted(ticket.id(), ticket.purpose(), ticket.channel()));
    return new StoreStep(settings, COMMAND, turns, requestKeys).store(sent);
  }

  /** Its place under the caps is on the record of the person to whom it was given. */
  private boolean isOf(LeadCase lead) {
    return lead.allConsents().stream()
        .anyMatch(
            event ->
                event.kind() == ConsentEvent.Kind.USED
                    && event.details().about().equals(ticket.id()));
  }

  private Issue strange() {
    return Issue.error(
        "ticket-of-another",
        "/ticket",
        "The ticket (%s) was not given for the lead (%s).".formatted(ticket.id(), lead),
        "Maybe the lead was mixed up.");
  }

  private Issue dead(PermissionTicket.Worth worth) {
    return Issue.error(
        "ticket-" + CanonicalForm.kebab(worth),
        "/ticket",
        "The ticket (%s) is worth nothing: %s."
            .formatted(ticket.id(), CanonicalForm.kebab(worth).replace('-', ' ')),
        "Maybe ask for a new one.");
  }
}
