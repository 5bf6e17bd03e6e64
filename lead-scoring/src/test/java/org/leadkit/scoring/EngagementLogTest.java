package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** When the log is asked and when the state is enough. */
class EngagementLogTest {

  private static final Duration HALF_LIFE = Duration.ofDays(14);
  private static final Instant LATER = NOW.plus(HALF_LIFE.multipliedBy(4));
  private static final Activity VISIT = Activity.occurred("1", "page.viewed", NOW);

  /** How often the log is asked for a score after four half-lives; the score is checked. */
  private static int asked(ScoringModel model, QualificationState previous) {
    return CountingLog.asked(model, List.of(VISIT), previous, LATER);
  }

  /** After four half-lives 999.5 thousandths are left: rounded they are 0.999 or 1. */
  private static ScoringModelBuilder onTheEdge() {
    return ScoringModel.named("engagement")
        .add("engagement", visits(15_992))
        .rule("size", Fields.COMPANY_SIZE.atLeast(50), 100);
  }

  private static ScoringRule.ForActivity visits(long thousandths) {
    return new ScoringRule.ForActivity(
        "visits",
        Activity.of("page.viewed"),
        new Points(thousandths),
        Decay.halfLife(HALF_LIFE),
        Counting.ALL,
        Limits.NONE);
  }

  @Test
  @Promise("S-03: a foldable model far from its thresholds never needs the log")
  void farFromAllThresholdsTheLogIsNotAsked() {
    assertThat(asked(onTheEdge().qualifyAt(50).build(), QualificationState.NONE)).isZero();
  }

  @Test
  @Promise("S-03: threshold decisions closer than the tolerance are recomputed")
  void atTheEntryTheLogIsAskedOnce() {
    assertThat(asked(onTheEdge().qualifyAt(1).build(), QualificationState.NONE)).isOne();
  }

  @Test
  void nearTheEntryButCertainTheLogIsNotAsked() {
    ScoringModel model = onTheEdge().qualifyAt(new BigDecimal("1.001")).build();

    assertThat(asked(model, QualificationState.NONE)).isZero();
  }

  @Test
  void atTheExitTheLogIsAskedOnlyIfTheLeadIsInside() {
    ScoringModel model =
        onTheEdge().threshold(Threshold.at(Threshold.QUALIFIED, 20).exitBelow(1)).build();
    QualificationState inside =
        QualificationState.NONE.with(Threshold.QUALIFIED, new Standing(true, NOW, true));

    assertThat(asked(model, QualificationState.NONE)).isZero();
    assertThat(asked(model, inside)).isOne();
  }

  @Test
  void atTheReArmingTheLogIsAskedOnlyIfTheLevelIsNotArmed() {
    ScoringModel model =
        onTheEdge()
            .threshold(Threshold.at(Threshold.QUALIFIED, 20).exitBelow(10).rearmBelow(Points.of(1)))
            .build();
    QualificationState out =
        QualificationState.NONE.with(Threshold.QUALIFIED, new Standing(false, NOW, false));
    QualificationState armed =
        QualificationState.NONE.with(Threshold.QUALIFIED, new Standing(false, NOW, true));

    assertThat(asked(model, armed)).isZero();
    assertThat(asked(model, out)).isOne();
  }

  @Test
  void atAThresholdTheLogIsNotAskedForADisqualifiedLead() {
    ScoringModel model =
        onTheEdge()
            .add("fit", ScoringRule.disqualify("never", Condition.all(), "competitor"))
            .qualifyAt(1)
            .build();

    assertThat(asked(model, QualificationState.NONE)).isZero();
  }

  @Test
  void atTheBoundOfAGradeOrALimitTheLogIsAsked() {
    Bands bands = Bands.of(Band.atMost("B", 0), Band.atLeast("A", 1));
    Points ceiling = new Points(999);
    List<ScoringModel> models =
        List.of(
            onTheEdge().grading(Grading.ofTotal(bands)).build(),
            onTheEdge().grading(Grading.of("engagement", bands)).build(),
            onTheEdge().limits(Limits.NONE.withCeiling(ceiling)).build(),
            onTheEdge().limit("engagement", Limits.floor(1)).build(),
            ScoringModel.named("m")
                .add("engagement", visits(15_992).limited(Limits.NONE.withCeiling(ceiling)))
                .build());

    assertThat(models).allMatch(model -> asked(model, QualificationState.NONE) == 1);
  }

  @Test
  void aBoundThatIsFarOffAsksForNothing() {
    Bands bands = Bands.of(Band.atMost("B", 7), Band.atLeast("A", 8));
    ScoringModel model =
        onTheEdge()
            .grading(Grading.ofTotal(bands))
            .limits(Limits.between(-1, 90))
            .limit("engagement", Limits.ceiling(40))
            .build();

    assertThat(asked(model, QualificationState.NONE)).isZero();
  }

