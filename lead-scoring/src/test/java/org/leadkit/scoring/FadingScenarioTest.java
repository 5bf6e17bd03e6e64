package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** A16: an event of 20 points that fades by 25 % a month, or is gone after a time frame. */
class FadingScenarioTest {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final ScoringRule.ForActivity EVENT =
      ScoringRule.on("event", Activity.of("event.attended"), 20);

  private static String after(Duration age, ScoringRule rule) {
    ScoringModel model = ScoringModel.named("fading").add("engagement", rule).build();
    Profile profile = Profile.empty().with(List.of(Activity.occurred("1", "event.attended", NOW)));
    return model.total(profile, NOW.plus(age)).toString();
  }

  private static List<String> months(Decay decay) {
    return IntStream.rangeClosed(0, 4)
        .mapToObj(month -> after(MONTH.multipliedBy(month), EVENT.decaying(decay)))
        .toList();
  }

  @Test
  void aGeometricDecayTakesAQuarterOfWhatIsLeftEachMonth() {
    assertThat(months(Decay.geometric(25, MONTH)))
        .containsExactly("20", "15", "11.25", "8.438", "6.328");
  }

  @Test
  void aLinearDecayTakesAQuarterOfTheWholeEachMonth() {
    assertThat(months(Decay.linear(25, MONTH))).containsExactly("20", "15", "10", "5", "0");
  }

  @Test
  void aTimeFrameKeepsAllUntilItsLastInstantAndNothingAfterIt() {
    ScoringRule week = EVENT.counting(Counting.ALL.within(Duration.ofDays(7)));

    assertThat(after(Duration.ofDays(7), week)).isEqualTo("20");
    assertThat(after(Duration.ofDays(7).plusNanos(1), week)).isEqualTo("0");
    assertThat(after(Duration.ofDays(8), week)).isEqualTo("0");
  }

  @Test
  @Promise("S-07: a decay with a window is refused")
  void aDecayWithATimeFrameIsRefused() {
    ScoringRule both =
        EVENT.decaying(Decay.linear(25, MONTH)).counting(Counting.ALL.within(Duration.ofDays(7)));

    assertThat(
            catchThrowableOfType(InvalidConfiguration.class, () -> after(Duration.ZERO, both))
                .issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "decay-with-window", "/dimensions/0/rules/0/within"));
  }
}
