package org.leadkit.routing.lint;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/** The values at which the answers to questions change. */
final class Cuts {

  /** Spares the price of most failures to read. */
  private static final Pattern DATED = Pattern.compile("[+-]?\\d{4,}-\\d\\d-\\d\\d.*");

  private Cuts() {}

  static NavigableSet<BigDecimal> numbers(Collection<ValueTest> tests) {
    return cuts(
        tests,
        value -> value instanceof Value.Decimal one ? Optional.of(one.number()) : Optional.empty());
  }

  static NavigableSet<Instant> moments(Collection<ValueTest> tests) {
    return cuts(tests, Cuts::moment);
  }

  static NavigableSet<LocalDate> days(Collection<ValueTest> tests) {
    return cuts(tests, Cuts::day);
  }

  private static <T> NavigableSet<T> cuts(
      Collection<ValueTest> tests, Function<Value, Optional<T>> read) {
    NavigableSet<T> cuts = new TreeSet<>();
    for (ValueTest test : tests) {
      Operands.compared(test).forEach(value -> read.apply(value).ifPresent(cuts::add));
    }
    return cuts;
  }

  /** The instant that is equal to a value; empty if none is. */
  static Optional<Instant> moment(Value value) {
    return read(value, Instant::parse).filter(one -> isEqual(value, Value.of(one)));
  }

  /** The date that is equal to a value; empty if none is. */
  static Optional<LocalDate> day(Value value) {
    return read(value, LocalDate::parse).filter(one -> isEqual(value, Value.of(one)));
  }

  private static boolean isEqual(Value expected, Value value) {
    return new ValueTest.Is(expected).of(value) == Verdict.HOLDS;
  }

  private static <T> Optional<T> read(Value value, Function<String, T> parse) {
    if (!Operands.isSpelt(value.type()) || !DATED.matcher(value.text()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(value.text().toUpperCase(Locale.ROOT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** All types, first those that most questions are about. */
  static List<ValueType> likely(Collection<ValueTest> tests) {
    Map<ValueType, Integer> votes = new EnumMap<>(ValueType.class);
    for (ValueTest test : tests) {
      for (ValueType type : ValueType.values()) {
        if (test.fits(type)) {
          votes.merge(type, -1, Integer::sum);
        }
      }
    }
    List<ValueType> types = new ArrayList<>(List.of(ValueType.values()));
    types.sort(Comparator.comparing(type -> votes.getOrDefault(type, 0)));
    return types;
  }
}
