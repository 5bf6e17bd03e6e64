package org.leadkit.consent;

import java.time.Duration;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A time within which contacts are counted.
 *
 * @param kind how it is measured
 * @param length how long; whole days if it is measured by the calendar
 */
public record Span(Kind kind, Duration length) implements Canonical {

  /** How a time is measured. */
  public enum Kind {
    /** In elapsed time up to the contact. */
    ROLLING,
    /** In dates of the recipient's time zone up to that of the contact, which counts. */
    CALENDAR
  }

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is not positive, or not in whole days by the calendar
   */
  public Span {
    boolean isWhole = length.equals(Duration.ofDays(length.toDays()));
    if (length.isNegative() || length.isZero() || (kind == Kind.CALENDAR && !isWhole)) {
      throw new IllegalArgumentException(
          "The time (%s) can't be counted in (%s).%nMaybe give whole days, such as P30D."
              .formatted(length, kind));
    }
  }

  /** So much elapsed time. */
  public static Span rolling(Duration length) {
    return new Span(Kind.ROLLING, length);
  }

  /** So many dates. */
  public static Span days(int days) {
    return new Span(Kind.CALENDAR, Duration.ofDays(days));
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with(kind == Kind.ROLLING ? "rolling" : "calendar", length);
  }
}
