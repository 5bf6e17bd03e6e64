package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;

/**
 * Keeps what was seen of a lead since it left each level, and says which moves were allowed. It
 * states the rules from the outside, by what happened, and keeps no state of a model.
 */
final class LevelsLedger {

  private final List<Threshold> thresholds;
  private final Map<String, Instant> leftAt = new HashMap<>();
  private final Map<String, Points> lowestSince = new HashMap<>();

  LevelsLedger(List<Threshold> thresholds) {
    this.thresholds = thresholds;
  }

  /** One evaluation: its instant and points, the level of a fast track, whether disqualified. */
  record Seen(Instant now, Points points, String fast, boolean disqualified) {}

  void note(Seen seen, QualificationState before, QualificationState after) {
    for (int i = 0; i < thresholds.size(); i++) {
      Threshold threshold = thresholds.get(i);
      String level = threshold.level();
      lowestSince.computeIfPresent(
          level, (key, low) -> low.compareTo(seen.points()) < 0 ? low : seen.points());
      boolean fast =
          thresholds.subList(i, thresholds.size()).stream()
              .anyMatch(higher -> higher.level().equals(seen.fast()));
      boolean mayEnter = fast || (isHighEnough(seen, threshold) && isFree(seen, threshold));
      boolean mayStay = fast || seen.points().compareTo(threshold.exit()) >= 0;
      boolean was = before.isOn(level);
      assertThat(after.isOn(level))
          .as("%s with %s, was %s", threshold, seen, was)
          .isEqualTo(!seen.disqualified() && (was ? mayStay : mayEnter));
      if (was && !after.isOn(level)) {
        leftAt.put(level, seen.now());
        lowestSince.put(level, seen.points());
      }
    }
  }

  private static boolean isHighEnough(Seen seen, Threshold threshold) {
    return seen.points().compareTo(threshold.enter()) >= 0;
  }

  private boolean isFree(Seen seen, Threshold threshold) {
    Instant left = leftAt.get(threshold.level());
    if (left == null) {
      return true;
    }
    boolean cooled = Duration.between(left, seen.now()).compareTo(threshold.coolDown()) >= 0;
    Points lowest = lowestSince.get(threshold.level());
    return cooled && threshold.rearmBelow().map(low -> lowest.compareTo(low) < 0).orElse(true);
  }
}
