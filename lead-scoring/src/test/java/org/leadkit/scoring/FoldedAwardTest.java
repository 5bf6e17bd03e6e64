package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** The error of folded sums, measured. */
class FoldedAwardTest {

  private static final double UNIT = 0x1p-53;

  @Provide
  Arbitrary<Decay> decays() {
    return Arbitraries.of(
        Decay.halfLife(Duration.ofSeconds(3_333, 333_333_333)),
        Decay.halfLife(Duration.ofDays(7)),
        Decay.halfLife(Duration.ofDays(3_650)),
        Decay.geometric(25, Duration.ofDays(30)),
        Decay.geometric(99, Duration.ofDays(1)),
        Decay.geometric(1, Duration.ofDays(400)));
  }

  @Property(tries = 150)
  @Promise("S-03: the error of a folded sum stays far below what is taken for it")
  void aFoldedSumIsNearerThanItsBound(
      @ForAll("decays") Decay decay,
      @ForAll @IntRange(min = 1, max = 2_000) int number,
      @ForAll @IntRange(min = 1, max = 40) int states,
      @ForAll Random random) {
    ScoringModel model =
        ScoringModel.named("m").on("visit", Activity.of("page.viewed"), 1, decay).build();
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant at = NOW.minusNanos((long) (random.nextDouble() * Duration.ofDays(900).toNanos()));
      activities.add(Activity.occurred("a" + i, "page.viewed", at));
    }
    EngagementState merged = model.noEngagement();
    int from = 0;
    Collections.shuffle(activities, random);
    for (int part = 1; part <= states; part++) {
      int to = number * part / states;
      merged = model.noEngagement().plus(activities.subList(from, to)).merge(merged);
      from = to;
    }

    double folded = left(merged);
    double recomputed = recomputed(decay, activities);

    double bound = UNIT * ((9.0 * number + 9) * recomputed + 5.0 * number);
    assertThat(Math.abs(folded - recomputed)).isLessThan(bound);
  }

  private static double left(EngagementState state) {
    return state.plan().rule(0).award(state.count(0), NOW).read().tally().left();
  }

  private static double recomputed(Decay decay, List<Activity> activities) {
    List<Activity> ordered = Profile.empty().with(activities).activities();
    return Tally.of(Counting.ALL, decay, ordered, NOW).left();
  }

  @Property(tries = 300)
  @Promise("S-03: what is read lies between the bounds that are taken for recomputation")
  void theRecomputedPointsLieBetweenTheBounds(
      @ForAll("decays") Decay decay,
      @ForAll @IntRange(min = 1, max = 40) int number,
      @ForAll @IntRange(min = -50_000, max = 50_000) int thousandths,
      @ForAll Random random) {
    ScoringRule.ForActivity rule =
        new ScoringRule.ForActivity(
            "visit",
            Activity.of("page.viewed"),
            new Points(thousandths == 0 ? 1 : thousandths),
            decay,
            Counting.ALL,
            Limits.NONE);
    ScoringModel model = ScoringModel.named("m").add("engagement", rule).build();
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant at = NOW.minus(Duration.ofDays(random.nextInt(70)));
      activities.add(Activity.occurred("a" + i, "page.viewed", at));
    }
    FoldedRule folded = model.noEngagement().plan().rule(0);
    EngagementState state = model.noEngagement().plus(activities);

    FoldedAward award = folded.award(state.count(0), NOW);

    Points total = model.total(Profile.empty().with(activities), NOW);
    assertThat(total).isBetween(award.low().points(), award.high().points());
    assertThat(award.read().points()).isBetween(award.low().points(), award.high().points());
    assertThat(award.isClose()).isTrue();
    assertThat(
            model
                .evaluate(Profile.empty(), state, () -> activities, QualificationState.NONE, NOW)
                .total())
        .isEqualTo(award.read().points());
  }
}
