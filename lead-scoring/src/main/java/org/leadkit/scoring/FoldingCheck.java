package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.profile.Condition;

/** Finds what of a model can be folded, and why the rest can't. */
final class FoldingCheck {

  private static final String SUSPEND_WHEN = "suspendWhen";

  private final ModelSpec spec;

  FoldingCheck(ModelSpec spec) {
    this.spec = spec;
  }

  /** Each part of the model that depends on activities. */
  List<Folding> parts() {
    List<Folding> parts = new ArrayList<>();
    for (AutomationRule rule : spec.automation()) {
      boolean bySelf = rule instanceof AutomationRule.Picked;
      String why = "what follows another activity too soon: it depends on all activities";
      parts.add(new Folding(rule.id(), bySelf ? "" : why));
    }
    spec.rules().forEach(rule -> part(rule).ifPresent(parts::add));
    if (spec.suspendWhen() != null && counts(spec.suspendWhen())) {
      parts.add(counting(SUSPEND_WHEN));
    }
    return List.copyOf(parts);
  }

  private Optional<Folding> part(ScoringRule rule) {
    Optional<FoldedRule> overActivities = folded(rule);
    if (overActivities.isPresent()) {
      return overActivities.map(folded -> new Folding(rule.id(), folded.obstacle()));
    }
    if (rule instanceof ScoringRule.ByScorer) {
      return Optional.of(new Folding(rule.id(), "a host's scorer: it is shown all activities"));
    }
    return condition(rule).filter(FoldingCheck::counts).map(when -> counting(rule.id()));
  }

  /** How a rule is folded, or why it can't be; empty for a rule that is not over activities. */
  Optional<FoldedRule> folded(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForActivity activity) {
      return Optional.of(judged(FoldedRule.of(activity)));
    }
    return rule instanceof ScoringRule.Quiet quiet
        ? Optional.of(judged(FoldedRule.of(quiet)))
        : Optional.empty();
  }

  private FoldedRule judged(FoldedRule folded) {
    for (AutomationRule rule : spec.automation()) {
      if (rule instanceof AutomationRule.SoonAfter soon && overlap(soon.on(), folded.on())) {
        return folded.refused("activities that the rule %s may yet judge".formatted(soon.id()));
      }
    }
    return folded;
  }

  private static boolean overlap(ActivityFilter one, ActivityFilter other) {
    return one.type().equals(other.type())
        || one.type().equals(ActivityFilter.ANY_TYPE)
        || other.type().equals(ActivityFilter.ANY_TYPE);
  }

  private static Folding counting(String part) {
    return new Folding(part, "a condition that counts activities");
  }

  private static Optional<Condition> condition(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile profile) {
      return Optional.of(profile.when());
    }
    if (rule instanceof ScoringRule.Disqualify disqualify) {
      return Optional.of(disqualify.when());
    }
    return rule instanceof ScoringRule.FastTrack fastTrack
        ? Optional.of(fastTrack.when())
        : Optional.empty();
  }

  /** True unless a condition is certain to ask for values only. */
  private static boolean counts(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.of().stream().anyMatch(FoldingCheck::counts);
    }
    if (condition instanceof Condition.Any any) {
      return any.of().stream().anyMatch(FoldingCheck::counts);
    }
    if (condition instanceof Condition.None none) {
      return none.of().stream().anyMatch(FoldingCheck::counts);
    }
    return !(condition instanceof Condition.FieldIs
        || condition instanceof Condition.Known
        || condition instanceof Condition.Unknown);
  }
}
