package org.leadkit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PointsTest {

  @Test
  void aComputedPartIsRoundedOnceHalfEven() {
    assertThat(Points.rounded(0.0005)).isEqualTo(Points.ZERO);
    assertThat(Points.rounded(0.0015)).isEqualTo(new Points(2));
    assertThat(Points.rounded(10.60660171)).hasToString("10.607");
  }

  @Test
  void aDeclaredValueIsNeverRounded() {
    assertThat(Points.of(new BigDecimal("2.125"))).hasToString("2.125");
    assertThatThrownBy(() -> Points.of(new BigDecimal("2.1255")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void pointsCarryTheirSign() {
    assertThat(Points.of(30).signed()).isEqualTo("+30");
    assertThat(Points.of(-20).signed()).isEqualTo("-20");
    assertThat(Points.of(30).plus(Points.of(-20)).minus(Points.of(5)).times(2)).hasToString("10");
  }

  @Property
  void roundingIsHalfEvenOfTheShortestDecimal(
      @ForAll @DoubleRange(min = -1e7, max = 1e7) double points, @ForAll boolean nearTie) {
    double tried = nearTie ? Math.rint(points) / 1_000 + 0.0005 : points;

    assertThat(Points.rounded(tried).decimal())
        .isEqualByComparingTo(BigDecimal.valueOf(tried).setScale(3, RoundingMode.HALF_EVEN));
  }
}
