package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class LevelsTest {

  private static final Field.Decimal POINTS = Field.number("points").open();
  private static final Field.Flag DEMO = Field.flag("demo").open();
  private static final Field.Flag RIVAL = Field.flag("rival").open();
  private static final Duration DAY = Duration.ofDays(1);

  private static ScoringModel model(Threshold... thresholds) {
    ScoringModelBuilder builder =
        ScoringModel.named("levels")
            .scorer(
                "points",
                (profile, parameters, now) ->
                    Scorer.Award.of(Points.of(Long.parseLong(profile.text(POINTS).orElse("0")))))
            .add("fit", ScoringRule.scorer("points", "points"))
            .add("fit", ScoringRule.disqualify("rival", RIVAL.is(true), "competitor"));
    for (Threshold threshold : thresholds) {
      builder.threshold(threshold);
    }
    String highest = thresholds[thresholds.length - 1].level();
    return builder.add("fit", ScoringRule.fastTrack("demo", DEMO.is(true), highest)).build();
  }

  /** A lead whose points change from day to day. */
  private static final class Days {
    private final ScoringModel model;
    private QualificationState state = QualificationState.NONE;
    private Instant now = NOW;

    Days(Threshold... thresholds) {
      this.model = model(thresholds);
    }

    Decision<Score> next(Duration later, Profile profile) {
      now = now.plus(later);
      Decision<Score> decision = model.score(profile, state, now);
      state = decision.outcome().state();
      return decision;
    }

    Decision<Score> next(Duration later, long points) {
      return next(later, Profile.empty().with(POINTS, points));
    }
  }

  @Test
  @Promise("S-06: enter at 80, exit below 65: 82 enters, 78 stays, 64 leaves, each with a reason")
  void aLeadStaysOnItsLevelUntilItFallsBelowTheExit() {
    Days days = new Days(Threshold.at("sql", 80).exitBelow(65));

    Decision<Score> entered = days.next(Duration.ZERO, 82);
    assertThat(entered.outcome().isQualified()).isTrue();
    assertThat(entered.reasons("level-entered").get(0).detail("cause")).contains("from 80");

    Decision<Score> kept = days.next(DAY, 78);
    assertThat(kept.outcome().isQualified()).isTrue();
    assertThat(kept.reasons("level-kept").get(0).detail("exit")).contains("65");
    assertThat(days.next(DAY, 65).outcome().isQualified()).isTrue();

    Decision<Score> left = days.next(DAY, 64);
    assertThat(left.outcome().isQualified()).isFalse();
    assertThat(left.reasons("level-left").get(0).detail("cause")).contains("below 65");
    assertThat(days.next(DAY, 79).outcome().isQualified()).isFalse();
  }

  @Test
  @Promise("S-06: a lead that left enters again when its cool-down is over, and not before")
  void aLeadThatLeftWaitsForTheEndOfItsCoolDown() {
    Days days = new Days(Threshold.at("sql", 80).coolDown(Duration.ofDays(7)));
    days.next(Duration.ZERO, 80);
    days.next(DAY, 79);

    Decision<Score> early = days.next(Duration.ofDays(7).minusNanos(1), 80);
    assertThat(early.outcome().isQualified()).isFalse();
    assertThat(early.reasons("level-withheld").get(0).detail("coolDownUntil"))
        .contains("2026-12-01T09:00:00Z");
    assertThat(days.next(Duration.ofNanos(1), 80).outcome().isQualified()).isTrue();
  }

  @Test
  void whereThereIsNoCoolDownAClockThatRunsBehindWithholdsNothing() {
    Days days = new Days(Threshold.at("sql", 80));
    days.next(Duration.ZERO, 90);
    days.next(DAY, 70);

    Decision<Score> behind = days.next(Duration.ofSeconds(-5), 90);

    assertThat(behind.reasons("level-withheld")).isEmpty();
    assertThat(behind.outcome().isQualified()).isTrue();
  }

  @Test
  void aLeadThatLeftEntersAgainOnlyOnceItWasSeenLowEnough() {
    Days days = new Days(Threshold.at("sql", 80).exitBelow(65).rearmBelow(Points.of(40)));
    days.next(Duration.ZERO, 80);
    days.next(DAY, 64);

    Decision<Score> unarmed = days.next(DAY, 85);
    assertThat(unarmed.reasons("level-withheld").get(0).detail("notYetBelow")).contains("40");
    days.next(DAY, 40);
    assertThat(days.next(DAY, 85).outcome().isQualified()).isFalse();
    days.next(DAY, 39);
    assertThat(days.next(DAY, 85).outcome().isQualified()).isTrue();
  }

  @Test
  void aFastTrackLeadsToItsLevelAndTheLowerOnesWhateverElseHolds() {
    Days days =
        new Days(
            Threshold.at("mql", 50).coolDown(Duration.ofDays(99)),
            Threshold.at("sql", 80).rearmBelow(Points.of(10)));
    days.next(Duration.ZERO, 80);
    days.next(DAY, 49);

    Decision<Score> fast = days.next(DAY, Profile.empty().with(DEMO, true));
    assertThat(fast.outcome().state().inside()).containsExactly("mql", "sql");
    assertThat(fast.reasons("level-entered"))
        .allMatch(reason -> reason.detail("cause").orElse("").equals("fast track"));

    Decision<Score> still = days.next(DAY, Profile.empty().with(DEMO, true));
    assertThat(still.outcome().state().inside()).containsExactly("mql", "sql");
    assertThat(still.reasons("level-kept"))
        .hasSize(2)
        .allMatch(reason -> reason.detail("cause").orElse("").equals("fast track"));
    assertThat(days.next(DAY, 0).outcome().state().inside()).isEmpty();
  }

  @Test
  void whoIsDisqualifiedLeavesEveryLevelAndEntersNone() {
    Days days = new Days(Threshold.at("mql", 50), Threshold.at("sql", 80));
    days.next(Duration.ZERO, 99);
    Profile rival = Profile.empty().with(POINTS, 99).with(RIVAL, true).with(DEMO, true);

    Decision<Score> decision = days.next(DAY, rival);
    assertThat(decision.outcome().qualification()).isEqualTo(Qualification.DISQUALIFIED);
    assertThat(decision.reasons("level-left"))
        .hasSize(2)
        .allMatch(reason -> reason.detail("cause").orElse("").equals("disqualified"));
    assertThat(decision.outcome().total()).hasToString("99");
    assertThat(days.next(DAY, rival).reasons("level-entered")).isEmpty();
    assertThat(days.next(DAY, 99).outcome().isQualified()).isTrue();
  }

  @Test
  void thePointsThatAreNeededAreThoseOfTheNextLevel() {
    Days days = new Days(Threshold.at("mql", 50), Threshold.at("sql", 80));

    assertThat(days.next(DAY, 0).outcome().needed()).hasToString("50");
    assertThat(days.next(DAY, 50).outcome().needed()).hasToString("80");
    assertThat(days.next(DAY, 80).outcome().needed()).hasToString("80");
  }
}
