package org.leadkit.consent;

/** How the person came to deal with the sender. */
public enum Relationship {
  /** Bought something. */
  PURCHASE,
  /** Negotiated a purchase. */
  NEGOTIATION,
  /** Has a contract. */
  CONTRACT,
  /** Inquired. */
  INQUIRY,
  /** Applied. */
  APPLICATION,
  /** Gave a donation, or offered support. */
  DONATION,
  /** Is or was a member. */
  MEMBERSHIP,
  /** Subscribes. */
  SUBSCRIPTION,
  /** Published the address, or gave it out, in a role to which the message is relevant. */
  PUBLISHED_ADDRESS
}
