package org.leadkit.consent.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.PastContact;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * A permit in the hand: the only thing for which a message may be sent, for a short time. It dies
 * with any later refusal. It never becomes good again. Immutable and thread-safe.
 *
 * <p>Whoever takes one stores its {@link #reservation()} with the decision, in one step, so that
 * nobody else takes the same place under a cap.
 */
public final class PermissionTicket implements Canonical {

  /** What a ticket is worth. */
  public enum Worth {
    /** The message may be sent now. */
    GOOD,
    /** Its time is over. */
    EXPIRED,
    /** The person, or something else that restricts, said no since; or records are missing. */
    REFUSED_SINCE
  }

  private final String id;
  private final ContactRequest request;
  private final Instant at;
  private final Instant validUntil;
  private final String decision;
  private final String epoch;

  private PermissionTicket(
      String id,
      ContactRequest request,
      Instant at,
      Instant validUntil,
      String decision,
      String epoch) {
    this.id = id;
    this.request = request;
    this.at = at;
    this.validUntil = validUntil;
    this.decision = decision;
    this.epoch = epoch;
  }

  /**
   * A ticket for a decision.
   *
   * @param id unique within the person
   * @param decision the decision about the request and the facts
   * @param life how long it holds at most; it never holds longer than the decision
   * @return empty unless the decision is a permit
   * @throws IllegalArgumentException if the decision is about another purpose or channel, or the
   *     life is not positive
   */
  public static Optional<PermissionTicket> of(
      String id,
      Decision<Permission> decision,
      ContactRequest request,
      ContactFacts facts,
      Duration life) {
    check(decision.outcome(), request, life);
    if (!decision.outcome().isPermitted()) {
      return Optional.empty();
    }
    Instant end = decision.at().plus(life);
    return Optional.of(
        new PermissionTicket(
            id,
            request,
            decision.at(),
            Moment.earlier(end, decision.outcome().validUntil()),
            decision.form(Disclosure.OPEN).sha256(),
            Epoch.of(request, facts)));
  }

  private static void check(Permission permission, ContactRequest request, Duration life) {
    if (permission.purpose() != request.purpose() || permission.channel() != request.channel()) {
      throw new IllegalArgumentException(
          "The decision (%s, %s) is not about the request (%s, %s).%nMaybe they were mixed up."
              .formatted(
                  permission.purpose(),
                  permission.channel(),
                  request.purpose(),
                  request.channel()));
    }
    if (life.isNegative() || life.isZero()) {
      throw new IllegalArgumentException(
          "A ticket can't live for (%s).%nMaybe give some minutes.".formatted(life));
    }
  }

  /**
   * What it is worth at the moment of sending.
   *
   * @param facts what is on record now, not what was when it was taken
   */
  public Worth redeem(ContactFacts facts, Instant now) {
    if (!Epoch.of(request, facts).equals(epoch)) {
      return Worth.REFUSED_SINCE;
    }
    return now.isBefore(validUntil) ? Worth.GOOD : Worth.EXPIRED;
  }

  /** The place under the caps that it takes, as a contact under its own id. */
  public PastContact reservation() {
    return new PastContact(
        id,
        at,
        request.purpose(),
        request.channel(),
        request.points().stream().sorted().findFirst().orElse(""),
        request.brand(),
        request.topic());
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** What for. */
  public Purpose purpose() {
    return request.purpose();
  }

  /** How. */
  public Channel channel() {
    return request.channel();
  }

  /** Keyed hashes of the contact point, one for each key in use. */
  public Set<String> points() {
    return request.points();
  }

  /** In whose name; empty for the controller's own. */
  public String brand() {
    return request.brand();
  }

  /** About what; empty for nothing in particular. */
  public String topic() {
    return request.topic();
  }

  /** The instant of the decision. */
  public Instant at() {
    return at;
  }

  /** The first instant at which it is worth nothing. */
  public Instant validUntil() {
    return validUntil;
  }

  /** Without an address; the hashes show what it was given for. */
  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("id", id)
        .with("request", Epoch.digest(request))
        .with("decision", decision)
        .with("purpose", request.purpose())
        .with("channel", request.channel())
        .withAny("points", request.points().stream().sorted().toList())
        .with("brand", request.brand())
        .with("topic", request.topic())
        .with("at", at)
        .with("validUntil", validUntil)
        .with("epoch", epoch);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PermissionTicket that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Its id and its end. */
  @Override
  public String toString() {
    return "PermissionTicket[" + id + " until " + validUntil + "]";
  }
}
