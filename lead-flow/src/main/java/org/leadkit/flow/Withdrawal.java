package org.leadkit.flow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;

/**
 * Consent taken back, or contact objected to: by a known lead, at all of its contact points, or at
 * a contact point, whoever has it. Immutable; {@code toString} shows no address.
 */
public final class Withdrawal {

  private final @Nullable LeadId lead;
  private final @Nullable ContactPoint point;
  private final Scope scope;
  private final String source;
  private final ConsentEvent.Actor actor;
  private final @Nullable Instant occurredAt;

  private Withdrawal(
      @Nullable LeadId lead,
      @Nullable ContactPoint point,
      Scope scope,
      String source,
      ConsentEvent.Actor actor,
      @Nullable Instant occurredAt) {
    this.lead = lead;
    this.point = point;
    this.scope = scope;
    this.source = source;
    this.actor = actor;
    this.occurredAt = occurredAt;
  }

  /** The person of a lead withdraws, from everything. */
  public static Withdrawal by(LeadId lead) {
    return new Withdrawal(
        lead, null, Scope.EVERYTHING, "withdrawal", ConsentEvent.Actor.SUBJECT, null);
  }

  /** Whoever is reached at a contact point withdraws, from everything. */
  public static Withdrawal at(ContactPoint point) {
    return new Withdrawal(
        null, point, Scope.EVERYTHING, "withdrawal", ConsentEvent.Actor.SUBJECT, null);
  }

  /** The same withdrawal, from these purposes and channels only. */
  public Withdrawal from(Scope newScope) {
    return new Withdrawal(lead, point, newScope, source, actor, occurredAt);
  }

  /** The same withdrawal as reported by a form, file or system. */
  public Withdrawal source(String newSource) {
    return new Withdrawal(lead, point, scope, newSource, actor, occurredAt);
  }

  /** The same withdrawal as made by someone else on the person's word, or found in a file. */
  public Withdrawal actor(ConsentEvent.Actor newActor) {
    return new Withdrawal(lead, point, scope, source, newActor, occurredAt);
  }

  /** The same withdrawal at the instant at which the person acted; now if not set. */
  public Withdrawal occurred(Instant at) {
    return new Withdrawal(lead, point, scope, source, actor, at);
  }

  Optional<LeadId> lead() {
    return Optional.ofNullable(lead);
  }

  Optional<ContactPoint> point() {
    return Optional.ofNullable(point);
  }

  Scope scope() {
    return scope;
  }

  String source() {
    return source;
  }

  ConsentEvent.Actor actor() {
    return actor;
  }

  Optional<Instant> occurredAt() {
    return Optional.ofNullable(occurredAt);
  }

  @Override
  public String toString() {
    return "Withdrawal[source=" + source + "]";
  }
}
