package org.leadkit.routing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A policy within a policy: ordered rules with an end of their own, to which the rules of a policy
 * or of another table may lead. Immutable and thread-safe.
 */
public final class RoutingTable implements Canonical {

  /** How a table says in JSON that the rules after the one that led to it are tried. */
  static final String GO_ON = "go-on";

  private final String name;
  private final List<RoutingRule> rules;
  private final Target.@Nullable ToPool otherwise;
  private final Declared declared;

  RoutingTable(
      String name, List<RoutingRule> rules, Target.@Nullable ToPool otherwise, Declared declared) {
    this.name = name;
    this.rules = List.copyOf(rules);
    this.otherwise = otherwise;
    this.declared = declared;
  }

  /** Begins a table; {@code named("dach-sales")} in kebab case. */
  public static RoutingTableBuilder named(String name) {
    return new RoutingTableBuilder(name);
  }

  /** A table whose pools and tables the policy declares; what it does not want goes to a pool. */
  public static RoutingTable of(String name, List<RoutingRule> rules, Target.ToPool otherwise) {
    return new RoutingTable(name, rules, otherwise, Declared.empty());
  }

  /**
   * A table whose pools and tables the policy declares; what it does not want goes on to the rules
   * after the one that led to it.
   */
  public static RoutingTable goingOn(String name, List<RoutingRule> rules) {
    return new RoutingTable(name, rules, null, Declared.empty());
  }

  /** Its name, unique in its policy. */
  public String name() {
    return name;
  }

  /** The rules in the order in which they are tried. */
  public List<RoutingRule> rules() {
    return rules;
  }

  /**
   * What gets a lead that no rule wants; empty if the rules after that which led here are tried.
   */
  public Optional<Target.ToPool> otherwise() {
    return Optional.ofNullable(otherwise);
  }

  /** Pools, territories and tables that were declared with it. */
  Declared declared() {
    return declared;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("name", name).with("rules", rules);
    return otherwise == null ? form.with("otherwise", GO_ON) : form.with("otherwise", otherwise);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoutingTable that
        && name.equals(that.name)
        && rules.equals(that.rules)
        && otherwise().equals(that.otherwise());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Its name. */
  @Override
  public String toString() {
    return "RoutingTable[" + name + "]";
  }
}
