package org.leadkit.retention;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host's own code wants beyond the rules of a schedule. It can only make them stricter: keep
 * longer, destroy or restrict earlier. It must be a pure function of the item, because a decision
 * must come out the same again, and must be thread-safe; what it throws ends the decision.
 */
@FunctionalInterface
public interface RetentionPolicy {

  /** What the host wants of an item; never null, {@link Tightening#NONE} for nothing. */
  Tightening tighten(RetainedItem item);

  /**
   * What is stricter than the rules. There is no way to say that anything is kept less or used
   * longer. Immutable.
   */
  final class Tightening {

    /** Nothing. */
    public static final Tightening NONE = new Tightening(null, null, Treatment.ERASE, false);

    private final @Nullable Instant keepUntil;
    private final @Nullable Instant treatFrom;
    private final Treatment treatment;
    private final boolean restricted;

    private Tightening(
        @Nullable Instant keepUntil,
        @Nullable Instant treatFrom,
        Treatment treatment,
        boolean restricted) {
      this.keepUntil = keepUntil;
      this.treatFrom = treatFrom;
      this.treatment = treatment;
      this.restricted = restricted;
    }

    /** The same, and not destroyed before that. */
    public Tightening keepUntil(Instant instant) {
      return new Tightening(instant, treatFrom, treatment, restricted);
    }

    /** The same, and gone by then. What must be kept longer is restricted meanwhile. */
    public Tightening eraseBy(Instant instant) {
      return treatFrom(instant, Treatment.ERASE);
    }

    /**
     * The same, and treated from then on.
     *
     * @throws IllegalArgumentException for a review, which makes nothing stricter
     */
    public Tightening treatFrom(Instant instant, Treatment how) {
      if (how == Treatment.REVIEW) {
        throw new IllegalArgumentException(
            "The treatment (%s) makes nothing stricter.%nMaybe restrict it.".formatted(how));
      }
      return new Tightening(keepUntil, instant, how, restricted);
    }

    /** The same, and restricted at once. */
    public Tightening restrict() {
      return new Tightening(keepUntil, treatFrom, treatment, true);
    }

    /** Before when it is not destroyed; empty if that is up to the rules. */
    public Optional<Instant> keepUntil() {
      return Optional.ofNullable(keepUntil);
    }

    /** From when it is treated; empty if that is up to the rules. */
    public Optional<Instant> treatFrom() {
      return Optional.ofNullable(treatFrom);
    }

    /** How it is treated from then on. */
    public Treatment treatment() {
      return treatment;
    }

    /** True if it is restricted at once. */
    public boolean isRestricted() {
      return restricted;
    }
  }
}
