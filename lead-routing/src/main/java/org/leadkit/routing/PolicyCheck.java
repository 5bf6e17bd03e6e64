package org.leadkit.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;
import org.leadkit.distribution.Pool;

/** What a policy must hold before it may route. */
final class PolicyCheck {

  private PolicyCheck() {}

  static void check(RoutingSpec spec, Issues issues) {
    issues.requireKebab("name", "/routing", spec.name());
    checkSticky(spec.sticky(), issues);
    new TerritoryCheck(spec.territories(), issues).check();
    checkPools(spec.pools(), issues);
    StandIns.check(spec.pools(), issues);
    LevelCheck.check(spec.serviceLevels(), spec.pools(), issues);
    RuleCheck rules = new RuleCheck(spec, issues);
    checkTables(spec.tables(), rules, issues);
    rules.check(spec.rules(), "/rules");
    rules.checkPool(spec.otherwise(), "/otherwise");
  }

  private static void checkSticky(List<Sticky> sticky, Issues issues) {
    Set<Sticky.To> seen = new HashSet<>();
    for (int i = 0; i < sticky.size(); i++) {
      if (!seen.add(sticky.get(i).to())) {
        issues.error(
            "duplicate-sticky",
            "/sticky/" + i,
            "The owner (%s) is named twice.".formatted(CanonicalForm.kebab(sticky.get(i).to())),
            "Maybe one of both was meant for another owner.");
      }
    }
  }

  private static void checkPools(List<Pool> pools, Issues issues) {
    for (int i = 0; i < pools.size(); i++) {
      checkPool(pools.get(i), "/pools/" + i, issues);
    }
    issues.requireUnique(
        "pool",
        pointers("/pools/", pools.size(), "/name"),
        pools.stream().map(Pool::name).toList());
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

  private static void checkTables(List<RoutingTable> tables, RuleCheck rules, Issues issues) {
    References references = new References("table");
    for (int i = 0; i < tables.size(); i++) {
      references.add(tables.get(i).name(), "/tables/" + i + "/name");
    }
    for (int i = 0; i < tables.size(); i++) {
      RoutingTable table = tables.get(i);
      String place = "/tables/" + i;
      issues.requireKebab("table", place + "/name", table.name());
      rules.check(table.rules(), place + "/rules");
      table.otherwise().ifPresent(pool -> rules.checkPool(pool, place + "/otherwise"));
      for (int r = 0; r < table.rules().size(); r++) {
        String pointer = place + "/rules/" + r + "/table";
        table.rules().get(r).table().ifPresent(to -> references.add(table.name(), to, pointer));
      }
    }
    references.check(issues);
    issues.requireUnique(
        "table",
        pointers("/tables/", tables.size(), "/name"),
        tables.stream().map(RoutingTable::name).toList());
  }

  static List<String> pointers(String before, int size, String after) {
    return IntStream.range(0, size).mapToObj(i -> before + i + after).toList();
  }
}
