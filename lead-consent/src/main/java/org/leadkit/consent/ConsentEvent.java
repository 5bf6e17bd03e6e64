package org.leadkit.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * One entry of the append-only record of what a person allowed and refused. The state is a fold
 * over these. It never holds an address: {@code point} is a keyed hash.
 *
 * @param id unique within the lead
 * @param kind what happened
 * @param scope what it is about
 * @param point keyed hash of the contact point it is about; empty if it is about the person
 * @param actor who acted
 * @param source form, file or system that reported it
 * @param occurredAt when the person acted
 * @param recordedAt when we learned of it
 */
public record ConsentEvent(
    String id,
    Kind kind,
    Scope scope,
    String point,
    Actor actor,
    String source,
    Instant occurredAt,
    Instant recordedAt) {

  /** By the time of the act, then by id. */
  public static final Comparator<ConsentEvent> ORDER =
      Comparator.comparing(ConsentEvent::occurredAt).thenComparing(ConsentEvent::id);

  /** What happened. */
  public enum Kind {
    /** The person agreed. */
    GIVEN,
    /** The person confirmed an earlier consent from the contact point itself (double opt-in). */
    CONFIRMED,
    /** The person inquired, which is a basis for an answer only. */
    INQUIRED,
    /** The person was asked and refused. */
    REFUSED,
    /** The person took consent back, or objected. */
    WITHDRAWN
  }

  /** Who acted. */
  public enum Actor {
    /** The person. */
    SUBJECT,
    /** An employee, on the person's word. */
    STAFF,
    /** A file or another system; it may restrict and never lift a restriction. */
    IMPORT
  }

  /** Checks that nothing is null. */
  public ConsentEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }

  /** Something that the person did and that is not tied to one contact point. */
  public static ConsentEvent of(String id, Kind kind, Scope scope, String source, Instant at) {
    return new ConsentEvent(id, kind, scope, "", Actor.SUBJECT, source, at, at);
  }

  /** True for a refusal or a withdrawal. */
  public boolean restricts() {
    return kind == Kind.REFUSED || kind == Kind.WITHDRAWN;
  }
}
