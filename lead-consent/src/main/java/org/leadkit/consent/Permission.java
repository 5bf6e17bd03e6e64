package org.leadkit.consent;

import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * The answer of the gate. Policy evaluation, not legal advice.
 *
 * @param answer yes, no or unknown
 * @param purpose what was asked
 * @param channel what was asked
 */
public record Permission(Answer answer, Purpose purpose, Channel channel) implements Canonical {

  /** What the gate can say. */
  public enum Answer {
    /** The policy permits it. */
    YES,
    /** The policy forbids it. */
    NO,
    /** The policy has no rule for it; to be treated as no. */
    UNKNOWN
  }

  /** True for yes only: unknown is no. */
  public boolean isPermitted() {
    return answer == Answer.YES;
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("answer", answer)
        .with("purpose", purpose)
        .with("channel", channel);
  }
}
