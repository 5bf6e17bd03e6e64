package org.leadkit.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/**
 * Values that stand for all numbers, instants and dates that some questions can tell apart: each
 * bound that they name, and one from each stretch between two bounds. Every other value of the type
 * is answered like one of these.
 */
final class ValueCells {

  /** Spares the price of most failures to read. */
  private static final Pattern DATED = Pattern.compile("[+-]?\\d{4,}-\\d\\d-\\d\\d.*");

  private ValueCells() {}

  /** The values that a question names. */
  static List<Value> operands(ValueTest test) {
    if (test instanceof ValueTest.Is is) {
      return List.of(is.expected());
    }
    if (test instanceof ValueTest.IsOneOf oneOf) {
      return oneOf.expected();
    }
    if (test instanceof ValueTest.Between between) {
      return List.of(between.low(), between.high());
    }
    if (test instanceof ValueTest.AtLeast atLeast) {
      return List.of(atLeast.low());
    }
    return test instanceof ValueTest.AtMost atMost ? List.of(atMost.high()) : List.of();
  }

  /** Numbers, at least one. */
  static List<Value> decimals(Collection<ValueTest> tests) {
    NavigableSet<BigDecimal> bounds =
        bounds(
            tests,
            value ->
                value instanceof Value.Decimal one ? Optional.of(one.number()) : Optional.empty());
    return cells(
            bounds,
            BigDecimal.ZERO,
            low -> low.subtract(BigDecimal.ONE),
            high -> high.add(BigDecimal.ONE),
            (low, high) -> low.add(high).divide(BigDecimal.valueOf(2)))
        .stream()
        .flatMap(number -> fitting(number).stream())
        .toList();
  }

  /** Where no number is short enough to be a value, there is none to stand for. */
  private static Optional<Value> fitting(BigDecimal number) {
    try {
      BigDecimal round = number.round(new MathContext(Value.Decimal.MOST_DIGITS));
      boolean isLong = round.scale() > Value.Decimal.MOST_DIGITS;
      return Optional.of(
          Value.of(
              isLong ? round.setScale(Value.Decimal.MOST_DIGITS, RoundingMode.HALF_EVEN) : round));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Instants, at least one. */
  static List<Value> moments(Collection<ValueTest> tests) {
    NavigableSet<Instant> bounds = bounds(tests, value -> read(value, Instant::parse));
    return cells(
            bounds,
            Instant.EPOCH,
            low -> low.equals(Instant.MIN) ? low : low.minusNanos(1),
            high -> high.equals(Instant.MAX) ? high : high.plusNanos(1),
            (low, high) -> low.plus(Duration.between(low, high).dividedBy(2)))
        .stream()
        .map(Value::of)
        .toList();
  }

  /** Dates, at least one. */
  static List<Value> days(Collection<ValueTest> tests) {
    NavigableSet<LocalDate> bounds = bounds(tests, value -> read(value, LocalDate::parse));
    return cells(
            bounds,
            LocalDate.EPOCH,
            low -> low.equals(LocalDate.MIN) ? low : low.minusDays(1),
            high -> high.equals(LocalDate.MAX) ? high : high.plusDays(1),
            (low, high) ->
                LocalDate.ofEpochDay(Math.floorDiv(low.toEpochDay() + high.toEpochDay(), 2)))
        .stream()
        .map(Value::of)
        .toList();
  }

  /** A text that spells an instant or a date is equal to it. */
  private static <T> Optional<T> read(Value value, Function<String, T> parse) {
    if (!DATED.matcher(value.text()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(value.text().toUpperCase(Locale.ROOT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static <T> NavigableSet<T> bounds(
      Collection<ValueTest> tests, Function<Value, Optional<T>> read) {
    NavigableSet<T> bounds = new TreeSet<>();
    tests.forEach(
        test -> operands(test).forEach(value -> read.apply(value).ifPresent(bounds::add)));
    return bounds;
  }

  private static <T> List<T> cells(
      NavigableSet<T> bounds,
      T otherwise,
      UnaryOperator<T> below,
      UnaryOperator<T> above,
      BinaryOperator<T> middle) {
    if (bounds.isEmpty()) {
      return List.of(otherwise);
    }
    List<T> cells = new ArrayList<>();
    cells.add(below.apply(bounds.first()));
    T last = null;
    for (T bound : bounds) {
      if (last != null) {
        cells.add(middle.apply(last, bound));
      }
      cells.add(bound);
      last = bound;
    }
    cells.add(above.apply(bounds.last()));
    return cells;
  }
}
