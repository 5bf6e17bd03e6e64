package org.leadkit.consent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.PolicyRef;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * Which basis each contact needs, as plain data that the host chooses and owns. What no rule covers
 * is unknown, which is no. Policy evaluation, not legal advice. Immutable and thread-safe.
 */
public final class PolicyPack implements Canonical {

  private static final PolicyPack EXPLICIT_CONSENT =
      of(
          "explicit-consent",
          "1",
          List.of(
              new PermissionRule(
                  "reply",
                  new Scope(Set.of(Purpose.REPLY_TO_INQUIRY), Set.of()),
                  Basis.INQUIRY,
                  Duration.ofDays(30)),
              PermissionRule.of("explicit", Scope.EVERYTHING, Basis.CONSENT)));

  private final String name;
  private final String version;
  private final List<PermissionRule> rules;
  private final PolicyRef ref;

  private PolicyPack(String name, String version, List<PermissionRule> rules) {
    this.name = name;
    this.version = version;
    this.rules = List.copyOf(rules);
    this.ref = PolicyRef.of(name, version, form());
  }

  /**
   * The built-in pack: an answer to the person's own inquiry within 30 days, and everything else
   * only with consent to that purpose on that channel.
   */
  public static PolicyPack explicitConsent() {
    return EXPLICIT_CONSENT;
  }

  /**
   * A pack from its parts.
   *
   * @param rules in the order in which they are tried
   * @throws InvalidConfiguration with everything that is wrong
   */
  public static PolicyPack of(String name, String version, List<PermissionRule> rules) {
    Issues issues = new Issues();
    PackCheck.check(name, rules, issues);
    issues.throwIfErrors();
    return new PolicyPack(name, version, rules);
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /** The rules in the order in which they are tried. */
  public List<PermissionRule> rules() {
    return rules;
  }

  /** The rule that decides a question; empty if none covers it. */
  Optional<PermissionRule> ruleFor(Purpose purpose, Channel channel) {
    return rules.stream().filter(rule -> rule.scope().covers(purpose, channel)).findFirst();
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("format", 1)
        .with("consent", name)
        .with("version", version)
        .with("rules", rules);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyPack that && form().equals(that.form());
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
