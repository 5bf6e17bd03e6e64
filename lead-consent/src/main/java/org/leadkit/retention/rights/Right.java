package org.leadkit.retention.rights;

/** What a person can ask for about the own data. */
public enum Right {
  /** To know what is kept, and to get a copy. */
  ACCESS,
  /** To get what the person provided in a form that machines read. */
  PORTABILITY,
  /** To have it corrected. */
  RECTIFICATION,
  /** To have it only stored. */
  RESTRICTION,
  /** To have it not used for something. */
  OBJECTION,
  /** To have it erased. */
  ERASURE,
  /** To have it neither sold nor shared. */
  OPT_OUT_OF_SALE;

  /**
   * True if it must be sure who asks before it is granted, since it hands out, changes or destroys
   * data. What only restricts is granted to anybody.
   */
  public boolean needsIdentity() {
    return switch (this) {
      case ACCESS, PORTABILITY, RECTIFICATION, ERASURE -> true;
      case RESTRICTION, OBJECTION, OPT_OUT_OF_SALE -> false;
    };
  }

  /** The event that starts its times, as the rules of a pack name it. */
  String trigger() {
    return this == OPT_OUT_OF_SALE ? "sale-opt-out-received" : "rights-request-received";
  }
}
