package org.leadkit.spi;

import java.time.Instant;
import java.util.Objects;
import org.leadkit.retention.erasure.Custody;

/**
 * What a party that has a lead too must be told. It names the lead as that party does, and holds no
 * personal value.
 *
 * @param id unique within the tenant, the same at every attempt: the receiver's key against
 *     repetition
 * @param kind what happened
 * @param party who is told
 * @param direction which way the lead went between us
 * @param theirReference under which that party knows the lead
 * @param cause what it comes from, as the privacy log names it
 * @param madeAt when it was made
 * @param dueAt until when it should be acknowledged
 */
public record Notice(
    String id,
    Kind kind,
    String party,
    Custody.Direction direction,
    String theirReference,
    String cause,
    Instant madeAt,
    Instant dueAt) {

  /** What a notice tells of. */
  public enum Kind {
    /** The data must be erased. */
    ERASURE,
    /** The data was corrected. */
    RECTIFICATION,
    /** The data may only be stored. */
    RESTRICTION,
    /** The person opted out. */
    OPT_OUT,
    /** The person's consent changed. */
    CONSENT_CHANGE
  }

  /** Checks that nothing is null. */
  public Notice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(theirReference, "theirReference");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(madeAt, "madeAt");
    Objects.requireNonNull(dueAt, "dueAt");
  }
}
