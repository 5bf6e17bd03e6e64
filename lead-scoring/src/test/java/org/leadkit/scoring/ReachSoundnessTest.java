package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** What is offered to reach a level does reach it, and less of the same does not. */
class ReachSoundnessTest {

  @Provide
  Arbitrary<Optional<ScoringModel>> models() {
    return Combinators.combine(
            AnyModel.specs(),
            Arbitraries.integers().between(-5, 45),
            Arbitraries.of(0, 3),
            Arbitraries.of(true, false))
        .as(
            (spec, wanted, days, rearmed) -> {
              long most = MostPoints.of(spec).orElse(Long.MAX_VALUE) / 1_000;
              long enter = Math.min(wanted, most - 12);
              Threshold low = Threshold.at(AnyModel.LOW, enter).exitBelow(enter - 8);
              Threshold high =
                  Threshold.at(AnyModel.HIGH, enter + 12).coolDown(Duration.ofDays(days));
              return checked(
                  AnyModel.with(
                      spec, low, rearmed ? high.rearmBelow(Points.of(enter - 10)) : high));
            });
  }

  /** A model that can't work is refused, and not of interest here. */
  private static Optional<ScoringModel> checked(ModelSpec spec) {
    try {
      return Optional.of(ScoringModel.of(spec, java.util.Map.of()));
    } catch (InvalidConfiguration e) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return CoreArbitraries.profiles();
  }

  @Provide
  Arbitrary<QualificationState> states() {
    Arbitrary<Standing> standings =
        Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(1, 2, 5))
            .as(
                (inside, days) ->
                    new Standing(inside, NOW.minus(Duration.ofDays(days)), inside || days > 1));
    return Combinators.combine(standings, standings, Arbitraries.of(0, 1, 2))
        .as(
            (low, high, known) -> {
              QualificationState state = QualificationState.NONE;
              state = known > 0 ? state.with(AnyModel.LOW, low) : state;
              return known > 1 ? state.with(AnyModel.HIGH, high) : state;
            });
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Promise("S-05: each way to a level was tried, and less of the same is not enough")
  void everyWayLeadsToTheLevelAndLessDoesNot(
      @ForAll("models") Optional<ScoringModel> any,
      @ForAll("profiles") Profile profile,
      @ForAll("states") QualificationState previous) {
    if (any.isEmpty()) {
      return;
    }
    ScoringModel model = any.get();
    QualificationState state = model.score(profile, previous, NOW).outcome().state();
    Reach reach = model.reach(profile, previous, NOW);

    assertThat(reach).isEqualTo(model.reach(profile, previous, NOW));
    int size = 0;
    for (Reach.Option option : reach.options()) {
      assertThat(isOn(model, option.profile(), state, option.at(), reach)).isTrue();
      assertThat(option.size()).isGreaterThanOrEqualTo(size);
      size = option.size();
      for (Profile less : less(model, profile, option)) {
        assertThat(isOn(model, less, state, option.at(), reach)).as(reach + " with less").isFalse();
      }
    }
  }

  private static boolean isOn(
      ScoringModel model, Profile changed, QualificationState state, Instant at, Reach reach) {
    String level = reach.level().orElseThrow();
    return model.score(changed, state, at).outcome().state().isOn(level);
  }

  /** The lead with fewer of an option's only act, spread over the same time. */
  private static List<Profile> less(ScoringModel model, Profile profile, Reach.Option option) {
    List<Profile> less = new ArrayList<>();
    if (option.steps().size() == 1 && option.steps().get(0) instanceof Reach.Act act) {
      Acts acts =
          Acts.of(model.spec()).stream()
              .filter(one -> one.on().equals(act.on()))
              .findFirst()
              .orElseThrow();
      Instant from = option.at().minus(option.within());
      Profile past = profile.retaining(one -> !one.occurredAt().isAfter(NOW));
      for (int times = 0; times < act.times(); times++) {
        if (times == 0 || acts.fit(times, option.within())) {
          less.add(past.with(acts.done(times, from, option.within(), "less")));
        }
      }
    }
    return less;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Promise("S-05: what is out of reach stays so whatever becomes known or is done")
  void whatIsOutOfReachStaysSo(
      @ForAll("models") Optional<ScoringModel> any,
      @ForAll("profiles") Profile profile,
      @ForAll("profiles") Profile news) {
    if (any.isEmpty()) {
      return;
    }
    ScoringModel model = any.get();
    Threshold goal = model.thresholds().get(1);
    Obstacles obstacles = Obstacles.of(model, profile, model.score(profile, NOW), goal, false);
    Profile later =
        Profile.empty()
            .with(news.entries())
            .with(profile.entries())
            .with(profile.activities())
            .with(news.activities());
    for (int day = 0; day < 40; day += 13) {
      Instant at = NOW.plus(Duration.ofDays(day));
      Score score = model.score(later, at).outcome();
      // A suspended lead has no points and enters nothing, whatever a level asks for.
      boolean reaches = !score.isSuspended() && score.total().compareTo(goal.enter()) >= 0;
      assertThat(obstacles.hopeless() && reaches).isFalse();
    }
  }
}
