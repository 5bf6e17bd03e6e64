package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Profile;
import org.leadkit.qualification.QualificationFramework;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.spi.LeadHistory;

/**
 * Scores a lead as of an instant. The levels depend on the decisions before, so it decides again at
 * every step of the history up to then, and starts each from where the one before left the lead.
 */
final class Hindsight {

  private final ScoringModel model;
  private final List<QualificationFramework> frameworks;
  private final Instant at;

  Hindsight(ScoringModel model, List<QualificationFramework> frameworks, Instant at) {
    this.model = model;
    this.frameworks = frameworks;
    this.at = at;
  }

  /** What was learned at once: a submission is a touch and an activity of one id. */
  private record Step(Instant at, @Nullable Touch touch, @Nullable Activity activity) {}

  /** From all that had happened, as if each had been known at once. */
  Optional<Decision<Score>> asOf(LeadHistory history) {
    List<Step> steps = steps(history, Touch::occurredAt, Activity::occurredAt);
    steps.sort(Comparator.comparing(Step::at));
    return replay(steps, true);
  }

  /** From all that had been recorded, in the order of commit: as the flow decided then. */
  Optional<Decision<Score>> asKnownAt(LeadHistory history) {
    return replay(steps(history, Touch::recordedAt, Activity::recordedAt), false);
  }

  private List<Step> steps(
      LeadHistory history,
      Function<Touch, Instant> timeOfTouch,
      Function<Activity, Instant> timeOfActivity) {
    Map<String, Touch> touches = new LinkedHashMap<>();
    history.touches().stream()
        .filter(touch -> !touch.occurredAt().isAfter(at))
        .forEach(touch -> touches.put(touch.id(), touch));
    List<Step> submitted = new ArrayList<>();
    for (Activity activity : history.activities()) {
      submitted.add(
          new Step(timeOfActivity.apply(activity), touches.remove(activity.id()), activity));
    }
    List<Step> steps = new ArrayList<>();
    // Touches that the flow did not make, and so without an activity: the host had them before.
    touches.values().forEach(touch -> steps.add(new Step(timeOfTouch.apply(touch), touch, null)));
    steps.addAll(submitted);
    steps.removeIf(step -> step.at().isAfter(at));
    return steps;
  }

  /**
   * @param atOnce whether nothing is decided between steps of one instant, since they have no order
   */
  private Optional<Decision<Score>> replay(List<Step> steps, boolean atOnce) {
    Profile profile = Profile.empty();
    List<Touch> touches = new ArrayList<>();
    QualificationState state = QualificationState.NONE;
    Optional<Decision<Score>> last = Optional.empty();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.touch() != null) {
        profile = profile.with(TouchValues.newer(step.touch(), touches));
        touches.add(step.touch());
      }
      if (step.activity() != null) {
        profile = profile.with(List.of(step.activity()));
      }
      if (atOnce && i + 1 < steps.size() && steps.get(i + 1).at().equals(step.at())) {
        continue;
      }
      Decision<Score> decision = score(profile, state, step.at());
      state = decision.outcome().state();
      last = Optional.of(decision);
    }
    if (last.isEmpty() || last.get().at().equals(at)) {
      return last;
    }
    return Optional.of(score(profile, state, at));
  }

  private Decision<Score> score(Profile profile, QualificationState previous, Instant then) {
    return model.score(EvidenceFacts.of(frameworks, profile, then).profile(), previous, then);
  }
}
