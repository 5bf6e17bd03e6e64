package org.leadkit.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Reason;
import org.leadkit.lead.ResponseClock.Target;

/**
 * One thing that a service level wants done for a lead. Whoever has done it says so to the clock,
 * by its id. The order is that of time; at one instant that of targets, and then a warning stands
 * before a breach and a breach before what it brings.
 *
 * @param kind what is to be done
 * @param target for the sake of which target
 * @param due since when it is owed
 * @param id names it among all that the clock will ever owe
 * @param to the manager or the pool that gets the lead; empty for the other kinds
 * @param reason how the instant was counted: the target, its start, the business time and the
 *     calendar
 */
public record Owed(Kind kind, Target target, Instant due, String id, String to, Reason reason)
    implements Canonical, Comparable<Owed> {

  private static final Comparator<Owed> ORDER =
      Comparator.comparing(Owed::due)
          .thenComparing(Owed::target)
          .thenComparing(Owed::kind)
          .thenComparing(Owed::id);

  /** What can be owed. */
  public enum Kind {
    /** The owner should hear that the time is running out. */
    WARNING,
    /** The target was missed: a fact to be told, also if it was met later. */
    BREACH,
    /** The owner should hear that the target was missed. */
    REMIND,
    /** Someone else who has not failed should get the lead. */
    REASSIGN,
    /** The manager should get the lead. */
    MANAGER,
    /** A queue should get the lead. */
    QUEUE
  }

  /** Checks that nothing is null. */
  public Owed {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(reason, "reason");
  }

  /** True if it gives the lead to someone else. */
  public boolean isMove() {
    return kind == Kind.REASSIGN || kind == Kind.MANAGER || kind == Kind.QUEUE;
  }

  @Override
  public int compareTo(Owed other) {
    return ORDER.compare(this, other);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("kind", kind)
            .with("target", target)
            .with("due", due)
            .with("id", id);
    return to.isEmpty() ? form : form.with("to", to);
  }
}
