package org.leadkit.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What those who were given too much pay in so many steps: each its share a step, until its debt is
 * paid. Sorted by who has paid first, so that a question costs the logarithm of their number.
 */
final class Repayment {

  private final long[] paidAfter;
  private final long[] debts;
  private final long[] shares;

  /**
   * @param owing what each member is owed; negative for those who pay
   * @param weights what each member's share is a step; positive
   */
  Repayment(long[] owing, long[] weights) {
    int[] payers =
        IntStream.range(0, owing.length)
            .filter(i -> owing[i] < 0)
            .boxed()
            .sorted(Comparator.comparing(i -> -owing[i] / weights[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.paidAfter = new long[payers.length];
    this.debts = new long[payers.length + 1];
    this.shares = new long[payers.length + 1];
    for (int i = 0; i < payers.length; i++) {
      paidAfter[i] = -owing[payers[i]] / weights[payers[i]];
      debts[i + 1] = debts[i] - owing[payers[i]];
    }
    for (int i = payers.length - 1; i >= 0; i--) {
      shares[i] = shares[i + 1] + weights[payers[i]];
    }
  }

  /** What is paid in so many steps, of all together. */
  long after(long steps) {
    int done = Arrays.binarySearch(paidAfter, steps);
    int paid = done < 0 ? -done - 1 : firstOf(done);
    return debts[paid] + (paid == paidAfter.length ? 0 : steps * shares[paid]);
  }

  /** Of several who have paid after the same number of steps, the first. */
  private int firstOf(int found) {
    int first = found;
    while (first > 0 && paidAfter[first - 1] == paidAfter[found]) {
      first--;
    }
    return first;
  }
}
