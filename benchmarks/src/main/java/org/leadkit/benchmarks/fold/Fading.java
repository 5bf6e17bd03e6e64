package org.leadkit.benchmarks.fold;

import java.time.Duration;

/** How points of an activity fade with its age, as neutral data. */
public sealed interface Fading {

  /** What fades a second, as the exponent of e. */
  double rate();

  /** Points stay. */
  record None() implements Fading {
    @Override
    public double rate() {
      return 0;
    }
  }

  /** Half is left after each half-life. */
  record HalfLife(Duration halfLife) implements Fading {
    @Override
    public double rate() {
      return Math.log(2) / halfLife.toSeconds();
    }
  }

  /** A share is left after each period, evenly over the period. */
  record Geometric(double left, Duration period) implements Fading {
    @Override
    public double rate() {
      return -Math.log(left) / period.toSeconds();
    }
  }
}
