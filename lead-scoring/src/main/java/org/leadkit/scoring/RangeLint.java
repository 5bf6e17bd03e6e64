package org.leadkit.scoring;

import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;

/** Finds levels that all leads are on or that none can leave, and bands that no score lies in. */
final class RangeLint {

  private static final long THOUSAND = 1_000;

  private final ModelSpec spec;
  private final Issues issues;
  private final MostPoints points = new MostPoints(Worlds.ANY);

  RangeLint(ModelSpec spec, Issues issues) {
    this.spec = spec;
    this.issues = issues;
  }

  void check() {
    Optional<Points> least = least("");
    for (int i = 0; i < spec.thresholds().size(); i++) {
      String place = spec.thresholds().size() == 1 ? "/qualify" : "/qualify/" + i;
      Threshold threshold = spec.thresholds().get(i);
      least.ifPresent(points -> level(threshold, points, place));
    }
    List<Grading.Axis> axes = spec.grading() == null ? List.of() : spec.grading().axes();
    for (int i = 0; i < axes.size(); i++) {
      bands(axes.get(i), "/grade/axes/" + i + "/bands/");
    }
  }

  private void level(Threshold threshold, Points least, String place) {
    if (threshold.enter().compareTo(least) <= 0) {
      issues.add(
          Issue.warning(
              "always-met",
              place + "/enter",
              "The threshold (%s) of the level (%s) is not above the least score (%s)."
                  .formatted(threshold.enter(), threshold.level(), least),
              "Maybe raise it: every lead is on the level."));
    } else if (threshold.exit().compareTo(least) <= 0) {
      issues.add(
          Issue.warning(
              "exit-never",
              place + "/exit",
              "The exit (%s) of the level (%s) is not above the least score (%s)."
                  .formatted(threshold.exit(), threshold.level(), least),
              "Maybe raise it: no score falls below it, so points never lead off the level."));
    }
  }

  private void bands(Grading.Axis axis, String place) {
    Optional<Points> least = least(axis.dimension());
    Optional<Points> most = most(axis.dimension());
    for (int b = 0; b < axis.bands().all().size(); b++) {
      Band band = axis.bands().all().get(b);
      boolean isAbove =
          most.filter(one -> band.from().orElse(Long.MIN_VALUE) > whole(one)).isPresent();
      boolean isBelow =
          least.filter(one -> band.to().orElse(Long.MAX_VALUE) < whole(one)).isPresent();
      if (isAbove || isBelow) {
        issues.add(
            Issue.warning(
                "unreachable-band",
                place + b,
                "No score lies in the band (%s): %s is (%s)."
                    .formatted(
                        band,
                        isAbove ? "the most" : "the least",
                        (isAbove ? most : least).orElseThrow()),
                "Maybe the bands were drawn for other points."));
      }
    }
  }

  private static long whole(Points points) {
    return Math.floorDiv(points.thousandths(), THOUSAND);
  }

  /** The most of a dimension, or of the score if it has no name; empty if there is no bound. */
  private Optional<Points> most(String dimension) {
    return points(bound(dimension, spec.dimensions(), spec.limits()));
  }

  private Optional<Points> least(String dimension) {
    List<Dimension> turned = spec.dimensions().stream().map(Mirror::of).toList();
    return points(bound(dimension, turned, Mirror.of(spec.limits()))).map(Mirror::of);
  }

  private UpperBound bound(String dimension, List<Dimension> dimensions, Limits limits) {
    if (dimension.isEmpty()) {
      return points.of(dimensions).within(limits);
    }
    return dimensions.stream()
        .filter(one -> one.name().equals(dimension))
        .findFirst()
        .map(one -> points.of(one).within(one.limits()))
        .orElse(UpperBound.NONE);
  }

  private static Optional<Points> points(UpperBound bound) {
    return bound.isNone() ? Optional.empty() : Optional.of(new Points(bound.thousandths()));
  }
}
