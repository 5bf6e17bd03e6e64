package org.leadkit.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A typed value. Because a value does not know whether it is personal, {@code toString} never shows
 * it; {@link #text()} does.
 */
public sealed interface Value {

  /** The type. */
  ValueType type();

  /** The text form, which {@link ValueType#parse} reads back. */
  String text();

  /** What stands for it in a canonical form: a number, a boolean or a text. */
  default Object plain() {
    return text();
  }

  /** A text value. */
  static Value of(String text) {
    return new Text(text);
  }

  /** A whole number. */
  static Value of(long number) {
    return new Decimal(BigDecimal.valueOf(number));
  }

  /** An exact decimal. */
  static Value of(BigDecimal number) {
    return new Decimal(number);
  }

  /** Yes or no. */
  static Value of(boolean flag) {
    return new Flag(flag);
  }

  /** An instant. */
  static Value of(Instant instant) {
    return new Moment(instant);
  }

  /** A calendar date. */
  static Value of(LocalDate day) {
    return new Day(day);
  }

  /**
   * A text.
   *
   * @param text the text, as it was normalised
   */
  record Text(String text) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    public String toString() {
      return "Text(" + text.length() + " characters)";
    }
  }

  /**
   * A decimal of at most 40 digits; trailing zeros are stripped, so equal numbers are equal values.
   *
   * @param number the number
   */
  record Decimal(BigDecimal number) implements Value {
    /** The most digits of a number, before and after the point together. */
    public static final int MOST_DIGITS = 40;

    /** Strips trailing zeros, and checks that the number is not too long to be written out. */
    public Decimal {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      if (Math.max(number.precision(), 0L + number.precision() - number.scale()) > MOST_DIGITS
          || number.scale() > MOST_DIGITS) {
        throw new IllegalArgumentException(
            "The number (of precision %d and scale %d) has more than %d digits.\nMaybe round it."
                .formatted(number.precision(), number.scale(), MOST_DIGITS));
      }
    }

    @Override
    public ValueType type() {
      return ValueType.DECIMAL;
    }

    @Override
    public String text() {
      return number.toPlainString();
    }

    @Override
    public Object plain() {
      return number;
    }

    @Override
    public String toString() {
      return "Decimal";
    }
  }

  /**
   * Yes or no.
   *
   * @param flag the flag
   */
  record Flag(boolean flag) implements Value {
    @Override
    public ValueType type() {
      return ValueType.FLAG;
    }

    @Override
    public String text() {
      return Boolean.toString(flag);
    }

    @Override
    public Object plain() {
      return flag;
    }

    @Override
    public String toString() {
      return "Flag";
    }
  }

  /**
   * An instant.
   *
   * @param instant the instant
   */
  record Moment(Instant instant) implements Value {
    @Override
    public ValueType type() {
      return ValueType.MOMENT;
    }

    @Override
    public String text() {
      return instant.toString();
    }

    @Override
    public String toString() {
      return "Moment";
    }
  }

  /**
   * A calendar date.
   *
   * @param day the date
   */
  record Day(LocalDate day) implements Value {
    @Override
    public ValueType type() {
      return ValueType.DAY;
    }

    @Override
    public String text() {
      return day.toString();
    }

    @Override
    public String toString() {
      return "Day";
    }
  }
}
