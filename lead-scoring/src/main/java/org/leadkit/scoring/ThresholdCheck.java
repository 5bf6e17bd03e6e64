package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;

/** What thresholds must hold: they rise, they can be reached, and exits lie below entries. */
final class ThresholdCheck {

  private final ModelSpec spec;
  private final Issues issues;

  ThresholdCheck(ModelSpec spec, Issues issues) {
    this.spec = spec;
    this.issues = issues;
  }

  void check() {
    List<String> levels = new ArrayList<>();
    List<String> pointers = new ArrayList<>();
    OptionalLong most = spec.thresholds().isEmpty() ? OptionalLong.empty() : MostPoints.of(spec);
    for (int i = 0; i < spec.thresholds().size(); i++) {
      Threshold threshold = spec.thresholds().get(i);
      String place = spec.thresholds().size() == 1 ? "/qualify" : "/qualify/" + i;
      issues.requireKebab("level", place + "/level", threshold.level());
      levels.add(threshold.level());
      pointers.add(place + "/level");
      range(threshold, place);
      order(threshold, place);
      if (i > 0 && threshold.enter().compareTo(spec.thresholds().get(i - 1).enter()) <= 0) {
        issues.error(
            "levels-not-rising",
            place + "/enter",
            "The level (%s) must need more points than the one before it (%s)."
                .formatted(threshold.level(), spec.thresholds().get(i - 1).level()),
            "Maybe list the levels from the lowest to the highest.");
      }
      most.ifPresent(points -> reachable(threshold, new Points(points), place));
    }
    issues.requireUnique("level", pointers, levels);
  }

  private void range(Threshold threshold, String place) {
    RangeCheck range = new RangeCheck(issues);
    range.check(threshold.enter(), place + "/enter");
    range.check(threshold.exit(), place + "/exit");
    threshold.rearmBelow().ifPresent(points -> range.check(points, place + "/rearmBelow"));
  }

  private void order(Threshold threshold, String place) {
    if (threshold.exit().compareTo(threshold.enter()) > 0) {
      issues.error(
          "exit-above-enter",
          place + "/exit",
          "The exit (%s) must not be above the entry (%s) of the level (%s)."
              .formatted(threshold.exit(), threshold.enter(), threshold.level()),
          "Maybe they are the wrong way round.");
    }
    if (threshold.coolDown().isNegative()) {
      issues.error(
          "bad-cool-down",
          place + "/coolDown",
          "The cool-down (%s) must not be negative.".formatted(threshold.coolDown()),
          "Maybe leave it out.");
    }
    if (threshold.rearmBelow().filter(below -> below.compareTo(threshold.exit()) > 0).isPresent()) {
      issues.error(
          "rearm-above-exit",
          place + "/rearmBelow",
          "The points (%s) to re-arm must not be above the exit (%s) of the level (%s)."
              .formatted(threshold.rearmBelow().orElseThrow(), threshold.exit(), threshold.level()),
          "Maybe leave them out: a level that was left is armed at once then.");
    }
  }

  private void reachable(Threshold threshold, Points most, String place) {
    if (most.compareTo(threshold.enter()) < 0) {
      issues.error(
          "unreachable-threshold",
          place + "/enter",
          "The threshold (%s) is above the (%s) points that all rules together can award."
              .formatted(threshold.enter(), most),
          "Maybe lower it, or raise the points or a ceiling.");
    }
  }
}
