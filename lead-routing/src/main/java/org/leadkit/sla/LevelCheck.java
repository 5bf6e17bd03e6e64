package org.leadkit.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.sla.Escalation.Action;

/** What a service level must hold before it may count. */
final class LevelCheck {

  private static final Duration LONGEST = Duration.ofDays(36_525);
  private static final int MOST_HOPS = 100;

  private final Map<Target, Duration> targets;
  private final List<Escalation> ladder;
  private final Issues issues;

  private LevelCheck(Map<Target, Duration> targets, List<Escalation> ladder, Issues issues) {
    this.targets = targets;
    this.ladder = ladder;
    this.issues = issues;
  }

  static void check(
      String name,
      Map<Target, Duration> targets,
      Warning warning,
      List<Escalation> ladder,
      boolean isShort,
      Issues issues) {
    LevelCheck check = new LevelCheck(targets, ladder, issues);
    check.name(name, isShort);
    check.targets();
    check.warning(warning);
    for (int i = 0; i < ladder.size(); i++) {
      check.step(ladder.get(i), "/ladder/" + i);
    }
    for (Target target : Target.values()) {
      check.order(target);
    }
    check.end();
  }

  static boolean isPossible(Duration time) {
    return !time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0;
  }

  private void name(String name, boolean isShort) {
    if (isShort) {
      return;
    }
    issues.requireKebab("service level", "/name", name);
    if (ShortForm.within(name).isPresent()) {
      issues.error(
          "reserved-name",
          "/name",
          "The name (%s) of a service level is that of a time.".formatted(name),
          "Maybe name it after those it serves, like gold.");
    }
  }

  private void targets() {
    if (targets.isEmpty()) {
      issues.error(
          "no-target", "", "The service level (0 targets) wants nothing.", "Maybe add firstTouch.");
    }
    targets.forEach(this::target);
    Optional<Duration> before = Optional.empty();
    for (Target target : Target.values()) {
      Optional<Duration> time = Optional.ofNullable(targets.get(target));
      if (time.isPresent()
          && before.filter(earlier -> earlier.compareTo(time.get()) > 0).isPresent()) {
        issues.error(
            "targets-out-of-order",
            pointer(target),
            "The time (%s) ends before that of an earlier target (%s)."
                .formatted(CanonicalForm.text(time.get()), CanonicalForm.text(before.get())),
            "Maybe two times were swapped.");
      }
      before = time.isPresent() ? time : before;
    }
  }

  private void target(Target target, Duration time) {
    if (!isPossible(time)) {
      issues.error(
          "bad-response-time",
          pointer(target),
          "The response time (%s) must be positive and at most 100 years.".formatted(time),
          "Maybe write PT1H for an hour.");
    }
  }

  private void warning(Warning warning) {
    if (!warning.isSet()) {
      return;
    }
    if (warning.percent() < 0 || warning.percent() > 99) {
      issues.error(
          "bad-warning",
          "/warn/percent",
          "The share (%d) of the time must be from 1 to 99 per cent.".formatted(warning.percent()),
          "Maybe 75.");
    }
    boolean isLate =
        warning.percent() == 0
            && (warning.before().isNegative()
                || targets.values().stream()
                    .anyMatch(time -> warning.before().compareTo(time) >= 0));
    if (isLate) {
      issues.error(
          "bad-warning",
          "/warn/before",
          "The time (%s) before the end must be positive and shorter than every target."
              .formatted(CanonicalForm.text(warning.before())),
          "Maybe give a share of the time instead.");
    }
  }

  private void step(Escalation step, String pointer) {
    if (!targets.containsKey(step.past())) {
      issues.error(
          "target-not-set",
          pointer + "/past",
          "The target (%s) of a step is not set.".formatted(CanonicalForm.kebab(step.past())),
          "Maybe the step is past another target.");
    }
    if (!isTimely(step)) {
      issues.error(
          "bad-step-time",
          pointer + "/after",
          "The time (%s) of a step must not be negative and at most 100 years."
              .formatted(step.after()),
          "Maybe write PT0S for at once.");
    }
    boolean isHandover = step.isHandover();
    if (isHandover == step.to().isBlank()) {
      issues.error(
          "bad-step-target",
          pointer + "/to",
          "The action (%s) must %s (%s)."
              .formatted(
                  CanonicalForm.kebab(step.action()),
                  isHandover ? "name who gets the lead" : "name nobody",
                  step.to()),
          "Maybe another action was meant.");
    }
    times(step, pointer + "/times");
  }

  private void times(Escalation step, String pointer) {
    int most = step.action() == Action.REASSIGN ? MOST_HOPS : 1;
    if (step.times() < 1 || step.times() > most) {
      issues.error(
          "bad-step-times",
          pointer,
          "The number (%d) of times must be from 1 to %d: a ladder must end."
              .formatted(step.times(), most),
          "Maybe 2.");
    } else if (step.times() > 1 && step.past() != Target.ACCEPT && step.after().isZero()) {
      issues.error(
          "hops-at-once",
          pointer,
          "The hops (%d) would all be at one instant.".formatted(step.times()),
          "Maybe give a time after which each of them is.");
    }
  }

  /** The steps past one target go up in time, and no two are the same. */
  private void order(Target target) {
    int[] steps =
        IntStream.range(0, ladder.size())
            .filter(i -> ladder.get(i).past() == target && isTimely(ladder.get(i)))
            .toArray();
    List<Escalation> seen = new ArrayList<>();
    for (int i : steps) {
      Escalation step = ladder.get(i);
      if (seen.stream().anyMatch(one -> isLater(one, step))) {
        issues.error(
            "steps-out-of-order",
            "/ladder/" + i + "/after",
            "The step (%s) is before the end of an earlier one or as that one."
                .formatted(CanonicalForm.text(step.after())),
            "Maybe sort the ladder by time.");
      }
      seen.add(step);
    }
  }

  /** With any other time there is nothing to reckon. */
  private static boolean isTimely(Escalation step) {
    return !step.after().isNegative() && step.after().compareTo(LONGEST) <= 0;
  }

  private static boolean isLater(Escalation one, Escalation next) {
    boolean isSame = one.action() == next.action() && one.after().equals(next.after());
    return isSame || one.last().compareTo(next.after()) > 0;
  }

  /** Who is sent round must come to rest: a reassignment without a hand-over has no end. */
  private void end() {
    for (int i = 0; i < ladder.size(); i++) {
      Escalation step = ladder.get(i);
      boolean hasEnd =
          ladder.stream()
              .skip(i + 1L)
              .anyMatch(later -> later.past() == step.past() && later.isHandover());
      if (step.action() == Action.REASSIGN && !hasEnd) {
        issues.error(
            "ladder-without-end",
            "/ladder/" + i,
            "The reassignment (past %s) is followed by no hand-over."
                .formatted(CanonicalForm.kebab(step.past())),
            "Maybe end the ladder with a manager or a queue.");
      }
    }
  }

  private static String pointer(Target target) {
    return switch (target) {
      case ACCEPT -> "/accept";
      case FIRST_TOUCH -> "/firstTouch";
      case FOLLOW_UP -> "/followUp";
    };
  }
}
