package org.leadkit.flow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.lead.LeadId;

/**
 * What the sales side does with a lead: an owner accepts it, contacts the person or gives it back,
 * someone hands it on, or its clock is stopped for a while. Immutable; holds no personal value of
 * the lead's person.
 */
public final class SalesAction {

  /** What is done; in kebab case the name of the command in the journal. */
  enum Kind {
    ACCEPT,
    TOUCH,
    FOLLOW_UP,
    PAUSE,
    RESUME,
    DECLINE,
    ASSIGN,
    CLAIM
  }

  private final Kind kind;
  private final LeadId lead;
  private final String subject;
  private final @Nullable Instant occurredAt;
  private final @Nullable String requestKey;

  private SalesAction(
      Kind kind,
      LeadId lead,
      String subject,
      @Nullable Instant occurredAt,
      @Nullable String requestKey) {
    this.kind = kind;
    this.lead = Objects.requireNonNull(lead, "lead");
    this.subject = Objects.requireNonNull(subject, "subject");
    this.occurredAt = occurredAt;
    this.requestKey = requestKey;
  }

  private static SalesAction of(Kind kind, LeadId lead, String subject) {
    return new SalesAction(kind, lead, subject, null, null);
  }

  /** The owner accepts the lead: it becomes sales accepted if the lifecycle allows that. */
  public static SalesAction accept(LeadId lead, String owner) {
    return of(Kind.ACCEPT, lead, owner);
  }

  /** The person was contacted first, which accepts the lead too. */
  public static SalesAction touch(LeadId lead) {
    return of(Kind.TOUCH, lead, "");
  }

  /** The person was contacted again, or got what was promised. */
  public static SalesAction followUp(LeadId lead) {
    return of(Kind.FOLLOW_UP, lead, "");
  }

  /**
   * The clock stands still, for a reason.
   *
   * @param reason such as {@code waiting-for-customer}; not a personal value
   */
  public static SalesAction pause(LeadId lead, String reason) {
    return of(Kind.PAUSE, lead, reason);
  }

  /** That reason is gone; with the last of them the clock runs again. */
  public static SalesAction resume(LeadId lead, String reason) {
    return of(Kind.RESUME, lead, reason);
  }

  /** The owner gives the lead back; it goes to someone else of its pool. */
  public static SalesAction decline(LeadId lead, String owner) {
    return of(Kind.DECLINE, lead, owner);
  }

  /** Someone gives the lead to a member by hand, which counts as a turn of that member. */
  public static SalesAction assign(LeadId lead, String member) {
    return of(Kind.ASSIGN, lead, member);
  }

  /**
   * A member takes a lead that nobody has, or that waits in a queue, and accepts it. The member
   * must be of the pool, unless that is a queue for all, be there, and be under capacity and caps,
   * all in one step; else the outcome is {@code UNCHANGED} with an issue that has the code of what
   * is in the way, such as {@code member-at-capacity}.
   */
  public static SalesAction claim(LeadId lead, String member) {
    return of(Kind.CLAIM, lead, member);
  }

  /** The same action, done at an instant; now if not set, or if that is still to come. */
  public SalesAction occurred(Instant at) {
    return new SalesAction(kind, lead, subject, at, requestKey);
  }

  /** The same action with a key under which a repetition is known. */
  public SalesAction requestKey(String key) {
    return new SalesAction(kind, lead, subject, occurredAt, key);
  }

  Kind kind() {
    return kind;
  }

  LeadId lead() {
    return lead;
  }

  /** The member, or the reason of a pause; empty for neither. */
  String subject() {
    return subject;
  }

  Optional<Instant> occurredAt() {
    return Optional.ofNullable(occurredAt);
  }

  Optional<String> requestKey() {
    return Optional.ofNullable(requestKey);
  }

  /** What is done with which lead. */
  @Override
  public String toString() {
    return "SalesAction[" + kind + ", lead=" + lead + "]";
  }
}
