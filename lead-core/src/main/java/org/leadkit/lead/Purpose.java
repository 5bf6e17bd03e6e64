package org.leadkit.lead;

import java.util.Locale;

/** What a contact is for. Consent to one purpose says nothing about another. */
public enum Purpose {
  /** Advertising and newsletters. */
  DIRECT_MARKETING,
  /** A seller takes up the person's interest; counts as marketing. */
  SALES_FOLLOW_UP,
  /** The answer to the person's own inquiry, and nothing more. */
  REPLY_TO_INQUIRY,
  /** What a contract or an account needs. */
  SERVICE_MESSAGE,
  /** Surveys and studies. */
  RESEARCH;

  /** In words: "sales follow-up". */
  public String label() {
    return this == SALES_FOLLOW_UP
        ? "sales follow-up"
        : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
