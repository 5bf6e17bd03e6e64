package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks models what they would decide if they took over from the one that decides. */
final class Challengers {

  private static final Logger LOG = LoggerFactory.getLogger(LeadFlow.class);

  private Challengers() {}

  /** What each would decide; all are asked from where the lead stands by the champion's word. */
  static List<Decision<Score>> decide(
      List<ScoringModel> models, Profile profile, QualificationState previous, Instant now) {
    List<Decision<Score>> decisions = new ArrayList<>();
    for (ScoringModel model : models) {
      decide(model, profile, previous, now).ifPresent(decisions::add);
    }
    return List.copyOf(decisions);
  }

  /** A challenger moves nothing, so the fault of one must not stop a command either. */
  private static Optional<Decision<Score>> decide(
      ScoringModel model, Profile profile, QualificationState previous, Instant now) {
    try {
      return Optional.of(model.score(profile, previous, now));
    } catch (RuntimeException e) {
      LOG.warn("The challenger {} failed with {}", model.ref(), e.getClass().getName());
      return Optional.empty();
    }
  }

  /** A suspended challenger scored nothing, so there is nothing to tell of it. */
  static List<LeadEvent.Change> changes(List<Decision<Score>> decisions) {
    List<LeadEvent.Change> changes = new ArrayList<>();
    for (Decision<Score> decision : decisions) {
      Score score = decision.outcome();
      if (!score.isSuspended()) {
        changes.add(
            new LeadEvent.Change.Challenged(
                decision.policy().toString(), score.total(), score.qualification()));
      }
    }
    return changes;
  }
}
