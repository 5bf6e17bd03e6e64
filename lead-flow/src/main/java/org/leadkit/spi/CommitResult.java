package org.leadkit.spi;

import org.leadkit.identity.MatchKey;
import org.leadkit.lead.LeadId;

/** What became of a commit. A lost race is an answer, not an exception. */
public sealed interface CommitResult {

  /** All of it is stored. */
  record Committed() implements CommitResult {}

  /**
   * A lead, or what its decision rests on, was changed by someone else since it was read; nothing
   * is stored.
   *
   * @param lead that lead
   */
  record Stale(LeadId lead) implements CommitResult {}

  /**
   * A unique match key belongs to another lead; nothing is stored.
   *
   * @param key that key
   */
  record Taken(MatchKey key) implements CommitResult {}

  /**
   * The request key was answered before; nothing is stored.
   *
   * @param answer what was answered then
   */
  record Repeated(Answer answer) implements CommitResult {}
}
