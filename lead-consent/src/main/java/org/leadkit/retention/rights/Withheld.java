package org.leadkit.retention.rights;

import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.retention.DataCategory;

/**
 * A kind of data that an answer left out, and why.
 *
 * @param category which kind
 * @param ground in kebab case, such as {@code about-others}
 */
public record Withheld(DataCategory category, String ground) implements Comparable<Withheld> {

  /**
   * Checks the ground.
   *
   * @throws InvalidConfiguration if it is not in kebab case
   */
  public Withheld {
    requireCode("ground", ground);
  }

  /** A code is all that a step may say in words, so that no personal value gets into the log. */
  static void requireCode(String what, String code) {
    Issues issues = new Issues();
    issues.requireKebab(what, "", code);
    issues.throwIfErrors();
  }

  @Override
  public int compareTo(Withheld other) {
    int byCategory = category.compareTo(other.category);
    return byCategory != 0 ? byCategory : ground.compareTo(other.ground);
  }
}
