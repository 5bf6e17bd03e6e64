package org.leadkit.routing;

import java.time.Instant;
import org.leadkit.decision.CanonicalForm;

/**
 * When a rule or a territory is in effect: from one instant on and until before another.
 *
 * @param from the first instant; {@link Instant#MIN} for no beginning
 * @param until the first instant at which it is over; {@link Instant#MAX} for no end
 */
public record Validity(Instant from, Instant until) {

  /** Without a beginning and without an end. */
  public static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX);

  /** From an instant on, without an end. */
  public static Validity from(Instant from) {
    return new Validity(from, Instant.MAX);
  }

  /** Until before an instant, without a beginning. */
  public static Validity until(Instant until) {
    return new Validity(Instant.MIN, until);
  }

  /** True if it is in effect at an instant. */
  public boolean holds(Instant now) {
    return !now.isBefore(from) && (now.isBefore(until) || until.equals(Instant.MAX));
  }

  /** When both are in effect; that may be never. */
  public Validity and(Validity other) {
    return new Validity(
        from.isBefore(other.from) ? other.from : from,
        until.isBefore(other.until) ? until : other.until);
  }

  /** True if it is in effect at any instant at all. */
  public boolean isPossible() {
    return from.isBefore(until);
  }

  /** Adds the ends that there are to a form. */
  CanonicalForm into(CanonicalForm form) {
    CanonicalForm begun = from.equals(Instant.MIN) ? form : form.with("from", from);
    return until.equals(Instant.MAX) ? begun : begun.with("until", until);
  }
}
