package org.leadkit.flow;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;

/** The command that takes consent back; used once. */
final class Withdraw {

  private static final String COMMAND = "withdraw";

  private final FlowSettings settings;
  private final Withdrawal withdrawal;
  private final Instant now;
  private final Instant occurredAt;

  Withdraw(FlowSettings settings, Withdrawal withdrawal) {
    this.settings = settings.forCommand();
    this.withdrawal = withdrawal;
    this.now = settings.time().instant();
    this.occurredAt = ActedAt.of(withdrawal.occurredAt(), now);
  }

  /**
   * First the suppressions, so that whoever is stored meanwhile either sees them or is found; then
   * the person's leads; then those who only share one of the points that the person turned out to
   * have.
   */
  Outcome run() {
    return new OptOuts(settings).logging(logged(), this::withdraw);
  }

  /** What the privacy log keeps of it: all points of all the person's leads, as they are now. */
  private OptOut logged() {
    Set<ContactPoint> points = new LinkedHashSet<>(withdrawal.point().stream().toList());
    Set<LeadId> leads = new TreeSet<>(withdrawal.lead().stream().toList());
    withdrawal.point().map(this::reachedAt).ifPresent(leads::addAll);
    leads.forEach(lead -> points.addAll(pointsOf(lead)));
    ConsentEvent event =
        new ConsentEvent(
            "",
            ConsentEvent.Kind.WITHDRAWN,
            withdrawal.scope(),
            "",
            withdrawal.actor(),
            withdrawal.source(),
            occurredAt,
            now);
    return new OptOut(
        leads,
        event,
        points.stream().flatMap(point -> suppressions(point, true).stream()).toList());
  }

  private Outcome withdraw() {
    Set<ContactPoint> points = new LinkedHashSet<>(withdrawal.point().stream().toList());
    withdrawal.lead().map(this::pointsOf).ifPresent(points::addAll);
    suppress(points);
    Set<LeadId> leads = new TreeSet<>(withdrawal.lead().stream().toList());
    withdrawal.point().map(this::reachedAt).ifPresent(leads::addAll);
    List<Outcome> outcomes = leads.stream().map(id -> decide(id, true)).toList();
    leads.forEach(id -> points.addAll(pointsOf(id)));
    Set<LeadId> others = new TreeSet<>();
    points.forEach(point -> others.addAll(reachedAt(point)));
    others.removeAll(leads);
    others.forEach(id -> decide(id, false));
    return outcomes.stream()
        .filter(outcome -> outcome.status() == Answer.Status.UPDATED)
        .findFirst()
        .orElseGet(() -> Outcome.notFound(withdrawal.lead().orElse(null), now));
  }

  private Set<ContactPoint> pointsOf(LeadId lead) {
    return settings
        .history(lead)
        .map(history -> ContactPoints.of(history.lead(), history.touches()))
        .orElse(Set.of());
  }

  private void suppress(Set<ContactPoint> points) {
    if (points.isEmpty()) {
      return;
    }
    Commit.Builder builder = Commit.of(settings.tenant());
    suppressions(points).forEach(builder::suppress);
    settings
        .store()
        .commit(
            builder
                .journal(
                    new JournalEntry(
                        settings.ids().next("journal"),
                        withdrawal.lead().orElse(null),
                        COMMAND,
                        "suppressed",
                        List.of(),
                        List.of(),
                        now))
                .build());
  }

  /** All points that the lead has by now: its version guards that none is missed. */
  private List<Suppression> suppressions(Set<ContactPoint> points) {
    return points.stream().flatMap(point -> suppressions(point).stream()).toList();
  }

  /**
   * The point that was named is suppressed as it was said. Another point of the person may be
   * shared, so a refusal of everything is there a refusal of the channels that use it. The point
   * that probably shares its mailbox is suppressed with it. Nothing where that is so already.
   */
  private List<Suppression> suppressions(ContactPoint point) {
    return suppressions(point, false);
  }

  /**
   * @param again whether also what is suppressed already
   */
  private List<Suppression> suppressions(ContactPoint point, boolean again) {
    Scope said = withdrawal.scope();
    boolean isNamed = withdrawal.point().equals(Optional.of(point));
    Scope scope =
        isNamed || !said.channels().isEmpty()
            ? said
            : new Scope(said.purposes(), point.kind().channels());
    return Stream.of(point, point.mailbox())
        .distinct()
        .filter(one -> again || !isSuppressed(one, scope))
        .map(
            one ->
                new Suppression(
                    settings.hashes().current(one),
                    scope,
                    "withdrawn",
                    withdrawal.source(),
                    occurredAt))
        .toList();
  }

  private boolean isSuppressed(ContactPoint point, Scope scope) {
    return settings.store().suppressions(settings.tenant(), settings.hashes().all(point)).stream()
        .anyMatch(one -> one.scope().covers(scope));
  }

  /**
   * Decides a lead anew.
   *
   * @param isPersons whether it is the person who withdraws, or one who only shares a contact point
   */
  private Outcome decide(LeadId id, boolean isPersons) {
    HeldTurns none = new HeldTurns(settings);
    return Attempts.run(COMMAND, settings.attempts(), none, () -> attempt(id, isPersons, none));
  }

  private Optional<Outcome> attempt(LeadId id, boolean isPersons, HeldTurns turns) {
    Optional<LeadHistory> history = settings.history(id);
    if (history.isEmpty()) {
      return Optional.of(Outcome.notFound(id, now));
    }
    LeadCase begun = LeadCase.of(history.get(), now);
    LeadCase gated = new GateStep(settings).apply(isPersons ? withdrawn(begun) : begun);
    LeadCase lead = new ResponseStep(settings).apply(gated);
    return new StoreStep(settings, COMMAND, turns, List.of())
        .store(lead, isPersons ? suppressions(lead.points()) : List.of());
  }

  /** The refusal is the person's and not the point's: another address does not undo it. */
  private LeadCase withdrawn(LeadCase lead) {
    ConsentEvent event =
        new ConsentEvent(
            settings.ids().next("consent"),
            ConsentEvent.Kind.WITHDRAWN,
            withdrawal.scope(),
            "",
            withdrawal.actor(),
            withdrawal.source(),
            occurredAt,
            now);
    return lead.plus(event).plus(new LeadEvent.Change.ConsentRecorded(event.id(), event.kind()));
  }

  private Set<LeadId> reachedAt(ContactPoint point) {
    Set<LeadId> leads = new TreeSet<>();
    settings
        .store()
        .owners(settings.tenant(), settings.hashes().keys(point))
        .values()
        .forEach(leads::addAll);
    return leads;
  }
}
