package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.profile.Fields;

class ModelCheckTest {

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    InvalidConfiguration refusal =
        catchThrowableOfType(
            InvalidConfiguration.class,
            () ->
                ScoringModel.named("B2B")
                    .rule("Senior Title", Fields.TITLE.known(), 10)
                    .rule("same", Fields.TITLE.known(), 10)
                    .rule("same", Fields.COMPANY.known(), 0)
                    .qualifyAt(50)
                    .build());

    assertThat(refusal.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("bad-id", "/scoring"),
            org.assertj.core.groups.Tuple.tuple("bad-id", "/dimensions/0/rules/0/id"),
            org.assertj.core.groups.Tuple.tuple("no-points", "/dimensions/0/rules/2/points"),
            org.assertj.core.groups.Tuple.tuple("duplicate-id", "/dimensions/0/rules/2/id"),
            org.assertj.core.groups.Tuple.tuple("unreachable-threshold", "/qualify/enter"));
    assertThat(refusal).hasMessageContaining("Maybe");
  }

  @Test
  void aThresholdThatActivitiesCanReachIsFine() {
    ScoringModel model =
        ScoringModel.named("engagement")
            .on("visit", Activity.of("page.viewed"), 1)
            .qualifyAt(1_000)
            .build();

    assertThat(model.threshold()).isPresent();
  }

  @Test
  void aModelWithoutRulesIsRefused() {
    assertThat(
            catchThrowableOfType(
                InvalidConfiguration.class, () -> ScoringModel.named("empty").build()))
        .hasMessageContaining("(empty)");
  }

  @Test
  void aDecayOrCapThatCanNotWorkIsRefused() {
    assertThat(
            catchThrowableOfType(InvalidConfiguration.class, () -> Decay.halfLife(Duration.ZERO)))
        .hasMessageContaining("(PT0S)");
    assertThat(
            catchThrowableOfType(
                InvalidConfiguration.class, () -> Cap.perDay(0, java.time.ZoneOffset.UTC)))
        .hasMessageContaining("(0)");
  }

  @Test
  void theHashNamesTheRulesAndNotTheVersion() {
    ScoringModelBuilder first = ScoringModel.named("m").rule("a", Fields.TITLE.known(), 5);
    ScoringModelBuilder second = ScoringModel.named("m").rule("a", Fields.TITLE.known(), 5);
    ScoringModelBuilder other = ScoringModel.named("m").rule("a", Fields.TITLE.known(), 6);

    assertThat(first.version("1").build().ref().hash())
        .isEqualTo(second.version("2").build().ref().hash())
        .isNotEqualTo(other.version("1").build().ref().hash());
  }
}
