package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.HostScorers;
import org.leadkit.arbitraries.LeadArbitraries;
import org.leadkit.arbitraries.ModelArbitraries;
import org.leadkit.arbitraries.ModelParts;
import org.leadkit.arbitraries.ScoredLead;
import org.leadkit.decision.Decision;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.profile.Profile;

/** The compiled model against one that reads its rules one by one. */
class NaiveComparisonTest {

  /** A standing that began so long before the instant of a score. */
  record Stood(boolean inside, Duration ago, boolean armed) {
    Standing at(Instant now) {
      return new Standing(inside, now.minus(ago), armed || inside);
    }
  }

  @Provide
  Arbitrary<ModelParts> models() {
    return ModelArbitraries.models();
  }

  @Provide
  Arbitrary<ScoredLead> leads() {
    return LeadArbitraries.leads();
  }

  /** Where a lead stood on the lowest, the middle and the highest level, if anywhere. */
  @Provide
  Arbitrary<List<Stood>> before() {
    Arbitrary<Duration> ago =
        Arbitraries.of(
            Duration.ofDays(1),
            Duration.ofDays(1).minusNanos(1),
            Duration.ofDays(7),
            Duration.ofDays(8),
            Duration.ZERO);
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(either, ago, either).as(Stood::new).list().ofMaxSize(3);
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void theCompiledModelSaysWhatANaiveInterpreterSays(
      @ForAll("models") ModelParts parts,
      @ForAll("leads") ScoredLead lead,
      @ForAll("before") List<Stood> before) {
    ScoringModel model = parts.build();
    Instant now = lead.now();
    QualificationState previous = previous(model, before, now);
    NaiveAnswer naive =
        new NaiveScoring(model, HostScorers.ALL, lead.profile(), now).answer(previous);

    ScoringResult assessment = model.evaluate(lead.profile(), previous, now);
    Decision<Score> decision = model.score(lead.profile(), previous, now);
    assertThat(NaiveAnswer.of(decision)).isEqualTo(naive);
    assertThat(assessment.decision()).isEqualTo(decision);
    assertThat(assessment.total().decimal()).isEqualTo(naive.total());
    assertThat(model.total(lead.profile(), now).decimal()).isEqualTo(naive.total());
    ScoringRun run = model.newRun();
    Profile bare = Profile.empty().with(lead.profile().entries());
    for (Profile one : List.of(lead.profile(), bare, Profile.empty(), bare, lead.profile())) {
      assertThat(run.thousandths(one, now)).isEqualTo(model.total(one, now).thousandths());
    }
  }

  private static QualificationState previous(ScoringModel model, List<Stood> before, Instant now) {
    QualificationState state = QualificationState.NONE;
    for (int i = 0; i < Math.min(before.size(), model.thresholds().size()); i++) {
      state = state.with(model.thresholds().get(i).level(), before.get(i).at(now));
    }
    return state;
  }
}
