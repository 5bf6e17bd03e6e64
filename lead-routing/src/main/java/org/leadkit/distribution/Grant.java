package org.leadkit.distribution;

import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A turn that a member was given.
 *
 * @param pool the pool that gave it
 * @param member whose turn it is
 */
public record Grant(String pool, String member) implements Canonical {

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("pool", pool).with("member", member);
  }
}
