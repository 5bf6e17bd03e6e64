package org.leadkit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * One entry of the append-only record of what a person allowed and refused, and of what bears on
 * it. The state is a fold over these. It never holds an address: {@code point} is a keyed hash.
 *
 * @param id unique within the tenant, so that the records of two persons can become one; never
 *     personal
 * @param kind what happened
 * @param scope what it is about
 * @param point keyed hash of the contact point it is about; empty if it is about the person
 * @param actor who acted
 * @param source form, file or system that reported it
 * @param occurredAt when it happened
 * @param recordedAt when we learned of it
 * @param details what else is known
 */
public record ConsentEvent(
    String id,
    Kind kind,
    Scope scope,
    String point,
    Actor actor,
    String source,
    Instant occurredAt,
    Instant recordedAt,
    ConsentDetails details)
    implements Canonical {

  /** By the time of the act, then by id; only equal events are equal in it. */
  public static final Comparator<ConsentEvent> ORDER =
      Comparator.comparing(ConsentEvent::occurredAt)
          .thenComparing(ConsentEvent::id)
          .thenComparing(ConsentEvent::recordedAt)
          .thenComparing(event -> event.form().toString());

  /** Why a restriction stands on a record that it was not made on. */
  static final String CARRIED = "carried";

  /** Why a word about a person as a whole stands at one contact point. */
  static final String BOUND = "bound";

  /** What happened. */
  public enum Kind {
    /** The person was asked to confirm; {@code until} says until when the link works. */
    REQUESTED(Effect.LOOSENS),
    /** The person agreed. */
    GIVEN(Effect.GRANTS),
    /** The person confirmed an earlier request from the contact point itself (double opt-in). */
    CONFIRMED(Effect.GRANTS),
    /** The person agreed once more, before the consent had an end. */
    RENEWED(Effect.GRANTS),
    /** The person was asked and refused. */
    REFUSED(Effect.REFUSES),
    /** The person took consent back. */
    WITHDRAWN(Effect.REFUSES),
    /** The person objected to the use of the data. */
    OBJECTED(Effect.REFUSES),
    /** The person opted out of a channel, topic, brand or of everything. */
    OPTED_OUT(Effect.REFUSES),
    /** The person complained, for example by a button that says spam. */
    COMPLAINED(Effect.REFUSES),
    /** A browser or an application signalled an opt-out, for example Global Privacy Control. */
    SIGNALLED(Effect.REFUSES),
    /** Consent came to its end. */
    EXPIRED(Effect.ENDS),
    /** An authority or a court found consent invalid. */
    INVALIDATED(Effect.ENDS),
    /** Somebody else than the person ended consent. */
    REVOKED(Effect.ENDS),
    /** A contact rested on the consent that {@code about} names. */
    USED(Effect.NOTES),
    /** A message could not be delivered for good. */
    BOUNCED(Effect.BLOCKS),
    /** The contact point was found to work. */
    VALIDATED(Effect.LOOSENS),
    /** The number was found to belong to somebody else now. */
    REASSIGNED(Effect.REFUSES),
    /** Somebody put the point or the person on the suppression list. */
    SUPPRESSED(Effect.BLOCKS),
    /** Staff took back what {@code about} names and was recorded by mistake, with a document. */
    SUPPRESSION_LIFTED(Effect.LOOSENS),
    /** A fact about the relationship came to be; {@code relationship} names it. */
    RELATED(Effect.LOOSENS),
    /** That relationship ended. */
    RELATION_ENDED(Effect.NOTES),
    /** The person was shown a notice. */
    NOTICE_SHOWN(Effect.NOTES),
    /** The data may only be stored: a dispute, a claim, a hold. */
    RESTRICTED(Effect.BLOCKS),
    /** It may be used again. */
    RESTRICTION_LIFTED(Effect.LOOSENS),
    /** The record of another person, whom {@code about} names, became part of this one. */
    MERGED(Effect.NOTES),
    /** A part of this record became the other person's, whom {@code about} names. */
    SPLIT(Effect.NOTES),
    /** Refusals and erasures were repeated after a restore from a copy. */
    REPLAYED(Effect.NOTES);

    private final Effect effect;

    Kind(Effect effect) {
      this.effect = effect;
    }

    /**
     * True for what can make contact lawful, or take back what forbids it. An event of such a kind
     * counts only if it is sound; any other counts in any case, because it can only restrict.
     */
    public boolean loosens() {
      return effect == Effect.LOOSENS || effect == Effect.GRANTS;
    }

    /** True for what forbids contact from then on. */
    public boolean restricts() {
      return effect == Effect.REFUSES || effect == Effect.BLOCKS;
    }

    /** True for what can be a person's consent. */
    public boolean grants() {
      return effect == Effect.GRANTS;
    }

    /** True for what forbids contact and takes back every earlier consent that it meets. */
    boolean refuses() {
      return effect == Effect.REFUSES;
    }

    Effect effect() {
      return effect;
    }
  }

  /** Who acted. */
  public enum Actor {
    /** The person. */
    SUBJECT,
    /** Somebody with authority to act for the person, such as a parent. */
    AGENT,
    /** An employee, on the person's word. */
    STAFF,
    /** A file or another system; it may restrict and never lift a restriction. */
    IMPORT,
    /** A machine of ours, for example one that reads bounces. */
    SYSTEM,
    /** An authority or a court. */
    AUTHORITY;

    /** True if the act counts as the person's own. */
    public boolean isPerson() {
      return this == SUBJECT || this == AGENT;
    }
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
    Objects.requireNonNull(details, "details");
  }

  /** An event of which nothing else is known. */
  public ConsentEvent(
      String id,
      Kind kind,
      Scope scope,
      String point,
      Actor actor,
      String source,
      Instant occurredAt,
      Instant recordedAt) {
    this(id, kind, scope, point, actor, source, occurredAt, recordedAt, ConsentDetails.NONE);
  }

  /** Something that the person did and that is not tied to one contact point. */
  public static ConsentEvent of(String id, Kind kind, Scope scope, String source, Instant at) {
    return new ConsentEvent(id, kind, scope, "", Actor.SUBJECT, source, at, at);
  }

  /** A fact about the relationship. */
  public static ConsentEvent of(String id, Relationship fact, String source, Instant at) {
    return of(id, Kind.RELATED, Scope.EVERYTHING, source, at)
        .with(ConsentDetails.NONE.relationship(fact));
  }

  /**
   * The person asked to be asked, for example by a form: a link goes to the contact point, which
   * {@link #confirmed} closes.
   *
   * @param point keyed hash of the contact point to which the link goes
   * @param within how long the link works; {@link ConsentState#LINK_WORKS} is usual
   */
  public static ConsentEvent request(
      String id, Scope scope, String point, String source, Instant at, Duration within) {
    return of(id, Kind.REQUESTED, scope, source, at)
        .at(point)
        .with(ConsentDetails.NONE.until(at.plus(within)).proof(Proof.by(Proof.Means.FORM)));
  }

  /**
   * What a file or another system says of the past. It restricts, and is a consent only where
   * nothing restricts; it lifts nothing.
   *
   * @param occurredAt when it happened; null if the file does not say
   * @return empty for what could loosen and has no date, because it can't be placed in time
   */
  public static Optional<ConsentEvent> imported(
      String id,
      Kind kind,
      Scope scope,
      String point,
      String source,
      @Nullable Instant occurredAt,
      Instant recordedAt) {
    if (occurredAt == null && kind.loosens()) {
      return Optional.empty();
    }
    Instant at = occurredAt == null ? recordedAt : occurredAt;
    return Optional.of(
        new ConsentEvent(id, kind, scope, point, Actor.IMPORT, source, at, recordedAt));
  }

  /** The confirmation of this request, by the link that was sent to the same contact point. */
  public ConsentEvent confirmed(String newId, Instant at) {
    Proof proof = details.proof().means(Proof.Means.CONFIRMATION_LINK);
    return of(newId, Kind.CONFIRMED, scope, source, at)
        .at(point)
        .with(ConsentDetails.NONE.level(details.level()).about(id).proof(proof));
  }

  /** The same about one contact point, given by its keyed hash. */
  public ConsentEvent at(String newPoint) {
    return new ConsentEvent(
        id, kind, scope, newPoint, actor, source, occurredAt, recordedAt, details);
  }

  /** The same as done by someone else. */
  public ConsentEvent by(Actor newActor) {
    return new ConsentEvent(
        id, kind, scope, point, newActor, source, occurredAt, recordedAt, details);
  }

  /** The same under another id. */
  ConsentEvent named(String newId) {
    return new ConsentEvent(
        newId, kind, scope, point, actor, source, occurredAt, recordedAt, details);
  }

  /** The same as learned of at an instant. */
  public ConsentEvent recorded(Instant newRecordedAt) {
    return new ConsentEvent(
        id, kind, scope, point, actor, source, occurredAt, newRecordedAt, details);
  }

  /** The same with what else is known. */
  public ConsentEvent with(ConsentDetails newDetails) {
    return new ConsentEvent(
        id, kind, scope, point, actor, source, occurredAt, recordedAt, newDetails);
  }

  /** The same with proof. */
  public ConsentEvent proven(Proof proof) {
    return with(details.proof(proof));
  }

  /** True for what forbids contact. */
  public boolean restricts() {
    return kind.restricts();
  }

  /**
   * From when on it counts if it restricts: from its recording or its occurrence, whichever is
   * earlier, so that one dated in the future counts at once.
   */
  public Instant restrictsFrom() {
    return recordedAt.isBefore(occurredAt) ? recordedAt : occurredAt;
  }

  /** True if it was said of the person as a whole, and a merge bound it to a contact point. */
  boolean isBound() {
    return details.because().equals(BOUND);
  }

  /** True if it carries a restriction over from the record of another person. */
  boolean isCarried() {
    return actor == Actor.SYSTEM && details.because().equals(CARRIED);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("id", id).with("kind", kind).and(scope.form());
    CanonicalForm located = point.isEmpty() ? form : form.with("point", point);
    return located
        .with("actor", actor)
        .with("source", source)
        .with("occurredAt", occurredAt)
        .with("recordedAt", recordedAt)
        .and(details.form());
  }
}
