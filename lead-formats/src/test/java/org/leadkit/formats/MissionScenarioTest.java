package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Qualification;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.testsupport.Promise;

/** A46: a lead that crosses 80 of 100 and falls again. */
class MissionScenarioTest {

  private static final ScoringModel MODEL = LeadJson.scoringModel("mission");
  private static final Duration DAY = Duration.ofDays(1);

  /** 60 points that stay. */
  private static final Profile FITTING =
      Profile.empty()
          .with(Fields.TITLE, "VP Engineering")
          .with(Fields.COMPANY_SIZE, 240)
          .with(Fields.INDUSTRY, "software");

  /** 18 points for 30 days, and 4 that go within the next day. */
  private static final Profile INTERESTED =
      FITTING.with(
          List.of(
              Activity.occurred("demo", "demo.requested", NOW),
              Activity.occurred("click", "mail.clicked", NOW.minus(Duration.ofHours(156)))));

  @Test
  @Promise("S-06: a lead on a level stays on it down to the exit, and leaves it with a reason")
  void anSqlAt82StaysOneAt78AndLeavesAt64WithAReason() {
    Decision<Score> first = MODEL.score(INTERESTED, NOW);
    assertThat(first.outcome().total()).hasToString("82");
    assertThat(first.outcome().state().isOn("sql")).isTrue();
    assertThat(first.reasons("level-entered").get(0).detail("cause")).contains("from 80");

    Decision<Score> nextDay = MODEL.score(INTERESTED, first.outcome().state(), NOW.plus(DAY));
    assertThat(nextDay.outcome().total()).hasToString("78");
    assertThat(nextDay.outcome().qualification()).isEqualTo(Qualification.QUALIFIED);
    assertThat(nextDay.outcome().state()).isEqualTo(first.outcome().state());
    assertThat(nextDay.reasons("level-kept").get(0).detail("exit")).contains("65");

    Instant later = NOW.plus(Duration.ofDays(31));
    Profile clickedAgain =
        INTERESTED.with(List.of(Activity.occurred("click-2", "mail.clicked", later)));
    Decision<Score> last = MODEL.score(clickedAgain, nextDay.outcome().state(), later);
    assertThat(last.outcome().total()).hasToString("64");
    assertThat(last.outcome().state().isOn("sql")).isFalse();
    assertThat(last.outcome().qualification()).isEqualTo(Qualification.BELOW);
    assertThat(last.reasons("level-left").get(0).detail("cause")).contains("below 65");
  }

  @Test
  @Promise("S-06: the previous state is an input")
  void whoWasNeverAnSqlIsNoneAt78() {
    Decision<Score> decision = MODEL.score(INTERESTED, NOW.plus(DAY));

    assertThat(decision.outcome().total()).hasToString("78");
    assertThat(decision.outcome().state().isOn("sql")).isFalse();
    assertThat(decision.outcome().needed()).hasToString("80");
  }

  @Test
  void aTestSubmissionIsNeverAnSql() {
    Decision<Score> decision = MODEL.score(INTERESTED.with(Fields.IS_TEST, true), NOW);

    assertThat(decision.outcome().qualification()).isEqualTo(Qualification.DISQUALIFIED);
    assertThat(decision.reasons("disqualified").get(0).detail("ruling")).contains("test");
  }
}
