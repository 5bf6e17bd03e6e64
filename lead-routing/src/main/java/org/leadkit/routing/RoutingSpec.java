package org.leadkit.routing;

import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Fields;
import org.leadkit.sla.ServiceLevel;

/**
 * What a routing policy says, as plain data and not yet checked. Immutable.
 *
 * @param name kebab-case name
 * @param version a free version text; it is not part of the hash
 * @param sticky who keeps a lead or gets it past all turns, the first that can be kept
 * @param holdUnlessContactPermitted whether a lead gets no owner unless {@link
 *     Fields#CONTACT_PERMITTED} says yes
 * @param territories in any order
 * @param pools in any order
 * @param serviceLevels in any order
 * @param tables in any order
 * @param rules in the order in which they are tried
 * @param otherwise what gets a lead that no rule wants
 */
public record RoutingSpec(
    String name,
    String version,
    List<Sticky> sticky,
    boolean holdUnlessContactPermitted,
    List<Territory> territories,
    List<Pool> pools,
    List<ServiceLevel> serviceLevels,
    List<RoutingTable> tables,
    List<RoutingRule> rules,
    Target.ToPool otherwise)
    implements Canonical {

  /** Copies the lists. */
  public RoutingSpec {
    sticky = List.copyOf(sticky);
    territories = List.copyOf(territories);
    pools = List.copyOf(pools);
    serviceLevels = List.copyOf(serviceLevels);
    tables = List.copyOf(tables);
    rules = List.copyOf(rules);
  }

  /** What every policy has, and nothing more. */
  public RoutingSpec(
      String name,
      String version,
      List<Pool> pools,
      List<RoutingRule> rules,
      Target.ToPool otherwise) {
    this(name, version, List.of(), false, List.of(), pools, List.of(), List.of(), rules, otherwise);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("format", 1)
            .with("routing", name)
            .with("version", version)
            .withAny("sticky", sticky);
    if (holdUnlessContactPermitted) {
      form = form.with("holdUnlessContactPermitted", true);
    }
    return form.withAny("territories", territories)
        .with("pools", pools)
        .withAny("serviceLevels", serviceLevels)
        .withAny("tables", tables)
        .with("rules", rules)
        .with("otherwise", otherwise);
  }
}
