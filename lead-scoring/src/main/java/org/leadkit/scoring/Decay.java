package org.leadkit.scoring;

import java.time.Duration;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/** How the points of an activity fade with its age. */
public sealed interface Decay extends Canonical {

  /**
   * What is left of a point.
   *
   * @param age time since the activity, not negative
   * @return from 0 to 1; the same bits on every platform
   */
  double remaining(Duration age);

  /** Points stay. */
  static Decay none() {
    return new None();
  }

  /** Half of the points are left after each half-life: 2^(−age / half-life). */
  static Decay halfLife(Duration halfLife) {
    return new HalfLife(halfLife);
  }

  /** Points stay. */
  record None() implements Decay {
    @Override
    public double remaining(Duration age) {
      return 1;
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object();
    }
  }

  /**
   * Exponential decay.
   *
   * @param halfLife time after which half is left; positive
   */
  record HalfLife(Duration halfLife) implements Decay {

    private static final double NANOS = 1e-9;

    /** Checks that the half-life is positive. */
    public HalfLife {
      if (halfLife.isNegative() || halfLife.isZero()) {
        throw InvalidConfiguration.of(
            "bad-half-life",
            "The half-life (%s) must be positive.".formatted(halfLife),
            "Maybe use no decay.");
      }
    }

    @Override
    public double remaining(Duration age) {
      return StrictMath.pow(2, -seconds(age) / seconds(halfLife));
    }

    private static double seconds(Duration duration) {
      return duration.getSeconds() + duration.getNano() * NANOS;
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("halfLife", halfLife);
    }
  }
}
