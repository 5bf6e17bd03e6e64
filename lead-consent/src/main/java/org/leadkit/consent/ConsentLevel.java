package org.leadkit.consent;

/** How strong a consent is; each level includes those before it. */
public enum ConsentLevel {
  /** None. */
  NONE,
  /** Inferred from conduct. */
  INFERRED,
  /** Implied by a business relationship. */
  IMPLIED,
  /** The person was told and did not object. */
  OPT_OUT_NOTICE,
  /** A clear affirmative act. */
  EXPRESS,
  /** In writing and signed; an electronic signature will do. */
  EXPRESS_WRITTEN,
  /** Explicit, as special categories of data need it. */
  EXPLICIT
}
