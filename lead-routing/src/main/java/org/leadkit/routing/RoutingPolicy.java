package org.leadkit.routing;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.PolicyRef;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Profile;
import org.leadkit.sla.ServiceLevel;

/**
 * Ordered rules as plain data; the first that is in effect and whose condition holds leads to a
 * pool, or to a table of more rules. A rule that needs an unknown value is passed over, and the
 * plan says which. What a decision costs grows with the fields that the rules read and hardly with
 * their number. Immutable and thread-safe.
 */
public final class RoutingPolicy implements Canonical {

  private final RoutingSpec spec;
  private final PolicyRef ref;
  private final Destinations destinations;
  private final Set<String> members;
  private final CompiledTable root;
  private final List<CompiledTable> tables;

  private RoutingPolicy(RoutingSpec spec) {
    this.spec = spec;
    this.ref = PolicyRef.of(spec.name(), spec.version(), spec.form());
    Set<String> names = new HashSet<>();
    spec.pools().forEach(pool -> names.addAll(pool.members()));
    this.destinations = new Destinations(spec);
    this.members = Collections.unmodifiableSet(names);
    Compiler compiler = new Compiler(spec, destinations);
    this.root = compiler.root();
    this.tables = compiler.tables();
  }

  /** Begins a policy; {@code named("emea")} in kebab case. */
  public static RoutingPolicyBuilder named(String name) {
    return new RoutingPolicyBuilder(name);
  }

  /**
   * A policy from what it says.
   *
   * @throws InvalidConfiguration with everything that is wrong
   */
  public static RoutingPolicy of(RoutingSpec spec) {
    Issues issues = new Issues();
    PolicyCheck.check(spec, issues);
    issues.throwIfErrors();
    return new RoutingPolicy(spec);
  }

  /**
   * Names the pool and the candidates.
   *
   * @param profile what is known of the lead, the results of earlier decisions included
   * @param team who is there
   * @param now the instant of the decision
   */
  public RoutingPlan decide(Profile profile, Team team, Instant now) {
    Way way = Way.of(root, profile, now);
    Destination end = way.end().end();
    return new RoutingPlan(this, way, "", end.level(), draw(end.pools(), team, profile, now));
  }

  /**
   * Hands a lead that was routed before to a pool, whatever the rules say: to the rest of the pool
   * that it has, or to a queue.
   *
   * @param cause what did so, in kebab case, for the reasons
   * @param pool the name of the pool
   * @param level what the lead is owed
   * @return empty if the policy has no such pool
   */
  public Optional<RoutingPlan> hand(
      String cause, String pool, ServiceLevel level, Team team, Profile profile, Instant now) {
    List<Pool> pools = destinations.pools(pool);
    return pools.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RoutingPlan(
                this, Way.of(root, profile, now), cause, level, draw(pools, team, profile, now)));
  }

  private static Draw draw(List<Pool> pools, Team team, Profile profile, Instant now) {
    return new Draw(pools, team, profile, "", Set.of(), now);
  }

  /**
   * A service level of this policy, or one that says itself by its name; empty if there is none.
   */
  public Optional<ServiceLevel> serviceLevel(String level) {
    return destinations.level(level).or(() -> ServiceLevel.shortForm(level));
  }

  /** The service levels in the order in which they were declared. */
  public List<ServiceLevel> serviceLevels() {
    return spec.serviceLevels();
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /** What it says, as plain data. */
  public RoutingSpec spec() {
    return spec;
  }

  /** The pools in the order in which they were declared. */
  public List<Pool> pools() {
    return spec.pools();
  }

  /** A pool; empty if the policy has none of that name. */
  public Optional<Pool> pool(String name) {
    return destinations.pools(name).stream().findFirst();
  }

  /** The tables in the order in which they were declared. */
  public List<RoutingTable> tables() {
    return spec.tables();
  }

  /** The territories in the order in which they were declared. */
  public List<Territory> territories() {
    return spec.territories();
  }

  /** Its own rules in the order in which they are tried, without those of tables. */
  public List<RoutingRule> rules() {
    return spec.rules();
  }

  /** What happens to a lead that no rule wants. */
  public Target.ToPool otherwise() {
    return spec.otherwise();
  }

  /** All rules with what their names stand for: its own, then those of each table, in order. */
  public List<EffectiveRule> effectiveRules() {
    return compiled()
        .flatMap(
            table ->
                table.rules().stream()
                    .map(
                        rule ->
                            new EffectiveRule(
                                table.name(), rule.rule(), rule.condition(), rule.validity())))
        .toList();
  }

  /** True if it says that a lead sticks to such an owner. */
  public boolean sticksTo(Sticky.To to) {
    return spec.sticky().stream().anyMatch(setting -> setting.to() == to);
  }

  /** Everyone who is in a pool. */
  Set<String> members() {
    return members;
  }

  /** The policy's own rules and all tables. */
  Stream<CompiledTable> compiled() {
    return Stream.concat(Stream.of(root), tables.stream());
  }

  @Override
  public CanonicalForm form() {
    return spec.form();
  }

  /** Equal if name, version and hash are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RoutingPolicy that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
