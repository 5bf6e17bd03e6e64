package org.leadkit.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.value.Verdict;

/** Says what became of a rule, and why. */
record RuleReasons(Profile profile, Instant now) {

  private static final int LONGEST_CONDITION = 300;

  /** It holds and leads to a pool, or to a table. */
  Reason held(CompiledRule rule) {
    Reason reason =
        rule.table() == null
            ? Reason.of("rule-matched", rule.id())
            : Reason.of("rule-led-on", rule.id()).fact("table", rule.table().name());
    return evidence(placed(reason, rule), rule.condition().fields());
  }

  /** It lacks values. */
  Reason unknown(CompiledRule rule) {
    return evidence(Reason.of("rule-unknown", rule.id()), rule.condition().missing(profile, now));
  }

  /** No rule of the table holds. */
  static Reason otherwise(CompiledTable table) {
    Reason reason = Reason.of("no-rule-matched", "otherwise");
    reason = table.name().isEmpty() ? reason : reason.fact("table", table.name());
    return table.otherwise() == null ? reason.fact("then", RoutingTable.GO_ON) : reason;
  }

  /** What speaks for or against a rule by itself. */
  Reason of(CompiledRule rule) {
    if (now.isBefore(rule.validity().from())) {
      return Reason.of("rule-not-yet", rule.id()).fact("from", rule.validity().from());
    }
    if (!rule.validity().holds(now)) {
      return Reason.of("rule-over", rule.id()).fact("until", rule.validity().until());
    }
    return switch (rule.condition().test(profile, now)) {
      case HOLDS -> evidence(Reason.of("rule-holds", rule.id()), rule.condition().fields());
      case UNKNOWN -> unknown(rule);
      case FAILS -> failed(rule);
    };
  }

  private Reason failed(CompiledRule rule) {
    Condition fault = firstFault(rule.condition());
    String text = fault.form().toString();
    Reason reason =
        Reason.of("rule-failed", rule.id())
            .fact(
                "condition",
                text.length() > LONGEST_CONDITION
                    ? text.substring(0, LONGEST_CONDITION) + "..."
                    : text);
    return evidence(placed(reason, rule), fault.fields());
  }

  private static Reason placed(Reason reason, CompiledRule rule) {
    String territory = rule.rule().territory();
    return territory.isEmpty() ? reason : reason.fact("territory", territory);
  }

  private Condition firstFault(Condition failing) {
    if (failing instanceof Condition.All all) {
      return all.of().stream()
          .filter(part -> part.test(profile, now) == Verdict.FAILS)
          .findFirst()
          .map(this::firstFault)
          .orElse(failing);
    }
    return failing;
  }

  private Reason evidence(Reason reason, Set<String> fields) {
    List<Reason.Fact> facts = new ArrayList<>(reason.facts());
    fields.forEach(field -> facts.add(profile.fact(field)));
    return new Reason(reason.code(), reason.rule(), reason.points(), facts);
  }
}
