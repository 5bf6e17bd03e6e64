package org.leadkit.scoring;

import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;

/** One line of a scorecard, as plain data. */
public sealed interface ScoringRule extends Canonical {

  /** Kebab-case id, unique in its model. */
  String id();

  /** What it awards; negative to take away. */
  Points points();

  /**
   * Awards its points once if a condition holds.
   *
   * @param id kebab-case id
   * @param when the condition
   * @param points the points
   */
  record ForProfile(String id, Condition when, Points points) implements ScoringRule {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("id", id).with("when", when).with("points", points);
    }
  }

  /**
   * Awards its points for each activity that a filter picks.
   *
   * @param id kebab-case id
   * @param on which activities
   * @param points the points of one
   * @param decay how they fade
   * @param cap how many count
   */
  record ForActivity(String id, ActivityFilter on, Points points, Decay decay, Cap cap)
      implements ScoringRule {
    @Override
    public CanonicalForm form() {
      CanonicalForm form = on.into(CanonicalForm.object().with("id", id)).with("points", points);
      if (!decay.equals(Decay.none())) {
        form = form.with("decay", decay);
      }
      return cap.equals(Cap.none()) ? form : form.with("cap", cap);
    }
  }
}
