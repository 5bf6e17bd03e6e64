package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadkit.activity.Activity;
import org.leadkit.profile.Profile;

/** What a model finds in a profile at an instant: which conditions hold, what is counted. */
final class Evaluation {

  private final CompiledModel model;
  private final Instant now;
  private final Automation.Judged judged;
  private final long[] holding;
  private final List<Award> awards;
  private final long[] awarded;

  Evaluation(CompiledModel model, Profile profile, Instant now) {
    this(model, model.automation().judge(profile, now), now);
  }

  private Evaluation(CompiledModel model, Automation.Judged judged, Instant now) {
    this(model, judged, awards(model, judged.person(), now), now);
  }

  /**
   * @param awards what each counted rule awards, in the model's order
   */
  Evaluation(CompiledModel model, Automation.Judged judged, List<Award> awards, Instant now) {
    this.model = model;
    this.now = now;
    this.judged = judged;
    this.holding = new long[model.index().words()];
    model.index().holding(judged.person(), now, holding);
    this.awards = awards;
    this.awarded = awards.isEmpty() ? CompiledModel.NO_AWARDS : awarded();
  }

  private static List<Award> awards(CompiledModel model, Profile person, Instant now) {
    if (model.counted().isEmpty()) {
      return List.of();
    }
    List<List<Activity>> picked = model.dispatch().pick(person.activities());
    List<Award> made = new ArrayList<>();
    for (int i = 0; i < picked.size(); i++) {
      made.add(award(model, model.counted().get(i), picked.get(i), person, now));
    }
    return made;
  }

  private static Award award(
      CompiledModel model, ScoringRule rule, List<Activity> picked, Profile person, Instant now) {
    if (rule instanceof ScoringRule.ForActivity activity) {
      return Award.of(activity, picked, now);
    }
    if (rule instanceof ScoringRule.Quiet quiet) {
      return Award.of(quiet, picked, now);
    }
    ScoringRule.ByScorer byScorer = (ScoringRule.ByScorer) rule;
    return Award.of(byScorer, model.scorer(byScorer.scorer()), person, now);
  }

  private long[] awarded() {
    long[] thousandths = new long[awards.size()];
    for (int i = 0; i < thousandths.length; i++) {
      thousandths[i] = awards.get(i).points().thousandths();
    }
    return thousandths;
  }

  /** The score in thousandths. */
  long total() {
    return model.total(holding, awarded);
  }

  CompiledModel model() {
    return model;
  }

  Instant now() {
    return now;
  }

  /** The profile with what the person did up to now. */
  Profile profile() {
    return judged.person();
  }

  /** A machine's activities by the rule that told them. */
  Map<String, Automation.Told> machines() {
    return judged.machines();
  }

  long[] holding() {
    return holding;
  }

  boolean holds(int condition) {
    return Bits.get(holding, condition);
  }

  boolean isSuspended() {
    return model.isSuspended(holding);
  }

  Award award(int counted) {
    return awards.get(counted);
  }
}
