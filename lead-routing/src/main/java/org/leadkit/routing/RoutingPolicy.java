package org.leadkit.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Profile;
import org.leadkit.value.Verdict;

/**
 * Ordered rules as plain data; the first whose condition holds names the pool. A rule that needs an
 * unknown value is passed over, and the plan says which. Immutable and thread-safe.
 */
public final class RoutingPolicy implements Canonical {

  private final String name;
  private final String version;
  private final Map<String, Pool> pools;
  private final List<RoutingRule> rules;
  private final Otherwise otherwise;
  private final PolicyRef ref;

  private RoutingPolicy(
      String name, String version, List<Pool> pools, List<RoutingRule> rules, Otherwise otherwise) {
    this.name = name;
    this.version = version;
    this.pools = new LinkedHashMap<>();
    pools.forEach(pool -> this.pools.put(pool.name(), pool));
    this.rules = List.copyOf(rules);
    this.otherwise = otherwise;
    this.ref = PolicyRef.of(name, version, form());
  }

  /** Begins a policy; {@code named("emea")} in kebab case. */
  public static RoutingPolicyBuilder named(String name) {
    return new RoutingPolicyBuilder(name);
  }

  /**
   * A policy from its parts.
   *
   * @param pools all pools, in any order
   * @param rules in the order in which they are tried
   * @throws InvalidConfiguration with everything that is wrong
   */
  public static RoutingPolicy of(
      String name, String version, List<Pool> pools, List<RoutingRule> rules, Otherwise otherwise) {
    Issues issues = new Issues();
    PolicyCheck.check(name, pools, rules, otherwise, issues);
    issues.throwIfErrors();
    return new RoutingPolicy(name, version, pools, rules, otherwise);
  }

  /**
   * Names the pool and the candidates.
   *
   * @param profile what is known of the lead, the results of earlier decisions included
   * @param team who is there
   * @param now the instant of the decision
   */
  public RoutingPlan decide(Profile profile, Team team, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    for (RoutingRule rule : rules) {
      Verdict verdict = rule.when().test(profile, now);
      if (verdict == Verdict.HOLDS) {
        reasons.add(evidence("rule-matched", rule.id(), rule.when().fields(), profile));
        return plan(rule.id(), rule.pool(), rule.within(), team, reasons, profile, now);
      }
      if (verdict == Verdict.UNKNOWN) {
        Set<String> missing = rule.when().missing(profile, now);
        reasons.add(evidence("rule-unknown", rule.id(), missing, profile));
      }
    }
    reasons.add(Reason.of("no-rule-matched", "otherwise"));
    return plan("otherwise", otherwise.pool(), otherwise.within(), team, reasons, profile, now);
  }

  private RoutingPlan plan(
      String rule,
      String poolName,
      Duration within,
      Team team,
      List<Reason> reasons,
      Profile profile,
      Instant now) {
    Pool pool = Objects.requireNonNull(pools.get(poolName));
    Draw draw = new Draw(List.of(pool), team, profile, "", Set.of(), now);
    return new RoutingPlan(rule, within, reasons, ref, draw);
  }

  private static Reason evidence(String code, String rule, Set<String> fields, Profile profile) {
    Reason reason = Reason.of(code, rule);
    for (String field : fields) {
      reason = reason.with(profile.fact(field));
    }
    return reason;
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /** The pools in the order in which they were declared. */
  public List<Pool> pools() {
    return List.copyOf(pools.values());
  }

  /** The rules in the order in which they are tried. */
  public List<RoutingRule> rules() {
    return rules;
  }

  /** What happens to a lead that no rule wants. */
  public Otherwise otherwise() {
    return otherwise;
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("format", 1)
        .with("routing", name)
        .with("version", version)
        .with("pools", pools.values())
        .with("rules", rules)
        .with("otherwise", otherwise);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoutingPolicy that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
