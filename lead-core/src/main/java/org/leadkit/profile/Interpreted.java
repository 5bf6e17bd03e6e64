package org.leadkit.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import org.leadkit.value.Verdict;

/** Conditions that are asked one by one, and only if nothing has ruled them out yet. Immutable. */
final class Interpreted {

  private final int[] numbers;
  private final Condition[] conditions;

  /**
   * @param conditions by number
   */
  Interpreted(SortedMap<Integer, Condition> conditions) {
    this.numbers = conditions.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.conditions = conditions.values().toArray(new Condition[0]);
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  /** What is asked under a number; it holds if that is nothing. */
  Verdict verdict(int number, Profile profile, Instant now) {
    int place = Arrays.binarySearch(numbers, number);
    return place < 0 ? Verdict.HOLDS : conditions[place].test(profile, now);
  }

  /**
   * Takes out of the bits the conditions that don't hold.
   *
   * @param at where the half begins that says what may hold
   * @param last where the half begins that says what is not ruled out, if only one is asked for the
   *     same place
   */
  void ask(Profile profile, Instant now, long[] bits, int at, int last) {
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
