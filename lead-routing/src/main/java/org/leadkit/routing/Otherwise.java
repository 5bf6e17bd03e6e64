package org.leadkit.routing;

import java.time.Duration;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What happens to a lead that no rule wants. Every routing policy has one.
 *
 * @param pool the name of the pool that gets the lead
 * @param within how soon the person must be contacted first
 */
public record Otherwise(String pool, Duration within) implements Canonical {

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("pool", pool).with("within", within);
  }
}
