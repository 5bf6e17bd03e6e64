package org.leadkit.scoring;

import java.time.Instant;
import org.leadkit.profile.ConditionIndex;
import org.leadkit.profile.Profile;

/**
 * Scores many leads, one after the other, and keeps its working memory between them: a lead without
 * activities makes no garbage. For one thread at a time.
 */
public final class ScoringRun {

  private final CompiledModel model;
  private final ConditionIndex.Run index;
  private final long[] holding;

  ScoringRun(CompiledModel model) {
    this.model = model;
    this.index = model.index().newRun();
    this.holding = new long[model.index().words()];
  }

  /**
   * The score of a profile.
   *
   * @return thousandths of a point, as {@link org.leadkit.decision.Points#thousandths()}
   */
  public long thousandths(Profile profile, Instant now) {
    if (!model.isOfValuesOnly(profile)) {
      return new Evaluation(model, profile, now).total();
    }
    index.holding(profile, now, holding);
    return model.total(holding, CompiledModel.NO_AWARDS);
  }
}
