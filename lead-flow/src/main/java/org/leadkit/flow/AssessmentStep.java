package org.leadkit.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.Stage;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;

/**
 * Scores a lead from where it stands on the model's levels, and moves it between the stages that
 * are not sales' own. Made once a command, so that all of its attempts have the same model.
 */
final class AssessmentStep {

  /** What sales does with a lead, no score undoes. */
  private static final Set<Stage> OF_SALES =
      EnumSet.of(Stage.ACCEPTED, Stage.SALES_QUALIFIED, Stage.CONVERTED);

  private final FlowSettings settings;
  private final @Nullable ScoringModel model;

  AssessmentStep(FlowSettings settings) {
    this.settings = settings;
    this.model = settings.scoring().orElse(null);
  }

  LeadCase apply(LeadCase lead) {
    return model == null ? lead : assess(lead, model);
  }

  private LeadCase assess(LeadCase lead, ScoringModel champion) {
    EvidenceFacts evidence = EvidenceFacts.of(settings.frameworks(), lead.profile(), lead.now());
    Profile profile = evidence.profile();
    QualificationState previous = lead.lead().qualification();
    Decision<Score> decision = champion.score(profile, previous, lead.now());
    List<Decision<Score>> beside =
        Challengers.decide(settings.challengers(), profile, previous, lead.now());
    LeadCase next = decision.outcome().isSuspended() ? lead : scored(lead, decision);
    for (LeadEvent.Change challenged : Challengers.changes(beside)) {
      next = next.plus(challenged);
    }
    return next.assessed(Assessed.of(champion, decision, beside, evidence.decisions()));
  }

  private LeadCase scored(LeadCase lead, Decision<Score> decision) {
    Score score = decision.outcome();
    Lead scored = lead.lead().but().score(score.total()).qualification(score.state()).build();
    LeadCase next =
        lead.with(scored)
            .plus(
                new LeadEvent.Change.Scored(
                    score.total(), score.qualification(), score.grade().orElse("")));
    for (LeadEvent.Change crossing : Crossings.of(decision)) {
      next = next.plus(crossing);
    }
    Optional<Stage> to = target(lead.lead(), score);
    return to.isPresent() ? move(next, to.get()) : next;
  }

  private static LeadCase move(LeadCase lead, Stage to) {
    return lead.with(lead.lead().but().stage(to).build())
        .plus(new LeadEvent.Change.StageMoved(lead.lead().stage(), to));
  }

  private Optional<Stage> target(Lead before, Score score) {
    Stage from = before.stage();
    List<Stage> wanted =
        switch (score.qualification()) {
          case QUALIFIED -> List.of(Stage.QUALIFIED);
          case BELOW -> List.of(Stage.NURTURING);
          case DISQUALIFIED -> List.of(Stage.DISQUALIFIED, Stage.NURTURING);
          case NOT_JUDGED -> List.of();
        };
    return wanted.stream()
        .filter(to -> to != from && !OF_SALES.contains(from))
        .filter(to -> to != Stage.NURTURING || hadQualified(before))
        .filter(to -> settings.lifecycle().allows(from, to))
        .findFirst();
  }

  /** A lead that staff qualified, and no score, is not sent back by a score. */
  private static boolean hadQualified(Lead lead) {
    return lead.stage() == Stage.QUALIFIED && !lead.qualification().inside().isEmpty();
  }
}
