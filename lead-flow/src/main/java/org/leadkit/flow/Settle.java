package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.LeadHistory;

/** The command that does what a lead is owed now, and routes one that was held; used once. */
final class Settle {

  private static final String COMMAND = "settle";

  private final FlowSettings settings;
  private final LeadId id;
  private final Instant now;
  private final HeldTurns turns;

  Settle(FlowSettings settings, LeadId id) {
    this.settings = settings.forCommand();
    this.id = id;
    this.now = settings.time().instant();
    this.turns = new HeldTurns(settings);
  }

  Outcome run() {
    return Attempts.run(COMMAND, settings.attempts(), turns, this::attempt);
  }

  private Optional<Outcome> attempt() {
    Optional<LeadHistory> history = settings.history(id);
    if (history.isEmpty()) {
      turns.release();
      return Optional.of(Outcome.notFound(id, now));
    }
    LeadCase begun = LeadCase.of(history.get(), now);
    LeadCase escalated = new EscalationStep(settings, turns).apply(begun);
    LeadCase woken = woken(escalated);
    LeadCase lead = new ResponseStep(settings).settled(woken);
    if (lead.lead().equals(begun.lead()) && lead.news().changes().isEmpty()) {
      turns.release();
      return Optional.of(Outcome.unchanged(begun, List.of()));
    }
    return new StoreStep(settings, COMMAND, turns, List.of()).store(lead);
  }

  /** It has waited until now: for an owner, or for the hours in which contact is permitted. */
  private LeadCase woken(LeadCase lead) {
    if (lead.isClosed() || lead.before().lead().wakeAt().filter(at -> !at.isAfter(now)).isEmpty()) {
      return lead;
    }
    if (lead.lead().assignment().isEmpty()) {
      return routed(lead);
    }
    return ResponseStep.isForbidden(lead.lead()) ? new GateStep(settings).apply(lead) : lead;
  }

  private LeadCase routed(LeadCase lead) {
    LeadCase gated = new GateStep(settings).apply(new AssessmentStep(settings).apply(lead));
    String turnKey = id + "/" + lead.before().lead().version();
    return new DispatchStep(settings, turns).apply(gated, turnKey);
  }
}
