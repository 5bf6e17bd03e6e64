package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;

/**
 * A score that was computed and is explained only when asked: it keeps which rules held, and makes
 * the reasons from that. Immutable and thread-safe; asking twice gives equal answers.
 */
public final class ScoringResult {

  private final Evaluation evaluation;
  private final QualificationState previous;
  private final long total;

  ScoringResult(Evaluation evaluation, QualificationState previous) {
    this.evaluation = evaluation;
    this.previous = previous;
    this.total = evaluation.total();
  }

  /** The score. */
  public Points total() {
    return new Points(total);
  }

  /** The ids of the rules whose condition holds, in the model's order. */
  public List<String> held() {
    List<String> ids = new ArrayList<>();
    for (CompiledModel.Section section : evaluation.model().sections()) {
      for (CompiledModel.Line line : section.lines()) {
        if (line.met() != CompiledModel.Line.NONE && evaluation.holds(line.met())) {
          ids.add(line.rule().id());
        }
      }
    }
    return ids;
  }

  /** The score with its reasons, its grade and its levels. */
  public Decision<Score> decision() {
    return new Reasoning(evaluation, previous).decide();
  }
}
