package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * The answer of the gate. Policy evaluation, not legal advice.
 *
 * @param answer what it says
 * @param purpose what was asked
 * @param channel what was asked
 * @param notBefore for {@link Answer#NOT_NOW} the first instant at which every window and cap
 *     permits, if there is one within 400 days; else null
 * @param validUntil the instant before which the answer stays the same for unchanged facts, packs
 *     and time-zone data; {@link Instant#MAX} for as long as they do
 * @param obligations what must be done with the contact, as kebab-case codes; empty unless
 *     permitted
 */
public record Permission(
    Answer answer,
    Purpose purpose,
    Channel channel,
    @Nullable Instant notBefore,
    Instant validUntil,
    Set<String> obligations)
    implements Canonical {

  /** What the gate can say. */
  public enum Answer {
    /** The policy permits it. */
    YES,
    /** The policy permits it at another time. */
    NOT_NOW,
    /** The policy has no rule for it, or lacks a fact; to be treated as no. */
    UNKNOWN,
    /** The policy forbids it. */
    NO
  }

  /** Sorts the obligations. */
  public Permission {
    obligations =
        obligations.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(obligations));
  }

  /** True for yes only: unknown is no. */
  public boolean isPermitted() {
    return answer == Answer.YES;
  }

  /** The first instant at which every window and cap permits. */
  public Optional<Instant> firstPermitted() {
    return Optional.ofNullable(notBefore);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("answer", answer)
            .with("purpose", purpose)
            .with("channel", channel);
    form = notBefore == null ? form : form.with("notBefore", notBefore);
    form = validUntil.equals(Instant.MAX) ? form : form.with("validUntil", validUntil);
    return form.withAny("obligations", obligations);
  }
}
