package org.leadkit.flow;

import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Stage;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;

/** Scores a lead and moves it to qualified when it is good enough. */
final class AssessmentStep {

  private final FlowSettings settings;

  AssessmentStep(FlowSettings settings) {
    this.settings = settings;
  }

  LeadCase apply(LeadCase lead) {
    return settings.scoring().map(model -> score(lead, model)).orElse(lead);
  }

  private LeadCase score(LeadCase lead, ScoringModel model) {
    Decision<Score> decision = model.score(lead.profile(), lead.now());
    Score score = decision.outcome();
    Lead scored = lead.lead().but().score(score.total()).build();
    LeadCase next =
        lead.with(scored)
            .scored(decision)
            .plus(new LeadEvent.Change.Scored(score.total(), score.qualification()));
    return score.isQualified() ? qualify(next) : next;
  }

  private LeadCase qualify(LeadCase lead) {
    Stage from = lead.lead().stage();
    if (!settings.lifecycle().allows(from, Stage.QUALIFIED)) {
      return lead;
    }
    return lead.with(lead.lead().but().stage(Stage.QUALIFIED).build())
        .plus(new LeadEvent.Change.StageMoved(from, Stage.QUALIFIED));
  }
}
