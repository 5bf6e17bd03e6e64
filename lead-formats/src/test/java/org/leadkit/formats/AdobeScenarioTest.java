package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;

/** A14: Adobe's window of 30 days and its 20 activities of a type a day. */
class AdobeScenarioTest {

  private static final ScoringModel MODEL = LeadJson.scoringModel("adobe-engagement");
  private static final Duration DAY = Duration.ofDays(1);

  private static Profile active() {
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      activities.add(Activity.occurred("first-" + i, "mail.clicked", NOW.plusSeconds(i)));
    }
    for (int i = 0; i < 5; i++) {
      activities.add(Activity.occurred("second-" + i, "mail.clicked", NOW.plus(DAY)));
    }
    return Profile.empty().with(activities);
  }

  private static Decision<Score> score(Instant now) {
    return MODEL.score(active(), now);
  }

  @Test
  void ofThirtyFiveActivitiesOfOneDayTwentyCount() {
    Decision<Score> decision = score(NOW.plusSeconds(60));
    Reason counted = decision.reasons("activities-counted").get(0);

    assertThat(decision.outcome().total()).hasToString("20");
    assertThat(counted.detail("counted")).contains("20");
    assertThat(counted.detail("overCap")).contains("15");
  }

  @Test
  void fiveMoreOnTheNextDayMakeTwentyFive() {
    assertThat(score(NOW.plus(DAY)).outcome().total()).hasToString("25");
  }

  @Test
  void afterThirtyDaysTheFirstDayDropsOut() {
    Decision<Score> decision = score(NOW.plus(Duration.ofDays(30)).plusSeconds(60));

    assertThat(decision.outcome().total()).hasToString("5");
    assertThat(decision.reasons("activities-counted").get(0).detail("outside")).contains("35");
  }

  @Test
  void typesAreCappedApart() {
    List<Activity> more = new ArrayList<>(active().activities());
    more.add(Activity.occurred("view", "page.viewed", NOW));

    assertThat(MODEL.score(Profile.empty().with(more), NOW.plusSeconds(60)).outcome().total())
        .hasToString("21");
  }
}
