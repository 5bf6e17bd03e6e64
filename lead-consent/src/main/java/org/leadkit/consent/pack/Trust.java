package org.leadkit.consent.pack;

/** Where the text of a rule comes from. */
public enum Trust {
  /** The host's own rule, on which nobody else's word bears. */
  HOUSE,
  /** The official text, or a regulator's page, was read. */
  PRIMARY,
  /** The official text as quoted by others. */
  QUOTED,
  /** What others say about it. */
  SECONDARY,
  /**
   * From memory. It may restrict; it grounds a permit only on the person's express consent, and the
   * answer says that it is unverified.
   */
  UNVERIFIED
}
