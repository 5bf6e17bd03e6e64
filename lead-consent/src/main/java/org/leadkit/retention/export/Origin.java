package org.leadkit.retention.export;

import org.leadkit.retention.Provenance;

/**
 * What is known of a source of submissions.
 *
 * @param provenance where what it brings comes from
 * @param vendor who sold or gave it; empty for nobody
 */
public record Origin(Provenance provenance, String vendor) {

  /** The person used it. */
  public static final Origin PERSON = new Origin(Provenance.DECLARED, "");

  /** Staff typed it in. */
  public static final Origin STAFF = new Origin(Provenance.STAFF, "");

  /** Somebody sold or gave it. */
  public static Origin obtainedFrom(String vendor) {
    return new Origin(Provenance.THIRD_PARTY, vendor);
  }

  /** Where a value comes from that is such by itself and was brought by this source. */
  Provenance of(Provenance own) {
    return own.isProvided() && provenance != Provenance.DECLARED ? provenance : own;
  }
}
