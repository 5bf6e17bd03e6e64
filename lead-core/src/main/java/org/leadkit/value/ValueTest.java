package org.leadkit.value;

import java.util.List;
import java.util.Objects;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * A question about one value, as plain data. Texts are compared without regard to case. A value of
 * a type that the question doesn't fit gives {@link Verdict#UNKNOWN}, never a guess.
 */
public sealed interface ValueTest {

  /** The answer for a known value. */
  Verdict of(Value value);

  /** The operator's name in JSON, for example {@code between}. */
  String operator();

  /** Adds operator and operand to a form. */
  CanonicalForm into(CanonicalForm form);

  /**
   * Whether this question can be asked of values of a type.
   *
   * @return false if it would always be unknown
   */
  boolean fits(ValueType type);

  /**
   * Equal to a value.
   *
   * @param expected the value
   */
  record Is(Value expected) implements ValueTest {
    @Override
    public Verdict of(Value value) {
      return same(expected, value);
    }

    @Override
    public String operator() {
      return "is";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("is", operand(expected));
    }

    @Override
    public boolean fits(ValueType type) {
      return expected.type() == type;
    }
  }

  /**
   * Equal to one of some values.
   *
   * @param expected the values in the author's order, all of one type, at least one
   */
  record IsOneOf(List<Value> expected) implements ValueTest {
    /** Copies the values and checks that they are of one type. */
    public IsOneOf {
      expected = List.copyOf(expected);
      if (expected.stream().map(Value::type).distinct().count() != 1) {
        throw InvalidConfiguration.of(
            "bad-values",
            "The (%d) values of isOneOf must be at least one and all of one type."
                .formatted(expected.size()),
            "Maybe a number is written as a text.");
      }
    }

    @Override
    public Verdict of(Value value) {
      Verdict verdict = Verdict.FAILS;
      for (Value one : expected) {
        verdict = verdict.or(same(one, value));
      }
      return verdict;
    }

    @Override
    public String operator() {
      return "isOneOf";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("isOneOf", expected.stream().map(ValueTest::operand).toList());
    }

    @Override
    public boolean fits(ValueType type) {
      return expected.get(0).type() == type;
    }
  }

  /**
   * From a lowest to a highest value, both included.
   *
   * @param low the lowest value
   * @param high the highest value, not below {@code low}
   */
  record Between(Value low, Value high) implements ValueTest {
    /** Checks the order of the bounds. */
    public Between {
      if (low.type() != high.type()
          || Order.compare(low, high) == Order.NONE
          || Order.compare(low, high) > 0) {
        throw InvalidConfiguration.of(
            "bad-bounds",
            "The bounds (%s) and (%s) of between must be two ordered values of one type."
                .formatted(low.text(), high.text()),
            "Maybe they are the wrong way round.");
      }
    }

    @Override
    public Verdict of(Value value) {
      return Order.atLeast(value, low).and(Order.atLeast(high, value));
    }

    @Override
    public String operator() {
      return "between";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("between", List.of(operand(low), operand(high)));
    }

    @Override
    public boolean fits(ValueType type) {
      return low.type() == type;
    }
  }

  /**
   * At least a value.
   *
   * @param low the lowest value that holds; a decimal, an instant or a date
   */
  record AtLeast(Value low) implements ValueTest {
    /** Checks that the bound can be ordered. */
    public AtLeast {
      Order.require(low);
    }

    @Override
    public Verdict of(Value value) {
      return Order.atLeast(value, low);
    }

    @Override
    public String operator() {
      return "atLeast";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("atLeast", operand(low));
    }

    @Override
    public boolean fits(ValueType type) {
      return low.type() == type;
    }
  }

  /**
   * At most a value.
   *
   * @param high the highest value that holds; a decimal, an instant or a date
   */
  record AtMost(Value high) implements ValueTest {
    /** Checks that the bound can be ordered. */
    public AtMost {
      Order.require(high);
    }

    @Override
    public Verdict of(Value value) {
      return Order.atLeast(high, value);
    }

    @Override
    public String operator() {
      return "atMost";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("atMost", operand(high));
    }

    @Override
    public boolean fits(ValueType type) {
      return high.type() == type;
    }
  }

