package org.leadkit.arbitraries;

import java.util.List;
import org.leadkit.scoring.ScoringRule;

/** Gives each rule of a model an id of its own, and each fast track a level; used once. */
final class Names {

  private final List<String> levels;
  private int given;

  Names(List<String> levels) {
    this.levels = levels;
  }

  ScoringRule give(ScoringRule rule) {
    String id = "rule-" + given++;
    if (rule instanceof ScoringRule.ForProfile one) {
      return new ScoringRule.ForProfile(id, one.when(), one.points(), one.otherwise());
    }
    if (rule instanceof ScoringRule.ForActivity one) {
      return new ScoringRule.ForActivity(
          id, one.on(), one.points(), one.decay(), one.counting(), one.limits());
    }
    if (rule instanceof ScoringRule.Quiet one) {
      return new ScoringRule.Quiet(id, one.on(), one.quietFor(), one.points());
    }
    if (rule instanceof ScoringRule.ByScorer one) {
      return new ScoringRule.ByScorer(id, one.scorer(), one.parameters(), one.limits());
    }
    if (rule instanceof ScoringRule.FastTrack one) {
      return levels.isEmpty()
          ? ScoringRule.disqualify(id, one.when(), "no-level")
          : ScoringRule.fastTrack(
              id, one.when(), levels.get(Integer.parseInt(one.level()) % levels.size()));
    }
    ScoringRule.Disqualify one = (ScoringRule.Disqualify) rule;
    return new ScoringRule.Disqualify(id, one.when(), one.code());
  }
}
