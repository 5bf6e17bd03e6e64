package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;

/** A49: a scanner that fetches all links of a message. */
class ScannerScenarioTest {

  private static final ScoringModel MODEL = LeadJson.scoringModel("mission");

  /** 20 links within 3 seconds of the delivery, the one that unsubscribes among them. */
  private static List<Activity> scanned() {
    List<Activity> activities = new ArrayList<>();
    activities.add(Activity.occurred("delivery", "mail.delivered", NOW));
    for (int i = 0; i < 20; i++) {
      String link = i == 7 ? "unsubscribe" : "link-" + i;
      activities.add(
          Activity.occurred("fetch-" + i, "mail.clicked", NOW.plusMillis(150L * (i + 1)))
              .with("link", link));
    }
    return activities;
  }

  @Test
  void linksFetchedWithinThreeSecondsOfTheDeliveryScoreNothingAndAreFlagged() {
    Decision<Score> decision =
        MODEL.score(Profile.empty().with(scanned()), NOW.plus(Duration.ofHours(1)));
    Reason flagged = decision.reasons("activities-automated").get(0);

    assertThat(decision.outcome().total()).hasToString("0");
    assertThat(flagged.rule()).isEqualTo("link-scanner");
    assertThat(flagged.detail("count")).contains("20");
    assertThat(decision.reasons("no-activity")).extracting(Reason::rule).contains("mail-clicked");
  }

  @Test
  void theClickOfThePersonThatFollowsCounts() {
    List<Activity> activities = scanned();
    activities.add(Activity.occurred("person", "mail.clicked", NOW.plus(Duration.ofMinutes(5))));
    Decision<Score> decision =
        MODEL.score(Profile.empty().with(activities), NOW.plus(Duration.ofHours(1)));

    assertThat(decision.outcome().total()).hasToString("4");
    assertThat(decision.reasons("activities-automated").get(0).detail("count")).contains("20");
  }
}
