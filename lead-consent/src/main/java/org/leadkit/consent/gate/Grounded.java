package org.leadkit.consent.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;

/**
 * What looking for a ground brought.
 *
 * @param holds whether it is there
 * @param code the code of what it is, or of why it isn't
 * @param until the instant before which it stays so if the record does
 * @param by the event that it rests on, or that nearly was it; null for none
 */
record Grounded(boolean holds, String code, Instant until, @Nullable ConsentEvent by) {

  static final Grounded NO_BASIS = new Grounded(false, "no-basis", Instant.MAX, null);

  static Grounded missing(String code, Instant until, @Nullable ConsentEvent by) {
    return new Grounded(false, code, until, by);
  }

  /** True for want of a fact, where others are sure that there is no ground. */
  boolean isUnknown() {
    return code.equals("evidence-missing") || code.equals("unverified-rule");
  }

  /**
   * The one that holds, of two the one that lasts longer, else the one that was nearer to it, the
   * first of two alike; and then as long as neither changes.
   */
  Grounded or(Grounded other) {
    Grounded nearer = other.isNearer(this) ? other : this;
    return nearer.holds
        ? nearer
        : new Grounded(false, nearer.code, Moment.earlier(until, other.until), nearer.by);
  }

  boolean isNearer(Grounded other) {
    return compare(other) > 0;
  }

  /** Positive if it is nearer to a permit, or lasts longer; zero if there is no difference. */
  int compare(Grounded other) {
    return holds && other.holds ? until.compareTo(other.until) : nearness() - other.nearness();
  }

  private int nearness() {
    if (holds) {
      return 9;
    }
    return switch (code) {
      case "unverified-rule" -> 1;
      case "evidence-missing" -> 2;
      case "consent-expired" -> 3;
      case "confirmation-expired" -> 4;
      case "awaiting-confirmation" -> 5;
      default -> 0;
    };
  }
}
