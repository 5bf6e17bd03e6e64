package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.ActivityFilter;

/**
 * What is kept of the activities that a rule picks.
 *
 * @param rule the rule, over activities
 * @param on which activities it picks
 * @param caps how many of them it counts
 * @param fading how the sum of all of them fades; null if no such sum is kept
 * @param obstacle why the rule can't be folded, in words; empty if it can
 */
record FoldedRule(
    ScoringRule rule,
    ActivityFilter on,
    FoldedCaps caps,
    @Nullable Fading fading,
    String obstacle) {

  static FoldedRule of(ScoringRule.Quiet rule) {
    return new FoldedRule(rule, rule.on(), FoldedCaps.of(Counting.ALL.caps()), null, "");
  }

  static FoldedRule of(ScoringRule.ForActivity rule) {
    Fading fading = isLatest(rule.counting()) ? null : Fading.of(rule.decay()).orElse(null);
    FoldedCaps caps = FoldedCaps.of(rule.counting().caps());
    return new FoldedRule(rule, rule.on(), caps, fading, obstacle(rule, caps));
  }

  private static String obstacle(ScoringRule.ForActivity rule, FoldedCaps caps) {
    Counting counting = rule.counting();
    if (counting.burst().isPresent()) {
      return "bursts: which activity stands for one depends on all before it";
    }
    if (counting.within().isPresent()) {
      return "a window: each activity leaves it at a time of its own";
    }
    if (rule.decay() instanceof Decay.None) {
      return caps.obstacle();
    }
    if (isLatest(counting)) {
      return "";
    }
    if (!counting.caps().isEmpty()) {
      return "a decay with a cap: how old those are that the cap keeps is not known";
    }
    return Fading.of(rule.decay()).isPresent()
        ? ""
        : "a decay that is not exponential: each activity fades by itself";
  }

  private static boolean isLatest(Counting counting) {
    return !counting.caps().isEmpty() && counting.caps().get(0) instanceof Cap.Latest;
  }

  /** The same rule, of which nothing is kept. */
  FoldedRule refused(String why) {
    return new FoldedRule(rule, on, caps, fading, why);
  }

  /** True if what the rule picks is kept in a state. */
  boolean isFolded() {
    return obstacle.isEmpty();
  }

  /**
   * What the rule awards.
   *
   * @param now not before the latest activity that was counted
   */
  FoldedAward award(@Nullable RuleCount count, Instant now) {
    Tally tally = count == null ? Tally.NONE : tally(count, now);
    if (rule instanceof ScoringRule.Quiet quiet) {
      return FoldedAward.certain(Award.of(quiet, tally, now));
    }
    ScoringRule.ForActivity activity = (ScoringRule.ForActivity) rule;
    return fading == null || tally.counted() == 0
        ? FoldedAward.certain(Award.of(activity, tally, tally.worth(activity)))
        : FoldedAward.faded(activity, tally);
  }

  private Tally tally(RuleCount count, Instant now) {
    long kept = caps.kept(count);
    long picked = count.picked();
    if (rule instanceof ScoringRule.ForActivity activity && kept < activity.counting().atLeast()) {
      return new Tally(picked, 0, 0, picked - kept, kept, 0, 0, null);
    }
    return new Tally(picked, 0, 0, picked - kept, 0, kept, left(count, kept, now), count.latest());
  }

  private double left(RuleCount count, long kept, Instant now) {
    if (fading != null) {
      return fading.fade(count.left(), count.latest(), now);
    }
    return rule instanceof ScoringRule.ForActivity activity
            && !(activity.decay() instanceof Decay.None)
        ? activity.decay().remaining(Duration.between(count.latest(), now))
        : kept;
  }
}
