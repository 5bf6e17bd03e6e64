package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.testsupport.Promise;

/** A17: bands that a user moves. */
class BandsScenarioTest {

  private static final Bands BANDS =
      Bands.of(Band.atMost("C", 30), Band.between("B", 31, 70), Band.atLeast("A", 71));

  @Test
  void whoSetsTheBeginningOfAMovesTheEndOfB() {
    Bands moved = BANDS.withMinimum("A", 51);

    assertThat(moved.all())
        .containsExactly(Band.atMost("C", 30), Band.between("B", 31, 50), Band.atLeast("A", 51));
    assertThat(moved.of(Points.of(50))).isEqualTo("B");
    assertThat(moved.of(new Points(50_999))).isEqualTo("B");
    assertThat(moved.of(Points.of(51))).isEqualTo("A");
  }

  @Test
  @Promise("S-07: a gap between bands is refused, and an overlap")
  void bandsWithAGapOrAnOverlapAreRefused() {
    assertThat(refusal(Band.atMost("B", 49), Band.atLeast("A", 51)))
        .containsExactly("gap-in-bands");
    assertThat(refusal(Band.atMost("B", 51), Band.atLeast("A", 51)))
        .containsExactly("overlap-in-bands");
    assertThat(refusal(Band.between("B", 0, 50), Band.between("A", 51, 100)))
        .containsExactly("gap-in-bands");
  }

  private static List<String> refusal(Band... bands) {
    return catchThrowableOfType(InvalidConfiguration.class, () -> Bands.of(bands)).issues().stream()
        .map(Issue::code)
        .toList();
  }

  @Test
  void aBandThatWouldBeLeftWithoutPointsIsRefused() {
    assertThat(
            catchThrowableOfType(InvalidConfiguration.class, () -> BANDS.withMinimum("A", 31))
                .issues())
        .extracting(Issue::code)
        .containsExactly("empty-band");
  }
}
