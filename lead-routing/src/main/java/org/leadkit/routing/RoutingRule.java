package org.leadkit.routing;

import java.time.Duration;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Condition;

/**
 * One line of a routing policy; the first whose condition holds decides.
 *
 * @param id kebab-case id, unique in its policy
 * @param when the condition
 * @param pool the name of the pool that gets the lead
 * @param within how soon the person must be contacted first
 */
public record RoutingRule(String id, Condition when, String pool, Duration within)
    implements Canonical {

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("id", id)
        .with("when", when)
        .with("pool", pool)
        .with("within", within);
  }
}
