package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;

/** Reads what a model finds at an instant from a state instead of from activities. */
final class EngagementReading {

  /** The fact by which the reasons of levels tell the score. */
  private static final String SCORE = "score";

  private final CompiledModel model;
  private final Automation.Judged judged;
  private final Instant now;
  private final List<FoldedAward> awards;

  private EngagementReading(
      CompiledModel model, Profile values, EngagementState state, Instant now) {
    this.model = model;
    this.judged = new Automation.Judged(values, machines(state));
    this.now = now;
    this.awards = awards(state, now);
  }

  /**
   * What the model finds.
   *
   * @param values a profile without activities
   * @return empty if only the activities themselves say it: a part of the model can't be folded, or
   *     some lie after {@code now}, or a sum that fades lies so near to where a decision turns that
   *     recomputation could fall on the other side
   */
  static Optional<Evaluation> of(
      CompiledModel model,
      Profile values,
      EngagementState state,
      QualificationState previous,
      Instant now) {
    if (!state.plan().isFoldable() || state.latest().filter(now::isBefore).isPresent()) {
      return Optional.empty();
    }
    return new EngagementReading(model, values, state, now).evaluation(previous);
  }

  private Optional<Evaluation> evaluation(QualificationState previous) {
    boolean turnsNothing = awards.stream().allMatch(FoldedAward::isCertain);
    if (!turnsNothing && awards.stream().allMatch(FoldedAward::isClose)) {
      turnsNothing = shape(FoldedAward::low, previous).equals(shape(FoldedAward::high, previous));
    }
    return turnsNothing ? Optional.of(evaluation(FoldedAward::read)) : Optional.empty();
  }

  private Evaluation evaluation(Function<FoldedAward, Award> bound) {
    return new Evaluation(model, judged, awards.stream().map(bound).toList(), now);
  }

  /**
   * All of a decision but its points. No part of it turns back as points rise, so what is the same
   * at both bounds is the same between them.
   */
  private List<Object> shape(Function<FoldedAward, Award> bound, QualificationState previous) {
    Decision<Score> decision = new ScoringResult(evaluation(bound), previous).decision();
    Score score = decision.outcome();
    List<Object> shape = new ArrayList<>();
    shape.add(score.grade());
    shape.add(score.qualification());
    shape.add(score.state());
    for (Reason reason : decision.reasons()) {
      List<Reason.Fact> facts =
          reason.facts().stream().filter(fact -> !fact.name().equals(SCORE)).toList();
      shape.add(new Reason(reason.code(), reason.rule(), Points.ZERO, facts));
    }
    return shape;
  }

  private static Map<String, Automation.Told> machines(EngagementState state) {
    Map<String, Automation.Told> told = new LinkedHashMap<>();
    for (int slot = 0; slot < state.plan().machineSlots(); slot++) {
      MachineCount count = state.machine(slot);
      if (count != null) {
        told.put(state.plan().machineId(slot), count.told());
      }
    }
    return told;
  }

  private static List<FoldedAward> awards(EngagementState state, Instant now) {
    List<FoldedAward> awards = new ArrayList<>();
    for (int slot = 0; slot < state.plan().slots(); slot++) {
      FoldedRule rule = state.plan().rule(slot);
      if (rule != null) {
        awards.add(rule.award(state.count(slot), now));
      }
    }
    return awards;
  }
}
