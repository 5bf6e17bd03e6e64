package org.leadkit.consent;

/** What a contact must rest on. */
public enum Basis {
  /** The person's consent to that purpose on that channel. */
  CONSENT,
  /** Consent that was confirmed from the contact point itself (double opt-in). */
  CONFIRMED_CONSENT,
  /** The person's own inquiry. */
  INQUIRY
}
