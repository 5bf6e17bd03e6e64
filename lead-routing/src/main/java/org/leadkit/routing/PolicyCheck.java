package org.leadkit.routing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leadkit.decision.Issues;
import org.leadkit.distribution.Pool;

/** What a policy must hold before it may route. */
final class PolicyCheck {

  private static final Duration LONGEST = Duration.ofDays(36_525);

  private PolicyCheck() {}

  static void check(
      String name, List<Pool> pools, List<RoutingRule> rules, Otherwise otherwise, Issues issues) {
    issues.requireKebab("name", "/routing", name);
    Set<String> known = pools.stream().map(Pool::name).collect(Collectors.toSet());
    for (int i = 0; i < pools.size(); i++) {
      checkPool(pools.get(i), "/pools/" + i, issues);
    }
    for (int i = 0; i < rules.size(); i++) {
      RoutingRule rule = rules.get(i);
      issues.requireKebab("rule", "/rules/" + i + "/id", rule.id());
      requirePool(rule.pool(), known, "/rules/" + i + "/pool", issues);
      requirePositive(rule.within(), "/rules/" + i + "/within", issues);
    }
    requirePool(otherwise.pool(), known, "/otherwise/pool", issues);
    requirePositive(otherwise.within(), "/otherwise/within", issues);
    issues.requireUnique(
        "rule",
        pointers("/rules/%d/id", rules.size()),
        rules.stream().map(RoutingRule::id).toList());
    issues.requireUnique(
        "pool", pointers("/pools/%d/name", pools.size()), pools.stream().map(Pool::name).toList());
  }

  private static void checkPool(Pool pool, String place, Issues issues) {
    issues.requireKebab("pool", place + "/name", pool.name());
    if (pool.members().isEmpty() || pool.members().stream().anyMatch(String::isBlank)) {
      issues.error(
          "no-members",
          place + "/members",
          "The pool (%s) must have at least one member, none of them blank.".formatted(pool.name()),
          "Maybe name a queue.");
    }
    Set<String> seen = new HashSet<>();
    for (int m = 0; m < pool.members().size(); m++) {
      if (!seen.add(pool.members().get(m))) {
        issues.error(
            "duplicate-member",
            place + "/members/" + m,
            "The member (%s) stands twice in the pool (%s)."
                .formatted(pool.members().get(m), pool.name()),
            "Maybe a larger share was meant: that is a weight.");
      }
    }
  }

  private static void requirePool(String pool, Set<String> known, String pointer, Issues issues) {
    if (!known.contains(pool)) {
      issues.error(
          "unknown-pool",
          pointer,
          "The pool (%s) is not declared.".formatted(pool),
          "Maybe its name is misspelt.");
    }
  }

  private static void requirePositive(Duration within, String pointer, Issues issues) {
    if (within.isNegative() || within.isZero() || within.compareTo(LONGEST) > 0) {
      issues.error(
          "bad-response-time",
          pointer,
          "The response time (%s) must be positive and at most 100 years.".formatted(within),
          "Maybe write PT1H for an hour.");
    }
  }

  private static List<String> pointers(String pattern, int size) {
    return IntStream.range(0, size).mapToObj(pattern::formatted).toList();
  }
}
