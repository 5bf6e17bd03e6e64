package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingPlan;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.Sticky;
import org.leadkit.sla.ServiceLevel;

/**
 * Finds the owner of a lead. One that it has it keeps, unless the policy says when. A "no" to
 * contact does not stop ownership unless the policy says so. For a lead that is disqualified or
 * only stored no owner is sought. Where nobody is free the lead is held until someone may be, and
 * looked at again each hour where it is not known when that is.
 */
final class DispatchStep {

  private static final String NO_TURN = "";

  /** After which time it is tried again if it is not known when somebody may be free. */
  private static final Duration RECHECK = Duration.ofHours(1);

  private final FlowSettings settings;
  private final HeldTurns turns;
  private final ResponseStep response;

  DispatchStep(FlowSettings settings, HeldTurns turns) {
    this.settings = settings;
    this.turns = turns;
    this.response = new ResponseStep(settings);
  }

  /**
   * Routes a lead.
   *
   * @param turnKey names the turn, should one be taken; the pool and who is available are part of
   *     the name, so that a turn taken earlier never falls to someone who has left since
   */
  LeadCase apply(LeadCase lead, String turnKey) {
    return lead.isDisqualified() || Restricted.is(settings, lead)
        ? lead
        : settings.routing().map(policy -> route(lead, policy, turnKey)).orElse(lead);
  }

  private LeadCase route(LeadCase lead, RoutingPolicy policy, String turnKey) {
    RoutingPlan plan =
        policy
            .decide(
                settings.routingFacts(lead.facts(), lead.now()), settings.team().get(), lead.now())
            .forLead(lead.lead().id().value())
            .without(failed(lead));
    Optional<Assignment> existing = lead.lead().assignment();
    if (existing.isPresent() && !policy.sticksTo(Sticky.To.EXISTING_OWNER)) {
      return kept(lead, plan.serviceLevel())
          .routed(plan.keep(existing.get().owner()), plan.serviceLevel());
    }
    return plan.settled()
        .map(decision -> settled(lead, plan, decision))
        .orElseGet(() -> drawn(lead, plan, turnKey));
  }

  /** Who gave it back, or did not answer; the owner it has may keep it all the same. */
  private static Set<String> failed(LeadCase lead) {
    Set<String> failed = new TreeSet<>();
    lead.lead().response().ifPresent(clock -> failed.addAll(clock.failed()));
    failed.remove(lead.ownerName());
    return failed;
  }

  /** No turn is taken: the lead stays with someone, or is held. */
  private LeadCase settled(LeadCase lead, RoutingPlan plan, Decision<Owner> decision) {
    if (!(decision.outcome() instanceof Owner.Member member)) {
      // It waits for a permission, and not for somebody to be free.
      Instant wake = lead.lead().wakeAt().filter(at -> at.isAfter(lead.now())).orElse(Instant.MAX);
      return lead.with(lead.lead().but().wakeAt(wake).build())
          .routed(decision, plan.serviceLevel());
    }
    return member.name().equals(lead.ownerName())
        ? kept(lead, plan.serviceLevel()).routed(decision, plan.serviceLevel())
        : begun(lead.routed(decision, plan.serviceLevel()), plan.serviceLevel())
            .with(assignment(member, plan, NO_TURN));
  }

  private LeadCase drawn(LeadCase lead, RoutingPlan plan, String turnKey) {
    RoutingPlan fresh =
        lead.lead().response().map(clock -> plan.without(clock.failed())).orElse(plan);
    String key = turnKey + "/" + fresh.fingerprint();
    HeldTurns.Drawn drawn = turns.take(fresh, key, lead.now());
    LeadCase routed = lead.routed(drawn.decision(), plan.serviceLevel());
    return drawn.decision().outcome() instanceof Owner.Member member
        ? begun(routed, plan.serviceLevel()).with(assignment(member, fresh, key))
        : held(routed, drawn.until());
  }

  static Assignment assignment(Owner.Member member, RoutingPlan plan, String key) {
    return new Assignment(
        member.name(), member.pool(), plan.rule(), key, plan.at(), Instant.MAX, plan.pool().team());
  }

  /** The clock goes on where a former owner left it, and begins where there was none. */
  private static LeadCase begun(LeadCase lead, ServiceLevel level) {
    return lead.with(
        lead.lead()
            .response()
            .filter(clock -> clock.stop().isEmpty())
            .map(clock -> ResponseStep.handedOn(clock, lead.now(), () -> level))
            .orElseGet(() -> level.start(lead.now())));
  }

  /** Asking again must not buy the owner more time: the earlier deadline stays, missed or not. */
  private LeadCase kept(LeadCase lead, ServiceLevel level) {
    LeadCase gated = response.gated(lead);
    Optional<ResponseClock> running =
        gated.lead().response().filter(clock -> clock.stop().isEmpty());
    if (running.isEmpty()) {
      return lead.isClosed() ? gated : gated.with(level.start(lead.now()));
    }
    ResponseClock clock = running.get();
    ResponseClock anew = level.start(lead.now());
    Optional<Instant> earlier =
        level
            .deadline(anew, Target.FIRST_TOUCH)
            .filter(due -> clock.isOpen(Target.FIRST_TOUCH) && !clock.isPaused())
            .filter(due -> isBefore(due, gated, clock));
    return earlier.isPresent() ? gated.with(after(clock, anew)) : gated;
  }

  private boolean isBefore(Instant due, LeadCase lead, ResponseClock clock) {
    return response
        .level(lead.lead())
        .flatMap(level -> level.deadline(clock, Target.FIRST_TOUCH))
        .filter(due::isBefore)
        .isPresent();
  }

  /** Another level began: whoever accepted has accepted, and whoever failed has failed. */
  private static ResponseClock after(ResponseClock clock, ResponseClock anew) {
    ResponseClock next = anew;
    for (String member : clock.failed()) {
      next = next.failing(member);
    }
    Optional<Instant> accepted = clock.met(Target.ACCEPT);
    return accepted.isPresent() ? next.meeting(Target.ACCEPT, accepted.get()) : next;
  }

  /** Nobody is free: the lead waits. That is told once, and when it is known anew how long. */
  private static LeadCase held(LeadCase lead, Instant until) {
    Instant wake = nextTry(lead.now(), until);
    Lead before = lead.before().lead();
    boolean isTold =
        before.version() > 0 && before.assignment().isEmpty() && before.wakeAt().isPresent();
    return isTold && (!wake.equals(until) || before.wakeAt().equals(Optional.of(until)))
        ? lead.with(lead.lead().but().wakeAt(wake).build())
        : waiting(lead, wake);
  }

  /** The lead waits until an instant, and that is told. */
  static LeadCase waiting(LeadCase lead, Instant wake) {
    return lead.with(lead.lead().but().wakeAt(wake).build()).plus(new LeadEvent.Change.Held(wake));
  }

  /** When to try again: at an instant that is known and to come, else after a fixed time. */
  static Instant nextTry(Instant now, Instant until) {
    return until.isAfter(now) && until.isBefore(Instant.MAX) ? until : now.plus(RECHECK);
  }
}
