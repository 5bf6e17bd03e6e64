package org.leadkit.scoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * How the points of an activity fade with its age. Age is elapsed time: a day is 24 hours also when
 * clocks change. A window, after which points are gone, is {@link Counting#within} and can't be
 * combined with a decay.
 */
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

  /** So much of what is left goes in each period: (1 − percent/100)^(age / period). */
  static Decay geometric(long percent, Duration period) {
    return new Geometric(BigDecimal.valueOf(percent), period);
  }

  /** So much of the whole goes in each period, until nothing is left. */
  static Decay linear(long percent, Duration period) {
    return new Linear(BigDecimal.valueOf(percent), period);
  }

  /** So much is left from each age on. */
  static Decay steps(Step... steps) {
    return new Steps(List.of(steps));
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
   * Exponential decay by its half-life.
   *
   * @param halfLife time after which half is left; positive
   */
  record HalfLife(Duration halfLife) implements Decay {

    /** Checks that the half-life is positive. */
    public HalfLife {
      if (halfLife.isNegative() || halfLife.isZero()) {
        throw InvalidConfiguration.of(
            "bad-half-life",
            "The half-life (%s) must be positive.".formatted(CanonicalForm.text(halfLife)),
            "Maybe use no decay.");
      }
    }

    @Override
    public double remaining(Duration age) {
      return StrictMath.pow(2, -seconds(age) / seconds(halfLife));
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("halfLife", halfLife);
    }
  }

  /**
   * Exponential decay by its loss in a period.
   *
   * @param percent what goes in a period; above 0 and below 100, at most three decimals
   * @param per the period; positive
   */
  record Geometric(BigDecimal percent, Duration per) implements Decay {

    /** Checks percentage and period. */
    public Geometric {
      requireLoss(percent, per);
      if (percent.compareTo(BigDecimal.valueOf(100)) == 0) {
        throw badPercent(percent);
      }
      percent = plain(percent);
    }

    @Override
    public double remaining(Duration age) {
      return StrictMath.pow(1 - percent.doubleValue() / 100, seconds(age) / seconds(per));
    }

    @Override
    public CanonicalForm form() {
      return loss(percent, per, "geometric");
    }
  }

  /**
   * Linear decay.
   *
   * @param percent what goes of the whole in a period; above 0, at most 100 and three decimals
   * @param per the period; positive
   */
  record Linear(BigDecimal percent, Duration per) implements Decay {

    /** Checks percentage and period. */
    public Linear {
      requireLoss(percent, per);
      percent = plain(percent);
    }

    @Override
    public double remaining(Duration age) {
      return Math.max(0, 1 - percent.doubleValue() / 100 * (seconds(age) / seconds(per)));
    }

    @Override
    public CanonicalForm form() {
      return loss(percent, per, "linear");
    }
  }

  /**
   * Decay in steps; all is left before the first.
   *
   * @param steps the steps by rising age, at least one
   */
  record Steps(List<Step> steps) implements Decay {

    /** Checks the order of the steps. */
    public Steps {
      steps = List.copyOf(steps);
      boolean rising = !steps.isEmpty() && !steps.get(0).from().isNegative();
      for (int i = 1; i < steps.size(); i++) {
        rising &= steps.get(i - 1).from().compareTo(steps.get(i).from()) < 0;
      }
      if (!rising) {
        throw InvalidConfiguration.of(
            "bad-steps",
            "The (%d) steps of a decay must be at least one, by rising age from zero on."
                .formatted(steps.size()),
            "Maybe sort them.");
      }
    }

    @Override
    public double remaining(Duration age) {
      double left = 1;
      for (Step step : steps) {
        if (age.compareTo(step.from()) >= 0) {
          left = step.percent().doubleValue() / 100;
        }
      }
      return left;
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("steps", steps);
    }
  }

  /**
   * What is left from an age on.
   *
   * @param from the age, included
   * @param percent what is left; 0 to 100, at most three decimals
   */
  record Step(Duration from, BigDecimal percent) implements Canonical {

    /** Checks the percentage. */
    public Step {
      if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw badPercent(percent);
      }
      percent = plain(percent);
    }

    /** From an age on so many percent are left. */
    public static Step from(Duration age, long percent) {
      return new Step(age, BigDecimal.valueOf(percent));
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("from", from).with("percent", percent);
    }
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() * 1e-9;
  }

  private static CanonicalForm loss(BigDecimal percent, Duration per, String curve) {
    return CanonicalForm.object().with("percent", percent).with("per", per).with("curve", curve);
  }

  private static void requireLoss(BigDecimal percent, Duration per) {
    if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw badPercent(percent);
    }
    if (per.isNegative() || per.isZero()) {
      throw InvalidConfiguration.of(
          "bad-period",
          "The period (%s) of a decay must be positive.".formatted(CanonicalForm.text(per)),
          "Maybe a month was meant: P30D.");
    }
  }

  private static BigDecimal plain(BigDecimal percent) {
    BigDecimal stripped = percent.stripTrailingZeros();
    if (stripped.scale() > 3) {
      throw badPercent(percent);
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static InvalidConfiguration badPercent(BigDecimal percent) {
    return InvalidConfiguration.of(
        "bad-percent",
        "The percentage (%s) of a decay is out of its range, or has more than three decimals."
            .formatted(percent.toPlainString()),
        "Maybe a fraction was meant as a percentage: 25, not 0.25.");
  }
}
