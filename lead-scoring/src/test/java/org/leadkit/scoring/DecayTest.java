package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Points;
import org.leadkit.profile.Profile;

class DecayTest {

  private static final Duration MONTH = Duration.ofDays(30);

  /** What 20 points are worth after so many ages. */
  private static List<String> worth(Decay decay, Duration each, int times) {
    ScoringModel model =
        ScoringModel.named("fading").on("visit", Activity.of("page.viewed"), 20, decay).build();
    Profile profile = Profile.empty().with(List.of(Activity.occurred("1", "page.viewed", NOW)));
    return IntStream.range(0, times)
        .mapToObj(i -> model.total(profile, NOW.plus(each.multipliedBy(i))).toString())
        .toList();
  }

  @Test
  void aQuarterOfWhatIsLeftGoesEachMonth() {
    assertThat(worth(Decay.geometric(25, MONTH), MONTH, 5))
        .containsExactly("20", "15", "11.25", "8.438", "6.328");
  }

  @Test
  void aQuarterOfTheWholeGoesEachMonthUntilNothingIsLeft() {
    assertThat(worth(Decay.linear(25, MONTH), MONTH, 6))
        .containsExactly("20", "15", "10", "5", "0", "0");
    assertThat(worth(Decay.linear(25, MONTH), MONTH.dividedBy(2), 3))
        .containsExactly("20", "17.5", "15");
  }

  @Test
  void halfOfThePointsAreLeftAfterEachHalfLife() {
    assertThat(worth(Decay.halfLife(Duration.ofDays(7)), Duration.ofHours(84), 5))
        .containsExactly("20", "14.142", "10", "7.071", "5");
  }

  @Test
  void aStepIsReachedExactlyAtItsAge() {
    Decay steps =
        Decay.steps(Decay.Step.from(MONTH, 50), Decay.Step.from(MONTH.multipliedBy(2), 0));

    assertThat(worth(steps, MONTH, 3)).containsExactly("20", "10", "0");
    assertThat(steps.remaining(MONTH.minusNanos(1))).isEqualTo(1);
    assertThat(steps.remaining(MONTH.multipliedBy(2).minusNanos(1))).isEqualTo(0.5);
  }

  @Test
  void aDayIsTwentyFourHoursAlsoWhenClocksChange() {
    ScoringModel model =
        ScoringModel.named("fading")
            .on("visit", Activity.of("page.viewed"), 24, Decay.linear(100, Duration.ofDays(1)))
            .build();
    Instant midnight = Instant.parse("2026-03-28T23:00:00Z");
    Profile profile =
        Profile.empty().with(List.of(Activity.occurred("1", "page.viewed", midnight)));

    assertThat(model.total(profile, midnight.plus(Duration.ofHours(23)))).hasToString("1");
  }

  @Test
  void partsAreAddedBeforeTheyAreRoundedOnce() {
    ScoringModel model =
        ScoringModel.named("rounded")
            .on("visit", Activity.of("page.viewed"), 1, Decay.steps(step("33.333"), step("0.1")))
            .build();
    List<Activity> three =
        IntStream.range(0, 3)
            .mapToObj(i -> Activity.occurred("a" + i, "page.viewed", NOW.minusSeconds(1)))
            .toList();

    assertThat(model.total(Profile.empty().with(three), NOW)).hasToString("1");
  }

  @Test
  void partsAreAddedInTheOrderInWhichTheyHappened() {
    Decay decay = Decay.halfLife(Duration.ofDays(7));
    List<Activity> many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Activity.occurred("a" + i, "page.viewed", NOW.minusSeconds(i * 977L)))
            .toList();
    ScoringModel model =
        ScoringModel.named("many")
            .on("visit", Activity.of("page.viewed"), 1_000_000_000, decay)
            .build();
    double oldestFirst = 0;
    double latestFirst = 0;
    for (int i = 0; i < many.size(); i++) {
      oldestFirst += decay.remaining(Duration.ofSeconds((many.size() - 1 - i) * 977L));
      latestFirst += decay.remaining(Duration.ofSeconds(i * 977L));
    }

    assertThat(oldestFirst).isNotEqualTo(latestFirst);
    assertThat(model.total(Profile.empty().with(many), NOW))
        .isEqualTo(Points.rounded(oldestFirst * 1_000_000_000))
        .isNotEqualTo(Points.rounded(latestFirst * 1_000_000_000));
  }

  private static Decay.Step step(String percent) {
    Duration age = percent.equals("0.1") ? MONTH : Duration.ZERO;
    return new Decay.Step(age, new BigDecimal(percent));
  }
}
