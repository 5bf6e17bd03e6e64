package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class GradingTest {

  private static final Bands LETTERS =
      Bands.of(Band.atMost("C", 30), Band.between("B", 31, 50), Band.atLeast("A", 51));

  private static final Profile CLERK = Profile.empty().with(Fields.TITLE, "Clerk");

  private static ScoringModel hidden(ScoringRule rule) {
    Grading.Axis axis = Grading.of("fit", LETTERS).axes().get(0).hidden();
    return ScoringModel.named("graded")
        .add("fit", rule)
        .grading(new Grading(List.of(axis)))
        .build();
  }

  @Test
  void pointsAreRoundedDownToCompareThem() {
    assertThat(LETTERS.of(new Points(50_999))).isEqualTo("B");
    assertThat(LETTERS.of(new Points(51_000))).isEqualTo("A");
    assertThat(LETTERS.of(new Points(30_999))).isEqualTo("C");
    assertThat(Bands.of(Band.atMost("minus", -1), Band.atLeast("plus", 0)).of(new Points(-1)))
        .isEqualTo("minus");
  }

  @Test
  void aBandThatIsMovedTakesFromTheOneBelow() {
    Bands moved = LETTERS.withMinimum("A", 45);

    assertThat(moved.all().get(1).to()).hasValue(44);
    assertThat(moved.of(Points.of(45))).isEqualTo("A");
    assertThat(
            catchThrowableOfType(
                InvalidConfiguration.class, () -> LETTERS.withMinimum("C", Long.MIN_VALUE)))
        .hasMessageContaining("(C)");
  }

  @Test
  void aMatrixJoinsTheNamesOfBothAxes() {
    Bands digits = Bands.of(Band.atMost("2", 9), Band.atLeast("1", 10));
    ScoringModel model =
        ScoringModel.named("matrix")
            .rule("title", Fields.TITLE.known(), 60)
            .on("visit", Activity.of("page.viewed"), 5)
            .grading(Grading.matrix("fit", LETTERS, "engagement", digits))
            .build();

    assertThat(model.score(CLERK, NOW).outcome().grade()).contains("A2");
  }

  @Test
  void aHiddenGradeIsNotShownWhileNothingIsKnown() {
    ScoringModel model = hidden(ScoringRule.when("senior", Fields.TITLE.mentions("VP"), 60));

    assertThat(model.score(Profile.empty(), NOW).outcome().grade()).isEmpty();
    assertThat(model.score(Profile.empty(), NOW).reasons("grade-hidden")).hasSize(1);
    assertThat(model.score(Profile.empty().with(Fields.TITLE, "VP"), NOW).outcome().grade())
        .contains("A");
  }

  @Test
  void aHiddenGradeIsShownOnceARuleIsKnownNotToBeMet() {
    ScoringModel model = hidden(ScoringRule.when("senior", Fields.TITLE.mentions("VP"), 60));

    assertThat(model.score(CLERK, NOW).outcome().grade()).contains("C");
  }

  @Test
  void aHiddenGradeIsShownOnceALeadIsKnownNotToBeQuiet() {
    ScoringModel model =
        hidden(ScoringRule.quiet("quiet", Activity.ofAnyType(), Duration.ofDays(30), -10));
    Profile active = Profile.empty().with(List.of(Activity.occurred("1", "page.viewed", NOW)));

    assertThat(model.score(Profile.empty(), NOW).outcome().grade()).isEmpty();
    assertThat(model.score(active, NOW).outcome().grade()).contains("C");
  }
}
