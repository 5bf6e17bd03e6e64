package org.leadkit.scoring;

/**
 * A number of thousandths that is never exceeded.
 *
 * @param thousandths the number; {@link Long#MAX_VALUE} if there is none
 */
record UpperBound(long thousandths) {

  /** Nothing is known. */
  static final UpperBound NONE = new UpperBound(Long.MAX_VALUE);

  /** Nothing. */
  static final UpperBound ZERO = new UpperBound(0);

  /** So many each, so often; a number too large for a long is no bound. */
  static UpperBound times(long thousandths, long times) {
    long high = Math.multiplyHigh(thousandths, times);
    return high == 0 && thousandths * times >= 0 ? new UpperBound(thousandths * times) : NONE;
  }

  boolean isNone() {
    return thousandths == Long.MAX_VALUE;
  }

  /** The bound of a sum. */
  UpperBound plus(UpperBound other) {
    if (isNone() || other.isNone()) {
      return NONE;
    }
    long sum = thousandths + other.thousandths;
    boolean overflows = ((thousandths ^ sum) & (other.thousandths ^ sum)) < 0;
    return overflows ? NONE : new UpperBound(sum);
  }

  /** The bound where nothing is possible too. */
  UpperBound orZero() {
    return new UpperBound(Math.max(0, thousandths));
  }

  /** The bound of what is cut to limits. */
  UpperBound within(Limits limits) {
    return new UpperBound(limits.apply(thousandths));
  }
}
