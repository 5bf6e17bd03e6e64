package org.leadkit.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Draws by Zipf's law: the second is half as frequent as the first, the third a third. */
public final class Zipf {

  private Zipf() {}

  /** One of a list, the most frequent first. */
  public static <T> T draw(List<T> from, Random random) {
    double[] sums = new double[from.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += 1.0 / (i + 1);
      sums[i] = sum;
    }
    int found = Arrays.binarySearch(sums, random.nextDouble() * sum);
    return from.get(found < 0 ? -found - 1 : found);
  }
}
