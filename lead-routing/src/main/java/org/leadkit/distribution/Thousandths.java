package org.leadkit.distribution;

import java.math.BigDecimal;
import org.leadkit.decision.InvalidConfiguration;

/** Weights and figures: decimals from 0 to 1,000 with at most three places, kept as integers. */
final class Thousandths {

  /** What 1 is. */
  static final long ONE = 1_000;

  private static final int PLACES = 3;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

  private Thousandths() {}

  /**
   * The decimal times 1,000.
   *
   * @param what the decimal in a word, for the message
   * @throws InvalidConfiguration if it is negative, beyond 1,000 or too fine
   */
  static long of(String what, BigDecimal decimal) {
    if (decimal.signum() < 0
        || decimal.compareTo(MOST) > 0
        || decimal.stripTrailingZeros().scale() > PLACES) {
      throw InvalidConfiguration.of(
          "bad-" + what,
          "The %s (%s) must lie between 0 and %s and have at most %d decimals."
              .formatted(what, shown(decimal), MOST, PLACES),
          "Maybe scale all of them alike: only their ratio counts.");
    }
    return decimal.movePointRight(PLACES).longValueExact();
  }

  /** The decimal of an integer. */
  static BigDecimal decimal(long thousandths) {
    return BigDecimal.valueOf(thousandths, PLACES);
  }

  /** Writing out an exponent may cost more than its length. */
  private static String shown(BigDecimal decimal) {
    return decimal.precision() + Math.abs((long) decimal.scale()) > 40
        ? "of precision " + decimal.precision()
        : decimal.toPlainString();
  }
}
