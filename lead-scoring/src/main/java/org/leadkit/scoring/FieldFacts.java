package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Condition;

/** Makes reasons that name the fields of a condition. */
record FieldFacts(Evaluation evaluation) {

  Reason of(String code, String rule, Points points, Collection<String> fields) {
    List<Reason.Fact> facts = new ArrayList<>(fields.size() + 1);
    fields.forEach(field -> facts.add(evaluation.profile().fact(field)));
    return new Reason(code, rule, points, facts);
  }

  /** Names the fields that a condition lacks. */
  Reason missing(String code, String rule, Condition condition) {
    return of(code, rule, Points.ZERO, condition.missing(evaluation.profile(), evaluation.now()));
  }
}
