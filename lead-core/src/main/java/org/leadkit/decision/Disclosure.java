package org.leadkit.decision;

/** How much of the evidence an explanation may show. */
public enum Disclosure {
  /** Values of open fields; of personal and sensitive fields the name only. */
  OPEN,
  /** Every value. Asking for it is a deliberate act that a reviewer can find by this name. */
  FULL
}
