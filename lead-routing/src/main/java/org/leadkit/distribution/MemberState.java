package org.leadkit.distribution;

import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What a team remembers of one member, whichever pool gave the leads.
 *
 * @param open how many open leads the member has, never negative
 */
public record MemberState(long open) implements Canonical {

  /** Someone who never had a lead. */
  public static final MemberState NEW = new MemberState(0);

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("open", open);
  }
}
