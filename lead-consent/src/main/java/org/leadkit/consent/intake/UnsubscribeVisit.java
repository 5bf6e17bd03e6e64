package org.leadkit.consent.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Proof;
import org.leadkit.lead.TenantId;

/**
 * A request for the page behind an unsubscribe link. Scanners follow every link, so GET and HEAD
 * only show; POST acts, either with the one field of RFC 8058, which mail programs send, or with
 * {@link #CONFIRMED} from the page that was shown. No log-in, no cookie, no reason is asked for.
 * Whoever came back since may opt out by the old link once more.
 *
 * @param method of the request, such as {@code POST}; upper and lower case differ, as in HTTP
 * @param form the fields of the body, decoded; empty if it has none or is no form
 * @param token the token of the link, as it came
 * @param tenant whose page it is
 */
public record UnsubscribeVisit(
    String method, Map<String, String> form, String token, TenantId tenant) {

  /** Name and value of the hidden field that the shown page must send. */
  public static final Map.Entry<String, String> CONFIRMED = Map.entry("unsubscribe", "confirmed");

  private static final Map.Entry<String, String> ONE_CLICK =
      Map.entry("List-Unsubscribe", "One-Click");

  /** What to do. */
  public sealed interface Answer {

    /** Show the page with its button; nothing has changed. */
    record ShowPage() implements Answer {}

    /**
     * Record the event and mark the token as used, both or neither; then say that it is done.
     *
     * @param event the opt-out
     */
    record OptedOut(ConsentEvent event) implements Answer {}

    /** Show the page with its button and say that it was done before; the button works again. */
    record AlreadyUsed() implements Answer {}

    /**
     * Show a page on which the person can opt out in another way.
     *
     * @param code {@code unknown-token} or {@code expired-token}
     */
    record BadToken(String code) implements Answer {}
  }

  /** Checks that nothing is null. */
  public UnsubscribeVisit {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(tenant, "tenant");
    form = Map.copyOf(form);
  }

  /**
   * What follows.
   *
   * @param stored what is stored under {@link UnsubscribeToken#digest}; null if nothing is
   * @param isUsed whether that token was used before; it changes what is shown and nothing else
   * @param eventId id for the opt-out, a new one for each visit
   */
  public Answer answer(
      @Nullable UnsubscribeToken stored, boolean isUsed, String eventId, Instant now) {
    if (stored == null || !stored.isOf(token) || !stored.tenant().equals(tenant)) {
      return new Answer.BadToken("unknown-token");
    }
    if (!now.isBefore(stored.expiresAt())) {
      return new Answer.BadToken("expired-token");
    }
    boolean isOneClick = holds(ONE_CLICK);
    if (!method.equals("POST") || !(isOneClick || holds(CONFIRMED))) {
      return isUsed ? new Answer.AlreadyUsed() : new Answer.ShowPage();
    }
    String source = isOneClick ? "one-click" : "unsubscribe-page";
    Received received = new Received(eventId, stored.channel(), stored.point(), source, now, now);
    ConsentDetails proven = ConsentDetails.NONE.proof(Proof.by(Proof.Means.CONFIRMATION_LINK));
    return new Answer.OptedOut(
        received.event(ConsentEvent.Kind.OPTED_OUT, stored.scope()).with(proven));
  }

  private boolean holds(Map.Entry<String, String> field) {
    return field.getValue().equals(form.get(field.getKey()));
  }

  /** The method, and no token. */
  @Override
  public String toString() {
    return "UnsubscribeVisit[method=" + method + "]";
  }
}
