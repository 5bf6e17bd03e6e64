package org.leadkit.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer with its reasons. The same facts, policy and instant give an equal decision, and equal
 * bytes of {@link #form(Disclosure)}. Immutable.
 *
 * @param <T> what was decided
 * @param outcome the answer
 * @param reasons why, in the policy's order; never null, may be empty
 * @param policy which policy decided
 * @param at the instant for which it was decided
 */
public record Decision<T extends Canonical>(
    T outcome, List<Reason> reasons, PolicyRef policy, Instant at) {

  /** Copies the reasons. */
  public Decision {
    Objects.requireNonNull(outcome, "outcome");
    reasons = List.copyOf(reasons);
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(at, "at");
  }

  /** The reasons with that code, in order. */
  public List<Reason> reasons(String code) {
    return reasons.stream().filter(reason -> reason.code().equals(code)).toList();
  }

  /** The form that may be stored or sent. */
  public CanonicalForm form(Disclosure disclosure) {
    return CanonicalForm.object()
        .with("outcome", outcome)
        .withAny("reasons", reasons.stream().map(reason -> reason.form(disclosure)).toList())
        .with("policy", policy.toString())
        .with("at", at);
  }

  /**
   * What moved between two decisions of one kind. Equal reasons cancel out; of what is left,
   * reasons of one code and rule are paired in order. The order is that of the later decision,
   * those that are gone last.
   */
  public static List<Difference> diff(Decision<?> before, Decision<?> after) {
    List<Reason> earlier = new ArrayList<>(before.reasons);
    List<Reason> later = new ArrayList<>();
    for (Reason reason : after.reasons) {
      if (!earlier.remove(reason)) {
        later.add(reason);
      }
    }
    List<Difference> moved = new ArrayList<>();
    for (Reason reason : later) {
      Optional<Reason> old = earlier.stream().filter(reason::isAbout).findFirst();
      old.ifPresent(earlier::remove);
      Points was = old.map(Reason::points).orElse(Points.ZERO);
      moved.add(
          new Difference(
              old.isPresent() ? Change.CHANGED : Change.ADDED, reason, reason.points().minus(was)));
    }
    earlier.forEach(
        old -> moved.add(new Difference(Change.REMOVED, old, Points.ZERO.minus(old.points()))));
    return List.copyOf(moved);
  }

  /** How a reason moved between two decisions. */
  public enum Change {
    /** Only the later decision has it. */
    ADDED,
    /** Both have it, with other points or facts. */
    CHANGED,
    /** Only the earlier decision has it. */
    REMOVED
  }

  /**
   * One reason that moved.
   *
   * @param change how it moved
   * @param reason the reason as the later decision has it, or as the earlier one had it if removed
   * @param points what it moved the score by
   */
  public record Difference(Change change, Reason reason, Points points) {}
}
