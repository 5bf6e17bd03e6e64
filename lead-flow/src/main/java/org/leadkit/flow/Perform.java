package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.spi.LeadHistory;

/** The command that does what the sales side wants with a lead; used once. */
final class Perform {

  private final FlowSettings settings;
  private final SalesAction action;
  private final String command;
  private final Instant now;
  private final Instant at;
  private final List<String> requestKeys;
  private final HeldTurns turns;

  Perform(FlowSettings settings, SalesAction action) {
    this.settings = settings.forCommand();
    this.action = action;
    this.command = CanonicalForm.kebab(action.kind());
    this.now = settings.time().instant();
    this.at = ActedAt.of(action.occurredAt(), now);
    this.requestKeys =
        action
            .requestKey()
            .map(key -> settings.hashes().request(command, action.lead() + "\u0000" + key))
            .orElse(List.of());
    this.turns = new HeldTurns(settings);
  }

  Outcome run() {
    return settings
        .answered(requestKeys)
        .map(Outcome::repeated)
        .orElseGet(() -> Attempts.run(command, settings.attempts(), turns, this::attempt));
  }

  private Optional<Outcome> attempt() {
    Optional<LeadHistory> history = settings.history(action.lead());
    if (history.isEmpty()) {
      turns.release();
      return Optional.of(Outcome.notFound(action.lead(), now));
    }
    LeadCase begun = LeadCase.of(history.get(), now);
    Optional<Issue> refusal = new ActionCheck(settings).refusal(begun, action);
    if (refusal.isPresent()) {
      return refused(begun, refusal.get());
    }
    LeadCase done = new ActionStep(settings, turns).apply(begun, action, at);
    Optional<Issue> unclaimed = ActionCheck.unclaimed(done, action);
    if (unclaimed.isPresent()) {
      return refused(begun, unclaimed.get());
    }
    LeadCase lead = new ResponseStep(settings).apply(done);
    return new StoreStep(settings, command, turns, requestKeys).store(lead);
  }

  /** Its own commit may have made it impossible, if the same key came twice at once. */
  private Optional<Outcome> refused(LeadCase lead, Issue issue) {
    turns.release();
    return settings
        .answered(requestKeys)
        .map(Outcome::repeated)
        .or(() -> Optional.of(Outcome.unchanged(lead, List.of(issue))));
  }
}
