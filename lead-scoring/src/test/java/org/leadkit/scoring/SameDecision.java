package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;

/** Compares a decision that was read from a state with the recomputed one. */
final class SameDecision {

  private final ScoringModel model;
  private final long fading;

  SameDecision(ScoringModel model) {
    this.model = model;
    this.fading = model.rules().stream().filter(rule -> mayDiffer(rule.id())).count();
  }

  /** Equal, but a thousandth for each rule that fades, and the sums of those. */
  void check(Decision<Score> read, Decision<Score> recomputed) {
    assertThat(shape(read)).isEqualTo(shape(recomputed));
    for (int i = 0; i < read.reasons().size(); i++) {
      Reason reason = read.reasons().get(i);
      long thousandths = mayDiffer(reason.rule()) ? 1 : isSum(reason) ? fading : 0;
      near(reason.points(), recomputed.reasons().get(i).points(), thousandths);
    }
    Score one = read.outcome();
    Score other = recomputed.outcome();
    assertThat(one.state()).isEqualTo(other.state());
    assertThat(one.grade()).isEqualTo(other.grade());
    assertThat(one.qualification()).isEqualTo(other.qualification());
    assertThat(one.needed()).isEqualTo(other.needed());
    near(one.total(), other.total(), fading);
    near(one.possible(), other.possible(), fading);
    near(one.atRisk(), other.atRisk(), fading);
    for (Map.Entry<String, Points> dimension : one.dimensions().entrySet()) {
      near(dimension.getValue(), other.dimensions().get(dimension.getKey()), fading);
    }
    assertThat(read.policy()).isEqualTo(recomputed.policy());
    assertThat(read.at()).isEqualTo(recomputed.at());
  }

  private boolean mayDiffer(String id) {
    return model.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .anyMatch(
            rule ->
                rule instanceof ScoringRule.ForActivity activity
                    && !activity.decay().equals(Decay.none())
                    && !activity.counting().caps().contains(Cap.latest()));
  }

  private static boolean isSum(Reason reason) {
    return reason.code().equals("dimension-limit") || reason.code().equals("total-limit");
  }

  private static void near(Points one, Points other, long thousandths) {
    assertThat(Math.abs(one.minus(other).thousandths())).isLessThanOrEqualTo(thousandths);
  }

  /** Codes, rules and facts, but for the score itself. */
  private static List<String> shape(Decision<Score> decision) {
    List<String> shape = new ArrayList<>();
    for (Reason reason : decision.reasons()) {
      StringBuilder text = new StringBuilder(reason.code() + " " + reason.rule());
      for (Reason.Fact fact : reason.facts()) {
        boolean isScore = fact.name().equals("score");
        text.append(' ').append(fact.name()).append('=').append(isScore ? "" : fact.value());
        if (isScore) {
          Points said = Points.of(new BigDecimal(fact.value()));
          assertThat(said).isEqualTo(decision.outcome().total());
        }
      }
      shape.add(text.toString());
    }
    return shape;
  }
}
