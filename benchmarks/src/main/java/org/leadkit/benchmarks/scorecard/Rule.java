package org.leadkit.benchmarks.scorecard;

import java.util.List;

/**
 * A line of the scorecard: points if all questions are answered with yes.
 *
 * @param number place in the scorecard, from 0
 * @param questions one to three, each on another attribute
 * @param points from -20 to 30, not 0
 */
public record Rule(int number, List<Question> questions, int points) {

  /** The id, in kebab case. */
  public String id() {
    return "rule-" + number;
  }

  /** What an explanation says if the rule holds. */
  public Fired fired() {
    return new Fired(id(), points);
  }
}
