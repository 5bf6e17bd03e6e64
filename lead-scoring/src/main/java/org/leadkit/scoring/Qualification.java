package org.leadkit.scoring;

/** Whether a lead is good enough. */
public enum Qualification {
  /** It is on a level of the model. */
  QUALIFIED,
  /** It is on no level. */
  BELOW,
  /** The model has no threshold. */
  NOT_JUDGED,
  /** A rule disqualifies it, whatever its points. */
  DISQUALIFIED
}
