package org.leadkit.profile;

import java.time.Instant;
import java.util.Map;
import org.leadkit.value.Verdict;

/** Conditions that are asked one by one, and only if nothing has ruled them out yet. Immutable. */
final class Interpreted {

  private final int[] numbers;
  private final Condition[] conditions;
  private final int words;

  /**
   * @param conditions by number
   * @param words the words of half a row
   */
  Interpreted(Map<Integer, Condition> conditions, int words) {
    this.numbers = conditions.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.conditions = conditions.values().toArray(new Condition[0]);
    this.words = words;
  }

  void ask(Profile profile, Instant now, long[] bits, int at, int width) {
    // The half that says what is not ruled out: the second, or the only one.
    int last = at + width - words;
    for (int i = 0; i < numbers.length; i++) {
      int word = numbers[i] >> 6;
      long bit = 1L << numbers[i];
      if ((bits[last + word] & bit) != 0) {
        Verdict verdict = conditions[i].test(profile, now);
        if (verdict != Verdict.HOLDS) {
          bits[at + word] &= ~bit;
        }
        if (verdict == Verdict.FAILS) {
          bits[last + word] &= ~bit;
        }
      }
    }
  }
}
