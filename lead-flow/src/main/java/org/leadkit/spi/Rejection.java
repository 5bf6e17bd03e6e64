package org.leadkit.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Issue;
import org.leadkit.lead.LeadId;

/**
 * What was refused of a submission, kept with its reasons so that nothing is lost. Personal; {@code
 * toString} shows no value.
 *
 * @param id unique within the tenant
 * @param leadId the lead that the rest of the submission went to; null if all of it was refused
 * @param source where it came from
 * @param values the raw texts, by field name, in the order of arrival
 * @param raw the text that could not be read at all; empty if it could
 * @param issues why
 * @param at when it was refused
 */
public record Rejection(
    String id,
    @Nullable LeadId leadId,
    String source,
    Map<String, String> values,
    String raw,
    List<Issue> issues,
    Instant at) {

  /** Copies what it is given. */
  public Rejection {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    issues = List.copyOf(issues);
  }

  /** The lead that the rest went to; empty if all of it was refused. */
  public Optional<LeadId> lead() {
    return Optional.ofNullable(leadId);
  }

  /** Id, source and counts, and no value. */
  @Override
  public String toString() {
    return "Rejection[id=%s, source=%s, values=%d, issues=%d]"
        .formatted(id, source, values.size(), issues.size());
  }
}
