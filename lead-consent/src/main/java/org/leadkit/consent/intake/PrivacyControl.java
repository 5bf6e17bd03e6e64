package org.leadkit.consent.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Purpose;

/**
 * Global Privacy Control: the header {@code Sec-GPC} of a request. Only the value 1 means anything;
 * anything else, and no header, is no preference and takes nothing back. It is an opt-out from sale
 * and sharing, for the browser, its profile and the person if known (11 CCR 7025(c)(1)), and never
 * one from e-mail, texts or calls.
 */
public final class PrivacyControl {

  /** What the signal is about. */
  public static final Scope SCOPE = new Scope(Set.of(Purpose.SALE_OR_SHARING), Set.of());

  private PrivacyControl() {}

  /**
   * True if the header opts out.
   *
   * @param header the value of {@code Sec-GPC}; null if the request has none
   */
  public static boolean isOptOut(@Nullable String header) {
    return header != null && header.strip().equals("1");
  }

  /**
   * The events for one record: one about the person or the profile as a whole, and one at the
   * browser if its keyed hash is known. Add them to the record of the profile and, if somebody is
   * logged in, to that of the person too.
   *
   * @param received its point is the browser's keyed hash; its id is that of the first event
   * @return empty if the header opts out of nothing
   */
  public static List<ConsentEvent> events(@Nullable String header, Received received) {
    return isOptOut(header) ? received.signalled(SCOPE, "gpc") : List.of();
  }
}
