package org.leadkit.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points of a score as an exact decimal in thousandths, so that a sum of parts is exact.
 *
 * @param thousandths the points times 1,000; may be negative
 */
public record Points(long thousandths) implements Comparable<Points> {

  /** No points. */
  public static final Points ZERO = new Points(0);

  private static final int SCALE = 3;

  /** Whole points. */
  public static Points of(long points) {
    return new Points(Math.multiplyExact(points, 1_000L));
  }

  /**
   * Declared points.
   *
   * @throws ArithmeticException if there are more than three decimals or the value is too large
   */
  public static Points of(BigDecimal points) {
    return new Points(
        points.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
  }

  /** A computed part, rounded once: half-even to thousandths. */
  public static Points rounded(double points) {
    double scaled = points * 1_000;
    double nearest = Math.rint(scaled);
    // Away from a tie and within 2^53 the product's own error can't change the nearest number.
    if (Math.abs(scaled) < 1e12 && Math.abs(Math.abs(scaled - nearest) - 0.5) > 1e-3) {
      return new Points((long) nearest);
    }
    return new Points(
        BigDecimal.valueOf(points)
            .setScale(SCALE, RoundingMode.HALF_EVEN)
            .unscaledValue()
            .longValueExact());
  }

  /** The exact sum. */
  public Points plus(Points other) {
    return new Points(Math.addExact(thousandths, other.thousandths));
  }

  /** The exact difference. */
  public Points minus(Points other) {
    return new Points(Math.subtractExact(thousandths, other.thousandths));
  }

  /** The points {@code n} times. */
  public Points times(long n) {
    return new Points(Math.multiplyExact(thousandths, n));
  }

  /** True above zero. */
  public boolean isPositive() {
    return thousandths > 0;
  }

  /** The points as a decimal without trailing zeros. */
  public BigDecimal decimal() {
    return thousandths == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(thousandths, other.thousandths);
  }

  /** With its sign, as in {@code +30} or {@code -2.5}. */
  public String signed() {
    return thousandths < 0 ? toString() : "+" + this;
  }

  /** The plain decimal, as in {@code 30} or {@code 2.5}. */
  @Override
  public String toString() {
    return decimal().toPlainString();
  }
}
