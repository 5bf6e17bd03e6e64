package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;

/**
 * Keeps the clock of the answer in step with the lead, once a command and at its end: it stands
 * still while contact is forbidden and stops when nobody works on the lead any more. From it come
 * the deadline of the first touch and the instant at which the lead is to be looked at again.
 */
final class ResponseStep {

  /** Why a clock stands still by itself. */
  static final String FORBIDDEN = "contact-forbidden";

  private final FlowSettings settings;

  ResponseStep(FlowSettings settings) {
    this.settings = settings;
  }

  /** A clock once someone else got the lead; one that ran without a service level gets that. */
  static ResponseClock handedOn(ResponseClock clock, Instant now, Supplier<ServiceLevel> level) {
    return clock.level().isEmpty() ? clock.begun(level.get().name(), now) : clock.reassigned(now);
  }

  LeadCase apply(LeadCase lead) {
    LeadCase timed = timed(lead);
    return timed.with(timed.lead().but().wakeAt(wakeAt(timed, next(timed))).build());
  }

  /** The same once all is done that is owed, but for a move that waits until it is to be woken. */
  LeadCase settled(LeadCase lead) {
    LeadCase timed = timed(lead);
    Instant retry = lead.lead().wakeAt().orElse(Instant.MIN);
    Instant next = retry.isAfter(lead.now()) ? nextBut(timed, retry) : next(timed);
    return timed.with(timed.lead().but().wakeAt(wakeAt(timed, next)).build());
  }

  private LeadCase timed(LeadCase lead) {
    LeadCase gated = gated(lead);
    LeadCase open = gated.isClosed() ? stopped(gated) : gated;
    return open.lead().assignment().map(one -> timed(open, one)).orElse(open);
  }

  /** The clock stands still while contact is forbidden; what is left of the time is kept. */
  LeadCase gated(LeadCase lead) {
    LeadCase clocked = clocked(lead);
    Optional<ResponseClock> clock = clocked.lead().response();
    if (clock.isEmpty() || clocked.permission().isEmpty()) {
      return clocked;
    }
    return clocked.with(
        clocked.isContactForbidden()
            ? clock.get().paused(FORBIDDEN, clocked.now())
            : clock.get().resumed(FORBIDDEN, clocked.now()));
  }

  /** The service level by which the clock of a lead runs; empty if it has none. */
  Optional<ServiceLevel> level(Lead lead) {
    Optional<ResponseClock> clock = lead.response();
    Optional<ServiceLevel> known =
        clock.flatMap(
            one ->
                settings
                    .routing()
                    .flatMap(policy -> policy.serviceLevel(one.level()))
                    .or(() -> ServiceLevel.shortForm(one.level())));
    return known.or(() -> clock.flatMap(one -> promised(lead, one.started())));
  }

  /** Of a level that the policy does not have any more the deadline stays that was promised. */
  private static Optional<ServiceLevel> promised(Lead lead, Instant started) {
    return lead.assignment()
        .flatMap(Assignment::due)
        .map(due -> Duration.between(started, due))
        .filter(within -> !within.isNegative() && !within.isZero())
        .map(ServiceLevel::firstTouch);
  }

  /** A lead that was assigned before there were clocks has one since its assignment. */
  private static LeadCase clocked(LeadCase lead) {
    Optional<Assignment> assignment = lead.lead().assignment();
    if (lead.lead().response().isPresent() || assignment.isEmpty()) {
      return lead;
    }
    Instant at = assignment.get().at();
    return promised(lead.lead(), at).map(level -> lead.with(level.start(at))).orElse(lead);
  }

  private static LeadCase stopped(LeadCase lead) {
    return lead.lead().response().map(clock -> lead.with(clock.stopping(lead.now()))).orElse(lead);
  }

  private LeadCase timed(LeadCase lead, Assignment assignment) {
    Optional<Instant> due =
        lead.lead()
            .response()
            .filter(clock -> clock.isOpen(Target.FIRST_TOUCH) && !clock.isPaused())
            .flatMap(clock -> deadline(lead, clock));
    Assignment timed = assignment.due(due);
    LeadCase next = lead.with(timed);
    return lead.before().lead().assignment().equals(Optional.of(timed))
        ? next
        : next.plus(new LeadEvent.Change.Assigned(timed.owner(), due.orElse(null)));
  }

  private Optional<Instant> deadline(LeadCase lead, ResponseClock clock) {
    return level(lead.lead()).flatMap(level -> level.deadline(clock, Target.FIRST_TOUCH));
  }

  private Instant next(LeadCase lead) {
    return lead.lead()
        .response()
        .flatMap(clock -> level(lead.lead()).flatMap(level -> level.next(clock)))
        .orElse(Instant.MAX);
  }

  /** What is owed now and could not be done is tried again at an instant. */
  private Instant nextBut(LeadCase lead, Instant retry) {
    List<Owed> late = owed(lead);
    LeadCase later = lead;
    for (Owed one : late) {
      later = doing(later, one);
    }
    Instant next = next(later);
    return late.isEmpty() || next.isBefore(retry) ? next : retry;
  }

  private static LeadCase doing(LeadCase lead, Owed one) {
    return lead.lead().response().map(clock -> lead.with(clock.doing(one.id()))).orElse(lead);
  }

  /** What is owed to a lead now, in order. */
  List<Owed> owed(LeadCase lead) {
    return lead.lead()
        .response()
        .flatMap(clock -> level(lead.lead()).map(level -> level.owed(clock, lead.now())))
        .orElse(List.of());
  }

  /** Whoever has no owner waits for one too, unless nobody is sought. */
  private static Instant wakeAt(LeadCase lead, Instant next) {
    boolean isHeld = lead.lead().assignment().isEmpty() && !lead.isClosed();
    Instant hold = isHeld ? lead.lead().wakeAt().orElse(Instant.MAX) : Instant.MAX;
    return Collections.min(List.of(next, hold, opening(lead)));
  }

  /**
   * When a contact that is not permitted now is permitted first, so that the clock goes on then; a
   * command that did not ask leaves it at what was known.
   */
  private static Instant opening(LeadCase lead) {
    if (!isForbidden(lead.lead())) {
      return Instant.MAX;
    }
    Optional<Instant> opening =
        lead.permission().isPresent()
            ? lead.permission().flatMap(decision -> decision.outcome().firstPermitted())
            : lead.before().lead().wakeAt();
    return opening.filter(at -> at.isAfter(lead.now())).orElse(Instant.MAX);
  }

  /** True while the clock of a lead stands still because contact is forbidden. */
  static boolean isForbidden(Lead lead) {
    return !Closed.is(lead.stage())
        && lead.response().filter(clock -> clock.reasons().contains(FORBIDDEN)).isPresent();
  }
}
