package org.leadkit.consent.intake;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;

/** What a mail system said about a delivery, by its enhanced status code (RFC 3463). */
public enum DeliveryStatus {
  /** It was delivered: 2.x.x. */
  DELIVERED,
  /** It may work later: 4.x.x, or a mailbox that is full. */
  SOFT,
  /** The address does not work: 5.1.x, a mailbox that is disabled, no route, or no cause given. */
  HARD,
  /**
   * The message or its sender was refused, or a system failed; that says nothing of the address.
   */
  REFUSED,
  /** It is no such code. */
  UNREADABLE;

  private static final Pattern CODE = Pattern.compile("\\s*([245])\\.(\\d{1,3})\\.(\\d{1,3})\\s*");

  /** Permanent codes with a subject that is the address or its mailbox. */
  private static final Set<String> ADDRESS_SUBJECTS = Set.of("0", "1", "2");

  /** Among them those about the sender, a relay, the length of the message, and a mailing list. */
  private static final Set<String> NOT_THE_ADDRESS = Set.of("1.7", "1.8", "1.9", "2.3", "2.4");

  private static final Set<String> FULL = Set.of("2.2");

  private static final Set<String> NO_ROUTE = Set.of("4.4");

  /** Reads a code such as {@code 5.1.1}. */
  public static DeliveryStatus of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return UNREADABLE;
    }
    String detail = number(matcher.group(2)) + "." + number(matcher.group(3));
    return switch (matcher.group(1)) {
      case "2" -> DELIVERED;
      case "4" -> SOFT;
      default -> permanent(number(matcher.group(2)), detail);
    };
  }

  private static DeliveryStatus permanent(String subject, String detail) {
    if (FULL.contains(detail)) {
      return SOFT;
    }
    boolean isAddress = ADDRESS_SUBJECTS.contains(subject) && !NOT_THE_ADDRESS.contains(detail);
    return isAddress || NO_ROUTE.contains(detail) ? HARD : REFUSED;
  }

  private static String number(String digits) {
    return Integer.toString(Integer.parseInt(digits));
  }

  /**
   * The event that it means: the point is out of use on that channel, for every purpose. No refusal
   * of the person is in it, so a later proof that the address works may lift it.
   *
   * @return empty unless it is {@link #HARD}
   */
  public Optional<ConsentEvent> event(Received received) {
    return this == HARD
        ? Optional.of(
            received
                .event(ConsentEvent.Kind.BOUNCED, Scope.of(received.channel()))
                .by(ConsentEvent.Actor.SYSTEM)
                .with(ConsentDetails.NONE.because("hard-bounce")))
        : Optional.empty();
  }
}
