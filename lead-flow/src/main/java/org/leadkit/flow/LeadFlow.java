package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.gate.PermissionTicket;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.StorageFailure;
import org.leadkit.decision.TooManyConflicts;
import org.leadkit.intake.Submission;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.sla.Owed;
import org.leadkit.spi.Keys;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Page;
import org.leadkit.spi.Turns;

/**
 * The way of a lead: from a submission to a stored lead with a score, a permission, an owner and a
 * deadline, and on from there. Each command decides from what is stored, stores all of its result
 * in one commit or nothing, and decides again if another writer was faster. Immutable and
 * thread-safe; commands run in the caller's thread.
 *
 * <p>Commands throw {@link StorageFailure} if the store is broken and {@link TooManyConflicts} if
 * every attempt lost to other writers; nothing that a person sends makes them throw.
 */
public final class LeadFlow {

  private final FlowSettings settings;

  LeadFlow(FlowSettings settings) {
    this.settings = settings;
  }

  /** Begins a flow whose ports are all in memory, for tests and for a first try. */
  public static LeadFlowBuilder inMemory() {
    return on(new InMemoryLeadStore(), new InMemoryTurns(), new EphemeralKeys())
        .privacyLog(new InMemoryPrivacyLog());
  }

  /** Begins a flow on the host's ports. */
  public static LeadFlowBuilder on(LeadStore store, Turns turns, Keys keys) {
    return new LeadFlowBuilder(store, turns, keys);
  }

  /** The same flow for the leads of a tenant. */
  public LeadFlow forTenant(TenantId tenant) {
    return new LeadFlow(settings.forTenant(tenant));
  }

  /**
   * Takes a submission in. A new person becomes a lead; a known one's lead is touched; where it is
   * not certain it becomes a lead to review. What can't be used is kept and said.
   */
  public Outcome submit(Submission submission) {
    return new Submit(settings, submission).run();
  }

  /**
   * Records what a person did. The activity's id is its request key: the same activity again
   * changes nothing and gives the same answer.
   */
  public Outcome recordActivity(LeadId lead, Activity activity) {
    return new RecordActivity(settings, lead, activity).run();
  }

  /**
   * Takes consent back. The contact points are suppressed first, whether or not a lead has them;
   * then the person's leads, and every lead that shares such a point, are decided anew. The outcome
   * is that of the person's first lead by id; the journal has them all. If this throws, the
   * suppressions may be stored and some leads not yet decided: send it again.
   */
  public Outcome withdraw(Withdrawal withdrawal) {
    return new Withdraw(settings, withdrawal).run();
  }

  /**
   * Records what a person allowed or refused, or what bears on it: a confirmed opt-in, an opt-out
   * read from a reply, a bounce, a purchase. The event's id is its request key. To withdraw
   * everywhere at once there is {@link #withdraw}.
   */
  public Outcome recordConsent(LeadId lead, ConsentEvent event) {
    Set<String> points = event.point().isEmpty() ? Set.of() : Set.of(event.point());
    return record(lead, event, points);
  }

  private Outcome record(LeadId lead, ConsentEvent event, Set<String> points) {
    return new OptOuts(settings)
        .logging(lead, event, points, () -> new RecordConsent(settings, lead, event, points).run());
  }

  /** The same about one contact point, which is stored as a keyed hash. */
  public Outcome recordConsent(LeadId lead, ConsentEvent event, ContactPoint point) {
    KeyedHashes hashes = settings.hashes();
    Set<String> points = new Restrictions(hashes).keptUnder(point);
    return record(lead, event.at(hashes.current(point)), points);
  }

  /**
   * Asks whether a person may be contacted now, and records the answer. If so, the outcome has a
   * ticket, and its place under every cap is taken at once, whether or not it is used.
   */
  public Outcome contact(Outreach outreach) {
    return new Contact(settings, outreach).run();
  }

  /**
   * Redeems a ticket and hands it to the message port. If the person refused since, its time is
   * over or it was used, nothing is sent, and the outcome is {@code UNCHANGED} and says why, or
   * {@code REPEATED}.
   *
   * @param preferences what the person wishes now, as the host keeps it
   * @throws InvalidConfiguration if the flow has no message port
   */
  public Outcome send(LeadId lead, PermissionTicket ticket, Preferences preferences) {
    if (settings.messages() == null) {
      throw InvalidConfiguration.of(
          "no-messages",
          "The flow has no port for messages, so the ticket (%s) can't be used."
              .formatted(ticket.id()),
          "Maybe give one with messages(port).");
    }
    return new Send(settings, settings.messages(), lead, ticket, preferences).run();
  }

