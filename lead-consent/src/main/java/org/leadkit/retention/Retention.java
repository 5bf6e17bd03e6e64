package org.leadkit.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * How long one item is kept and what becomes of it. Policy evaluation, not legal advice. A hold is
 * no part of it: what is due may still be forbidden by one. Immutable and thread-safe.
 */
public final class Retention implements Canonical {

  private final @Nullable Limit keepUntil;
  private final @Nullable Limit eraseBy;
  private final List<Step> steps;
  private final List<Step> reviews;
  private final @Nullable Treatment due;
  private final @Nullable Instant nextChange;

  Retention(
      @Nullable Limit keepUntil,
      @Nullable Limit eraseBy,
      List<Step> steps,
      List<Step> reviews,
      @Nullable Treatment due,
      @Nullable Instant nextChange) {
    this.keepUntil = keepUntil;
    this.eraseBy = eraseBy;
    this.steps = List.copyOf(steps);
    this.reviews = List.copyOf(reviews);
    this.due = due;
    this.nextChange = nextChange;
  }

  /**
   * A limit in time on its safe side and as it is usually read. What must be gone is gone at its
   * safe instant, which is not after the nominal one; what must be kept is kept until its safe
   * instant, which is not before it.
   *
   * @param safe the instant that counts
   * @param nominal the instant of the usual reading
   */
  public record Limit(Instant safe, Instant nominal) implements Canonical {

    /** Without an end that is known. */
    public static final Limit OPEN = at(Instant.MAX);

    /** The same under every reading. */
    static Limit at(Instant instant) {
      return new Limit(instant, instant);
    }

    /** True if no end is known. */
    public boolean isOpen() {
      return safe.equals(Instant.MAX);
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form = CanonicalForm.object().with("safe", text(safe));
      return safe.equals(nominal) ? form : form.with("nominal", text(nominal));
    }

    static String text(Instant instant) {
      if (instant.equals(Instant.MAX)) {
        return "open";
      }
      return instant.equals(Instant.MIN) ? "always" : instant.toString();
    }
  }

  /**
   * What becomes due if nothing happens before.
   *
   * @param at from then on, until the next step; {@link Instant#MIN} for always
   * @param treatment what becomes of the item
   * @param rules ids of the rules that say so, sorted
   */
  public record Step(Instant at, Treatment treatment, List<String> rules) implements Canonical {

    /** Sorts the ids. */
    public Step {
      rules = rules.stream().distinct().sorted().toList();
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object()
          .with("at", Limit.text(at))
          .with("treatment", treatment)
          .with("rules", rules);
    }
  }

  /**
   * Until when it must be kept: the latest of the minimum rules; past if all are over. Empty if
   * there is none.
   */
  public Optional<Limit> keepUntil() {
    return Optional.ofNullable(keepUntil);
  }

  /**
   * By when the maximum rules alone would destroy it; if it must be kept longer, it is restricted
   * meanwhile. Empty if no maximum rule that may destroy it runs.
   */
  public Optional<Limit> eraseBy() {
    return Optional.ofNullable(eraseBy);
  }

  /** What becomes due and when, in order, past steps included. */
  public List<Step> steps() {
    return steps;
  }

  /** When someone must look at it, in order; reviews that were held are left out. */
  public List<Step> reviews() {
    return reviews;
  }

  /** What must be done with it now; empty if it may be kept and used. */
  public Optional<Treatment> due() {
    return Optional.ofNullable(due);
  }

  /**
   * Before this instant the answer stays the same for the same item. Empty if it stays for good.
   */
  public Optional<Instant> nextChange() {
    return Optional.ofNullable(nextChange);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object();
    form = due == null ? form : form.with("due", due);
    form = keepUntil == null ? form : form.with("keepUntil", keepUntil);
    form = eraseBy == null ? form : form.with("eraseBy", eraseBy);
    form = form.withAny("steps", steps).withAny("reviews", reviews);
    return nextChange == null ? form : form.with("nextChange", nextChange);
  }

  /** True for the same form. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Retention that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  /** The form, and what it is not. */
  @Override
  public String toString() {
    return "Retention[" + form() + ", policy evaluation, not legal advice]";
  }
}
