package org.leadkit.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Points;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;

/**
 * What a command answered, kept under its request key: ids, codes and hashes only.
 *
 * @param status what became of the command
 * @param leadId the lead; null if there is none
 * @param reachedStage its stage; null if there is no lead
 * @param score its score
 * @param permission code of the deciding reason of the gate, {@code yes:} or {@code no:} before it;
 *     empty if the gate was not asked
 * @param owner its owner; empty if nobody
 * @param deadline until when the person must be contacted first; null if there is no deadline
 * @param issues codes of all issues
 * @param policies names and hashes of the policies that decided
 * @param at when it was decided
 */
public record Answer(
    Status status,
    @Nullable LeadId leadId,
    @Nullable Stage reachedStage,
    Points score,
    String permission,
    String owner,
    @Nullable Instant deadline,
    List<String> issues,
    List<String> policies,
    Instant at) {

  /** What became of a command. */
  public enum Status {
    /** A new lead. */
    ACCEPTED,
    /** It belongs to a lead that was there. */
    KNOWN,
    /** A lead of its own, until someone has looked whether it is one that was there. */
    REVIEW,
    /** The request key was answered before. */
    REPEATED,
    /** Refused, and kept with its reasons. */
    REJECTED,
    /** A lead that was there was changed. */
    UPDATED,
    /** Nothing was to be done, or the lead does not allow it as it stands; nothing was stored. */
    UNCHANGED,
    /** No such lead; whatever concerns the contact point alone was stored. */
    NOT_FOUND,
    /** The person's data was erased since. */
    ERASED
  }

  /** Copies the lists. */
  public Answer {
    issues = List.copyOf(issues);
    policies = List.copyOf(policies);
  }

  /** True if it is about that lead. */
  public boolean isAbout(LeadId lead) {
    return lead.equals(leadId);
  }

  /** What is left of it when the person's data is erased: that it is so, the lead and the time. */
  public Answer bare() {
    return new Answer(
        Status.ERASED, leadId, null, Points.ZERO, "", "", null, List.of(), List.of(), at);
  }

  /** The lead; empty if there is none. */
  public Optional<LeadId> lead() {
    return Optional.ofNullable(leadId);
  }

  /** The stage; empty if there is no lead. */
  public Optional<Stage> stage() {
    return Optional.ofNullable(reachedStage);
  }

  /** The deadline; empty if there is none. */
  public Optional<Instant> due() {
    return Optional.ofNullable(deadline);
  }
}
