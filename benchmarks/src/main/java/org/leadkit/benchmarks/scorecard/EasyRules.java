package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules over the hand-written closures. */
final class EasyRules implements Lister {

  private static final String LEAD = "lead";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();
  private final List<Map<String, Object>> leads;
  private final Tally tally;

  EasyRules(ScorecardWorkload workload) {
    this.leads = workload.leads();
    this.tally = new Tally(workload.rules());
    workload.rules().forEach(this::add);
  }

  private void add(Rule rule) {
    Predicate<Map<String, Object>> when = Predicates.of(rule);
    rules.register(
        new RuleBuilder()
            .name(rule.id())
            .priority(rule.number())
            .when(facts -> when.test(facts.get(LEAD)))
            .then(facts -> tally.fire(rule.number()))
            .build());
  }

  @Override
  public int score(int lead) {
    return tally.total(() -> fire(leads.get(lead)));
  }

  @Override
  public List<Fired> explain(int lead) {
    return tally.list(() -> fire(leads.get(lead)));
  }

  private void fire(Map<String, Object> lead) {
    Facts facts = new Facts();
    facts.put(LEAD, lead);
    engine.fire(rules, facts);
  }
}
