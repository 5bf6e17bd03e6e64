package org.leadkit.flow;

import java.time.Instant;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.distribution.Pool;
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
   * @return the lead as it is if nobody of the pool is free, with the decision that says so and to
   *     be woken when somebody may be, if that is known; or without one if there is no such pool
   *     any more
   */
  LeadCase next(LeadCase lead, String pool, String rule, String cause) {
    return settings
        .routing()
        .flatMap(policy -> plan(lead, policy, pool, rule))
        .map(plan -> lead.lead().response().map(clock -> plan.without(clock.failed())).orElse(plan))
        .map(plan -> taken(lead, plan, cause))
        .orElseGet(() -> wakingAt(lead, Instant.MAX));
  }

  /** True if a pool was asked and nobody there is free. */
  static boolean isNobodyFree(LeadCase asked) {
    return asked.owner().filter(decision -> decision.outcome() instanceof Owner.Nobody).isPresent();
  }

  /**
   * Gives it to a member who asks for it, from the queue in which it waits, else from the pool to
   * which the rules lead. Whoever failed on it may ask.
   *
   * @return the lead as it is, with the decision that says why, if the member may not have it
   */
  LeadCase claimed(LeadCase lead, String member) {
    return settings
        .routing()
        .flatMap(
            policy ->
                plan(
                    lead,
                    policy,
                    lead.lead()
                        .assignment()
                        .map(Assignment::pool)
                        .orElseGet(() -> decided(lead, policy).pool().name()),
                    "claim"))
        .map(plan -> claimed(lead, plan, member))
        .orElseGet(() -> to(lead, member, "by-hand", "claimed"));
  }

  private LeadCase claimed(LeadCase lead, RoutingPlan plan, String member) {
    String key = version(lead) + "/claim/" + name(member);
    HeldTurns.Drawn drawn = turns.claim(plan, key, member, lead.now());
    LeadCase routed = lead.routed(drawn.decision(), plan.serviceLevel());
    return drawn.decision().outcome() instanceof Owner.Member owner
        ? given(routed, DispatchStep.assignment(owner, plan, key), "claimed")
        : routed;
  }

  private static String name(String member) {
    return CanonicalForm.object().with("member", member).sha256().substring(0, 16);
  }

  private static String version(LeadCase lead) {
    return lead.lead().id() + "/" + lead.before().lead().version();
  }

  private Optional<RoutingPlan> plan(
      LeadCase lead, RoutingPolicy policy, String pool, String rule) {
    ServiceLevel level = response.level(lead.lead()).orElseGet(() -> routed(lead, policy));
    return policy
        .hand(rule, pool, level, settings.team().get(), lead.facts(), lead.now())
        .map(plan -> plan.forLead(lead.lead().id().value()));
  }

  private LeadCase taken(LeadCase lead, RoutingPlan plan, String cause) {
    String key = version(lead) + "/" + plan.fingerprint();
    HeldTurns.Drawn drawn = turns.take(plan, key, lead.now());
    LeadCase routed = lead.routed(drawn.decision(), plan.serviceLevel());
    return drawn.decision().outcome() instanceof Owner.Member member
        ? given(routed, DispatchStep.assignment(member, plan, key), cause)
        : wakingAt(routed, drawn.until());
  }

  private static LeadCase wakingAt(LeadCase lead, Instant at) {
    return lead.with(lead.lead().but().wakeAt(at).build());
  }

  /** Gives it to a member, whoever is free. */
  LeadCase to(LeadCase lead, String member, String rule, String cause) {
    String pool = lead.lead().assignment().map(Assignment::pool).orElse("");
    String team =
        settings
            .routing()
            .flatMap(policy -> policy.pool(pool))
            .map(Pool::team)
            .or(() -> lead.lead().assignment().map(Assignment::team))
            .orElse(Pool.TEAM);
    return given(
        lead, new Assignment(member, pool, rule, "", lead.now(), Instant.MAX, team), cause);
  }

  private LeadCase given(LeadCase lead, Assignment assignment, String cause) {
    Optional<ResponseClock> running =
        lead.lead().response().filter(clock -> clock.stop().isEmpty());
    Optional<ResponseClock> clock =
        running
            .map(one -> handedOn(lead, one))
            .or(() -> settings.routing().map(policy -> routed(lead, policy).start(lead.now())));
    LeadCase given = clock.map(lead::with).orElse(lead).with(assignment);
    String from = lead.before().lead().assignment().map(Assignment::owner).orElse("");
    return given.plus(new LeadEvent.Change.Reassigned(from, assignment.owner(), cause));
  }

  private ResponseClock handedOn(LeadCase lead, ResponseClock clock) {
    return settings
        .routing()
        .map(policy -> ResponseStep.handedOn(clock, lead.now(), () -> routed(lead, policy)))
        .orElseGet(() -> clock.reassigned(lead.now()));
  }

  private ServiceLevel routed(LeadCase lead, RoutingPolicy policy) {
    return decided(lead, policy).serviceLevel();
  }

  private RoutingPlan decided(LeadCase lead, RoutingPolicy policy) {
    return policy.decide(
        settings.routingFacts(lead.facts(), lead.now()), settings.team().get(), lead.now());
  }
}
