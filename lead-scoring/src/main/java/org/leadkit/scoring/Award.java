package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Points;
import org.leadkit.profile.Profile;

/**
 * What a rule that the index can't answer awards.
 *
 * @param rule the rule
 * @param before the points before the rule's limits
 * @param points the points
 * @param tally which activities count; null for other rules
 * @param told what a host's scorer said; null for other rules
 */
record Award(
    ScoringRule rule,
    Points before,
    Points points,
    @Nullable Tally tally,
    Scorer.@Nullable Award told) {

  /** True if the rule was met, or is known not to be: what it asks about is there. */
  boolean isJudged() {
    if (told != null) {
      return told.points().thousandths() != 0 || told.possible().thousandths() == 0;
    }
    return tally != null && tally.picked() > 0;
  }

  static Award of(ScoringRule.ForActivity rule, List<Activity> picked, Instant now) {
    Tally tally = Tally.of(rule.counting(), rule.decay(), picked, now);
    return of(rule, tally, tally.worth(rule));
  }

  /**
   * @param before what the activities are worth
   */
  static Award of(ScoringRule.ForActivity rule, Tally tally, Points before) {
    Points points = tally.picked() == 0 ? before : rule.limits().apply(before);
    return new Award(rule, before, points, tally, null);
  }

  static Award of(ScoringRule.Quiet rule, List<Activity> picked, Instant now) {
    return of(rule, Tally.of(Counting.ALL, Decay.none(), picked, now), now);
  }

  static Award of(ScoringRule.Quiet rule, Tally tally, Instant now) {
    Instant latest = tally.latest();
    boolean quiet = latest != null && Duration.between(latest, now).compareTo(rule.quietFor()) >= 0;
    Points points = quiet ? rule.points() : Points.ZERO;
    return new Award(rule, points, points, tally, null);
  }

  static Award of(ScoringRule.ByScorer rule, Scorer scorer, Profile profile, Instant now) {
    Scorer.Award told = scorer.award(profile, rule.parameters(), now);
    return new Award(rule, told.points(), rule.limits().apply(told.points()), null, told);
  }
}
