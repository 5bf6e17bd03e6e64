package org.leadkit.sla;

import java.time.Duration;
import java.util.Objects;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.ResponseClock.Target;

/**
 * One step of an escalation ladder: what happens so long after a target was missed, unless it was
 * met meanwhile.
 *
 * @param action what happens
 * @param past the target that was missed
 * @param after how long after that, in the business time of the service level; zero is at once
 * @param to the manager or the pool that gets the lead; empty for the other actions
 * @param times how often it may happen; above 1 for {@link Action#REASSIGN} only
 */
public record Escalation(Action action, Target past, Duration after, String to, int times)
    implements Canonical {

  /** What a step does. */
  public enum Action {
    /** Tells the owner again. */
    REMIND,
    /** Gives the lead to someone else of its pool who has not failed on it. */
    REASSIGN,
    /** Gives the lead to a manager. */
    MANAGER,
    /** Gives the lead to a pool, such as a queue. */
    QUEUE
  }

  /** Checks that nothing is null. */
  public Escalation {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(past, "past");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(to, "to");
  }

  /** The owner is told again. */
  public static Escalation remind(Target past, Duration after) {
    return new Escalation(Action.REMIND, past, after, "", 1);
  }

  /**
   * The lead goes to someone else, never to one who failed on it. For the accept target each new
   * owner has the whole time anew. For another target the time does not start again, so hops are
   * one {@code after} apart.
   *
   * @param times how many may be tried, at least 1
   */
  public static Escalation reassign(Target past, Duration after, int times) {
    return new Escalation(Action.REASSIGN, past, after, "", times);
  }

  /** The lead goes to a manager. */
  public static Escalation manager(Target past, Duration after, String member) {
    return new Escalation(Action.MANAGER, past, after, member, 1);
  }

  /** The lead goes to a pool, such as a queue. */
  public static Escalation queue(Target past, Duration after, String pool) {
    return new Escalation(Action.QUEUE, past, after, pool, 1);
  }

  /** True if the lead leaves its pool with it, so that nobody else of the pool is tried. */
  boolean isHandover() {
    return action == Action.MANAGER || action == Action.QUEUE;
  }

  /** How long after the breach the last repetition is. */
  Duration last() {
    return past == Target.ACCEPT ? after : after.multipliedBy(times);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object().with("past", past).with("after", after).with("do", action);
    form = to.isEmpty() ? form : form.with("to", to);
    return times == 1 ? form : form.with("times", times);
  }
}
