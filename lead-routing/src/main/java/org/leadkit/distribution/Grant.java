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
 */
public record Grant(String pool, String member, Instant at) implements Canonical {

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("pool", pool).with("member", member).with("at", at);
  }
}
