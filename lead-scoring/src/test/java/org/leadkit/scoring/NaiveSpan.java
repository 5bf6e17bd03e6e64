package org.leadkit.scoring;

import java.math.BigDecimal;
import org.leadkit.decision.Points;

/** Points as they are, and as they would be at best and at worst. */
record NaiveSpan(BigDecimal is, BigDecimal best, BigDecimal worst) {

  static final NaiveSpan ZERO = of(BigDecimal.ZERO);

  /** Points that can also become others. */
  static NaiveSpan of(BigDecimal is, BigDecimal... others) {
    BigDecimal best = is;
    BigDecimal worst = is;
    for (BigDecimal other : others) {
      best = best.max(other);
      worst = worst.min(other);
    }
    return new NaiveSpan(is, best, worst);
  }

  NaiveSpan plus(NaiveSpan more) {
    return new NaiveSpan(is.add(more.is), best.add(more.best), worst.add(more.worst));
  }

  NaiveSpan within(Limits limits) {
    return new NaiveSpan(cut(is, limits), cut(best, limits), cut(worst, limits));
  }

  private static BigDecimal cut(BigDecimal points, Limits limits) {
    BigDecimal least = limits.floor().map(Points::decimal).orElse(points);
    BigDecimal raised = points.max(least);
    return raised.min(limits.ceiling().map(Points::decimal).orElse(raised));
  }
}
