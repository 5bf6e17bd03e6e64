package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Qualification;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;

/** A44: how GitLab scores, as far as scoring goes. */
class GitLabScenarioTest {

  private static final ScoringModel MODEL = LeadJson.scoringModel("gitlab-like");

  private static Activity event(String id, String format) {
    return Activity.occurred(id, "event.attended", NOW).with("format", format);
  }

  private static Activity contact(String intent) {
    return Activity.occurred("contact", "contact.requested", NOW).with("intent", intent);
  }

  private static Profile who(Activity... did) {
    return Profile.empty().with(List.of(did));
  }

  private static Profile visitor() {
    return who(event("1", "in-person"), event("2", "in-person"), event("3", "online"));
  }

  @Test
  void atAHundredPointsALeadIsAnMql() {
    Decision<Score> decision = MODEL.score(visitor(), NOW);

    assertThat(decision.outcome().total()).hasToString("100");
    assertThat(decision.outcome().state().isOn("mql")).isTrue();
    assertThat(decision.reasons("level-entered").get(0).detail("cause")).contains("from 100");
  }

  @Test
  void belowAHundredItIsNone() {
    List<Activity> conferences = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      conferences.add(Activity.occurred("c" + i, "conference.attended", NOW));
    }
    Score score = MODEL.score(Profile.empty().with(conferences), NOW).outcome();

    assertThat(score.total()).hasToString("90");
    assertThat(score.qualification()).isEqualTo(Qualification.BELOW);
  }

  @Test
  void whoAsksForContactWithHighIntentIsAnMqlAtScoreZero() {
    Decision<Score> decision = MODEL.score(who(contact("high")), NOW);

    assertThat(decision.outcome().total()).hasToString("0");
    assertThat(decision.outcome().isQualified()).isTrue();
    assertThat(decision.reasons("fast-tracked").get(0).rule()).isEqualTo("contact-high");
    assertThat(decision.reasons("level-entered").get(0).detail("cause")).contains("fast track");
  }

  @Test
  void mediumIntentIsWorthFifty() {
    Score score = MODEL.score(who(contact("medium")), NOW).outcome();

    assertThat(score.total()).hasToString("50");
    assertThat(score.isQualified()).isFalse();
  }

  @Test
  void whoAsksForSupportStaysWhereHeWas() {
    Score before = MODEL.score(who(contact("medium")), NOW).outcome();
    Score after =
        MODEL
            .score(who(contact("medium"), Activity.occurred("help", "support.requested", NOW)), NOW)
            .outcome();

    assertThat(after).isEqualTo(before);
  }

  @Test
  void aLeadSharedWithAPartnerIsNotScoredUntilItIsRecalled() {
    QualificationState onMql = MODEL.score(visitor(), NOW).outcome().state();
    Profile shared = visitor().with(Fields.OWNER, "partner-acme");

    Decision<Score> decision = MODEL.score(shared, onMql, NOW);
    assertThat(decision.outcome().isSuspended()).isTrue();
    assertThat(decision.outcome().total()).hasToString("0");
    assertThat(decision.outcome().state()).isEqualTo(onMql);
    assertThat(decision.reasons("scoring-suspended")).hasSize(1);

    Score recalled = MODEL.score(shared.with(Fields.OWNER, "anna"), onMql, NOW).outcome();
    assertThat(recalled.total()).hasToString("100");
    assertThat(recalled.isSuspended()).isFalse();
  }

  @Test
  void aLeadThatWasSharedFromTheBeginningEntersNothing() {
    Profile shared = visitor().with(Fields.OWNER, "partner-acme");

    assertThat(MODEL.score(shared, NOW).outcome().state()).isEqualTo(QualificationState.NONE);
  }
}
