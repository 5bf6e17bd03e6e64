package org.leadkit.scoring;

import org.leadkit.decision.Points;

/**
 * What a rule awards as read from a state, and between which bounds recomputation could find it.
 *
 * @param low the least
 * @param read as it was read
 * @param high the most
 */
record FoldedAward(Award low, Award read, Award high) {

  /**
   * Bounds how far the sum of n weights 2⁻ᵃ, folded, differs from the same sum recomputed, relative
   * to (n + 1)(sum + 1). With u = 2⁻⁵³: a folded weight went through at most 2n factors and 2n
   * additions, a recomputed one through one factor and n additions. A factor errs by 2u for the
   * power and u for the product; the exponents of one weight err by 7u·a together when folded and
   * by 4u·a when recomputed, which moves the weight by that times ln 2, and a·2⁻ᵃ is below 0.54. So
   * the sums differ by less than u((9n + 9)·sum + 5n): 32u is more than three times enough, also
   * for what is lost in the product with the points.
   */
  private static final double ERROR = 0x1p-48;

  private static final double THOUSAND = 1_000;
  private static final double HALF = 0.5;

  static FoldedAward certain(Award award) {
    return new FoldedAward(award, award, award);
  }

  /** What a sum that fades is worth. */
  static FoldedAward faded(ScoringRule.ForActivity rule, Tally tally) {
    double points = rule.points().thousandths() / THOUSAND;
    double worth = tally.left() * points;
    double error = Math.abs(points) * ERROR * (tally.counted() + 1) * (tally.left() + 1);
    double thousandths = worth * THOUSAND;
    double nearest = Math.rint(thousandths);
    if (Math.abs(thousandths - nearest) + 2 * error * THOUSAND < HALF) {
      return certain(Award.of(rule, tally, new Points((long) nearest)));
    }
    return new FoldedAward(
        Award.of(rule, tally, Points.rounded(worth - error)),
        Award.of(rule, tally, tally.worth(rule)),
        Award.of(rule, tally, Points.rounded(worth + error)));
  }

  /** True if recomputation finds the same thousandths. */
  boolean isCertain() {
    return low.before().equals(high.before());
  }

  /** True if recomputation differs by a thousandth at most. */
  boolean isClose() {
    long from = low.before().thousandths();
    long to = high.before().thousandths();
    long at = read.before().thousandths();
    return to - at <= 1 && at - from <= 1;
  }
}
