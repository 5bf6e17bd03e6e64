package org.leadkit.benchmarks.territory;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Hand-written Java that tries its rules one after the other, each a closure. */
final class Closures implements Router {

  private final Lead[] leads;
  private final List<Predicate<Lead>> rules;

  Closures(TerritoryWorkload workload) {
    this.leads = workload.leads().toArray(new Lead[0]);
    this.rules = workload.rules().stream().map(Closures::of).toList();
  }

  private static Predicate<Lead> of(Rule rule) {
    return rule.questions().stream().map(Closures::of).reduce(Predicate::and).orElse(lead -> true);
  }

  private static Predicate<Lead> of(Question question) {
    Attribute attribute = question.of();
    if (question instanceof Question.Between between) {
      long low = between.low();
      long high = between.high();
      return lead -> low <= lead.number(attribute) && lead.number(attribute) <= high;
    }
    Set<String> texts = Set.copyOf(((Question.IsOneOf) question).texts());
    if (texts.size() == 1) {
      String only = texts.iterator().next();
      return lead -> only.equals(lead.text(attribute));
    }
    return lead -> {
      String text = lead.text(attribute);
      return text != null && texts.contains(text);
    };
  }

  @Override
  public int first(int lead) {
    Lead known = leads[lead];
    for (int rule = 0; rule < rules.size(); rule++) {
      if (rules.get(rule).test(known)) {
        return rule;
      }
    }
    throw new IllegalStateException("The last rule takes every lead.");
  }
}
