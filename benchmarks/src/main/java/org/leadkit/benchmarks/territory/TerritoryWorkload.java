package org.leadkit.benchmarks.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The work that all contenders do: the same leads and the same rules in every run.
 *
 * @param rules those of more questions first; the last one takes every lead
 * @param leads the leads
 */
public record TerritoryWorkload(List<Rule> rules, List<Lead> leads) {

  /** How many leads there are. */
  public static final int LEADS = 10_000;

  private static final long LEAD_SEED = 4;
  private static final long RULE_SEED = 100;

  /** The work with a number of rules. */
  public static TerritoryWorkload of(int rules) {
    return new TerritoryWorkload(
        rules(rules), Stream.generate(new LeadDraw(LEAD_SEED)::next).limit(LEADS).toList());
  }

  static List<Rule> rules(int count) {
    List<List<Question>> drawn =
        new ArrayList<>(Stream.generate(new RuleDraw(RULE_SEED)::next).limit(count - 1).toList());
    drawn.sort(Comparator.comparing(questions -> -questions.size()));
    drawn.add(List.of());
    return IntStream.range(0, count).mapToObj(i -> new Rule(i, drawn.get(i))).toList();
  }

  /** The slow and plain reading: the number of the first rule that holds. */
  int first(Lead lead) {
    return rules.stream().filter(rule -> rule.holds(lead)).findFirst().orElseThrow().number();
  }

  /** How many rules hold for a lead. */
  long holding(Lead lead) {
    return rules.stream().filter(rule -> rule.holds(lead)).count();
  }
}
