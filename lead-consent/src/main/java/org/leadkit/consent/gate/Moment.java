package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;

/**
 * A question at an instant, with what the record then says about it.
 *
 * @param grants consents in force that concern the question and are newer than every refusal of all
 *     that it asks, the newest first
 * @param relationships facts about the relationship, the newest first
 * @param clocks what clocks show where the person may be
 * @param changesAt the instant before which the record says the same by itself
 */
record Moment(
    ContactRequest request,
    ContactFacts facts,
    Instant at,
    List<ConsentEvent> grants,
    List<ConsentEvent> relationships,
    List<WallClock> clocks,
    Instant changesAt) {

  /** What ends consent for good: one that is given later counts, one from before never revives. */
  private static final Set<Kind> ENDING =
      Collections.unmodifiableSet(
          EnumSet.of(
              Kind.REFUSED,
              Kind.WITHDRAWN,
              Kind.OBJECTED,
              Kind.OPTED_OUT,
              Kind.COMPLAINED,
              Kind.SIGNALLED,
              Kind.REASSIGNED));

  static Moment of(ContactRequest request, ContactFacts facts, Instant at) {
    Instant ended = Instant.MIN;
    Instant changesAt = facts.state().nextChange(request, at);
    for (ConsentEvent event : facts.state().events()) {
      changesAt = earlier(changesAt, nextChange(event, at));
      if (ends(event, request, facts) && !since(event).isAfter(at)) {
        ended = later(ended, event.occurredAt());
      }
    }
    return new Moment(
        request,
        facts,
        at,
        after(ended, facts.state().grants(request, at)),
        facts.state().relationships(request, at),
        WallClock.of(request.recipient().zones(), at),
        changesAt);
  }

  /** The same question later on. */
  Moment at(Instant later) {
    if (!later.isBefore(changesAt)) {
      return of(request, facts, later);
    }
    List<WallClock> then = WallClock.of(request.recipient().zones(), later);
    return new Moment(request, facts, later, grants, relationships, then, changesAt);
  }

  /** From when on a restriction counts: it was recorded or it happened. */
  static Instant since(ConsentEvent restriction) {
    return earlier(restriction.occurredAt(), restriction.recordedAt());
  }

  /** The next instant at which an event may begin or cease to count; early rather than late. */
  private static Instant nextChange(ConsentEvent event, Instant at) {
    Instant next = event.occurredAt().isAfter(at) ? event.occurredAt() : Instant.MAX;
    next = event.recordedAt().isAfter(at) ? earlier(next, event.recordedAt()) : next;
    Instant until = event.details().until().orElse(Instant.MIN);
    return until.isAfter(at) ? earlier(next, until) : next;
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isAfter(other) ? other : one;
  }

  static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static boolean ends(ConsentEvent event, ContactRequest request, ContactFacts facts) {
    return ENDING.contains(event.kind())
        && event.scope().covers(request)
        && request.isAt(event.point())
        && !isTakenBack(event, facts);
  }

  /** Recorded by mistake, as somebody showed. */
  private static boolean isTakenBack(ConsentEvent event, ContactFacts facts) {
    for (ConsentEvent other : facts.state().events()) {
      if (other.kind() == Kind.SUPPRESSION_LIFTED && other.details().about().equals(event.id())) {
        return true;
      }
    }
    return false;
  }

  private static List<ConsentEvent> after(Instant ended, List<ConsentEvent> grants) {
    for (int i = 0; i < grants.size(); i++) {
      if (!grants.get(i).occurredAt().isAfter(ended)) {
        return grants.subList(0, i);
      }
    }
    return grants;
  }
}