  /**
   * Holds one of some words or phrases as whole words: {@code Head} is in "Head of Sales" and not
   * in "Headcount planner".
   *
   * @param words the words in the author's order, none blank
   */
  record Mentions(List<String> words) implements ValueTest {
    /** Copies the words and checks that none is blank. */
    public Mentions {
      words = List.copyOf(words);
      if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
        throw InvalidConfiguration.of(
            "bad-words",
            "The (%d) words of mentions must be at least one and none blank."
                .formatted(words.size()),
            "Maybe use the condition known.");
      }
    }

    @Override
    public Verdict of(Value value) {
      return value instanceof Value.Text text
          ? Verdict.of(words.stream().anyMatch(word -> Words.mentions(text.text(), word)))
          : Verdict.UNKNOWN;
    }

    @Override
    public String operator() {
      return "mentions";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("mentions", words);
    }

    @Override
    public boolean fits(ValueType type) {
      return type == ValueType.TEXT;
    }
  }

  /**
   * Begins with a text.
   *
   * @param start the text, not empty
   */
  record StartsWith(String start) implements ValueTest {
    /** Checks that the text is not empty. */
    public StartsWith {
      Words.requireText("startsWith", start);
    }

    @Override
    public Verdict of(Value value) {
      return value instanceof Value.Text text
          ? Verdict.of(text.text().regionMatches(true, 0, start, 0, start.length()))
          : Verdict.UNKNOWN;
    }

    @Override
    public String operator() {
      return "startsWith";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("startsWith", start);
    }

    @Override
    public boolean fits(ValueType type) {
      return type == ValueType.TEXT;
    }
  }

  /**
   * Ends with a text.
   *
   * @param end the text, not empty
   */
  record EndsWith(String end) implements ValueTest {
    /** Checks that the text is not empty. */
    public EndsWith {
      Words.requireText("endsWith", end);
    }

    @Override
    public Verdict of(Value value) {
      return value instanceof Value.Text text
          ? Verdict.of(
              text.text()
                  .regionMatches(true, text.text().length() - end.length(), end, 0, end.length()))
          : Verdict.UNKNOWN;
    }

    @Override
    public String operator() {
      return "endsWith";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("endsWith", end);
    }

    @Override
    public boolean fits(ValueType type) {
      return type == ValueType.TEXT;
    }
  }

  /**
   * The whole text matches a pattern in RE2 syntax, which runs in time linear in the text (so a
   * rule author can't hang the application). Case counts; write {@code (?i)} if it should not.
   */
  final class Matches implements ValueTest {
    private final String pattern;
    private final SafePattern compiled;

    /**
     * @param pattern an RE2 pattern
     * @throws InvalidConfiguration if it is not one
     */
    public Matches(String pattern) {
      this.pattern = pattern;
      this.compiled = new SafePattern(pattern);
    }

    /** The pattern as written. */
    public String pattern() {
      return pattern;
    }

    @Override
    public Verdict of(Value value) {
      return value instanceof Value.Text text
          ? Verdict.of(compiled.matches(text.text()))
          : Verdict.UNKNOWN;
    }

    @Override
    public String operator() {
      return "matches";
    }

    @Override
    public CanonicalForm into(CanonicalForm form) {
      return form.with("matches", pattern);
    }

    @Override
    public boolean fits(ValueType type) {
      return type == ValueType.TEXT;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Matches that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
      return Objects.hash(pattern);
    }

    @Override
    public String toString() {
      return "Matches[pattern=" + pattern + "]";
    }
  }

  /** Dates and instants are written as texts, so a text that spells one is equal to it. */
  private static Verdict same(Value expected, Value value) {
    if (isSpelt(expected) && isSpelt(value)) {
      return Verdict.of(expected.text().equalsIgnoreCase(value.text()));
    }
    return expected.type() == value.type() ? Verdict.of(expected.equals(value)) : Verdict.UNKNOWN;
  }

  private static boolean isSpelt(Value value) {
    return switch (value.type()) {
      case TEXT, MOMENT, DAY -> true;
      case DECIMAL, FLAG -> false;
    };
  }

  private static Object operand(Value value) {
    if (value instanceof Value.Decimal decimal) {
      return decimal.number();
    }
    if (value instanceof Value.Flag flag) {
      return flag.flag();
    }
    return value.text();
  }
}
