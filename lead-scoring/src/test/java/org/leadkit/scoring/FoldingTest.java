package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.testsupport.Promise;

/** What a model says of its rules: which can be folded, and why the others can't. */
class FoldingTest {

  private static final ActivityFilter VISITS = Activity.of("page.viewed");
  private static final ScoringRule.ForActivity RULE = ScoringRule.on("visit", VISITS, 5);
  private static final Decay HALF_LIFE = Decay.halfLife(Duration.ofDays(7));
  private static final Decay LINEAR = Decay.linear(10, Duration.ofDays(7));
  private static final Cap A_DAY = Cap.perDay(2, UTC);
  private static final Cap BERLIN = Cap.perDay(3, ZoneId.of("Europe/Berlin"));
  private static final Cap ROLLING = Cap.perWindow(1, Duration.ofHours(1));

  private static ScoringRule.ForActivity capped(Decay decay, Cap... caps) {
    Counting counting = Counting.ALL;
    for (Cap cap : caps) {
      counting = counting.capped(cap);
    }
    return RULE.decaying(decay).counting(counting);
  }

  static List<ScoringRule> foldable() {
    return List.of(
        RULE,
        RULE.limited(Limits.ceiling(40)),
        RULE.counting(Counting.ALL.atLeast(3)),
        RULE.decaying(HALF_LIFE),
        RULE.decaying(Decay.geometric(25, Duration.ofDays(30))),
        RULE.decaying(HALF_LIFE).counting(Counting.ALL.atLeast(3)),
        capped(Decay.none(), A_DAY),
        capped(Decay.none(), A_DAY, A_DAY, Cap.inAll(9)),
        capped(Decay.none(), Cap.inAll(9), Cap.latest(), ROLLING),
        capped(Decay.none(), Cap.inAll(1), BERLIN, A_DAY),
        capped(LINEAR, Cap.latest()),
        capped(HALF_LIFE, Cap.latest(), A_DAY),
        capped(Decay.steps(Decay.Step.from(Duration.ofDays(1), 50)), Cap.latest()),
        ScoringRule.quiet("visit", VISITS, Duration.ofDays(30), -10));
  }

  @ParameterizedTest
  @MethodSource("foldable")
  void aRuleIsFoldedWhoseCountIsExactInBoundedMemory(ScoringRule rule) {
    ScoringModel model = ScoringModel.named("m").add("engagement", rule).build();

    assertThat(model.folding()).containsExactly(new Folding("visit", ""));
    assertThat(model.isFoldable()).isTrue();
  }

  static List<Arguments> obstacles() {
    return List.of(
        Arguments.of(RULE.counting(Counting.ALL.within(Duration.ofDays(9))), "a window"),
        Arguments.of(RULE.counting(Counting.ALL.collapsing(Duration.ofHours(1))), "bursts"),
        Arguments.of(
            capped(Decay.none(), Cap.latest())
                .counting(Counting.ALL.capped(Cap.latest()).within(Duration.ofDays(9))),
            "a window"),
        Arguments.of(RULE.decaying(LINEAR), "a decay that is not exponential"),
        Arguments.of(
            RULE.decaying(Decay.steps(Decay.Step.from(Duration.ofDays(1), 50))),
            "a decay that is not exponential"),
        Arguments.of(capped(HALF_LIFE, A_DAY), "a decay with a cap"),
        Arguments.of(capped(HALF_LIFE, Cap.inAll(3)), "a decay with a cap"),
        Arguments.of(capped(HALF_LIFE, A_DAY, Cap.latest()), "a decay with a cap"),
        Arguments.of(capped(Decay.none(), ROLLING), "a rolling cap"),
        Arguments.of(capped(Decay.none(), A_DAY, ROLLING), "a rolling cap"),
        Arguments.of(capped(Decay.none(), A_DAY, BERLIN), "caps by day in two zones"),
        Arguments.of(capped(Decay.none(), Cap.inAll(9), A_DAY), "a cap by day after one in all"));
  }

  @ParameterizedTest
  @MethodSource("obstacles")
  @Promise("S-03: a rule that can't be folded says so")
  void aRuleThatCanNotBeFoldedSaysWhy(ScoringRule rule, String obstacle) {
    ScoringModel model = ScoringModel.named("m").add("engagement", rule).build();

    assertThat(model.isFoldable()).isFalse();
    assertThat(model.folding()).singleElement().matches(folding -> !folding.isFolded());
    assertThat(model.folding().get(0).part()).isEqualTo("visit");
    assertThat(model.folding().get(0).obstacle()).startsWith(obstacle);
  }

  @Test
  void partsThatAreNoRulesOverActivitiesSayWhyTheyNeedThem() {
    Condition counted = Condition.count(VISITS, 2);
    ScoringModel model =
        ScoringModel.named("m")
            .automated(AutomationRule.picked("bot", VISITS.where("agent").mentions("bot")))
            .rule("plain", Fields.TITLE.known().or(Fields.COUNTRY.unknown()), 5)
            .rule("busy", Fields.TITLE.known().and(Condition.none(Condition.any(counted))), 5)
            .add("fit", ScoringRule.disqualify("never", counted, "spam"))
            .add("fit", ScoringRule.fastTrack("fast", Fields.TITLE.known(), "qualified"))
            .add("fit", ScoringRule.scorer("own", "mine"))
            .scorer("mine", (profile, parameters, now) -> Scorer.Award.of(Points.ZERO))
            .suspendWhen(Condition.all(counted))
            .qualifyAt(5)
            .build();

    assertThat(model.folding())
        .containsExactly(
            new Folding("bot", ""),
            new Folding("busy", "a condition that counts activities"),
            new Folding("never", "a condition that counts activities"),
            new Folding("own", "a host's scorer: it is shown all activities"),
            new Folding("suspendWhen", "a condition that counts activities"));
  }

  @Test
  void aRuleIsNotFoldedWhoseActivitiesMayTurnOutToBeAMachines() {
    ScoringModel model =
        ScoringModel.named("m")
            .automated(
                AutomationRule.soonAfter(
                    "scanner",
                    Activity.of("mail.clicked").where("link").startsWith("/"),
                    Activity.of("mail.delivered"),
                    Duration.ofSeconds(3),
                    2))
            .on("click", Activity.of("mail.clicked"), 3)
            .on("any", Activity.ofAnyType(), 1)
            .on("visit", VISITS, 5)
            .build();

    assertThat(model.folding())
        .containsExactly(
            new Folding(
                "scanner", "what follows another activity too soon: it depends on all activities"),
            new Folding("click", "activities that the rule scanner may yet judge"),
            new Folding("any", "activities that the rule scanner may yet judge"),
            new Folding("visit", ""));
  }

  @Test
  void aModelWithoutActivitiesIsFoldable() {
    ScoringModel model = ScoringModel.named("m").rule("a", Fields.TITLE.known(), 5).build();

    assertThat(model.folding()).isEmpty();
    assertThat(model.isFoldable()).isTrue();
  }
}
