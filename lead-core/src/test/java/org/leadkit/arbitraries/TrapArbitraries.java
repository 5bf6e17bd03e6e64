package org.leadkit.arbitraries;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/**
 * Profiles and conditions that share a few names and meet in every trap: values of a type that the
 * question does not expect, letters whose case is odd, numbers next to each other, empty lists.
 */
public final class TrapArbitraries {

  private static final List<String> NAMES = List.of("title", "country", "score", "host's own");

  /** Case: sharp and long s, Kelvin, dotted and dotless i, micro and mu, iota below, Deseret. */
  private static final List<String> LETTERS =
      List.of(
          "a", "A", "b", "1", " ", "-", "s", "S", "ſ", "ß", "ẞ", "k", "K", "\u212a", "i", "I", "İ",
          "ı", "µ", "μ", "ÿ", "Ÿ", "ι", "\u0345", "ǅ", "𐐀", "𐐨", "\ud801", "\udc00");

  private static final List<String> TEXTS =
      List.of(
          "",
          "head",
          "Head of Sales",
          "headcount",
          "VP, head",
          "sales",
          "of sales",
          "straße",
          "STRASSE",
          "\u212aelvin kelvin",
          "2026-01-31",
          "2026-01-31T10:00:00Z",
          "5",
          "true");

  private static final List<BigDecimal> NUMBERS =
      List.of(
          number("0"),
          number("5"),
          number("-5"),
          number("5.5"),
          number("0.1"),
          number("0.1000000000000000000000000000000000000001"),
          number("-0.1000000000000000000000000000000000000001"),
          number("1E-40"),
          number("-1E-40"),
          number("2E-40"),
          number("9007199254740991"),
          number("9007199254740992"),
          number("9007199254740993"),
          number("9007199254740993.5"),
          number("9007199254740994"),
          number("1E39"),
          number("1000000000000000000000000000000000000001"),
          number("9999999999999999999999999999999999999998"),
          number("9999999999999999999999999999999999999999"),
          number("-9999999999999999999999999999999999999999"),
          number("-9999999999999999999999999999999999999998"));

  private static final List<Instant> INSTANTS =
      List.of(Instant.MIN, Instant.parse("2026-01-31T10:00:00Z"), CoreArbitraries.NOW, Instant.MAX);

  private static final List<LocalDate> DAYS =
      List.of(LocalDate.MIN, LocalDate.parse("2026-01-31"), LocalDate.MAX);

  private static final int DEPTH = 3;

  private TrapArbitraries() {}

  /** Any profile with activities, whose fields are of any type under any name. */
  public static Arbitrary<Profile> profiles() {
    Arbitrary<Profile.Entry> entries =
        Combinators.combine(Arbitraries.of(NAMES), values())
            .as((name, value) -> new Profile.Entry(field(name, value.type()), value));
    return Combinators.combine(CoreArbitraries.profiles(), entries.list().ofMaxSize(5))
        .as(Profile::with);
  }

  /** Any condition of any shape about any field. */
  public static Arbitrary<Condition> conditions() {
    return Arbitraries.oneOf(
        List.of(conditions(DEPTH), ofOneField(), CoreArbitraries.conditions()));
  }

  /** Any text, of letters whose case is a trap or of words. */
  public static Arbitrary<String> texts() {
    Arbitrary<String> letters = Arbitraries.of(LETTERS);
    Arbitrary<String> odd = letters.list().ofMaxSize(5).map(some -> String.join("", some));
    return Arbitraries.oneOf(List.of(letters, odd, Arbitraries.of(TEXTS)));
  }

  private static Arbitrary<Condition> conditions(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<List<Condition>> several =
        Arbitraries.lazy(() -> conditions(depth - 1)).list().ofMaxSize(3);
    return Arbitraries.oneOf(
        List.of(
            leaves(),
            several.map(Condition.All::new),
            several.map(Condition.Any::new),
            several.map(Condition.None::new),
            ofOneField()));
  }

  private static Arbitrary<Condition> ofOneField() {
    return Arbitraries.of(NAMES).flatMap(TrapArbitraries::ofOneField);
  }

