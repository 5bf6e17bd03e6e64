package org.leadkit.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The type of a value. */
public enum ValueType {
  /** A text, compared without regard to case. */
  TEXT,
  /** An exact decimal. */
  DECIMAL,
  /** Yes or no. */
  FLAG,
  /** An instant. */
  MOMENT,
  /** A calendar date. */
  DAY;

  /** A sign, a zero and a point may stand before the digits. */
  private static final int LONGEST_NUMBER = Value.Decimal.MOST_DIGITS + 3;

  /**
   * Reads the text form of a value of this type.
   *
   * @return empty if the text is not a value of this type
   */
  public Optional<Value> parse(String text) {
    try {
      return switch (this) {
        case TEXT -> Optional.of(new Value.Text(text));
        case DECIMAL -> decimal(text);
        case FLAG -> flag(text);
        case MOMENT -> Optional.of(new Value.Moment(Instant.parse(text)));
        case DAY -> Optional.of(new Value.Day(LocalDate.parse(text)));
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> decimal(String text) {
    if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      return Optional.empty();
    }
    return Optional.of(new Value.Decimal(new BigDecimal(text)));
  }

  private static Optional<Value> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(new Value.Flag(true));
      case "false" -> Optional.of(new Value.Flag(false));
      default -> Optional.empty();
    };
  }
}
