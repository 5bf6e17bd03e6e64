package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/** Numbers and times at the end of what can be written. */
class ExtremesTest {

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  @Test
  void pointsBeyondAllNumbersEndTheDecisionAndNeverWrapAround() {
    Scorer huge = (profile, parameters, now) -> Scorer.Award.of(new Points(Long.MAX_VALUE));
    ScoringModel model =
        ScoringModel.named("huge")
            .scorer("huge", huge)
            .add("fit", ScoringRule.scorer("one", "huge"))
            .add("fit", ScoringRule.scorer("two", "huge"))
            .build();

    assertThatThrownBy(() -> model.score(Profile.empty(), NOW))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> model.total(Profile.empty(), NOW))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> model.newRun().thousandths(Profile.empty(), NOW))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theMostPointsOfManyActivitiesAreStillExact() {
    ScoringModel model =
        ScoringModel.named("many").on("visit", Activity.of("page.viewed"), 1_000_000_000).build();
    List<Activity> visits =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Activity.occurred("a" + i, "page.viewed", NOW))
            .toList();

    assertThat(model.total(Profile.empty().with(visits), NOW)).hasToString("1000000000000");
  }

  @Test
  void aCoolDownBeyondAllTimeKeepsTheLeadOut() {
    ScoringModel model =
        ScoringModel.named("once")
            .rule("title", Fields.TITLE.known(), 60)
            .threshold(Threshold.at("mql", 50).coolDown(FOREVER))
            .build();
    QualificationState left =
        QualificationState.NONE.with("mql", new Standing(false, NOW.minusSeconds(1), true));
    Profile known = Profile.empty().with(Fields.TITLE, "VP");

    assertThat(model.score(known, left, NOW).outcome().isQualified()).isFalse();
    assertThat(model.score(known, left, NOW).reasons("level-withheld")).hasSize(1);
    assertThat(model.score(known, NOW).outcome().isQualified()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "Pacific/Apia"})
  void theFirstAndTheLastInstantOfAllAreCounted(String zone) {
    Counting counting =
        Counting.ALL
            .collapsing(FOREVER.minusNanos(1))
            .within(FOREVER)
            .capped(Cap.perWindow(1, Duration.ofNanos(1)))
            .capped(Cap.perDay(1, ZoneId.of(zone)));
    ScoringRule rule = ScoringRule.on("visit", Activity.ofAnyType(), 1).counting(counting);
    ScoringModel model =
        ScoringModel.named("edges")
            .automated(
                AutomationRule.soonAfter(
                    "bot", Activity.of("a"), Activity.of("b"), Duration.ofNanos(1), 1))
            .add("engagement", rule)
            .on("old", Activity.ofAnyType(), 1, Decay.halfLife(Duration.ofNanos(1)))
            .add("fit", ScoringRule.quiet("quiet", Activity.of("a"), FOREVER, -1))
            .build();
    Profile profile =
        Profile.empty()
            .with(
                List.of(
                    Activity.occurred("first", "a", Instant.MIN),
                    Activity.occurred("last", "b", Instant.MAX)));

    assertThat(model.total(profile, Instant.MAX)).hasToString("2");
    assertThat(model.total(profile, Instant.MIN)).hasToString("2");
  }
}
