package org.leadkit.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Hand-written Java that keeps its rules as a list of closures over a map. */
final class Closures implements Lister {

  private final List<Map<String, Object>> leads;
  private final List<Predicate<Map<String, Object>>> conditions;
  private final Fired[] fired;

  Closures(ScorecardWorkload workload) {
    this.leads = workload.leads();
    this.conditions = workload.rules().stream().map(Predicates::of).toList();
    this.fired = workload.rules().stream().map(Rule::fired).toArray(Fired[]::new);
  }

  @Override
  public int score(int lead) {
    Map<String, Object> known = leads.get(lead);
    int total = 0;
    for (int rule = 0; rule < fired.length; rule++) {
      if (conditions.get(rule).test(known)) {
        total += fired[rule].points();
      }
    }
    return total;
  }

  @Override
  public List<Fired> explain(int lead) {
    Map<String, Object> known = leads.get(lead);
    List<Fired> found = new ArrayList<>();
    for (int rule = 0; rule < fired.length; rule++) {
      if (conditions.get(rule).test(known)) {
        found.add(fired[rule]);
      }
    }
    return found;
  }
}
