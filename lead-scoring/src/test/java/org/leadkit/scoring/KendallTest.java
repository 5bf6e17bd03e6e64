package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KendallTest {

  @Test
  void theSameOrderIsOneAndTheReverseMinusOne() {
    assertThat(Kendall.tauB(new long[] {1, 2, 3}, new long[] {10, 20, 30})).hasValue(1.0);
    assertThat(Kendall.tauB(new long[] {1, 2, 3}, new long[] {3, 2, 1})).hasValue(-1.0);
    assertThat(Kendall.tauB(new long[] {1, 1, 2}, new long[] {5, 5, 9})).hasValue(1.0);
  }

  /** Six pairs: one is tied in each; of the other four three agree and one does not. */
  @Test
  void tiedPairsAreTakenOut() {
    assertThat(Kendall.tauB(new long[] {1, 2, 2, 3}, new long[] {1, 3, 2, 2})).hasValue(2 / 5.0);
  }

  @Test
  void whatRanksNothingHasNoTau() {
    assertThat(Kendall.tauB(new long[] {}, new long[] {})).isEmpty();
    assertThat(Kendall.tauB(new long[] {4, 4, 4}, new long[] {1, 2, 3})).isEmpty();
  }

  @Provide
  Arbitrary<long[]> points() {
    return Arbitraries.longs().between(0, 6).array(long[].class).ofSize(20);
  }

  @Property(tries = 300)
  void itIsWhatCountingAllPairsGives(@ForAll("points") long[] x, @ForAll("points") long[] y) {
    OptionalDouble tau = Kendall.tauB(x, y);
    long sum = 0;
    long inX = 0;
    long inY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        int one = Long.compare(x[i], x[j]);
        int other = Long.compare(y[i], y[j]);
        sum += one * other;
        inX += one * one;
        inY += other * other;
      }
    }
    if (inX == 0 || inY == 0) {
      assertThat(tau).isEmpty();
    } else {
      assertThat(tau.getAsDouble()).isCloseTo(sum / Math.sqrt((double) inX * inY), within(1e-12));
    }
  }
}
