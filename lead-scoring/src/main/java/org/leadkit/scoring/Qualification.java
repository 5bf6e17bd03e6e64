package org.leadkit.scoring;

/** Whether a score is good enough. */
public enum Qualification {
  /** It reached the threshold. */
  QUALIFIED,
  /** It is below the threshold. */
  BELOW,
  /** The model has no threshold. */
  NOT_JUDGED
}
