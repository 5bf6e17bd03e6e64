package org.leadkit.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.value.NumberOperators;
import org.leadkit.value.TextOperators;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

/**
 * A named and typed place in a profile. A field completes itself into a condition: {@code
 * COUNTRY.isOneOf("DE", "AT")}. Names are lowerCamel; a host's own fields are made with {@link
 * #text}, {@link #number}, {@link #flag}, {@link #moment} and {@link #day}, and are personal unless
 * it says {@code open()}.
 */
public sealed interface Field {

  /** The name, as it stands in JSON. */
  String name();

  /** How carefully values are shown. */
  Sensitivity sensitivity();

  /** The type of its values. */
  ValueType type();

  /** How a raw text is cleaned before it is read as a value. */
  Normaliser normaliser();

  /** Holds if a value is known, fails if not; never unknown. */
  default Condition known() {
    return new Condition.Known(name());
  }

  /** Holds if no value is known, fails if one is; never unknown. */
  default Condition unknown() {
    return new Condition.Unknown(name());
  }

  /** True if values may be shown without full disclosure. */
  default boolean isOpen() {
    return sensitivity() == Sensitivity.OPEN;
  }

  /** The name in words: {@code companySize} is "company size". */
  default String label() {
    return label(name());
  }

  /** The name of any field in words. */
  static String label(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * A name as it may be shown. A sender can choose the name of an unknown field, so one that does
   * not look like a name may be a personal value and is counted instead.
   */
  static String shown(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}")
        ? name
        : "name of " + name.length() + " characters";
  }

  /**
   * Reads a raw text.
   *
   * @return empty if it is no value of this field
   */
  default Optional<Value> read(String raw) {
    return normaliser().normalise(raw).flatMap(type()::parse);
  }

  /** A personal text field. */
  static Text text(String name) {
    return new Text(name, Sensitivity.PERSONAL, Normaliser.PLAIN);
  }

  /** A personal number field. */
  static Decimal number(String name) {
    return new Decimal(name, Sensitivity.PERSONAL);
  }

  /** A personal yes-or-no field. */
  static Flag flag(String name) {
    return new Flag(name, Sensitivity.PERSONAL);
  }

  /** A personal field that holds an instant. */
  static Moment moment(String name) {
    return new Moment(name, Sensitivity.PERSONAL);
  }

  /** A personal field that holds a date. */
  static Day day(String name) {
    return new Day(name, Sensitivity.PERSONAL);
  }

  /**
   * A field that holds a text.
   *
   * @param name lowerCamel name
   * @param sensitivity how carefully values are shown
   * @param normaliser how a raw text is cleaned
   */
  record Text(String name, Sensitivity sensitivity, Normaliser normaliser)
      implements Field, TextOperators<Condition> {

    /** Checks the name. */
    public Text {
      requireName(name);
    }

    /** The same field, its values open. */
    public Text open() {
      return new Text(name, Sensitivity.OPEN, normaliser);
    }

    /** The name, if it looks like one, and the sensitivity. */
    @Override
    public String toString() {
      return "Text[name=" + shown(name) + ", sensitivity=" + sensitivity + "]";
    }

    /** The same field with another normaliser. */
    public Text as(Normaliser newNormaliser) {
      return new Text(name, sensitivity, newNormaliser);
    }

    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    public Condition that(ValueTest test) {
      return asked(this, test);
    }
  }

  /**
   * A field that holds a number.
   *
   * @param name lowerCamel name
   * @param sensitivity how carefully values are shown
   */
  record Decimal(String name, Sensitivity sensitivity)
      implements Field, NumberOperators<Condition> {

    /** Checks the name. */
    public Decimal {
      requireName(name);
    }

    /** The same field, its values open. */
    public Decimal open() {
      return new Decimal(name, Sensitivity.OPEN);
    }

    @Override
    public ValueType type() {
      return ValueType.DECIMAL;
    }

    @Override
    public Normaliser normaliser() {
      return Normaliser.PLAIN;
    }

    @Override
    public Condition that(ValueTest test) {
      return asked(this, test);
    }
  }

  /**
   * A field that holds yes or no.
   *
   * @param name lowerCamel name
   * @param sensitivity how carefully values are shown
   */
  record Flag(String name, Sensitivity sensitivity) implements Field {

    /** Checks the name. */
    public Flag {
      requireName(name);
    }

    /** The same field, its values open. */
    public Flag open() {
      return new Flag(name, Sensitivity.OPEN);
    }

    /** Equal to yes or no. */
    public Condition is(boolean expected) {
      return new Condition.FieldIs(name, new ValueTest.Is(Value.of(expected)));
    }

    @Override
    public ValueType type() {
      return ValueType.FLAG;
    }

    @Override
    public Normaliser normaliser() {
      return Normaliser.LOWER;
    }
  }

  /**
   * A field that holds an instant.
   *
   * @param name lowerCamel name
   * @param sensitivity how carefully values are shown
   */
  record Moment(String name, Sensitivity sensitivity) implements Field {

    /** Checks the name. */
    public Moment {
      requireName(name);
    }

    /** The same field, its values open. */
    public Moment open() {
      return new Moment(name, Sensitivity.OPEN);
    }

    /** At that instant or later. */
    public Condition atLeast(Instant low) {
      return new Condition.FieldIs(name, new ValueTest.AtLeast(Value.of(low)));
    }

    /** At that instant or earlier. */
    public Condition atMost(Instant high) {
      return new Condition.FieldIs(name, new ValueTest.AtMost(Value.of(high)));
    }

    @Override
    public ValueType type() {
      return ValueType.MOMENT;
    }

    @Override
    public Normaliser normaliser() {
      return Normaliser.PLAIN;
    }
  }

  /**
   * A field that holds a date.
   *
   * @param name lowerCamel name
   * @param sensitivity how carefully values are shown
   */
  record Day(String name, Sensitivity sensitivity) implements Field {

    /** Checks the name. */
    public Day {
      requireName(name);
    }

    /** The same field, its values open. */
    public Day open() {
      return new Day(name, Sensitivity.OPEN);
    }

    /** On that day or later. */
    public Condition atLeast(LocalDate low) {
      return new Condition.FieldIs(name, new ValueTest.AtLeast(Value.of(low)));
    }

    /** On that day or earlier. */
    public Condition atMost(LocalDate high) {
      return new Condition.FieldIs(name, new ValueTest.AtMost(Value.of(high)));
    }

    @Override
    public ValueType type() {
      return ValueType.DAY;
    }

    @Override
    public Normaliser normaliser() {
      return Normaliser.PLAIN;
    }
  }

  private static Condition asked(Field field, ValueTest test) {
    if (!test.fits(field.type())) {
      throw InvalidConfiguration.of(
          "bad-operator",
          "The question (%s) does not fit the field (%s) of type %s."
              .formatted(test.operator(), field.name(), field.type()),
          "Maybe a number was meant as a text, or the other way round.");
    }
    return new Condition.FieldIs(field.name(), test);
  }

  private static void requireName(String name) {
    if (!FieldName.isLegal(name)) {
      throw InvalidConfiguration.of(
          "bad-field-name",
          "The name of a field (%d characters) must have 1 to %d characters and no control character."
              .formatted(name.length(), FieldCatalogue.LONGEST_NAME),
          "Maybe use a lowerCamel name.");
    }
  }
}
