package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.stream.Stream;

/** Answers ahead of time: for a value of one attribute, the rules that it leaves open, as bits. */
final class Rows {

  private final Attribute attribute;
  private final List<Rule> asking;
  private final long[] notAsking;

  Rows(Attribute attribute, List<Rule> rules) {
    this.attribute = attribute;
    this.asking = rules.stream().filter(rule -> asked(rule).findAny().isPresent()).toList();
    this.notAsking = new long[words(rules)];
    rules.forEach(rule -> set(notAsking, rule));
    asking.forEach(rule -> notAsking[rule.number() >> 6] &= ~(1L << rule.number()));
  }

  /** Rules that don't ask for the attribute, or whose question the value answers with yes. */
  long[] of(Object value) {
    long[] row = notAsking.clone();
    asking.stream()
        .filter(rule -> asked(rule).allMatch(question -> Reference.holds(question, value)))
        .forEach(rule -> set(row, rule));
    return row;
  }

  /** All questions about the attribute. */
  Stream<Question> questions() {
    return asking.stream().flatMap(this::asked);
  }

  String key() {
    return attribute.key();
  }

  /** How many words of bits a row has. */
  static int words(List<Rule> rules) {
    return (rules.size() + 63) >> 6;
  }

  private static void set(long[] row, Rule rule) {
    row[rule.number() >> 6] |= 1L << rule.number();
  }

  private Stream<Question> asked(Rule rule) {
    return rule.questions().stream().filter(question -> question.of() == attribute);
  }
}
