package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.ModelArbitraries;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.LevelsLedger.Seen;
import org.leadkit.testsupport.Promise;

/** A lead whose points rise and fall over time, on any levels. */
class LevelsOverTimeTest {

  private static final Field.Decimal POINTS = Field.number("points").open();
  private static final Field.Text FAST = Field.text("fast").open();
  private static final Field.Flag RIVAL = Field.flag("rival").open();

  /** What changes before the next evaluation. */
  record Step(Duration later, int points, String fast, boolean rival) {
    Profile profile() {
      Profile known = Profile.empty().with(POINTS, points).with(RIVAL, rival);
      return fast.isEmpty() ? known : known.with(FAST, fast);
    }
  }

  @Provide
  Arbitrary<List<Threshold>> thresholds() {
    return ModelArbitraries.thresholds().filter(some -> !some.isEmpty());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Duration> later =
        Arbitraries.of(
            Duration.ofHours(6),
            Duration.ZERO,
            Duration.ofDays(1),
            Duration.ofDays(1).minusNanos(1),
            Duration.ofDays(6));
    Arbitrary<Integer> points = Arbitraries.integers().between(-25, 45);
    Arbitrary<String> fast = Arbitraries.of("", "", "", "", "", "", "mql", "sql", "qualified");
    Arbitrary<Boolean> rival = Arbitraries.of(false, false, false, false, false, false, true);
    return Combinators.combine(later, points, fast, rival).as(Step::new).list().ofMaxSize(25);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("S-06: no flapping: entry, exit, cool-down and re-arming hold over any course of points")
  void everyChangeOfLevelIsAllowedAndHasOneReason(
      @ForAll("thresholds") List<Threshold> thresholds, @ForAll("steps") List<Step> steps) {
    ScoringModel model = model(thresholds);
    LevelsLedger ledger = new LevelsLedger(thresholds);
    QualificationState state = QualificationState.NONE;
    Instant now = NOW;
    for (Step step : steps) {
      now = now.plus(step.later());
      Decision<Score> decision = model.score(step.profile(), state, now);
      assertThat(model.score(step.profile(), state, now)).isEqualTo(decision);

      QualificationState next = decision.outcome().state();
      ledger.note(new Seen(now, Points.of(step.points()), step.fast(), step.rival()), state, next);
      assertThat(levels(decision, "level-entered")).isEqualTo(difference(next, state));
      assertThat(levels(decision, "level-left")).isEqualTo(difference(state, next));
      assertThat(decision.outcome().isQualified())
          .isEqualTo(!next.inside().isEmpty() && !step.rival());
      state = next;
    }
  }

  private static ScoringModel model(List<Threshold> thresholds) {
    ScoringModelBuilder builder =
        ScoringModel.named("levels")
            .scorer(
                "points",
                (profile, parameters, now) ->
                    Scorer.Award.of(Points.of(Long.parseLong(profile.text(POINTS).orElseThrow()))))
            .add("fit", ScoringRule.scorer("points", "points"))
            .add("fit", ScoringRule.disqualify("rival", RIVAL.is(true), "competitor"));
    for (Threshold threshold : thresholds) {
      Condition named = FAST.is(threshold.level());
      builder.threshold(threshold);
      builder.add("fit", ScoringRule.fastTrack(threshold.level(), named, threshold.level()));
    }
    return builder.build();
  }

  private static List<String> levels(Decision<Score> decision, String code) {
    return decision.reasons(code).stream().map(Reason::rule).sorted().toList();
  }

  private static List<String> difference(QualificationState of, QualificationState without) {
    TreeSet<String> levels = new TreeSet<>(of.inside());
    levels.removeAll(without.inside());
    return List.copyOf(levels);
  }
}
