package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
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

class CountingTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static ScoringModel counting(Counting counting) {
    ScoringRule rule = ScoringRule.on("click", Activity.of("mail.clicked"), 1).counting(counting);
    return ScoringModel.named("engagement").add("engagement", rule).build();
  }

  private static Profile clicks(Instant first, Duration apart, int number) {
    List<Activity> clicks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant at = first.plus(apart.multipliedBy(i));
      clicks.add(Activity.occurred("c" + clicks.size() + "@" + at, "mail.clicked", at));
    }
    return Profile.empty().with(clicks);
  }

  private static long counted(Counting counting, Profile profile, Instant now) {
    return Long.parseLong(counting(counting).total(profile, now).toString());
  }

  @Test
  void aDailyCapInAWindowGivesTwentyThenTwentyFiveThenFive() {
    Counting counting = Counting.ALL.within(Duration.ofDays(30)).capped(Cap.perDay(20, UTC));
    Profile first = clicks(NOW, Duration.ofSeconds(1), 35);
    Profile both = first.with(clicks(NOW.plus(DAY), Duration.ofSeconds(1), 5).activities());

    assertThat(counted(counting, first, NOW.plusSeconds(60))).isEqualTo(20);
    assertThat(counted(counting, both, NOW.plus(DAY).plusSeconds(60))).isEqualTo(25);
    assertThat(counted(counting, both, NOW.plusSeconds(60).plus(Duration.ofDays(30)))).isEqualTo(5);

    Decision<Score> decision = counting(counting).score(both, NOW.plus(Duration.ofDays(2)));
    Reason reason = decision.reasons("activities-counted").get(0);
    assertThat(reason.detail("counted")).contains("25");
    assertThat(reason.detail("overCap")).contains("15");
  }

  @Test
  void anActivityCountsOnTheLastInstantOfItsWindowAndNotAfterIt() {
    Counting week = Counting.ALL.within(Duration.ofDays(7));
    Profile one = clicks(NOW, DAY, 1);

    assertThat(counted(week, one, NOW.plus(Duration.ofDays(7)))).isEqualTo(1);
    assertThat(counted(week, one, NOW.plus(Duration.ofDays(7)).plusNanos(1))).isZero();
  }

  @Test
  void aBurstIsOneUntilMoreThanItsTimeHasPassed() {
    Counting collapsed = Counting.ALL.collapsing(Duration.ofSeconds(10));

    assertThat(counted(collapsed, clicks(NOW, Duration.ofSeconds(10), 2), NOW.plus(DAY)))
        .isEqualTo(1);
    assertThat(counted(collapsed, clicks(NOW, Duration.ofNanos(10_000_000_001L), 2), NOW.plus(DAY)))
        .isEqualTo(2);
    // The third is more than ten seconds after the first, which is the last that counted.
    assertThat(counted(collapsed, clicks(NOW, Duration.ofSeconds(6), 3), NOW.plus(DAY)))
        .isEqualTo(2);
  }

  @Test
  void aBurstStandsForItsFirstActivityAlsoWhenThatIsOutsideOfTheWindow() {
    Counting counting = Counting.ALL.collapsing(Duration.ofHours(1)).within(DAY);
    Profile two = clicks(NOW, Duration.ofMinutes(30), 2);

    assertThat(counted(counting, two, NOW.plus(DAY))).isEqualTo(1);
    assertThat(counted(counting, two, NOW.plus(DAY).plusSeconds(1))).isZero();
  }

  @Test
  void noneCountsAsLongAsFewerThanEnoughWould() {
    Counting three = Counting.ALL.capped(Cap.inAll(5)).atLeast(3);

    assertThat(counted(three, clicks(NOW, DAY, 2), NOW.plus(Duration.ofDays(9)))).isZero();
    assertThat(counted(three, clicks(NOW, DAY, 3), NOW.plus(Duration.ofDays(9)))).isEqualTo(3);
    assertThat(counted(three, clicks(NOW, DAY, 8), NOW.plus(Duration.ofDays(9)))).isEqualTo(5);

    Reason reason =
        counting(three)
            .score(clicks(NOW, DAY, 2), NOW.plus(Duration.ofDays(9)))
            .reasons("activities-counted")
            .get(0);
    assertThat(reason.detail("tooFew")).contains("2");
    assertThat(reason.detail("counted")).contains("0");
  }

  @Test
  void whatIsPossibleADayKeepsToEveryCapAndToTheCeiling() {
    Cap twenty = Cap.perDay(20, UTC);

    assertThat(possibleADay(Counting.ALL.capped(twenty), Limits.NONE)).isEqualTo("+100");
    assertThat(possibleADay(Counting.ALL.capped(twenty, Cap.perDay(2, UTC)), Limits.NONE))
        .isEqualTo("+10");
    assertThat(possibleADay(Counting.ALL.capped(Cap.inAll(3), twenty), Limits.NONE))
        .isEqualTo("+15");
    assertThat(possibleADay(Counting.ALL.capped(twenty, Cap.latest()), Limits.NONE))
        .isEqualTo("+5");
    assertThat(possibleADay(Counting.ALL.capped(twenty), Limits.ceiling(40))).isEqualTo("+40");
  }

  private static String possibleADay(Counting counting, Limits limits) {
    ScoringRule rule =
        ScoringRule.on("visit", Activity.of("page.viewed"), 5).counting(counting).limited(limits);
    return ScoringModel.named("any")
        .add("engagement", rule)
        .build()
        .score(Profile.empty(), NOW)
        .reasons("no-activity")
        .get(0)
        .detail("possibleADay")
        .orElseThrow();
  }

  @Test
  void capsApplyInTheirOrder() {
    Counting latestOfFirst = Counting.ALL.capped(Cap.inAll(2)).capped(Cap.latest());
    ScoringRule rule =
        ScoringRule.on("click", Activity.of("mail.clicked"), 100)
            .decaying(Decay.linear(10, DAY))
            .counting(latestOfFirst);
    ScoringModel model = ScoringModel.named("order").add("engagement", rule).build();

    assertThat(model.total(clicks(NOW, DAY, 4), NOW.plus(Duration.ofDays(3)))).hasToString("80");
  }
}
