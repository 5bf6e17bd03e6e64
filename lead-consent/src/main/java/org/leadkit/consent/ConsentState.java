package org.leadkit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * What a person's events come to: the same for any order of arrival, and repeated ones count once.
 * Two times count: when something happened, which is the {@code now} of a question, and when it was
 * recorded, see {@link #knownAt}. Immutable and thread-safe; one more event costs one copy, no
 * sorting.
 *
 * <p>The rules (no permission follows from them alone; the gate asks the law as well):
 *
 * <ul>
 *   <li>A restriction counts whoever reports it, from its recording or its occurrence on, whichever
 *       is earlier. It has no end of its own. Only a newer act of the person with personal proof,
 *       whose scope covers it, lifts it: at the same contact point, or about the person as a whole.
 *       While that consent is over, the restriction counts again.
 *   <li>A refusal also takes back every earlier consent that it meets.
 *   <li>What a file says is a consent only where nothing restricts. Files, machines and staff lift
 *       nothing, but staff may take back, with a document, what they or a machine entered.
 *   <li>At one instant the most restrictive counts. Of different events with one id only what
 *       restricts counts.
 *   <li>A consent or a fact about the person as a whole does not reach the contact points that a
 *       merge brings: the merge binds it to the points it had, see {@link ConsentRecord}.
 * </ul>
 */
public final class ConsentState {

  /** How long a link works if its request does not say: 48 elapsed hours. */
  public static final Duration LINK_WORKS = Soundness.LINK_WORKS;

  private static final ConsentState EMPTY = new ConsentState(Timeline.EMPTY, Roles.NONE);

  private final Timeline events;
  private final Roles roles;

  private ConsentState(Timeline events, Roles roles) {
    this.events = events;
    this.roles = roles;
  }

  /**
   * How a double opt-in stands. The link works from its request on and before its end, which is
   * half-open: of 48 hours the last nanosecond is the last instant.
   */
  public enum Confirmation {
    /** Nothing was requested. */
    NONE,
    /** The link works and was not used. */
    AWAITED,
    /** The link works no more and was not used in time. */
    EXPIRED,
    /** The link was used in time, from the same contact point. */
    DONE
  }

  /**
   * Something on record that could have loosened and does not count.
   *
   * @param event what does not count
   * @param code why, in kebab case: {@code conflicting-id}, {@code dated-in-the-future}, {@code
   *     unknown-request}, {@code confirmed-elsewhere}, {@code confirmed-too-early}, {@code
   *     confirmation-expired}, {@code confirmed-before}, {@code not-entitled}, {@code
   *     evidence-missing}
   */
  public record Quarantined(ConsentEvent event, String code) {}

  /**
   * A relationship that is over, for rules whose time begins with its end.
   *
   * @param fact that it came to be
   * @param at the first instant at which it was over: of its own end and of everything that ended
   *     it the earliest, and of what is dated after its recording that
   */
  public record Ended(ConsentEvent fact, Instant at) {}

  /** Nothing is on record. */
  public static ConsentState empty() {
    return EMPTY;
  }

  /** Of events in any order. */
  public static ConsentState of(Collection<ConsentEvent> events) {
    return of(Timeline.of(events));
  }

  private static ConsentState of(Timeline events) {
    return new ConsentState(events, Roles.of(events));
  }

  /** The same with one more event; itself if it holds it already. */
  public ConsentState with(ConsentEvent event) {
    Timeline more = events.plus(event);
    if (more == events) {
      return this;
    }
    boolean alone =
        event.kind() != Kind.REQUESTED
            && event.kind() != Kind.CONFIRMED
            && !events.hasId(event.id());
    return new ConsentState(more, alone ? roles.plus(event) : Roles.of(more));
  }

  /** The same with more events, in any order. */
  public ConsentState with(Collection<ConsentEvent> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<ConsentEvent> all = new ArrayList<>(events.list());
    all.addAll(more);
    return of(all);
  }

  /**
   * Of the events of both, for two parts of one person's record. The records of two persons become
   * one by {@link ConsentRecord#merging}.
   */
  public ConsentState merged(ConsentState other) {
    return with(other.events());
  }

  /** What was known at an instant: of the events recorded by then. */
  public ConsentState knownAt(Instant instant) {
    return of(
        Timeline.sorted(
            events.list().stream().filter(event -> !event.recordedAt().isAfter(instant)).toList()));
  }

  /** All events, in {@link ConsentEvent#ORDER}. */
  public List<ConsentEvent> events() {
    return events.list();
  }

  /**
   * What could have loosened and does not count, with the reason, in {@link ConsentEvent#ORDER}.
   */
  public List<Quarantined> quarantined() {
    Soundness soundness = Soundness.of(events);
    List<Quarantined> out = new ArrayList<>();
    for (ConsentEvent event : events.list()) {
      String flaw = event.kind().loosens() ? soundness.flaw(event) : null;
      if (flaw != null) {
        out.add(new Quarantined(event, flaw));
      }
    }
    return List.copyOf(out);
  }

  /** The ids that different events share; of those only what restricts counts. */
  public Set<String> conflicts() {
    return roles.conflicts();
  }

  /** The restrictions that stand at an instant and concern a request, in order. */
  public List<ConsentEvent> restrictions(ContactRequest request, Instant now) {
    return new Reading(roles, request, now).restrictions();
  }

  /**
   * Of the restrictions that stand, the one that says best why: a hold, else a person's no, else a
   * number that is somebody else's, else a suppression, else a bounce, else what a machine was in
   * doubt about; of equals the newest. All of them stay on record and count.
   */
  public Optional<ConsentEvent> foremost(ContactRequest request, Instant now) {
    return restrictions(request, now).stream().min(Weight.HEAVIEST);
  }

  /**
   * Whether a suppression stands at an instant, whether or not its scope meets the request. One
   * that was made of an event on this record stands exactly as long as that event: of the same
   * source and instant, of the kind that its reason names, with a scope that holds its scope, and
   * at its point, at one that is asked about or about the person as a whole. Any other is lifted by
   * what would lift an event of its reason at its point, if that is asked about; an unknown reason
   * is an opt-out. Where it was entered by staff or a machine, staff lift it by a {@link
   * ConsentEvent.Kind#SUPPRESSION_LIFTED} at its point that names no event of this record.
   *
   * @param suppression one that concerns the person at the point asked about: at that point, at
   *     another one of the person, or at one that may share its mailbox
   */
  public boolean stands(Suppression suppression, ContactRequest request, Instant now) {
    return new SuppressionOrigin(events, roles, request, now).stands(suppression);
  }

  /** The restrictions that stand at an instant, whatever the question. */
  List<ConsentEvent> standing(Instant now) {
    Lifting lifting = new Lifting(roles, null, now);
    return roles.restrictions().list().stream().filter(one -> !lifting.isLifted(one)).toList();
  }

  /**
   * The person's consents that concern a request and are in force at an instant, the newest first.
   * They are no permission while a restriction stands.
   */
  public List<ConsentEvent> grants(ContactRequest request, Instant now) {
    return new Reading(roles, request, now).grants();
  }

  /** The facts about the relationship that have begun and not ended at an instant, newest first. */
  public List<ConsentEvent> relationships(ContactRequest request, Instant now) {
    return new Reading(roles, request, now).relationships();
  }

  /**
   * The facts about the relationship that have begun and ended by an instant, newest first, each
   * with its end. None of them is among {@link #relationships}.
   */
  public List<Ended> endedRelationships(ContactRequest request, Instant now) {
    return new Reading(roles, request, now).endedRelationships();
  }

  /**
   * How a double opt-in for a request stands at an instant: awaited while any link works unused,
   * else as the newest one stands.
   */
  public Confirmation confirmation(ContactRequest request, Instant now) {
    return new DoubleOptIn(roles, request, now).standing();
  }

  /** The newest request for confirmation that covers a question and whose link works unused. */
  public Optional<ConsentEvent> awaited(ContactRequest request, Instant now) {
    return new DoubleOptIn(roles, request, now).awaited();
  }

  /** Where consent stands at an instant, in the words of the Data Privacy Vocabulary. */
  public ConsentStatus status(ContactRequest request, Instant now) {
    return ConsentStatus.of(this, request, now);
  }

  /** Looks back at a contact that was made: as known then, and as known now. */
  public ConsentAudit audit(ContactRequest request, Instant contactedAt) {
    return ConsentAudit.of(this, request, contactedAt);
  }

  /**
   * The next instant after one at which any of these answers could change by itself; {@link
   * Instant#MAX} if none could. It may be early, never late.
   */
  public Instant nextChange(ContactRequest request, Instant now) {
    Instant next = Instant.MAX;
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent event = events.get(i);
      next = sooner(next, event.occurredAt(), now);
      next = sooner(next, event.recordedAt(), now);
      next = sooner(next, event.details().end(), now);
      if (event.kind() == Kind.REQUESTED) {
        next = sooner(next, Soundness.end(event), now);
      }
    }
    return next;
  }

  Roles roles() {
    return roles;
  }

  private static Instant sooner(Instant next, @Nullable Instant at, Instant now) {
    return at != null && at.isAfter(now) && at.isBefore(next) ? at : next;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConsentState that && events().equals(that.events());
  }

  @Override
  public int hashCode() {
    return events().hashCode();
  }

  @Override
  public String toString() {
    return "ConsentState[events=" + events.size() + "]";
  }
}
