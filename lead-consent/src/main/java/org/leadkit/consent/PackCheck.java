package org.leadkit.consent;

import java.util.List;
import java.util.stream.IntStream;
import org.leadkit.decision.Issues;

/** What a pack must hold before it may decide. */
final class PackCheck {

  private PackCheck() {}

  static void check(String name, List<PermissionRule> rules, Issues issues) {
    issues.requireKebab("name", "/consent", name);
    for (int i = 0; i < rules.size(); i++) {
      PermissionRule rule = rules.get(i);
      issues.requireKebab("rule", "/rules/" + i + "/id", rule.id());
      if (rule.validFor().isNegative() || rule.validFor().isZero()) {
        issues.error(
            "bad-validity",
            "/rules/" + i + "/validFor",
            "The validity (%s) of the rule (%s) must be positive."
                .formatted(rule.validFor(), rule.id()),
            "Maybe leave it out for a basis without an end.");
      }
      requireReachable(rules, i, issues);
    }
    issues.requireUnique(
        "rule",
        IntStream.range(0, rules.size()).mapToObj("/rules/%d/id"::formatted).toList(),
        rules.stream().map(PermissionRule::id).toList());
  }

  private static void requireReachable(List<PermissionRule> rules, int i, Issues issues) {
    PermissionRule rule = rules.get(i);
    for (PermissionRule earlier : rules.subList(0, i)) {
      if (earlier.scope().covers(rule.scope())) {
        issues.error(
            "unreachable-rule",
            "/rules/" + i,
            "The rule (%s) never decides: the rule (%s) before it covers all that it covers."
                .formatted(rule.id(), earlier.id()),
            "Maybe put the narrower rule first.");
        return;
      }
    }
  }
}
