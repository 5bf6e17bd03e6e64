package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The work that all contenders do: the same leads and the same rules in every run.
 *
 * @param rules the scorecard
 * @param leads the leads, each as a map of its seventeen attributes
 */
public record ScorecardWorkload(List<Rule> rules, List<Map<String, Object>> leads) {

  /** How many leads there are. */
  public static final int LEADS = 10_000;

  private static final long LEAD_SEED = 17;
  private static final long RULE_SEED = 150;

  /** The work with a number of rules; of a thousand rules the first hundred are those of 100. */
  public static ScorecardWorkload of(int rules) {
    return new ScorecardWorkload(
        rules(rules), Stream.generate(new LeadDraw(LEAD_SEED)::next).limit(LEADS).toList());
  }

  static List<Rule> rules(int count) {
    return Stream.generate(new RuleDraw(RULE_SEED)::next).limit(count).toList();
  }

  /** The leads as objects with a property for each attribute. */
  public TypedLead[] typed() {
    return leads.stream().map(TypedLead::new).toArray(TypedLead[]::new);
  }

  /** How many rules hold for a lead on average. */
  public double firedPerLead() {
    return leads.stream().mapToInt(lead -> Reference.fired(rules, lead).size()).average().orElse(0);
  }
}
