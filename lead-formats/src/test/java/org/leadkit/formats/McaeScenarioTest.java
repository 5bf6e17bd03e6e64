package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;

/** A11: the grades of MCAE, and its score. */
class McaeScenarioTest {

  private static final ScoringModel GRADE = LeadJson.scoringModel("mcae-grade");

  private static final Profile MATCHING =
      Profile.empty()
          .with(Fields.COMPANY_SIZE, 240)
          .with(Fields.INDUSTRY, "software")
          .with(Fields.COUNTRY, "DE")
          .with(Fields.TITLE, "Head of Sales")
          .with(Fields.DEPARTMENT, "Sales");

  private static Decision<Score> graded(Profile profile) {
    return GRADE.score(profile, NOW);
  }

  @Test
  void aNewProspectStartsAtDAndShowsNoGradeUntilACriterionIsJudged() {
    Decision<Score> fresh = graded(Profile.empty());

    assertThat(fresh.outcome().grade()).isEmpty();
    assertThat(fresh.reasons("grade-hidden")).hasSize(1);
    assertThat(GRADE.grading().orElseThrow().axes().get(0).bands().of(Points.ZERO)).isEqualTo("D");
  }

  @Test
  void aMatchAndAMismatchTogetherLeaveItAtD() {
    Profile profile =
        Profile.empty().with(Fields.TITLE, "Head of Sales").with(Fields.COUNTRY, "FR");

    assertThat(graded(profile).outcome().grade()).contains("D");
  }

  @ParameterizedTest
  @CsvSource({"1, D+", "2, C-", "3, C", "10, A+", "-1, D-", "-2, F", "-3, F"})
  void aCriterionMovesTheGradeByItsThirdsOfALetter(long thirds, String grade) {
    ScoringModel one =
        ScoringModel.named("one-criterion")
            .add("profile", ScoringRule.when("criterion", Fields.TITLE.known(), thirds))
            .grading(GRADE.grading().orElseThrow())
            .build();

    assertThat(one.score(MATCHING, NOW).outcome().grade()).contains(grade);
  }

  @Test
  void theFiveCriteriaOfTheDefaultProfileTogetherMakeAnAPlus() {
    Decision<Score> decision = graded(MATCHING);

    assertThat(decision.outcome().grade()).contains("A+");
    assertThat(decision.outcome().total()).hasToString("10");
  }

  @Test
  void oneCriterionThatDoesNotMatchLeadsFromDToF() {
    Decision<Score> decision = graded(Profile.empty().with(Fields.COUNTRY, "FR"));

    assertThat(decision.outcome().grade()).contains("F");
    assertThat(decision.reasons("rule-not-met")).hasSize(1);
    assertThat(decision.reasons("unknown-field")).hasSize(4);
  }

  @Test
  void belowFIsNothing() {
    Profile other = MATCHING.with(Fields.COMPANY_SIZE, 5).with(Fields.INDUSTRY, "retail");
    Decision<Score> decision =
        graded(
            other
                .with(Fields.COUNTRY, "FR")
                .with(Fields.TITLE, "Clerk")
                .with(Fields.DEPARTMENT, "Legal"));

    assertThat(decision.outcome().grade()).contains("F");
    assertThat(decision.outcome().total()).hasToString("-2");
    assertThat(decision.reasons("dimension-limit").get(0).points()).hasToString("8");
  }

  @Test
  void theScoreAddsUpActivitiesWithoutCeilingAndWithoutDecay() {
    ScoringModel score = LeadJson.scoringModel("mcae-score");
    Profile profile =
        Profile.empty()
            .with(
                List.of(
                    Activity.occurred("1", "form.submitted", NOW.minusSeconds(400_000_000)),
                    Activity.occurred("2", "form.submitted", NOW),
                    Activity.occurred("3", "form.failed", NOW),
                    Activity.occurred("4", "site.searched", NOW),
                    Activity.occurred("5", "page.viewed", NOW),
                    Activity.occurred("6", "mail.opened", NOW)));

    assertThat(score.score(profile, NOW).outcome().total()).hasToString("99");
  }
}
