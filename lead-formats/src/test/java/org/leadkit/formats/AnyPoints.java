package org.leadkit.formats;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.decision.Points;
import org.leadkit.scoring.Limits;

/** Arbitrary points, and limits of them. */
final class AnyPoints {

  private static final long MOST = Literals.LARGEST_POINTS.longValueExact() * 1_000;

  private AnyPoints() {}

  static Arbitrary<Points> any() {
    return Arbitraries.longs().between(-MOST, MOST).map(Points::new);
  }

  static Arbitrary<Points> notZero() {
    return any().filter(points -> !points.equals(Points.ZERO));
  }

  static Arbitrary<Limits> limits() {
    return Combinators.combine(any(), any(), Arbitraries.integers().between(0, 3))
        .as(
            (one, other, which) -> {
              boolean isRising = one.compareTo(other) <= 0;
              Limits floored =
                  which % 2 == 0 ? Limits.NONE : Limits.NONE.withFloor(isRising ? one : other);
              return which < 2 ? floored : floored.withCeiling(isRising ? other : one);
            });
  }
}
