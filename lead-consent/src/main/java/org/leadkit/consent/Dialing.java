package org.leadkit.consent;

/** How a call or a text is placed; it decides how strong a consent must be, not the channel. */
public enum Dialing {
  /** A person dials. */
  MANUAL,
  /** A person looks, a machine dials. */
  PREVIEW,
  /** A machine dials ahead of people. */
  PREDICTIVE,
  /** An automatic telephone dialling system. */
  AUTODIALLED,
  /** A prerecorded or artificial voice. */
  PRERECORDED
}
