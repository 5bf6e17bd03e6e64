package org.leadkit.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.lead.LeadId;

/**
 * One line of the audit trail: which command did what under which policies. No personal value.
 *
 * @param id unique within the tenant
 * @param leadId the lead; null if there is none
 * @param command the command's name
 * @param result what became of it, in kebab case
 * @param reasons codes of the reasons of all decisions, each with its rule: {@code code:rule}
 * @param policies names and hashes of the policies that decided
 * @param at when it was decided
 */
public record JournalEntry(
    String id,
    @Nullable LeadId leadId,
    String command,
    String result,
    List<String> reasons,
    List<String> policies,
    Instant at) {

  /** Copies the lists. */
  public JournalEntry {
    reasons = List.copyOf(reasons);
    policies = List.copyOf(policies);
  }

  /** The lead; empty if there is none. */
  public Optional<LeadId> lead() {
    return Optional.ofNullable(leadId);
  }
}
