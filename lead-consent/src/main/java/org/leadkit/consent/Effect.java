package org.leadkit.consent;

/** What events of a kind can do to a permission. */
enum Effect {
  /** It can make contact lawful or take back what forbids it, and is no consent. */
  LOOSENS,
  /** It can be a person's consent. */
  GRANTS,
  /** It forbids contact, and takes back every earlier consent that it meets. */
  REFUSES,
  /** It forbids contact, and the consents before it count again once it is lifted. */
  BLOCKS,
  /** It ends consent and forbids nothing. */
  ENDS,
  /** It only says what happened. */
  NOTES
}
