package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Exponential decay: the only one under which a sum fades as each of its parts does, so that the
 * sum alone need be kept.
 *
 * @param rate the natural logarithm of what a second takes away; positive
 */
record Fading(double rate) {

  private static final double PERCENT = 100;
  private static final double NANO = 1e-9;

  /** Empty for a decay of another kind. */
  static Optional<Fading> of(Decay decay) {
    if (decay instanceof Decay.HalfLife half) {
      return Optional.of(new Fading(StrictMath.log(2) / seconds(half.halfLife())));
    }
    if (decay instanceof Decay.Geometric geometric) {
      double kept = 1 - geometric.percent().doubleValue() / PERCENT;
      return Optional.of(new Fading(-StrictMath.log(kept) / seconds(geometric.per())));
    }
    return Optional.empty();
  }

  /** What is left at a later instant of a sum: the same bits on every platform. */
  double fade(double sum, Instant from, Instant to) {
    return sum * StrictMath.exp(-rate * seconds(Duration.between(from, to)));
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() * NANO;
  }
}
