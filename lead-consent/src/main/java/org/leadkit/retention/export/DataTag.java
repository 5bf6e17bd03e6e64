package org.leadkit.retention.export;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Provenance;

/**
 * What must be known of a value before it may be told.
 *
 * @param category what kind of data it is
 * @param provenance where it came from
 * @param basis what its use rests on
 * @param purposes what it is used for; may be empty
 * @param isAboutOthers true if it says something of somebody else too
 * @param isSecret true if it is named and never shown, such as a password, a social security number
 *     or the number of an account (11 CCR 7024)
 */
public record DataTag(
    DataCategory category,
    Provenance provenance,
    LawfulBasis basis,
    Set<Purpose> purposes,
    boolean isAboutOthers,
    boolean isSecret) {

  /** Copies the purposes in their order. */
  public DataTag {
    Set<Purpose> ordered = EnumSet.noneOf(Purpose.class);
    ordered.addAll(purposes);
    purposes = Collections.unmodifiableSet(ordered);
  }

  /** Of no purpose that is named, about nobody else, not secret. */
  public static DataTag of(DataCategory category, Provenance provenance, LawfulBasis basis) {
    return new DataTag(category, provenance, basis, Set.of(), false, false);
  }

  /** The same of another origin. */
  public DataTag from(Provenance newProvenance) {
    return new DataTag(category, newProvenance, basis, purposes, isAboutOthers, isSecret);
  }

  /** The same on another basis. */
  public DataTag on(LawfulBasis newBasis) {
    return new DataTag(category, provenance, newBasis, purposes, isAboutOthers, isSecret);
  }

  /** The same, used for some purposes. */
  public DataTag usedFor(Purpose... newPurposes) {
    return new DataTag(category, provenance, basis, Set.of(newPurposes), isAboutOthers, isSecret);
  }

  /** The same, about somebody else too. */
  public DataTag aboutOthers() {
    return new DataTag(category, provenance, basis, purposes, true, isSecret);
  }

  /** The same, never shown. */
  public DataTag secret() {
    return new DataTag(category, provenance, basis, purposes, isAboutOthers, true);
  }

  /** The same, guarded as the tag of a field of its name is: nothing is told that is not there. */
  DataTag guardedAs(DataTag field) {
    return new DataTag(
        category,
        field.provenance.isProvided() ? provenance : field.provenance,
        field.isOnPortableBasis() ? basis : field.basis,
        purposes,
        isAboutOthers || field.isAboutOthers,
        isSecret || field.isSecret);
  }

  /** True if its use rests on consent or a contract, as portability asks (GDPR art. 20(1)(a)). */
  public boolean isOnPortableBasis() {
    return basis == LawfulBasis.CONSENT || basis == LawfulBasis.CONTRACT;
  }
}
