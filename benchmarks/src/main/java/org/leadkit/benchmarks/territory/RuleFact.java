package org.leadkit.benchmarks.territory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A routing rule as a fact: for each attribute what it takes; null takes every text.
 *
 * @param number the place in the policy
 */
public record RuleFact(
    int number,
    @Nullable Set<String> countries,
    @Nullable Set<String> states,
    @Nullable Set<String> industries,
    @Nullable Set<String> products,
    long lowSize,
    long highSize,
    long lowScore,
    long highScore) {

  static RuleFact of(Rule rule) {
    return new RuleFact(
        rule.number(),
        texts(rule, Attribute.COUNTRY),
        texts(rule, Attribute.STATE),
        texts(rule, Attribute.INDUSTRY),
        texts(rule, Attribute.PRODUCT),
        band(rule, Attribute.SIZE).low(),
        band(rule, Attribute.SIZE).high(),
        band(rule, Attribute.SCORE).low(),
        band(rule, Attribute.SCORE).high());
  }

  private static @Nullable Set<String> texts(Rule rule, Attribute attribute) {
    return rule.about(attribute)
        .map(question -> Set.copyOf(((Question.IsOneOf) question).texts()))
        .orElse(null);
  }

  private static Question.Between band(Rule rule, Attribute attribute) {
    return (Question.Between)
        rule.about(attribute)
            .orElse(new Question.Between(attribute, Long.MIN_VALUE, Long.MAX_VALUE));
  }
}
