package org.leadkit.flow;

import java.time.Instant;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.lead.Stage;

/** Does with a lead what the sales side wants. What was done before is not done again. */
final class ActionStep {

  private final FlowSettings settings;
  private final HandOnStep handOn;
  private final EscalationStep escalation;

  ActionStep(FlowSettings settings, HeldTurns turns) {
    this.settings = settings;
    this.handOn = new HandOnStep(settings, turns);
    this.escalation = new EscalationStep(settings, turns);
  }

  /**
   * Does it.
   *
   * @param at when it was done
   */
  LeadCase apply(LeadCase lead, SalesAction action, Instant at) {
    return switch (action.kind()) {
      case ACCEPT -> accepted(lead, at);
      case TOUCH -> touched(lead, at);
      case FOLLOW_UP -> followedUp(touched(lead, at), at);
      case PAUSE -> paused(lead, action.subject(), at);
      case RESUME -> resumed(lead, action.subject(), at);
      case DECLINE -> declined(gated(lead), action.subject());
      case ASSIGN -> handOn.to(gated(lead), action.subject(), "by-hand", "by-hand");
      case CLAIM -> claimed(handOn.claimed(gated(lead), action.subject()));
    };
  }

  /** Who claims a lead accepts it; one that the member may not have stays as it is. */
  private LeadCase claimed(LeadCase lead) {
    return HandOnStep.isNobodyFree(lead) ? lead : accepted(lead, lead.now());
  }

  private LeadCase accepted(LeadCase lead, Instant at) {
    ResponseClock clock = clock(lead);
    LeadCase moved = moved(lead);
    return clock.isOpen(Target.ACCEPT)
        ? moved
            .with(clock.meeting(Target.ACCEPT, at))
            .plus(new Change.Accepted(lead.ownerName(), at))
        : moved;
  }

  private LeadCase touched(LeadCase lead, Instant at) {
    LeadCase accepted = accepted(lead, at);
    ResponseClock clock = clock(accepted);
    return clock.met(Target.FIRST_TOUCH).isPresent()
        ? accepted
        : accepted
            .with(clock.meeting(Target.FIRST_TOUCH, at))
            .plus(new Change.FirstTouched(lead.ownerName(), lead.lead().createdAt(), at));
  }

  private LeadCase followedUp(LeadCase lead, Instant at) {
    return lead.with(clock(lead).meeting(Target.FOLLOW_UP, at))
        .plus(new Change.FollowedUp(lead.ownerName(), at));
  }

  private static LeadCase paused(LeadCase lead, String reason, Instant at) {
    ResponseClock clock = clock(lead);
    return clock.reasons().contains(reason)
        ? lead
        : lead.with(clock.paused(reason, at)).plus(new Change.Paused(reason));
  }

  private static LeadCase resumed(LeadCase lead, String reason, Instant at) {
    ResponseClock clock = clock(lead);
    return clock.reasons().contains(reason)
        ? lead.with(clock.resumed(reason, at)).plus(new Change.Resumed(reason))
        : lead;
  }

  /** Who gives a lead back does not get it again by itself. */
  private LeadCase declined(LeadCase lead, String owner) {
    String pool = lead.lead().assignment().map(Assignment::pool).orElse("");
    LeadCase free =
        lead.with(lead.lead().but().unassigned().response(clock(lead).failing(owner)).build());
    LeadCase next = handOn.next(free, pool, "declined", "declined");
    if (next.lead().assignment().isPresent()) {
      return next;
    }
    // Its own pool has nobody else: the rules are asked at the next look.
    Instant wake = next.lead().wakeAt().filter(at -> at.isAfter(lead.now())).orElse(lead.now());
    return DispatchStep.waiting(next, wake).plus(new Change.Reassigned(owner, "", "declined"));
  }

  /** What happened under the old owner is told first; then the gate, for the new one's deadline. */
  private LeadCase gated(LeadCase lead) {
    return new GateStep(settings).apply(escalation.tell(lead));
  }

  /** The owner works on it: sales accepted, if the lifecycle has such a move. */
  private LeadCase moved(LeadCase lead) {
    Stage from = lead.lead().stage();
    return settings.lifecycle().allows(from, Stage.ACCEPTED)
        ? lead.with(lead.lead().but().stage(Stage.ACCEPTED).build())
            .plus(new Change.StageMoved(from, Stage.ACCEPTED))
        : lead;
  }

  /** A lead that nobody promised anything has a clock without a service level. */
  private static ResponseClock clock(LeadCase lead) {
    return lead.lead()
        .response()
        .orElseGet(() -> ResponseClock.started("", lead.lead().createdAt()));
  }
}
