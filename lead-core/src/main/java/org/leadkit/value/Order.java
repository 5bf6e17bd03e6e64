package org.leadkit.value;

import org.leadkit.decision.InvalidConfiguration;

/** Compares decimals with decimals, instants with instants and dates with dates. */
final class Order {

  /** The two can't be compared. */
  static final int NONE = Integer.MIN_VALUE;

  private Order() {}

  static int compare(Value left, Value right) {
    if (left instanceof Value.Decimal a && right instanceof Value.Decimal b) {
      return a.number().compareTo(b.number());
    }
    if (left instanceof Value.Moment a && right instanceof Value.Moment b) {
      return a.instant().compareTo(b.instant());
    }
    if (left instanceof Value.Day a && right instanceof Value.Day b) {
      return Integer.signum(a.day().compareTo(b.day()));
    }
    return NONE;
  }

  static Verdict atLeast(Value value, Value bound) {
    int order = compare(value, bound);
    return order == NONE ? Verdict.UNKNOWN : Verdict.of(order >= 0);
  }

  static void require(Value bound) {
    if (compare(bound, bound) == NONE) {
      throw InvalidConfiguration.of(
          "bad-bound",
          "The bound (%s) must be a number, an instant or a date.".formatted(bound.text()),
          "Maybe the number stands in quotes.");
    }
  }
}
