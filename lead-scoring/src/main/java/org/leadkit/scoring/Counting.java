package org.leadkit.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * Which of the activities that a rule picks count. They are looked at in the order of their
 * occurrence: first bursts collapse, then those outside of the window go, then the caps apply in
 * their order, and at last, if fewer are left than {@link #atLeast}, none counts. Immutable.
 */
public final class Counting {

  /** All count. */
  public static final Counting ALL = new Counting(null, null, List.of(), 1);

  private static final int MOST = 1_000_000;

  private final @Nullable Duration burst;
  private final @Nullable Duration within;
  private final List<Cap> caps;
  private final int atLeast;

  private Counting(
      @Nullable Duration burst, @Nullable Duration within, List<Cap> caps, int atLeast) {
    this.burst = positive("burst", burst);
    this.within = positive("window", within);
    this.caps = List.copyOf(caps);
    this.atLeast = atLeast;
    if (atLeast < 1 || atLeast > MOST) {
      throw InvalidConfiguration.of(
          "bad-count",
          "The number (%d) of activities must lie between 1 and %d.".formatted(atLeast, MOST),
          "Maybe leave it out: one activity is enough then.");
    }
  }

  private static @Nullable Duration positive(String what, @Nullable Duration time) {
    if (time != null && (time.isNegative() || time.isZero())) {
      throw InvalidConfiguration.of(
          "bad-" + what,
          "The %s (%s) must be positive.".formatted(what, CanonicalForm.text(time)),
          "Maybe leave it out.");
    }
    return time;
  }

  /**
   * The same, with bursts collapsed: an activity counts only if it happened more than this time
   * after the last one that counted.
   */
  public Counting collapsing(Duration newBurst) {
    return new Counting(newBurst, within, caps, atLeast);
  }

  /** The same within a window: an activity counts until it is older than this. */
  public Counting within(Duration newWithin) {
    return new Counting(burst, newWithin, caps, atLeast);
  }

  /** The same with more caps, applied after the others in their order. */
  public Counting capped(Cap... moreCaps) {
    List<Cap> more = new ArrayList<>(caps);
    Collections.addAll(more, moreCaps);
    return new Counting(burst, within, more, atLeast);
  }

  /** The same, but none counts as long as fewer than this would. */
  public Counting atLeast(int newAtLeast) {
    return new Counting(burst, within, caps, newAtLeast);
  }

  /** Within which time activities are one; empty if each is its own. */
  public Optional<Duration> burst() {
    return Optional.ofNullable(burst);
  }

  /** The greatest age at which an activity counts; empty for any. */
  public Optional<Duration> within() {
    return Optional.ofNullable(within);
  }

  /** The caps, in the order in which they apply. */
  public List<Cap> caps() {
    return caps;
  }

  /** How many must count before any does; 1 as a rule. */
  public int atLeast() {
    return atLeast;
  }

  /** Adds what differs from {@link #ALL} to a form; one cap stands for itself. */
  CanonicalForm into(CanonicalForm form) {
    CanonicalForm next = burst == null ? form : form.with("burst", burst);
    next = within == null ? next : next.with("within", within);
    next = caps.size() == 1 ? next.with("cap", caps.get(0)) : next.withAny("cap", caps);
    return atLeast == 1 ? next : next.with("atLeast", atLeast);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counting that
        && burst().equals(that.burst())
        && within().equals(that.within())
        && caps.equals(that.caps)
        && atLeast == that.atLeast;
  }

  @Override
  public int hashCode() {
    return caps.hashCode() * 31 + atLeast;
  }

  @Override
  public String toString() {
    return into(CanonicalForm.object()).toString();
  }
}
