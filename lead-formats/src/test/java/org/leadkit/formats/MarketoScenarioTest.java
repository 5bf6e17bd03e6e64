package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;

/** A13: the tokens of Marketo's behaviour programme. */
class MarketoScenarioTest {

  private static final ScoringModel MODEL = LeadJson.scoringModel("marketo-behaviour");
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));

  private static final Profile INTERESTED =
      Profile.empty()
          .with(
              List.of(
                  Activity.occurred("form", "form.submitted", NOW).with("kind", "contact"),
                  Activity.occurred("click-1", "mail.clicked", NOW),
                  Activity.occurred("click-2", "mail.clicked", NOW),
                  Activity.occurred("webinar", "webinar.attended", NOW)));

  private static Profile withUndesirablePage(Instant at) {
    return INTERESTED.with(
        List.of(Activity.occurred("jobs", "page.viewed", at).with("kind", "undesirable")));
  }

  @Test
  void aContactFormTwoClicksAndAWebinarThenNoActivityAre44() {
    Decision<Score> decision = MODEL.score(INTERESTED, LATER);

    assertThat(decision.outcome().total()).hasToString("44");
    assertThat(decision.reasons("quiet").get(0).points()).hasToString("-10");
  }

  @Test
  void withAnUndesirablePageTheyAre39() {
    assertThat(MODEL.score(withUndesirablePage(NOW), LATER).outcome().total()).hasToString("39");
  }

  @Test
  void beforeTheThirtyDaysAreOverNothingIsTakenAway() {
    assertThat(MODEL.score(INTERESTED, LATER.minusMillis(1)).outcome().total()).hasToString("54");
  }

  @Test
  void whoComesBackGetsTheTenPointsBack() {
    assertThat(MODEL.score(withUndesirablePage(LATER), LATER).outcome().total()).hasToString("49");
  }

  @Test
  void whoNeverDidAnythingIsNotJudgedQuiet() {
    assertThat(MODEL.score(Profile.empty(), LATER).outcome().total()).hasToString("0");
  }
}