  /** Redeems a ticket of a person who has no wishes. */
  public Outcome send(LeadId lead, PermissionTicket ticket) {
    return send(lead, ticket, Preferences.NONE);
  }

  /**
   * Does what the sales side wants with a lead. If the lead does not allow it as it stands, nothing
   * is stored and the outcome is {@code UNCHANGED} and says why.
   */
  public Outcome perform(SalesAction action) {
    return new Perform(settings, action).run();
  }

  /**
   * The leads that must be looked at now, because something is owed to them or they have waited for
   * an owner, in the order of {@link Lead#wakeAt()}, then of their ids. The host sweeps: it pages
   * through them, as often as its deadlines are fine, and settles each.
   *
   * @param cursor {@link Page#START}, or that of the page before
   * @param limit at least 1
   */
  public Page<Lead> due(String cursor, int limit) {
    return settings.store().due(settings.tenant(), settings.time().instant(), cursor, limit);
  }

  /** What is owed to a lead now, in order. Nothing is read or stored. */
  public List<Owed> owed(Lead lead) {
    return lead.response()
        .flatMap(
            clock ->
                new ResponseStep(settings)
                    .level(lead)
                    .map(level -> level.owed(clock, settings.time().instant())))
        .orElse(List.of());
  }

  /**
   * Does what is owed to a lead now, in one commit: tells warnings and breaches, reminds the owner,
   * and hands the lead on; one that was held is routed again. Where nobody is free to get it, it is
   * due again when somebody may be, or in an hour if that is not known. Each thing is done once,
   * however many settle at the same time. If nothing is owed the outcome is {@code UNCHANGED}.
   */
  public Outcome settle(LeadId lead) {
    return new Settle(settings, lead).run();
  }

  /**
   * The score of a lead as of an instant, from all that had happened by then, whenever it was
   * recorded: the submissions and activities that {@code occurred} no later. Each counts as if it
   * had been known at once, so the levels are those that would have been entered and left then.
   * Nothing is stored.
   *
   * <p>It is the model of today that answers, and it answers from what the store keeps of
   * submissions and activities. Values that came to the lead in another way, such as an import past
   * the flow, carry no time and are not seen; nor are levels that an earlier model put the lead on.
   * The whole history is decided again: this is for a report or a dispute, and not for each
   * request.
   *
   * @param at any instant; a later one than now gives the score if nothing more happens
   * @return empty if there is no such lead, nothing of it had happened by then, or nothing scores
   */
  public Optional<Decision<Score>> scoreAt(LeadId lead, Instant at) {
    return lookBack(lead, at, Hindsight::asOf);
  }

  /**
   * The same from what was known at an instant, without what was recorded later. If the model is
   * still the one that decided then, and all values came in submissions, it is the very decision
   * that a command made at that instant; of several the last.
   *
   * @return empty also if nothing of the lead had been recorded by then
   * @see #scoreAt
   */
  public Optional<Decision<Score>> scoreAsKnownAt(LeadId lead, Instant at) {
    return lookBack(lead, at, Hindsight::asKnownAt);
  }

  private Optional<Decision<Score>> lookBack(
      LeadId lead,
      Instant at,
      BiFunction<Hindsight, LeadHistory, Optional<Decision<Score>>> question) {
    Optional<LeadHistory> history = settings.store().find(settings.tenant(), lead);
    Optional<ScoringModel> model = settings.scoring();
    return history.isPresent() && model.isPresent()
        ? question.apply(new Hindsight(model.get(), settings.frameworks(), at), history.get())
        : Optional.empty();
  }

  /**
   * Holds, erasure, the sweep, and what other parties must be told.
   *
   * @throws InvalidConfiguration if the flow has no privacy log
   */
  public Privacy privacy() {
    return new Privacy(
        settings,
        settings
            .privacy()
            .orElseThrow(
                () ->
                    InvalidConfiguration.of(
                        "no-privacy-log",
                        "The flow of tenant (%s) has no privacy log.".formatted(settings.tenant()),
                        "Maybe give one with privacyLog(log).")));
  }

  /** A lead as it stands; empty if there is none. */
  public Optional<Lead> find(LeadId lead) {
    return settings.store().find(settings.tenant(), lead).map(LeadHistory::lead);
  }
}
