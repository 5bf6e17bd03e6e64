package org.leadkit.retention;

import org.leadkit.decision.CanonicalForm;

/**
 * What a period of retention counts from.
 *
 * @param kind which kind of event
 * @param event the event's name, in kebab case, for {@link Kind#EVENT}; else empty
 */
public record Trigger(Kind kind, String event) implements Comparable<Trigger> {

  /** Someone looked at the item; every review that was due by then is done. */
  public static final Trigger REVIEWED = event("reviewed");

  /** The person became known by a contact point. */
  public static final Trigger IDENTIFIED = event("identified");

  /** The person bought something, or made a contract. */
  public static final Trigger CUSTOMER = event("became-customer");

  /** Which kind of event. */
  public enum Kind {
    /** It was collected. */
    COLLECTED,
    /** The person last did something on their own: a click counts, a mere open does not. */
    LAST_INBOUND_CONTACT,
    /** Consent was given. */
    CONSENT_GIVEN,
    /** A contact last rested on the consent. */
    CONSENT_LAST_USED,
    /** The relationship ended. */
    RELATIONSHIP_END,
    /** The person opted out. */
    OPT_OUT,
    /** The request that it belongs to was closed. */
    REQUEST_CLOSED,
    /** An event that the host names. */
    EVENT
  }

  /**
   * Checks that an event has a name, and nothing else has.
   *
   * @throws IllegalArgumentException if not
   */
  public Trigger {
    if ((kind == Kind.EVENT) == event.isEmpty()) {
      throw new IllegalArgumentException(
          "A trigger (%s) can't be named (%s).%nMaybe name an event, and nothing else."
              .formatted(kind, event));
    }
  }

  /** A trigger of a kind that needs no name. */
  public static Trigger of(Kind kind) {
    return new Trigger(kind, "");
  }

  /** An event that the host names. */
  public static Trigger event(String name) {
    return new Trigger(Kind.EVENT, name);
  }

  @Override
  public int compareTo(Trigger other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : event.compareTo(other.event);
  }

  /** The kind in kebab case, or the name of the event. */
  @Override
  public String toString() {
    return event.isEmpty() ? CanonicalForm.kebab(kind) : "event " + event;
  }
}
