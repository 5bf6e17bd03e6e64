package org.leadkit.distribution;

import java.time.Instant;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A turn that a member was given.
 *
 * @param pool the pool that gave it
 * @param member whose turn it is; the name of the pool itself if the lead waits there for a member
 *     to claim it
 * @param at when it was given, so that giving it back frees the caps under which it was counted
 * @param claimed whether the member asked for the lead: that was nobody's turn, so giving it back
 *     owes nobody one
 */
public record Grant(String pool, String member, Instant at, boolean claimed) implements Canonical {

  /** A turn that came to the member without asking. */
  public Grant(String pool, String member, Instant at) {
    this(pool, member, at, false);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object().with("pool", pool).with("member", member).with("at", at);
    return claimed ? form.with("claimed", true) : form;
  }
}
