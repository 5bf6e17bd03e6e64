package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Condition;
import org.leadkit.value.Verdict;

/**
 * What the rules say that disqualify or fast-track.
 *
 * @param isDisqualified whether one disqualifies
 * @param fastTracked the levels that are named by those that fast-track
 * @param reasons the rules that hold
 * @param open the rules whose fields are unknown
 */
record Rulings(
    boolean isDisqualified, Set<String> fastTracked, List<Reason> reasons, List<Reason> open) {

  static Rulings of(Evaluation evaluation) {
    FieldFacts facts = new FieldFacts(evaluation);
    boolean disqualified = false;
    Set<String> levels = new TreeSet<>();
    List<Reason> reasons = new ArrayList<>();
    List<Reason> open = new ArrayList<>();
    for (CompiledModel.Ruling ruling : evaluation.model().rulings()) {
      Condition when = when(ruling.rule());
      boolean holds = evaluation.holds(ruling.met());
      if (ruling.rule() instanceof ScoringRule.Disqualify disqualify) {
        disqualified |= holds;
        add(facts, holds, "disqualified", disqualify, when, disqualify.code(), reasons);
      } else if (ruling.rule() instanceof ScoringRule.FastTrack fastTrack) {
        if (holds) {
          levels.add(fastTrack.level());
        }
        add(facts, holds, "fast-tracked", fastTrack, when, fastTrack.level(), reasons);
      }
      if (!holds && when.test(evaluation.profile(), evaluation.now()) == Verdict.UNKNOWN) {
        open.add(facts.missing("unknown-ruling", ruling.rule().id(), when));
      }
    }
    return new Rulings(disqualified, levels, List.copyOf(reasons), List.copyOf(open));
  }

  private static void add(
      FieldFacts facts,
      boolean holds,
      String code,
      ScoringRule rule,
      Condition when,
      String to,
      List<Reason> reasons) {
    if (holds) {
      reasons.add(facts.of(code, rule.id(), Points.ZERO, when.fields()).fact("ruling", to));
    }
  }

  private static Condition when(ScoringRule rule) {
    return rule instanceof ScoringRule.Disqualify disqualify
        ? disqualify.when()
        : ((ScoringRule.FastTrack) rule).when();
  }
}
