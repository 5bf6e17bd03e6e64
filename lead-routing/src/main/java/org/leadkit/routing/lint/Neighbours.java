package org.leadkit.routing.lint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.value.Value;

/** Finds values between two others, if there are any. */
final class Neighbours {

  private static final int DIGITS = Value.Decimal.MOST_DIGITS;

  /** Above all numbers. */
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(DIGITS);

  private static final BigDecimal LOWEST = BEYOND.negate().add(BigDecimal.ONE);
  private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(3 * DIGITS);
  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

  private Neighbours() {}

  static Optional<BigDecimal> numbers(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    BigDecimal least = low == null ? LOWEST : next(low);
    BigDecimal end = high == null ? BEYOND : high;
    if (least.compareTo(end) >= 0) {
      return Optional.empty();
    }
    BigDecimal near = low != null ? low : high == null ? BigDecimal.ZERO : high;
    for (BigDecimal step : List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate())) {
      BigDecimal round = near.setScale(0, RoundingMode.FLOOR).add(step);
      if (round.compareTo(least) >= 0 && round.compareTo(end) < 0) {
        return Optional.of(round);
      }
    }
    return Optional.of(least);
  }

  /** The least number above a number, among those that are short enough to be values. */
  private static BigDecimal next(BigDecimal number) {
    BigDecimal above = number.add(TINY, UP);
    return above.scale() > DIGITS ? above.setScale(DIGITS, RoundingMode.CEILING) : above;
  }

  static Optional<Instant> moments(@Nullable Instant low, @Nullable Instant high) {
    if (low == null) {
      Instant near = high == null ? Instant.EPOCH : high;
      return high == null
          ? Optional.of(near)
          : Optional.of(near).filter(Instant.MIN::isBefore).map(one -> one.minusNanos(1));
    }
    return Optional.of(low)
        .filter(Instant.MAX::isAfter)
        .map(one -> one.plusNanos(1))
        .filter(one -> high == null || one.isBefore(high));
  }

  static Optional<LocalDate> days(@Nullable LocalDate low, @Nullable LocalDate high) {
    if (low == null) {
      LocalDate near = high == null ? LocalDate.EPOCH : high;
      return high == null
          ? Optional.of(near)
          : Optional.of(near).filter(LocalDate.MIN::isBefore).map(one -> one.minusDays(1));
    }
    return Optional.of(low)
        .filter(LocalDate.MAX::isAfter)
        .map(one -> one.plusDays(1))
        .filter(one -> high == null || one.isBefore(high));
  }
}
