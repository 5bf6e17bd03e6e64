package org.leadkit.flow;

import java.util.List;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.ResponseClock;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;

/**
 * Does what a lead is owed, each thing once. If several moves are owed at once, because nobody
 * looked for long, only the last is made: those before it would have had no time to answer.
 */
final class EscalationStep {

  private static final String CAUSE = "escalation";

  private final ResponseStep response;
  private final HandOnStep handOn;

  EscalationStep(FlowSettings settings, HeldTurns turns) {
    this.response = new ResponseStep(settings);
    this.handOn = new HandOnStep(settings, turns);
  }

  /** Does all that is owed. */
  LeadCase apply(LeadCase lead) {
    List<Owed> owed = owed(lead);
    LeadCase told = lead;
    for (Owed one : owed) {
      told = done(told, one);
    }
    Optional<Owed> move = owed.stream().filter(Owed::isMove).reduce((first, last) -> last);
    return move.isPresent() ? moved(told, move.get()) : told;
  }

  /** Tells what happened, and does nothing about it: the owner is about to change anyway. */
  LeadCase tell(LeadCase lead) {
    LeadCase told = lead;
    for (Owed one : owed(lead)) {
      boolean isFact = one.kind() == Owed.Kind.WARNING || one.kind() == Owed.Kind.BREACH;
      told = isFact ? done(told, one) : told;
    }
    return told;
  }

  private List<Owed> owed(LeadCase lead) {
    return lead.lead()
        .response()
        .flatMap(clock -> response.level(lead.lead()).map(level -> level.owed(clock, lead.now())))
        .orElse(List.of());
  }

  private LeadCase done(LeadCase lead, Owed owed) {
    ServiceLevel level = response.level(lead.lead()).orElseThrow();
    ResponseClock clock = lead.lead().response().orElseThrow();
    PolicyRef policy = PolicyRef.of(level.name(), "", level.form());
    LeadCase done =
        lead.with(clock.doing(owed.id()))
            .doing(new Decision<>(owed, List.of(owed.reason()), policy, lead.now()));
    return switch (owed.kind()) {
      case WARNING -> done.plus(new Change.Warned(owed.target(), lead.ownerName(), owed.due()));
      case BREACH -> done.plus(new Change.Breached(owed.target(), lead.ownerName(), owed.due()));
      case REMIND -> done.plus(escalated(owed));
      case REASSIGN, MANAGER, QUEUE -> done;
    };
  }

  private LeadCase moved(LeadCase lead, Owed owed) {
    LeadCase failed = failed(lead).plus(escalated(owed));
    String rule = owed.reason().rule();
    return switch (owed.kind()) {
      case REASSIGN ->
          failed
              .lead()
              .assignment()
              .map(Assignment::pool)
              .map(pool -> handOn.next(failed, pool, rule, CAUSE))
              .filter(next -> isGivenAway(next, lead))
              .orElse(failed);
      case QUEUE ->
          Optional.of(handOn.next(failed, owed.to(), rule, CAUSE))
              .filter(next -> isGivenAway(next, lead))
              .orElse(failed);
      case MANAGER -> handOn.to(failed, owed.to(), rule, CAUSE);
      case WARNING, BREACH, REMIND -> lead;
    };
  }

  /** A queue in which it waits already may be all that there is. */
  private static boolean isGivenAway(LeadCase next, LeadCase before) {
    return !next.ownerName().equals(before.ownerName());
  }

  /** Whoever has the lead now did not keep it. */
  private static LeadCase failed(LeadCase lead) {
    ResponseClock clock = lead.lead().response().orElseThrow();
    return lead.lead().assignment().map(one -> lead.with(clock.failing(one.owner()))).orElse(lead);
  }

  private static Change escalated(Owed owed) {
    return new Change.Escalated(owed.target(), CanonicalForm.kebab(owed.kind()), owed.due());
  }
}
