package org.leadkit.consent;

/** The questions that the gate asks, in the order of their weight; all of them, every time. */
public enum Stage {
  /** May the person's data be used at all? */
  SUBJECT,
  /** Is the person suppressed on every channel? */
  GLOBAL,
  /** Is the contact point suppressed? */
  POINT,
  /** Did the person opt out of the channel? */
  CHANNEL,
  /** Did the person opt out of the purpose, topic or brand? */
  PURPOSE,
  /** Does an external register list the point? */
  REGISTER,
  /** Is there a basis? */
  BASIS,
  /** Is it an allowed time of an allowed day, in every time zone? */
  TIME,
  /** Are caps left? */
  LIMIT,
  /** Does the person wish it so? */
  PREFERENCE
}
