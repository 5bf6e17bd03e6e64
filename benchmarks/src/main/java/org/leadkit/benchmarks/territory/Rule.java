package org.leadkit.benchmarks.territory;

import java.util.List;
import java.util.Optional;

/**
 * A line of the routing policy: all questions must be answered with yes.
 *
 * @param number place in the policy, from 0
 * @param questions two to five, each on another attribute; the last rule has none
 */
public record Rule(int number, List<Question> questions) {

  /** The id, in kebab case. */
  String id() {
    return "rule-" + number;
  }

  /** What it asks about an attribute. */
  Optional<Question> about(Attribute attribute) {
    return questions.stream().filter(question -> question.of() == attribute).findFirst();
  }

  boolean holds(Lead lead) {
    return questions.stream().allMatch(question -> question.holds(lead));
  }
}
