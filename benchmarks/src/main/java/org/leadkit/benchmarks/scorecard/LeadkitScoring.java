package org.leadkit.benchmarks.scorecard;

import java.time.Instant;
import java.util.List;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringResult;
import org.leadkit.scoring.ScoringRun;

/** The one place that calls leadkit's scoring: each way of asking is one method. */
final class LeadkitScoring {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final ScoringModel model;
  private final ScoringRun run;

  LeadkitScoring(List<Rule> rules) {
    this.model = LeadkitModel.of(rules);
    this.run = model.newRun();
  }

  /** The shared model's total, in thousandths of a point. */
  long scoreOnly(Profile profile) {
    return model.total(profile, NOW).thousandths();
  }

  /** The total by an object that one thread reuses, in thousandths of a point. */
  long run(Profile profile) {
    return run.thousandths(profile, NOW);
  }

  /** The total with an explanation that is decoded when it is asked. */
  ScoringResult explain(Profile profile) {
    return model.evaluate(profile, QualificationState.NONE, NOW);
  }

  /** The rules that held, read from the decoded reasons. */
  List<Fired> decoded(Profile profile) {
    return explain(profile).decision().reasons("rule-held").stream()
        .map(reason -> new Fired(reason.rule(), whole(reason.points())))
        .toList();
  }

  private static int whole(Points points) {
    return Math.toIntExact(points.thousandths() / 1_000);
  }
}
