package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/** Arbitrary questions. */
final class AnyQuestion {

  private AnyQuestion() {}

  /** A question that fits values of a type. */
  static Arbitrary<ValueTest> about(ValueType type) {
    return switch (type) {
      case TEXT -> Arbitraries.oneOf(equality(type), text());
      case FLAG -> equality(type);
      case DECIMAL, MOMENT, DAY -> Arbitraries.oneOf(equality(type), order(type));
    };
  }

  private static Arbitrary<ValueTest> equality(ValueType type) {
    return Arbitraries.oneOf(
        value(type).map(ValueTest.Is::new),
        value(type).list().ofMinSize(1).ofMaxSize(4).map(ValueTest.IsOneOf::new));
  }

  private static Arbitrary<ValueTest> text() {
    return Arbitraries.oneOf(
        AnyText.notBlank().list().ofMinSize(1).ofMaxSize(4).map(ValueTest.Mentions::new),
        AnyText.notBlank().map(ValueTest.StartsWith::new),
        AnyText.notBlank().map(ValueTest.EndsWith::new),
        Arbitraries.of("", "a+", "(?i)head of .*", "[^\"\\\\]*", "\\d{3}")
            .map(ValueTest.Matches::new));
  }

  private static Arbitrary<ValueTest> order(ValueType type) {
    return Arbitraries.oneOf(
        value(type).map(ValueTest.AtLeast::new),
        value(type).map(ValueTest.AtMost::new),
        value(type).tuple2().map(pair -> between(pair.get1(), pair.get2())));
  }

  private static ValueTest between(Value left, Value right) {
    boolean ordered = new ValueTest.AtMost(right).of(left) == Verdict.HOLDS;
    return ordered ? new ValueTest.Between(left, right) : new ValueTest.Between(right, left);
  }

  static Arbitrary<Value> value(ValueType type) {
    return switch (type) {
      case TEXT -> AnyText.any().map(Value::of);
      case DECIMAL -> decimal().map(Value::of);
      case FLAG -> Arbitraries.of(true, false).map(Value::of);
      case MOMENT -> moment().map(Value::of);
      case DAY -> day().map(Value::of);
    };
  }

  private static Arbitrary<BigDecimal> decimal() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
        .ofScale(6);
  }

  private static Arbitrary<Instant> moment() {
    return Arbitraries.longs()
        .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
        .flatMap(
            second ->
                Arbitraries.integers()
                    .between(0, 999_999_999)
                    .map(nano -> Instant.ofEpochSecond(second, nano)));
  }

  private static Arbitrary<LocalDate> day() {
    return Arbitraries.longs()
        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
