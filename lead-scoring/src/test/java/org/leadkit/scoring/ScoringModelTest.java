package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

class ScoringModelTest {

  private static final Profile VP = Profile.empty().with(Fields.TITLE, "VP");

  @Test
  void aModelWithoutAThresholdDoesNotJudge() {
    ScoringModel model =
        ScoringModel.named("fit").rule("title", Field.text("x").known(), 5).build();

    assertThat(model.score(Profile.empty(), NOW).outcome().qualification())
        .isEqualTo(Qualification.NOT_JUDGED);
  }

  @Test
  void theThresholdItselfQualifies() {
    ScoringModel model =
        ScoringModel.named("fit")
            .rule("a", Fields.TITLE.known(), 49)
            .rule("b", Fields.COMPANY.known(), 1)
            .qualifyAt(50)
            .build();

    assertThat(model.score(VP, NOW).outcome().qualification()).isEqualTo(Qualification.BELOW);
    assertThat(model.score(VP.with(Fields.COMPANY, "y"), NOW).outcome().isQualified()).isTrue();
  }

  @Test
  void aRuleThatIsKnownNotToBeMetCanAwardOtherPoints() {
    ScoringModel model =
        ScoringModel.named("fit")
            .add("fit", ScoringRule.when("senior", Fields.TITLE.mentions("VP"), 10).otherwise(-5))
            .build();
    Decision<Score> clerk = model.score(Profile.empty().with(Fields.TITLE, "Clerk"), NOW);

    assertThat(model.total(VP, NOW)).hasToString("10");
    assertThat(clerk.outcome().total()).hasToString("-5");
    assertThat(clerk.reasons("rule-not-met")).extracting(Reason::rule).containsExactly("senior");
    assertThat(model.total(Profile.empty(), NOW)).isEqualTo(Points.ZERO);
  }

  @Test
  void aLeadIsQuietOnceItsLatestActivityIsOldEnough() {
    Duration month = Duration.ofDays(30);
    ScoringModel model =
        ScoringModel.named("engagement")
            .add("engagement", ScoringRule.quiet("quiet", Activity.ofAnyType(), month, -10))
            .build();
    Activity visit = Activity.occurred("1", "page.viewed", NOW);
    Profile seen =
        Profile.empty().with(List.of(visit, Activity.occurred("0", "a", NOW.minus(month))));

    assertThat(model.total(seen, NOW.plus(month).minusNanos(1))).isEqualTo(Points.ZERO);
    assertThat(model.total(seen, NOW.plus(month))).hasToString("-10");
    assertThat(model.score(seen, NOW.plus(month)).reasons("quiet").get(0).detail("since"))
        .contains(NOW.toString());
    assertThat(model.total(Profile.empty(), NOW)).isEqualTo(Points.ZERO);
  }

  @Test
  void aHostsScorerIsToldItsParametersAndSaysWhatIsPossible() {
    Scorer scorer =
        (profile, parameters, now) ->
            profile.value("companySize").isPresent()
                ? Scorer.Award.of(Points.of(new BigDecimal(parameters.get("worth").text())))
                : Scorer.Award.unknown(Points.of(30), profile.fact("companySize"));
    ScoringModel model =
        ScoringModel.named("own")
            .scorer("sized", scorer)
            .add(
                "fit",
                ScoringRule.scorer("size", "sized")
                    .with("worth", Value.of(12))
                    .limited(Limits.ceiling(10)))
            .build();

    Score unknown = model.score(Profile.empty(), NOW).outcome();
    assertThat(unknown.total()).isEqualTo(Points.ZERO);
    assertThat(unknown.possible()).hasToString("10");
    assertThat(model.score(VP.with(Fields.COMPANY_SIZE, 5), NOW).reasons())
        .extracting(reason -> reason.code() + " " + reason.points())
        .containsExactly("scorer 12", "rule-limit -2");
  }

  @Test
  void pointsOfBehaviourAreTheSumOfWhatWasDoneAndNotDone() {
    ScoringModel model =
        ScoringModel.named("behaviour")
            .on("form", Activity.of("form.sent"), 30)
            .on("click", Activity.of("mail.clicked"), 2)
            .on("webinar", Activity.of("webinar.attended"), 20)
            .on("careers", Activity.of("page.viewed").where("path").startsWith("/careers"), -5)
            .add(
                "engagement",
                ScoringRule.quiet("quiet", Activity.ofAnyType(), Duration.ofDays(30), -10))
            .build();
    Profile profile =
        Profile.empty()
            .with(
                List.of(
                    Activity.occurred("1", "form.sent", NOW),
                    Activity.occurred("2", "mail.clicked", NOW),
                    Activity.occurred("3", "mail.clicked", NOW),
                    Activity.occurred("4", "webinar.attended", NOW)));
    Activity careers = Activity.occurred("5", "page.viewed", NOW).with("path", "/careers/sales");

    assertThat(model.total(profile, NOW.plus(Duration.ofDays(30)))).hasToString("44");
    assertThat(model.total(profile.with(List.of(careers)), NOW.plus(Duration.ofDays(30))))
        .hasToString("39");
  }
}
