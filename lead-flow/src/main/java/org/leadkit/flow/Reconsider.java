package org.leadkit.flow;

import java.util.List;
import java.util.Optional;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.LeadHistory;

/** The command that asks the gate about a lead anew, because one of its points was suppressed. */
final class Reconsider {

  private static final String COMMAND = "reconsider";

  private final FlowSettings settings;

  Reconsider(FlowSettings settings) {
    this.settings = settings;
  }

  void lead(LeadId id) {
    HeldTurns none = new HeldTurns(settings);
    Attempts.run(COMMAND, settings.attempts(), none, () -> attempt(id, none));
  }

  private Optional<Outcome> attempt(LeadId id, HeldTurns turns) {
    Optional<LeadHistory> history = settings.history(id);
    if (history.isEmpty()) {
      return Optional.of(Outcome.notFound(id, settings.time().instant()));
    }
    LeadCase begun = LeadCase.of(history.get(), settings.time().instant());
    LeadCase lead = new ResponseStep(settings).apply(new GateStep(settings).apply(begun));
    return new StoreStep(settings, COMMAND, turns, List.of()).store(lead);
  }
}
