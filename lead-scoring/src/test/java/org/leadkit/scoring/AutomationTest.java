package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

class AutomationTest {

  private static final ActivityFilter CLICKED = Activity.of("mail.clicked");

  private static final ScoringModel MODEL =
      ScoringModel.named("engagement")
          .automated(
              AutomationRule.soonAfter(
                  "scanner", CLICKED, Activity.of("mail.delivered"), Duration.ofSeconds(3), 5))
          .automated(
              AutomationRule.picked("bot", Activity.ofAnyType().where("agent").mentions("bot")))
          .on("click", CLICKED, 2)
          .rule("keen", Condition.count(CLICKED, 3), 10)
          .build();

  private static List<Activity> clicks(int number, Instant first, Duration apart) {
    List<Activity> clicks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant at = first.plus(apart.multipliedBy(i));
      clicks.add(Activity.occurred("c" + i, "mail.clicked", at));
    }
    return clicks;
  }

  private static Profile delivered(List<Activity> clicks) {
    return Profile.empty()
        .with(List.of(Activity.occurred("mail", "mail.delivered", NOW)))
        .with(clicks);
  }

  @Test
  void twentyLinksFetchedWithinThreeSecondsOfDeliveryScoreNothingAndAreFlagged() {
    Profile profile = delivered(clicks(20, NOW, Duration.ofMillis(157)));

    Decision<Score> decision = MODEL.score(profile, NOW.plusSeconds(60));

    assertThat(decision.outcome().total()).hasToString("0");
    Reason flagged = decision.reasons("activities-automated").get(0);
    assertThat(flagged.rule()).isEqualTo("scanner");
    assertThat(flagged.detail("count")).contains("20");
    assertThat(flagged.detail("activities").orElseThrow()).endsWith("c9 and 10 more");
  }

  @Test
  void tooFewTooSoonAreAPerson() {
    Profile four = delivered(clicks(4, NOW.plusSeconds(3), Duration.ZERO));

    assertThat(MODEL.total(four, NOW.plusSeconds(60))).hasToString("18");
  }

  @Test
  void theLastInstantThatIsTooSoonIsIncluded() {
    Profile atTheEdge = delivered(clicks(5, NOW.plusSeconds(3), Duration.ZERO));
    Profile after = delivered(clicks(5, NOW.plusSeconds(3).plusNanos(1), Duration.ZERO));

    assertThat(MODEL.total(atTheEdge, NOW.plusSeconds(60))).hasToString("0");
    assertThat(MODEL.total(after, NOW.plusSeconds(60))).hasToString("20");
  }

  @Test
  @Timeout(60)
  void aFloodIsJudgedWithoutComparingEachWithEach() {
    ActivityFilter viewed = Activity.of("page.viewed");
    ScoringModel model =
        ScoringModel.named("engagement")
            .automated(
                AutomationRule.soonAfter("crawler", viewed, viewed, Duration.ofMinutes(5), 20))
            .on("view", viewed, 1)
            .build();
    List<Activity> flood = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      flood.add(Activity.occurred("v" + i, "page.viewed", NOW.plusMillis(i)));
    }

    Decision<Score> decision = model.score(Profile.empty().with(flood), NOW.plusSeconds(600));

    // The first view follows no other one, so it may be a person's.
    assertThat(decision.outcome().total()).hasToString("1");
    assertThat(decision.reasons("activities-automated").get(0).detail("count")).contains("59999");
  }

  @Test
  void whatWasKnownAtCaptureCountsWithoutARule() {
    List<Activity> clicks = clicks(3, NOW, Duration.ofDays(1));
    List<Activity> marked =
        clicks.stream().map(one -> one.with(Activity.AUTOMATED, Value.of(true))).toList();
    List<Activity> cleared =
        clicks.stream().map(one -> one.with(Activity.AUTOMATED, Value.of(false))).toList();
    Instant later = NOW.plus(Duration.ofDays(9));

    assertThat(MODEL.total(Profile.empty().with(marked), later)).hasToString("0");
    assertThat(MODEL.score(Profile.empty().with(marked), later).reasons("activities-automated"))
        .extracting(Reason::rule)
        .containsExactly("at-capture");
    assertThat(MODEL.total(Profile.empty().with(cleared), later)).hasToString("16");
  }

  @Test
  void anActivityIsToldByTheFirstRuleThatKnowsIt() {
    List<Activity> bots =
        clicks(2, NOW, Duration.ofDays(1)).stream().map(one -> one.with("agent", "a bot")).toList();
    Activity marked = bots.get(0).with(Activity.AUTOMATED, Value.of(true));

    Decision<Score> decision =
        MODEL.score(
            Profile.empty().with(List.of(marked, bots.get(1))), NOW.plus(Duration.ofDays(9)));

    assertThat(decision.reasons("activities-automated"))
        .extracting(reason -> reason.rule() + " " + reason.detail("activities").orElse(""))
        .containsExactly("at-capture c0", "bot c1");
  }
}
