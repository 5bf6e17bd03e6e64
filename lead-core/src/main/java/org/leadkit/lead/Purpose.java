package org.leadkit.lead;

import java.util.Locale;

/**
 * What a contact is for. Consent to one purpose says nothing about another. A message that serves
 * several purposes is asked about under the one that the law restricts most.
 */
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
  RESEARCH,
  /** What completes or confirms a transaction that the person began. */
  TRANSACTIONAL,
  /** Profiles made to choose whom to advertise to. */
  PROFILING_FOR_MARKETING,
  /** A score of the person's interest and fit. */
  LEAD_SCORING,
  /** Personal data sold, or shared for advertising across contexts. */
  SALE_OR_SHARING,
  /** Facts about the person bought or looked up elsewhere. */
  ENRICHMENT,
  /** What the law makes the sender say. */
  LEGAL_NOTICE,
  /** A warning of danger to the person's account or data. */
  SECURITY_NOTICE,
  /** The answer to a request about the person's own data. */
  RIGHTS_REQUEST_HANDLING,
  /** The question whether the person consents, and the link that confirms it; no advertising. */
  CONSENT_REQUEST,
  /** The one message that confirms an opt-out; no advertising. */
  OPT_OUT_CONFIRMATION;

  /**
   * True if a refusal of direct marketing refuses it too: a follow-up by sales is advertising, and
   * an objection reaches the profiling that serves it (GDPR Art. 21(2)).
   */
  public boolean isMarketing() {
    return this == DIRECT_MARKETING || this == SALES_FOLLOW_UP || this == PROFILING_FOR_MARKETING;
  }

  /** In words: "sales follow-up". */
  public String label() {
    return switch (this) {
      case SALES_FOLLOW_UP -> "sales follow-up";
      case OPT_OUT_CONFIRMATION -> "opt-out confirmation";
      default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
