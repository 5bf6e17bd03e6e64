package org.leadkit.routing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.decision.Issues;
import org.leadkit.distribution.Pool;
import org.leadkit.sla.ServiceLevel;

/** What rules must hold, and what they refer to. */
final class RuleCheck {

  private static final Duration LONGEST = Duration.ofDays(36_525);

  private final Set<String> territories;
  private final Set<String> pools;
  private final Set<String> tables;
  private final Set<String> levels;
  private final Set<String> ids = new HashSet<>();
  private final Issues issues;

  RuleCheck(RoutingSpec spec, Issues issues) {
    this.territories = spec.territories().stream().map(Territory::name).collect(Collectors.toSet());
    this.pools = spec.pools().stream().map(Pool::name).collect(Collectors.toSet());
    this.tables = spec.tables().stream().map(RoutingTable::name).collect(Collectors.toSet());
    this.levels = spec.serviceLevels().stream().map(ServiceLevel::name).collect(Collectors.toSet());
    this.issues = issues;
  }

  void check(List<RoutingRule> rules, String place) {
    for (int i = 0; i < rules.size(); i++) {
      check(rules.get(i), place + "/" + i);
    }
  }

  private void check(RoutingRule rule, String place) {
    issues.requireKebab("rule", place + "/id", rule.id());
    if (!ids.add(rule.id())) {
      issues.error(
          "duplicate-id",
          place + "/id",
          "The rule (%s) is used more than once.".formatted(rule.id()),
          "Maybe it was copied and not renamed.");
    }
    if (!rule.territory().isEmpty() && !territories.contains(rule.territory())) {
      unknownTerritory(rule.territory(), place + "/territory", issues);
    }
    requireValidity(rule.validity(), place, issues);
    rule.pool().ifPresent(pool -> checkPool(pool, place));
    if (rule.table().filter(table -> !tables.contains(table)).isPresent()) {
      issues.error(
          "unknown-table",
          place + "/table",
          "The table (%s) is not declared.".formatted(rule.table().orElse("")),
          "Maybe its name is misspelt.");
    }
  }

  void checkPool(Target.ToPool target, String place) {
    if (!pools.contains(target.pool())) {
      issues.error(
          "unknown-pool",
          place + "/pool",
          "The pool (%s) is not declared.".formatted(target.pool()),
          "Maybe its name is misspelt.");
    }
    String level = target.serviceLevel();
    if (!level.isEmpty() && !levels.contains(level)) {
      issues.error(
          "unknown-service-level",
          place + "/serviceLevel",
          "The service level (%s) is not declared.".formatted(level),
          "Maybe its name is misspelt.");
    }
    Duration within = target.within();
    if (within.isNegative() || within.isZero() || within.compareTo(LONGEST) > 0) {
      issues.error(
          "bad-response-time",
          place + "/within",
          "The response time (%s) must be positive and at most 100 years.".formatted(within),
          "Maybe write PT1H for an hour.");
    }
  }

  static void unknownTerritory(String name, String pointer, Issues issues) {
    issues.error(
        "unknown-territory",
        pointer,
        "The territory (%s) is not declared.".formatted(name),
        "Maybe its name is misspelt.");
  }

  static void requireValidity(Validity validity, String place, Issues issues) {
    if (!validity.isPossible()) {
      issues.error(
          "bad-validity",
          place + "/until",
          "The time from (%s) until (%s) is over before it begins."
              .formatted(validity.from(), validity.until()),
          "Maybe its ends are the wrong way round.");
    }
  }
}
