package org.leadkit.routing;

import java.time.Duration;
import java.util.Optional;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Condition;
import org.leadkit.sla.ServiceLevel;

/**
 * One line of a routing policy; the first that is in effect, and whose territory and condition
 * hold, decides.
 *
 * @param id kebab-case id, unique in its policy
 * @param territory the name of the territory in which the lead must be; empty for everywhere
 * @param when what else must hold
 * @param validity when it is in effect
 * @param target where it leads
 */
public record RoutingRule(
    String id, String territory, Condition when, Validity validity, Target target)
    implements Canonical {

  /** A rule that leads somewhere. */
  public RoutingRule(String id, Condition when, Target target) {
    this(id, "", when, Validity.ALWAYS, target);
  }

  /** A rule that leads to a pool. */
  public RoutingRule(String id, Condition when, String pool, Duration within) {
    this(id, when, new Target.ToPool(pool, within));
  }

  /** A rule that leads to a pool, with a service level that the policy declares. */
  public RoutingRule(String id, Condition when, String pool, ServiceLevel level) {
    this(id, when, new Target.ToPool(pool, level));
  }

  /** The same rule for leads in a territory only. */
  public RoutingRule in(String newTerritory) {
    return new RoutingRule(id, newTerritory, when, validity, target);
  }

  /** The same rule, in effect at some time only. */
  public RoutingRule valid(Validity newValidity) {
    return new RoutingRule(id, territory, when, newValidity, target);
  }

  /** The pool to which it leads; empty if it leads to a table. */
  public Optional<Target.ToPool> pool() {
    return target instanceof Target.ToPool pool ? Optional.of(pool) : Optional.empty();
  }

  /** The name of the table to which it leads; empty if it leads to a pool. */
  public Optional<String> table() {
    return target instanceof Target.ToTable to ? Optional.of(to.table()) : Optional.empty();
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("id", id);
    if (!territory.isEmpty()) {
      form = form.with("territory", territory);
    }
    if (territory.isEmpty() || !when.equals(Condition.all())) {
      form = form.with("when", when);
    }
    return validity.into(form).and(target.form());
  }
}
