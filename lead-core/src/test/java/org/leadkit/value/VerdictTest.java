package org.leadkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.value.Verdict.FAILS;
import static org.leadkit.value.Verdict.HOLDS;
import static org.leadkit.value.Verdict.UNKNOWN;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void andIsKleenes() {
    assertThat(HOLDS.and(UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(FAILS.and(UNKNOWN)).isEqualTo(FAILS);
    assertThat(UNKNOWN.and(UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(HOLDS.and(HOLDS)).isEqualTo(HOLDS);
  }

  @Test
  void orIsKleenes() {
    assertThat(HOLDS.or(UNKNOWN)).isEqualTo(HOLDS);
    assertThat(FAILS.or(UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(FAILS.or(FAILS)).isEqualTo(FAILS);
  }

  @Property
  void negationTurnsAndIntoOr(@ForAll Verdict a, @ForAll Verdict b) {
    assertThat(a.and(b).negate()).isEqualTo(a.negate().or(b.negate()));
  }

  @Property
  void orderAndGroupingDoNotMatter(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(b.or(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
  }
}