  /** Several questions about one field: what can be told from its value alone. */
  public static Arbitrary<Condition> ofOneField(String name) {
    Arbitrary<List<ValueTest>> tests = tests().list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(tests, Arbitraries.integers().between(0, 3))
        .as(
            (some, shape) -> {
              List<Condition> of =
                  some.stream().<Condition>map(test -> new Condition.FieldIs(name, test)).toList();
              return switch (shape) {
                case 0 -> new Condition.All(of);
                case 1 -> new Condition.Any(of);
                case 2 -> new Condition.None(of);
                default -> new Condition.None(List.of(new Condition.Any(of), of.get(0).negate()));
              };
            });
  }

  private static Arbitrary<Condition> leaves() {
    Arbitrary<String> names = Arbitraries.of(NAMES);
    Arbitrary<Condition> asked = Combinators.combine(names, tests()).as(Condition.FieldIs::new);
    Arbitrary<Condition> known = names.map(Condition.Known::new);
    Arbitrary<Condition> unknown = names.map(Condition.Unknown::new);
    Arbitrary<Condition> counted =
        Combinators.combine(CoreArbitraries.filters(), Arbitraries.longs().between(1, 3))
            .as((filter, times) -> Condition.count(filter, Duration.ofDays(30), times));
    return Arbitraries.oneOf(List.of(asked, asked, asked, asked, asked, known, unknown, counted));
  }

  /** Any question, fitting or not. */
  public static Arbitrary<ValueTest> tests() {
    Arbitrary<List<String>> words =
        texts().filter(text -> !text.isBlank()).list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<ValueTest> equal = values().map(ValueTest.Is::new);
    return Arbitraries.oneOf(
        List.of(
            equal,
            equal,
            Arbitraries.of(ValueType.values()).flatMap(TrapArbitraries::lists),
            texts().list().ofMinSize(1).ofMaxSize(4).map(TrapArbitraries::isOneOf),
            ordered().flatMap(TrapArbitraries::bounds),
            words.map(ValueTest.Mentions::new),
            words.map(some -> new ValueTest.StartsWith(some.get(0))),
            words.map(some -> new ValueTest.EndsWith(some.get(0))),
            Arbitraries.of("(?i)h.*", "[A-Z]+", "", ".*s").map(ValueTest.Matches::new)));
  }

  private static ValueTest isOneOf(List<String> texts) {
    return new ValueTest.IsOneOf(texts.stream().map(Value::of).toList());
  }

  private static Arbitrary<ValueTest> lists(ValueType type) {
    return values(type).list().ofMinSize(1).ofMaxSize(4).map(ValueTest.IsOneOf::new);
  }

  private static Arbitrary<ValueType> ordered() {
    return Arbitraries.of(
        ValueType.DECIMAL, ValueType.DECIMAL, ValueType.DECIMAL, ValueType.MOMENT, ValueType.DAY);
  }

  private static Arbitrary<ValueTest> bounds(ValueType type) {
    return Combinators.combine(values(type), values(type), Arbitraries.integers().between(0, 2))
        .as(
            (one, other, shape) -> {
              boolean isInOrder = new ValueTest.AtLeast(one).of(other) == Verdict.HOLDS;
              return switch (shape) {
                case 0 -> new ValueTest.AtLeast(one);
                case 1 -> new ValueTest.AtMost(one);
                default -> new ValueTest.Between(isInOrder ? one : other, isInOrder ? other : one);
              };
            });
  }

  /** Any value of any type, more often a text or a number. */
  public static Arbitrary<Value> values() {
    return Arbitraries.oneOf(
        List.of(
            values(ValueType.TEXT),
            values(ValueType.TEXT),
            values(ValueType.DECIMAL),
            values(ValueType.DECIMAL),
            values(ValueType.FLAG),
            values(ValueType.MOMENT),
            values(ValueType.DAY)));
  }

  private static Arbitrary<Value> values(ValueType type) {
    return switch (type) {
      case TEXT -> texts().map(Value::of);
      case DECIMAL -> Arbitraries.of(NUMBERS).map(Value::of);
      case FLAG -> Arbitraries.of(true, false).map(Value::of);
      case MOMENT -> Arbitraries.of(INSTANTS).map(Value::of);
      case DAY -> Arbitraries.of(DAYS).map(Value::of);
    };
  }

  private static Field field(String name, ValueType type) {
    return switch (type) {
      case TEXT -> Field.text(name);
      case DECIMAL -> Field.number(name);
      case FLAG -> Field.flag(name);
      case MOMENT -> Field.moment(name);
      case DAY -> Field.day(name);
    };
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
