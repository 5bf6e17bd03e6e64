package org.leadkit.scoring;

import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;

/** How large a limit or a threshold may be: as large as the points of a rule. */
record RangeCheck(Issues issues) {

  private static final Points MOST = Points.of(1_000_000_000);
  private static final Points LEAST = Points.of(-1_000_000_000);

  void check(Limits limits, String place) {
    limits.floor().ifPresent(floor -> check(floor, place + "/floor"));
    limits.ceiling().ifPresent(ceiling -> check(ceiling, place + "/ceiling"));
  }

  void check(Points points, String pointer) {
    if (points.compareTo(MOST) > 0 || points.compareTo(LEAST) < 0) {
      issues.error(
          "too-many-points",
          pointer,
          "The points (%s) must lie within ±%s.".formatted(points, MOST),
          "Maybe a thousandfold was meant as a thousandth.");
    }
  }
}