  @Test
  @Promise("S-03: where doubles are too coarse for 0.001 points the log is asked")
  void sumsTooLargeForTheToleranceAreRecomputed() {
    ScoringModel model =
        ScoringModel.named("engagement").add("engagement", visits(1_000_000_000_000L)).build();
    List<Activity> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add(Activity.occurred("a" + i, "page.viewed", NOW.minusSeconds(i)));
    }

    assertThat(CountingLog.asked(model, many, QualificationState.NONE, NOW)).isOne();
  }

  @Test
  @Promise("S-04: a score as of an instant before the latest activity is recomputed")
  void beforeTheLatestActivityTheLogIsAsked() {
    ScoringModel model =
        ScoringModel.named("engagement").on("visit", Activity.of("page.viewed"), 5).build();
    List<Activity> activities =
        List.of(VISIT, Activity.occurred("2", "page.viewed", NOW.plusSeconds(1)));

    assertThat(CountingLog.asked(model, activities, QualificationState.NONE, NOW)).isOne();
    assertThat(CountingLog.asked(model, activities, QualificationState.NONE, NOW.plusSeconds(1)))
        .isZero();
  }

  @Test
  void beforeAnAutomatedActivityTheLogIsAskedToo() {
    ScoringModel model =
        ScoringModel.named("engagement")
            .automated(AutomationRule.picked("bot", Activity.of("mail.opened")))
            .on("visit", Activity.of("page.viewed"), 5)
            .build();
    List<Activity> opened =
        List.of(VISIT, Activity.occurred("2", "mail.opened", NOW.plusSeconds(1)));

    assertThat(CountingLog.asked(model, opened, QualificationState.NONE, NOW)).isOne();
  }

  @Test
  void anActivityThatNoRulePicksNeverMatters() {
    ScoringModel model =
        ScoringModel.named("engagement").on("visit", Activity.of("page.viewed"), 5).build();
    List<Activity> other =
        List.of(VISIT, Activity.occurred("2", "mail.opened", NOW.plusSeconds(1)));

    assertThat(CountingLog.asked(model, other, QualificationState.NONE, NOW)).isZero();
  }

  static List<ScoringModel> modelsThatNeedTheLog() {
    ScoringRule.ForActivity visit = ScoringRule.on("visit", Activity.of("page.viewed"), 5);
    return List.of(
        with(visit.counting(Counting.ALL.within(Duration.ofDays(90)))).build(),
        with(visit.decaying(Decay.linear(10, Duration.ofDays(30)))).build(),
        with(visit
                .decaying(Decay.halfLife(HALF_LIFE))
                .counting(Counting.ALL.capped(Cap.perDay(2, UTC))))
            .build(),
        with(ScoringRule.scorer("own", "own"))
            .scorer(
                "own",
                (profile, parameters, now) ->
                    Scorer.Award.of(Points.of(profile.activities().size())))
            .build(),
        with(visit).suspendWhen(Condition.count(Activity.of("unsubscribed"), 1)).build(),
        with(visit)
            .automated(
                AutomationRule.soonAfter(
                    "scanner",
                    Activity.of("mail.clicked"),
                    Activity.of("mail.delivered"),
                    Duration.ofSeconds(3),
                    2))
            .build());
  }

  private static ScoringModelBuilder with(ScoringRule rule) {
    return ScoringModel.named("engagement").add("engagement", rule);
  }

  @ParameterizedTest
  @MethodSource("modelsThatNeedTheLog")
  @Promise("S-03: a rule that can't be folded is recomputed")
  void aModelThatIsNotFoldableAsksTheLog(ScoringModel model) {
    assertThat(model.isFoldable()).isFalse();
    assertThat(asked(model, QualificationState.NONE)).isOne();
  }

  @Test
  void moreAutomatedActivitiesThanADecisionNamesAreCountedAndTheFirstNamed() {
    ScoringModel model =
        ScoringModel.named("engagement")
            .automated(AutomationRule.picked("bot", Activity.of("mail.opened")))
            .on("visit", Activity.of("page.viewed"), 5)
            .build();
    List<Activity> opened = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      opened.add(Activity.occurred("o" + i, "mail.opened", NOW.minusSeconds(i % 7)));
    }
    EngagementState state =
        model
            .noEngagement()
            .plus(opened.subList(11, 25))
            .merge(model.noEngagement().plus(opened.subList(0, 11)));

    Decision<Score> read =
        model.score(
            Profile.empty(), state, new CountingLog(List.of()), QualificationState.NONE, NOW);

    assertThat(read).isEqualTo(model.score(Profile.empty().with(opened), NOW));
    assertThat(read.reasons("activities-automated").get(0).detail("activities").orElseThrow())
        .endsWith(" and 15 more");
  }
}
