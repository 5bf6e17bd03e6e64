package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.distribution.Team;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.ResponseClock;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;

/**
 * Does what a lead is owed, each thing once. If several moves are owed at once, because nobody
 * looked for long, only the last is made: those before it would have had no time to answer. A move
 * for which nobody is free is not made: it stays owed and is tried again.
 */
final class EscalationStep {

  private static final String CAUSE = "escalation";

  private final FlowSettings settings;
  private final ResponseStep response;
  private final HandOnStep handOn;

  EscalationStep(FlowSettings settings, HeldTurns turns) {
    this.settings = settings;
    this.response = new ResponseStep(settings);
    this.handOn = new HandOnStep(settings, turns);
  }

  /** Does all that is owed. */
  LeadCase apply(LeadCase lead) {
    List<Owed> owed = response.owed(lead);
    LeadCase told = done(lead, owed);
    Optional<Owed> move = owed.stream().filter(Owed::isMove).reduce((first, last) -> last);
    if (move.isEmpty()) {
      return told;
    }
    LeadCase failed = failed(told).plus(escalated(move.get()));
    LeadCase next = isAway(lead, move.get()) ? failed : moved(failed, move.get());
    if (isAway(lead, move.get()) || HandOnStep.isNobodyFree(next)) {
      List<Owed> others = owed.stream().filter(one -> !one.equals(move.get())).toList();
      return waiting(failed(done(lead, others)), next.lead().wakeAt());
    }
    return isGivenAway(next, lead) ? next : failed;
  }

  /** Tells what happened, and does nothing about it: the owner is about to change anyway. */
  LeadCase tell(LeadCase lead) {
    LeadCase told = lead;
    for (Owed one : response.owed(lead)) {
      boolean isFact = one.kind() == Owed.Kind.WARNING || one.kind() == Owed.Kind.BREACH;
      told = isFact ? done(told, one) : told;
    }
    return told;
  }

  private LeadCase done(LeadCase lead, List<Owed> owed) {
    LeadCase done = lead;
    for (Owed one : owed) {
      done = done(done, one);
    }
    return done;
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
    String rule = owed.reason().rule();
    return switch (owed.kind()) {
      case REASSIGN ->
          lead.lead()
              .assignment()
              .map(one -> handOn.next(lead, one.pool(), rule, CAUSE))
              .orElse(lead);
      case QUEUE -> handOn.next(lead, owed.to(), rule, CAUSE);
      case MANAGER -> handOn.to(lead, owed.to(), rule, CAUSE);
      case WARNING, BREACH, REMIND -> lead;
    };
  }

  /** A manager need not be of the team, and gets the lead at any hour, but not while away. */
  private boolean isAway(LeadCase lead, Owed owed) {
    Team team = settings.team().get();
    return owed.kind() == Owed.Kind.MANAGER
        && (team.absent().contains(owed.to())
            || (team.member(owed.to()).isPresent() && !team.isOnDuty(owed.to(), lead.now())));
  }

  /** The move stays owed; a look before its time does not put it off. */
  private static LeadCase waiting(LeadCase lead, Optional<Instant> until) {
    Instant again = DispatchStep.nextTry(lead.now(), until.orElse(Instant.MAX));
    Instant wake =
        lead.before()
            .lead()
            .wakeAt()
            .filter(at -> at.isAfter(lead.now()) && at.isBefore(again))
            .orElse(again);
    return lead.with(lead.lead().but().wakeAt(wake).build());
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
