package org.leadkit.retention;

/** Where a value came from. */
public enum Provenance {
  /** The person said it. */
  DECLARED,
  /** The person did it, and we saw it. */
  OBSERVED,
  /** It was computed from other values. */
  INFERRED,
  /** Somebody else than the person gave it: a purchase, an import, an enrichment. */
  THIRD_PARTY,
  /** Staff wrote it. */
  STAFF;

  /** True if the person provided it, in the sense of portability. */
  public boolean isProvided() {
    return this == DECLARED || this == OBSERVED;
  }
}
