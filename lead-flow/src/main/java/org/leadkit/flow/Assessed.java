package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.Decision;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.qualification.Assessment;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.Threshold;
import org.leadkit.value.Value;

/**
 * What scoring says of a lead.
 *
 * @param decision what the model decided
 * @param level the highest of the model's levels that the lead is on; empty if it is on none
 * @param challengers what other models would have decided
 * @param evidence what qualification frameworks make of the evidence
 */
record Assessed(
    Decision<Score> decision,
    String level,
    List<Decision<Score>> challengers,
    List<Decision<Assessment>> evidence) {

  static Assessed of(
      ScoringModel model,
      Decision<Score> decision,
      List<Decision<Score>> challengers,
      List<Decision<Assessment>> evidence) {
    String level = highest(model.thresholds(), decision.outcome().state());
    return new Assessed(decision, level, challengers, evidence);
  }

  /** A level that only an earlier model had is none of this one's. */
  private static String highest(List<Threshold> lowestFirst, QualificationState state) {
    String highest = "";
    for (Threshold threshold : lowestFirst) {
      highest = state.isOn(threshold.level()) ? threshold.level() : highest;
    }
    return highest;
  }

  /** What the next policy may read of it. */
  List<Profile.Entry> facts() {
    Score score = decision.outcome();
    List<Profile.Entry> facts = new ArrayList<>();
    facts.add(new Profile.Entry(Fields.QUALIFIED, Value.of(score.isQualified())));
    score.grade().ifPresent(grade -> facts.add(new Profile.Entry(Fields.GRADE, Value.of(grade))));
    if (!level.isEmpty()) {
      facts.add(new Profile.Entry(Fields.QUALIFICATION_LEVEL, Value.of(level)));
    }
    evidence.forEach(one -> facts.addAll(one.outcome().facts()));
    return facts;
  }
}
