package org.leadkit.scoring;

import java.util.List;
import org.leadkit.decision.Points;

/**
 * Points as they are, and as they would be if all that is unknown turned out for the best or for
 * the worst.
 */
record Sums(Points now, Points best, Points worst) {

  static final Sums ZERO = new Sums(Points.ZERO, Points.ZERO, Points.ZERO);

  /** Points that are certain. */
  static Sums certain(Points points) {
    return new Sums(points, points, points);
  }

  static Sums of(List<Sums> parts) {
    return parts.stream().reduce(ZERO, Sums::plus);
  }

  Sums plus(Sums other) {
    if (isNothing() || other.isNothing()) {
      return isNothing() ? other : this;
    }
    return new Sums(now.plus(other.now), best.plus(other.best), worst.plus(other.worst));
  }

  private boolean isNothing() {
    return now.thousandths() == 0 && best.thousandths() == 0 && worst.thousandths() == 0;
  }

  /** The same, but what is unknown can also leave no points at all. */
  Sums orNothing() {
    boolean isAbove = worst.isPositive();
    boolean isBelow = best.compareTo(Points.ZERO) < 0;
    return new Sums(now, isBelow ? Points.ZERO : best, isAbove ? Points.ZERO : worst);
  }

  Sums within(Limits limits) {
    return new Sums(limits.apply(now), limits.apply(best), limits.apply(worst));
  }
}
