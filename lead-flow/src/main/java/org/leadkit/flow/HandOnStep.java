package org.leadkit.flow;

import java.time.Instant;
import java.util.Optional;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.ResponseClock;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingPlan;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.sla.ServiceLevel;

/** Gives a lead that has been routed to someone else. Its clock goes on: that buys no time. */
final class HandOnStep {

  private final FlowSettings settings;
  private final HeldTurns turns;
  private final ResponseStep response;

  HandOnStep(FlowSettings settings, HeldTurns turns) {
    this.settings = settings;
    this.turns = turns;
    this.response = new ResponseStep(settings);
  }

  /**
   * Gives it to the next of a pool who has not failed on it.
   *
   * @param rule what did so
   * @return the lead as it is, held until someone may be free, if nobody of the pool is, or there
   *     is no such pool any more
   */
  LeadCase next(LeadCase lead, String pool, String rule, String cause) {
    return settings
        .routing()
        .flatMap(policy -> plan(lead, policy, pool, rule))
        .map(plan -> taken(lead, plan, cause))
        .orElse(lead);
  }

  private Optional<RoutingPlan> plan(
      LeadCase lead, RoutingPolicy policy, String pool, String rule) {
    ServiceLevel level = response.level(lead.lead()).orElseGet(() -> routed(lead, policy));
    return policy
        .hand(rule, pool, level, settings.team().get(), lead.facts(), lead.now())
        .map(plan -> plan.forLead(lead.lead().id().value()))
        .map(
            plan -> lead.lead().response().map(clock -> plan.without(clock.failed())).orElse(plan));
  }

  private LeadCase taken(LeadCase lead, RoutingPlan plan, String cause) {
    String key = lead.lead().id() + "/" + lead.before().lead().version() + "/" + plan.fingerprint();
    HeldTurns.Drawn drawn = turns.take(plan, key, lead.now());
    LeadCase routed = lead.routed(drawn.decision(), plan.serviceLevel());
    return drawn.decision().outcome() instanceof Owner.Member member
        ? given(routed, DispatchStep.assignment(member, plan, key), cause)
        : DispatchStep.held(routed, drawn.until());
  }

  /** Gives it to a member, whoever is free. */
  LeadCase to(LeadCase lead, String member, String rule, String cause) {
    String pool = lead.lead().assignment().map(Assignment::pool).orElse("");
    return given(lead, new Assignment(member, pool, rule, "", lead.now(), Instant.MAX), cause);
  }

  private LeadCase given(LeadCase lead, Assignment assignment, String cause) {
    Optional<ResponseClock> running =
        lead.lead().response().filter(clock -> clock.stop().isEmpty());
    Optional<ResponseClock> clock =
        running
            .map(one -> one.reassigned(lead.now()))
            .or(() -> settings.routing().map(policy -> routed(lead, policy).start(lead.now())));
    LeadCase given = clock.map(lead::with).orElse(lead).with(assignment);
    String from = lead.before().lead().assignment().map(Assignment::owner).orElse("");
    return given.plus(new LeadEvent.Change.Reassigned(from, assignment.owner(), cause));
  }

  private ServiceLevel routed(LeadCase lead, RoutingPolicy policy) {
    return policy
        .decide(settings.routingFacts(lead.facts(), lead.now()), settings.team().get(), lead.now())
        .serviceLevel();
  }
}
