package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.LeadHistory;

/**
 * The command that records what a person allowed or refused, or what bears on it; used once. What
 * restricts a contact point also suppresses it in the same commit, so that it outlives the lead.
 */
final class RecordConsent {

  private static final String COMMAND = "record-consent";

  private final FlowSettings settings;
  private final LeadId lead;
  private final ConsentEvent event;
  private final Set<String> points;
  private final Instant now;
  private final List<String> requestKeys;

  /**
   * @param points the hashes under which a restriction is kept for all leads; empty if the event is
   *     about no contact point
   */
  RecordConsent(FlowSettings settings, LeadId lead, ConsentEvent event, Set<String> points) {
    this.settings = settings.forCommand();
    this.lead = lead;
    this.now = settings.time().instant();
    this.event = event.recorded(now);
    this.points = points;
    this.requestKeys = settings.hashes().request(COMMAND, lead + "\u0000" + event.id());
  }

  Outcome run() {
    HeldTurns none = new HeldTurns(settings);
    return settings
        .answered(requestKeys)
        .map(Outcome::repeated)
        .orElseGet(() -> Attempts.run(COMMAND, settings.attempts(), none, () -> attempt(none)));
  }

  private Optional<Outcome> attempt(HeldTurns turns) {
    Optional<LeadHistory> history = settings.history(lead);
    if (history.isEmpty()) {
      return Optional.of(Outcome.notFound(lead, now));
    }
    LeadCase recorded =
        LeadCase.of(history.get(), now)
            .plus(event)
            .plus(new LeadEvent.Change.ConsentRecorded(event.id(), event.kind()));
    LeadCase stopped = Restricted.stopped(settings, recorded);
    LeadCase decided = new ResponseStep(settings).apply(new GateStep(settings).apply(stopped));
    return new StoreStep(settings, COMMAND, turns, requestKeys).store(decided, suppressions());
  }

  private List<Suppression> suppressions() {
    return event.restricts() ? Restrictions.of(event, points) : List.of();
  }
}
