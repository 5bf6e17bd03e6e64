package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Assignment;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingPlan;
import org.leadkit.routing.RoutingPolicy;

/**
 * Finds the owner of a lead. One that it has it keeps. A "no" to contact does not stop ownership,
 * but it leaves no deadline. For a disqualified lead no owner is sought and no deadline kept.
 */
final class DispatchStep {

  private final FlowSettings settings;
  private final HeldTurns turns;

  DispatchStep(FlowSettings settings, HeldTurns turns) {
    this.settings = settings;
    this.turns = turns;
  }

  /**
   * Routes a lead.
   *
   * @param turnKey names the turn, should one be taken; the pool and who is available are part of
   *     the name, so that a turn taken earlier never falls to someone who has left since
   */
  LeadCase apply(LeadCase lead, String turnKey) {
    return lead.isDisqualified()
        ? lead.withoutDeadline()
        : settings.routing().map(policy -> route(lead, policy, turnKey)).orElse(lead);
  }

  private LeadCase route(LeadCase lead, RoutingPolicy policy, String turnKey) {
    RoutingPlan plan =
        policy
            .decide(lead.facts(), settings.team().get(), lead.now())
            .forLead(lead.lead().id().value());
    Optional<Assignment> existing = lead.lead().assignment();
    if (existing.isPresent()) {
      return assign(lead, plan.keep(existing.get().owner()), existing.get());
    }
    String key = turnKey + "/" + plan.fingerprint();
    Decision<Owner> decision = turns.take(plan, key, lead.now());
    return decision.outcome() instanceof Owner.Member member
        ? assign(lead, decision, assignment(member, plan, key))
        : lead.routed(decision);
  }

  private static Assignment assignment(Owner.Member member, RoutingPlan plan, String key) {
    return new Assignment(member.name(), member.pool(), plan.rule(), key, plan.at(), Instant.MAX);
  }

  private LeadCase assign(LeadCase lead, Decision<Owner> decision, Assignment assignment) {
    Optional<Instant> deadline =
        lead.isContactForbidden()
            ? Optional.empty()
            : Optional.of(deadline(assignment, lead.now(), decision.outcome().within()));
    Assignment due = assignment.due(deadline);
    LeadCase routed = lead.with(lead.lead().but().assignment(due).build()).routed(decision);
    return lead.lead().assignment().equals(Optional.of(due))
        ? routed
        : routed.plus(new LeadEvent.Change.Assigned(due.owner(), deadline.orElse(null)));
  }

  /** Asking again must not buy the owner more time: the earlier deadline stays, missed or not. */
  private static Instant deadline(Assignment assignment, Instant now, Duration within) {
    Instant fresh = now.plus(within);
    return assignment.due().filter(open -> open.isBefore(fresh)).orElse(fresh);
  }
}
