package org.leadkit.benchmarks.fold;

import java.time.ZoneOffset;
import java.util.List;
import org.leadkit.activity.Activity;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Counting;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.EngagementState;
import org.leadkit.scoring.EngagementStateBuilder;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringModelBuilder;
import org.leadkit.scoring.ScoringRule;

/** The neutral rules as leadkit's own, folded by its builder of states. */
final class LeadkitFold {

  private final ScoringModel model;
  private final EngagementState empty;

  LeadkitFold(List<BehaviourRule> rules) {
    ScoringModelBuilder builder = ScoringModel.named("behaviour");
    rules.forEach(rule -> builder.add("engagement", rule(rule)));
    this.model = builder.build();
    this.empty = model.noEngagement();
    if (!model.isFoldable()) {
      throw new IllegalStateException("A rule can't be folded: " + model.folding());
    }
  }

  private static ScoringRule rule(BehaviourRule rule) {
    Counting counting =
        rule.timesADay() == BehaviourRule.ALL
            ? Counting.ALL
            : Counting.ALL.capped(Cap.perDay(rule.timesADay(), ZoneOffset.UTC));
    return ScoringRule.on(rule.id(), Activity.of(rule.type()), rule.points())
        .decaying(decay(rule.fading()))
        .counting(counting);
  }

  private static Decay decay(Fading fading) {
    if (fading instanceof Fading.HalfLife half) {
      return Decay.halfLife(half.halfLife());
    }
    return fading instanceof Fading.Geometric geometric
        ? Decay.geometric(Math.round(100 - 100 * geometric.left()), geometric.period())
        : Decay.none();
  }

  EngagementState fold(List<Activity> activities) {
    EngagementStateBuilder state = empty.toBuilder();
    for (Activity activity : activities) {
      state.add(activity);
    }
    return state.build();
  }

  double total(EngagementState state) {
    return model
        .score(Profile.empty(), state, List::of, QualificationState.NONE, FoldWorkload.NOW)
        .outcome()
        .total()
        .decimal()
        .doubleValue();
  }
}
