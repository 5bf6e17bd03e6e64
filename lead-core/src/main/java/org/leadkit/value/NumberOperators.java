package org.leadkit.value;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The questions that can be asked of a number.
 *
 * @param <R> what asking gives: a condition, or a filter of activities
 */
public interface NumberOperators<R> {

  /** Asks any question. */
  R that(ValueTest test);

  /** Equal to a number. */
  default R is(long number) {
    return that(new ValueTest.Is(Value.of(number)));
  }

  /** Equal to one of some numbers. */
  default R isOneOf(long... numbers) {
    return that(new ValueTest.IsOneOf(Arrays.stream(numbers).mapToObj(Value::of).toList()));
  }

  /** From a lowest to a highest number, both included. */
  default R between(long low, long high) {
    return that(new ValueTest.Between(Value.of(low), Value.of(high)));
  }

  /** From a lowest to a highest number, both included. */
  default R between(BigDecimal low, BigDecimal high) {
    return that(new ValueTest.Between(Value.of(low), Value.of(high)));
  }

  /** At least a number. */
  default R atLeast(long low) {
    return that(new ValueTest.AtLeast(Value.of(low)));
  }

  /** At least a number. */
  default R atLeast(BigDecimal low) {
    return that(new ValueTest.AtLeast(Value.of(low)));
  }

  /** At most a number. */
  default R atMost(long high) {
    return that(new ValueTest.AtMost(Value.of(high)));
  }

  /** At most a number. */
  default R atMost(BigDecimal high) {
    return that(new ValueTest.AtMost(Value.of(high)));
  }
}
