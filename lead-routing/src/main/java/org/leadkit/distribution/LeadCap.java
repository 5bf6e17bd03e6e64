package org.leadkit.distribution;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * How many leads a member may get in some time: an hour, a day or a week on the clock of the
 * member, or any stretch of a given length. What is counted are turns that a pool gave and that
 * were not given back; leads that were assigned by hand are not counted. Counting begins with the
 * first turn after the cap was declared. Immutable and thread-safe.
 */
public final class LeadCap implements Canonical {

  /** The most that a cap of a calendar period may allow. */
  public static final long MOST = 1_000_000;

  /** The most that a cap of a rolling window may allow: twice as many instants are remembered. */
  public static final long MOST_ROLLING = 1_000;

  /** How many caps may hold at once. */
  static final int MOST_AT_ONCE = 3;

  private final long most;
  private final Span span;

  private LeadCap(long most, Span span, long limit) {
    if (most < 1 || most > limit) {
      throw InvalidConfiguration.of(
          "bad-cap",
          "The number (%d) of a cap must lie between 1 and %d.".formatted(most, limit),
          "Maybe a capacity of 0 was meant: such a member takes no lead.");
    }
    this.most = most;
    this.span = span;
  }

  /** At most so many an hour on the clock. */
  public static LeadCap perHour(long most) {
    return new LeadCap(most, Span.Period.HOUR, MOST);
  }

  /** At most so many a calendar day. */
  public static LeadCap perDay(long most) {
    return new LeadCap(most, Span.Period.DAY, MOST);
  }

  /** At most so many a week; a week begins on Monday. */
  public static LeadCap perWeek(long most) {
    return new LeadCap(most, Span.Period.WEEK, MOST);
  }

  /**
   * At most so many in any stretch of time: a lead counts until the window has passed since.
   *
   * @param window positive, at most 366 days
   */
  public static LeadCap within(long most, Duration window) {
    return new LeadCap(most, Span.Window.of(window), MOST_ROLLING);
  }

  /** How many leads. */
  public long most() {
    return most;
  }

  /** Under which name it is counted; caps of one period share a count. */
  String key() {
    return span.key();
  }

  /** When the next lead is allowed; empty if it is now. */
  Optional<Instant> reached(@Nullable Count counted, Instant at) {
    return counted == null ? Optional.empty() : counted.reached(most, at);
  }

  /** The count after one more lead. */
  Count after(@Nullable Count counted, Instant at, ZoneId zone) {
    return span.after(counted, at, zone, most);
  }

  @Override
  public CanonicalForm form() {
    return span.describe(CanonicalForm.object().with("most", most));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeadCap that && most == that.most && span.equals(that.span);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(most) * 31 + span.hashCode();
  }

  /** As in {@code 5 a day} or {@code 5 in PT2H}. */
  @Override
  public String toString() {
    return most + (span instanceof Span.Period ? " a " : " in ") + span.key();
  }

  /** Checks that caps may hold at once: at most three, no two of one time. */
  static List<LeadCap> together(List<LeadCap> caps) {
    if (caps.size() > MOST_AT_ONCE) {
      throw InvalidConfiguration.of(
          "too-many-caps",
          "The caps (%d) that hold at once must be at most %d."
              .formatted(caps.size(), MOST_AT_ONCE),
          "Maybe the longest of them says it all.");
    }
    if (caps.stream().map(LeadCap::key).distinct().count() < caps.size()) {
      throw InvalidConfiguration.of(
          "duplicate-cap",
          "The caps (%s) must be of different times.".formatted(caps),
          "Maybe keep the lowest.");
    }
    return List.copyOf(caps);
  }

  /** What was counted under a cap; it is small and forgets what is over. */
  public sealed interface Count extends Canonical {

    /** When the next lead is allowed under a cap of so many; empty if it is now. */
    Optional<Instant> reached(long most, Instant at);

    /** Whether nothing of it counts any more. */
    boolean isOver(Instant at);

    /** The count without a lead that was given at an instant; null if nothing is left. */
    @Nullable Count without(Instant given);
  }

  /**
   * The leads of one calendar period.
   *
   * @param from when the period began
   * @param until when the next one begins; after {@code from}
   * @param number how many leads, at least 1
   */
  public record InPeriod(Instant from, Instant until, long number) implements Count {

    @Override
    public Optional<Instant> reached(long most, Instant at) {
      return number < most || isOver(at) ? Optional.empty() : Optional.of(until);
    }

    @Override
    public boolean isOver(Instant at) {
      return !at.isBefore(until);
    }

    @Override
    public @Nullable Count without(Instant given) {
      if (given.isBefore(from) || !given.isBefore(until)) {
        return this;
      }
      return number <= 1 ? null : new InPeriod(from, until, number - 1);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("from", from).with("until", until).with("number", number);
    }
  }

  /**
   * The latest leads.
   *
   * @param window how long each counts
   * @param given when they were given, the earliest first; at least one, and at most twice as many
   *     as the cap allows: a pool that routes anyway gives more, but those before decide nothing
   */
  public record Latest(Duration window, List<Instant> given) implements Count {

    /** Copies the instants. */
    public Latest {
      given = List.copyOf(given);
    }

    @Override
    public Optional<Instant> reached(long most, Instant at) {
      int decisive = given.size() - (int) most;
      if (decisive < 0) {
        return Optional.empty();
      }
      Instant free = given.get(decisive).plus(window);
      return at.isBefore(free) ? Optional.of(free) : Optional.empty();
    }

    @Override
    public boolean isOver(Instant at) {
      return given.stream().noneMatch(one -> at.isBefore(one.plus(window)));
    }

    @Override
    public @Nullable Count without(Instant gone) {
      List<Instant> rest = Span.copyWithout(given, gone);
      return rest.isEmpty() ? null : new Latest(window, rest);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("window", window).with("given", given);
    }
  }
}
