package org.leadkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Reason;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;

/**
 * All that a clock owes from here on if nothing else happens. An id holds no number of the ladder,
 * so that a level with more steps does not repeat those it had. What each owner of a lead is owed
 * has the owner's number in its id; moves have none, so that they come to an end.
 */
final class Obligations {

  private final ServiceLevel level;
  private final Counting counting;
  private final ResponseClock clock;
  private final Instant handover;
  private final List<Owed> open = new ArrayList<>();

  Obligations(ServiceLevel level, Counting counting, ResponseClock clock) {
    this.level = level;
    this.counting = counting;
    this.clock = clock;
    this.handover = handover();
  }

  static Instant origin(ResponseClock clock, Target target) {
    return target == Target.ACCEPT ? clock.assigned() : clock.started();
  }

  List<Owed> all() {
    for (Target target : Target.values()) {
      level.within(target).ifPresent(time -> add(target, time));
    }
    return open.stream().sorted().toList();
  }

  private void add(Target target, Duration time) {
    if (clock.isOpen(target)) {
      if (level.warning().isSet()) {
        add(Owed.Kind.WARNING, target, level.warning().of(time), round(target, "warning"), "");
      }
      add(Owed.Kind.BREACH, target, time, round(target, "breach"), "");
      level.ladder().stream()
          .filter(step -> step.past() == target)
          .forEach(step -> add(step, time));
    } else if (isMissed(target, time)) {
      add(Owed.Kind.BREACH, target, time, round(target, "breach"), "");
    }
  }

  /** True if the target was met, or all of it stopped, only after its end. */
  private boolean isMissed(Target target, Duration time) {
    Instant end =
        clock.met(target).filter(met -> met.isBefore(clock.stopped())).orElse(clock.stopped());
    return at(target, time).filter(end::isAfter).isPresent();
  }

  private void add(Escalation step, Duration time) {
    Duration whole = time.plus(step.after());
    switch (step.action()) {
      case REMIND -> add(Owed.Kind.REMIND, step.past(), whole, round(step.past(), name(step)), "");
      case MANAGER -> add(Owed.Kind.MANAGER, step.past(), whole, id(step), step.to());
      case QUEUE -> add(Owed.Kind.QUEUE, step.past(), whole, id(step), step.to());
      case REASSIGN -> hops(step, time);
    }
  }

  /** The hops that are left: one an owner past the accept target, else one after the other. */
  private void hops(Escalation step, Duration time) {
    if (step.past() == Target.ACCEPT) {
      String suffix = "/" + name(step);
      long made = clock.done().stream().filter(id -> id.endsWith(suffix)).count();
      if (made < step.times()) {
        hop(step, time.plus(step.after()), round(Target.ACCEPT, name(step)));
      }
      return;
    }
    for (int hop = 1; hop <= step.times(); hop++) {
      hop(step, time.plus(step.after().multipliedBy(hop)), id(step) + "/" + hop);
    }
  }

  /** A lead that is or will by then be handed over is not sent round in its old pool any more. */
  private void hop(Escalation step, Duration whole, String id) {
    Optional<Instant> due = at(step.past(), whole);
    if (due.isPresent() && due.get().isBefore(handover)) {
      add(Owed.Kind.REASSIGN, step.past(), whole, id, "");
    }
  }

  /** When the lead is handed over; long ago if it was, {@link Instant#MAX} if it will not be. */
  private Instant handover() {
    Instant first = Instant.MAX;
    for (Escalation step : level.ladder()) {
      if (step.isHandover()) {
        Instant at = clock.done().contains(id(step)) ? Instant.MIN : due(step);
        first = at.isBefore(first) ? at : first;
      }
    }
    return first;
  }

  private Instant due(Escalation step) {
    return level
        .within(step.past())
        .filter(time -> clock.isOpen(step.past()))
        .flatMap(time -> at(step.past(), time.plus(step.after())))
        .orElse(Instant.MAX);
  }

  private static String name(Escalation step) {
    return CanonicalForm.kebab(step.action()) + "/" + CanonicalForm.text(step.after());
  }

  private static String id(Escalation step) {
    return CanonicalForm.kebab(step.past()) + "/" + name(step);
  }

  /** What is owed anew to each owner. */
  private String round(Target target, String what) {
    String owner = target == Target.ACCEPT ? "/" + clock.owners() + "/" : "/";
    return CanonicalForm.kebab(target) + owner + what;
  }

  private void add(Owed.Kind kind, Target target, Duration time, String id, String to) {
    if (!clock.done().contains(id)) {
      at(target, time)
          .ifPresent(
              due -> open.add(new Owed(kind, target, due, id, to, reason(kind, target, time))));
    }
  }

  private Optional<Instant> at(Target target, Duration time) {
    return counting.reached(clock, origin(clock, target), time);
  }

  private Reason reason(Owed.Kind kind, Target target, Duration time) {
    return counted(CanonicalForm.kebab(kind), level, clock, target, time);
  }

  /** How something that is owed is counted. */
  static Reason counted(
      String what, ServiceLevel level, ResponseClock clock, Target target, Duration time) {
    return Reason.of("response-" + what, level.name())
        .fact("target", CanonicalForm.kebab(target))
        .fact("started", origin(clock, target))
        .fact("time", CanonicalForm.text(time))
        .fact("calendar", level.calendar().name());
  }
}
