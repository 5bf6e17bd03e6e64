package org.leadkit.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A look back at a contact that was made. Of the person's acts only; what the law of that day said
 * of them, the gate decides with {@link ConsentState#knownAt}.
 *
 * @param contactedAt when the contact was made
 * @param restrictedThen the restrictions that stood, as known at that instant
 * @param restrictedNow the restrictions that stood at that instant, as known now
 * @param consentThen the consents that were in force, as known at that instant
 * @param consentNow the consents that were in force at that instant, as known now
 */
public record ConsentAudit(
    Instant contactedAt,
    List<ConsentEvent> restrictedThen,
    List<ConsentEvent> restrictedNow,
    List<ConsentEvent> consentThen,
    List<ConsentEvent> consentNow) {

  /** Somebody could have known of the refusal when the contact was made. */
  public static final String SENT_AGAINST_REFUSAL = "sent-against-refusal";

  /** The person had refused, and it was learned of later. */
  public static final String SENT_AFTER_WITHDRAWAL = "sent-after-withdrawal";

  /** The consent that the contact rested on turned out not to have been in force. */
  public static final String SENT_WITHOUT_CONSENT = "sent-without-consent";

  /** Copies the lists. */
  public ConsentAudit {
    restrictedThen = List.copyOf(restrictedThen);
    restrictedNow = List.copyOf(restrictedNow);
    consentThen = List.copyOf(consentThen);
    consentNow = List.copyOf(consentNow);
  }

  static ConsentAudit of(ConsentState state, ContactRequest request, Instant contactedAt) {
    ConsentState then = state.knownAt(contactedAt);
    return new ConsentAudit(
        contactedAt,
        then.restrictions(request, contactedAt),
        state.restrictions(request, contactedAt),
        then.grants(request, contactedAt),
        state.grants(request, contactedAt));
  }

  /** True if, as known then, a consent was in force and nothing restricted. */
  public boolean wasConsentedAsKnownThen() {
    return restrictedThen.isEmpty() && !consentThen.isEmpty();
  }

  /** True if, as known now, a consent was in force and nothing restricted. */
  public boolean wasConsentedAsKnownNow() {
    return restrictedNow.isEmpty() && !consentNow.isEmpty();
  }

  /** What is wrong with the contact, as a kebab-case code; empty if nothing is. */
  public Optional<String> finding() {
    if (!restrictedThen.isEmpty()) {
      return Optional.of(SENT_AGAINST_REFUSAL);
    }
    if (!restrictedNow.isEmpty()) {
      return Optional.of(SENT_AFTER_WITHDRAWAL);
    }
    return !consentThen.isEmpty() && consentNow.isEmpty()
        ? Optional.of(SENT_WITHOUT_CONSENT)
        : Optional.empty();
  }
}
