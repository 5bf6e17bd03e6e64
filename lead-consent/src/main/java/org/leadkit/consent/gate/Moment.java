package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;

/**
 * A question at an instant, with what the record then says about it.
 *
 * @param grants consents in force that concern the question, the newest first
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

  static Moment of(ContactRequest request, ContactFacts facts, Instant at) {
    return new Moment(
        request,
        facts,
        at,
        facts.state().grants(request, at),
        facts.state().relationships(request, at),
        WallClock.of(request.recipient().zones(), at),
        facts.state().nextChange(request, at));
  }

  /** The same question later on. */
  Moment at(Instant later) {
    if (!later.isBefore(changesAt)) {
      return of(request, facts, later);
    }
    List<WallClock> then = WallClock.of(request.recipient().zones(), later);
    return new Moment(request, facts, later, grants, relationships, then, changesAt);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isAfter(other) ? other : one;
  }

  static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
