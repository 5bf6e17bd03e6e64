package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;

/** A log that says how often it was asked. */
final class CountingLog implements Supplier<List<Activity>> {
  private final List<Activity> activities;
  private int asked;

  CountingLog(List<Activity> activities) {
    this.activities = activities;
  }

  @Override
  public List<Activity> get() {
    asked++;
    return activities;
  }

  /** How often the log is asked for a score, which is checked. */
  static int asked(
      ScoringModel model, List<Activity> activities, QualificationState previous, Instant now) {
    CountingLog log = new CountingLog(activities);
    EngagementState state = model.noEngagement().plus(activities);
    Decision<Score> read = model.score(Profile.empty(), state, log, previous, now);
    Decision<Score> recomputed = model.score(Profile.empty().with(activities), previous, now);
    if (log.asked > 0) {
      assertThat(read).isEqualTo(recomputed);
    }
    new SameDecision(model).check(read, recomputed);
    return log.asked;
  }
}
