package org.leadkit.scoring;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A few gradings of the whole score or of one dimension. */
final class AnyBands {

  private static final Bands BANDS =
      Bands.of(
          Band.atMost("D", -30),
          Band.between("C", -29, 0),
          Band.between("B", 1, 40),
          Band.atLeast("A", 41));

  private AnyBands() {}

  static Arbitrary<Grading> gradings() {
    return Arbitraries.of(
        Grading.ofTotal(BANDS), Grading.of("fit", BANDS), Grading.of("engagement", BANDS));
  }

  static ModelSpec with(ModelSpec spec, Grading grading) {
    return new ModelSpec(
        spec.name(),
        spec.version(),
        spec.source(),
        spec.limits(),
        spec.suspendWhen(),
        spec.automation(),
        spec.dimensions(),
        spec.thresholds(),
        grading);
  }
}
