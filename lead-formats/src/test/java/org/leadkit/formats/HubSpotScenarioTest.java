package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;

/** HubSpot's layers of limits, and its combined grade. */
class HubSpotScenarioTest {

  private static final ScoringModel MODEL = LeadJson.scoringModel("hubspot-fit-engagement");

  private static final Profile FITTING =
      Profile.empty()
          .with(Fields.COMPANY_SIZE, 240)
          .with(Fields.INDUSTRY, "software")
          .with(Fields.TITLE, "VP Marketing")
          .with(Fields.DEPARTMENT, "Marketing");

  private static Profile busy() {
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      activities.add(Activity.occurred("click-" + i, "mail.clicked", NOW));
      activities.add(Activity.occurred("form-" + i, "form.submitted", NOW));
      activities.add(
          Activity.occurred("page-" + i, "page.viewed", NOW.minus(Duration.ofDays(i)))
              .with("path", "/pricing"));
    }
    return FITTING.with(activities);
  }

  @Test
  void aStrangerIsC3() {
    assertThat(MODEL.score(Profile.empty(), NOW).outcome().grade()).contains("C3");
  }

  @Test
  void whoFitsAndIsBusyIsA1WithinTheLimitsOfGroupsAndTotal() {
    Decision<Score> decision = MODEL.score(busy(), NOW);
    Points sum = decision.reasons().stream().map(Reason::points).reduce(Points.ZERO, Points::plus);

    assertThat(decision.outcome().grade()).contains("A1");
    assertThat(decision.outcome().dimensions())
        .containsEntry("fit", Points.of(60))
        .containsEntry("engagement", Points.of(90));
    assertThat(decision.outcome().total()).isEqualTo(Points.of(100)).isEqualTo(sum);
    assertThat(decision.reasons("group-limit"))
        .extracting(Reason::rule)
        .containsExactly("fit/company", "fit/person", "engagement/website", "engagement/mail");
    assertThat(decision.reasons("total-limit").get(0).points()).hasToString("-50");
  }

  @Test
  void fitStaysWhileEngagementFadesAndItsTimeFrameEnds() {
    Decision<Score> decision = MODEL.score(busy(), NOW.plus(Duration.ofDays(360)));

    assertThat(decision.outcome().grade()).contains("A3");
    assertThat(decision.outcome().dimensions()).containsEntry("fit", Points.of(60));
    assertThat(decision.reasons("activities-counted"))
        .filteredOn(reason -> reason.rule().equals("form-submitted"))
        .allMatch(reason -> reason.points().equals(Points.ZERO));
  }
}
