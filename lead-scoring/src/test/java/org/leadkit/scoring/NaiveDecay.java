package org.leadkit.scoring;

import java.time.Duration;

/** What is left of a point, read off the documentation. */
final class NaiveDecay {

  private NaiveDecay() {}

  static double left(Decay decay, Duration age) {
    if (decay instanceof Decay.HalfLife one) {
      return StrictMath.pow(2, -(seconds(age) / seconds(one.halfLife())));
    }
    if (decay instanceof Decay.Geometric one) {
      double stays = 1 - one.percent().doubleValue() / 100;
      return StrictMath.pow(stays, seconds(age) / seconds(one.per()));
    }
    if (decay instanceof Decay.Linear one) {
      double gone = one.percent().doubleValue() / 100 * (seconds(age) / seconds(one.per()));
      return gone > 1 ? 0 : 1 - gone;
    }
    double left = 1;
    if (decay instanceof Decay.Steps steps) {
      for (Decay.Step step : steps.steps()) {
        boolean isReached = !age.minus(step.from()).isNegative();
        left = isReached ? step.percent().doubleValue() / 100 : left;
      }
    }
    return left;
  }

  private static double seconds(Duration time) {
    return time.getSeconds() + time.getNano() * 1e-9;
  }
}
