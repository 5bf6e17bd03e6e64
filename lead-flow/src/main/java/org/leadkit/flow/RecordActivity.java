package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.activity.Activity;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.LeadHistory;

/** The command that records what a person did; used once. */
final class RecordActivity {

  private static final String COMMAND = "record-activity";

  private final FlowSettings settings;
  private final LeadId id;
  private final Activity activity;
  private final Instant now;
  private final List<String> requestKeys;
  private final HeldTurns turns;
  private final AssessmentStep assessment;

  RecordActivity(FlowSettings settings, LeadId id, Activity activity) {
    this.settings = settings.forCommand();
    this.id = id;
    this.now = settings.time().instant();
    this.activity = activity.recorded(now);
    this.requestKeys = settings.hashes().request(COMMAND, id.value() + "\u0000" + activity.id());
    this.turns = new HeldTurns(settings);
    this.assessment = new AssessmentStep(settings);
  }

  Outcome run() {
    return settings
        .answered(requestKeys)
        .map(Outcome::repeated)
        .orElseGet(() -> Attempts.run(COMMAND, settings.attempts(), turns, this::attempt));
  }

  private Optional<Outcome> attempt() {
    Optional<LeadHistory> history = settings.history(id);
    if (history.isEmpty()) {
      return Optional.of(Outcome.notFound(id, now));
    }
    boolean isRecorded =
        history.get().activities().stream().anyMatch(one -> one.id().equals(activity.id()));
    return isRecorded ? Optional.of(repeated(history.get())) : decide(history.get());
  }

  /** Recorded under a secret that is no longer in use, so that its answer can't be found. */
  private Outcome repeated(LeadHistory history) {
    LeadCase lead = LeadCase.of(history, now);
    return Outcome.repeated(CommitStep.answer(Answer.Status.UPDATED, lead, List.of(), List.of()));
  }

  private Optional<Outcome> decide(LeadHistory history) {
    LeadCase begun =
        LeadCase.of(history, now)
            .plus(activity)
            .plus(new LeadEvent.Change.ActivityRecorded(activity.id(), activity.type()));
    LeadCase assessed = assessment.apply(begun);
    LeadCase gated = new GateStep(settings).apply(assessed);
    boolean isSettled = gated.lead().assignment().isPresent() && !gated.isDisqualified();
    LeadCase lead = new ResponseStep(settings).apply(isSettled ? gated : dispatch(gated));
    return new StoreStep(settings, COMMAND, turns, requestKeys).store(lead);
  }

  private LeadCase dispatch(LeadCase lead) {
    String turnKey = id + "/" + lead.before().lead().version();
    return new DispatchStep(settings, turns).apply(lead, turnKey);
  }
}
