package org.leadkit.scoring;

import org.leadkit.profile.Condition;
import org.leadkit.value.Verdict;

/**
 * One way in which things can be: an answer to each condition that is not made of others. What
 * holds in no world can never hold; worlds may be too many, never too few.
 */
@FunctionalInterface
interface World {

  /** The answer to a question about a field or a count. */
  Verdict of(Condition leaf);

  /** The answer to any condition, by Kleene's logic. */
  default Verdict verdict(Condition condition) {
    if (condition instanceof Condition.All all) {
      Verdict verdict = Verdict.HOLDS;
      for (Condition one : all.of()) {
        verdict = verdict.and(verdict(one));
      }
      return verdict;
    }
    if (condition instanceof Condition.Any any) {
      Verdict verdict = Verdict.FAILS;
      for (Condition one : any.of()) {
        verdict = verdict.or(verdict(one));
      }
      return verdict;
    }
    return condition instanceof Condition.None none
        ? verdict(new Condition.Any(none.of())).negate()
        : of(condition);
  }

  /** True if a condition holds. */
  default boolean holds(Condition condition) {
    return verdict(condition) == Verdict.HOLDS;
  }
}
