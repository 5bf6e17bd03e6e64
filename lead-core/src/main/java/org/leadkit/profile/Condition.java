package org.leadkit.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/**
 * A question about a profile, as plain data: the one condition language of scoring, routing and all
 * that comes later. Answers follow Kleene's logic, so that a missing value is unknown and never
 * guessed. Two conditions are equal if their forms are.
 */
public sealed interface Condition extends Canonical {

  /** The answer for a profile at an instant. */
  Verdict test(Profile profile, Instant now);

  /** The names of all fields it reads, sorted. */
  Set<String> fields();

  /**
   * The fields whose values it lacks: empty unless {@link #test} is unknown, else the names that
   * would have to become known, sorted.
   */
  Set<String> missing(Profile profile, Instant now);

  /** Holds if both hold. */
  default Condition and(Condition other) {
    return new All(List.of(this, other));
  }

  /** Holds if one of both holds. */
  default Condition or(Condition other) {
    return new Any(List.of(this, other));
  }

  /** Holds if this fails. */
  default Condition negate() {
    return new None(List.of(this));
  }

  /** Holds if all hold; an empty list always holds. */
  static Condition all(Condition... conditions) {
    return new All(List.of(conditions));
  }

  /** Holds if at least one holds; an empty list never holds. */
  static Condition any(Condition... conditions) {
    return new Any(List.of(conditions));
  }

  /** Holds if none holds. */
  static Condition none(Condition... conditions) {
    return new None(List.of(conditions));
  }

  /** Holds if at least {@code atLeast} activities that a filter picks happened, ever. */
  static Condition count(ActivityFilter filter, long atLeast) {
    return new Count(filter, Count.EVER, atLeast);
  }

  /**
   * Holds if at least {@code atLeast} activities that a filter picks happened within a window that
   * ends now: not before {@code now - within}, and not after {@code now}.
   */
  static Condition count(ActivityFilter filter, Duration within, long atLeast) {
    return new Count(filter, within, atLeast);
  }

  /**
   * A question about one field's value; unknown if the value is.
   *
   * @param field the field's name
   * @param test the question
   */
  record FieldIs(String field, ValueTest test) implements Condition {
    @Override
    public Verdict test(Profile profile, Instant now) {
      return profile.value(field).map(test::of).orElse(Verdict.UNKNOWN);
    }

    @Override
    public Set<String> fields() {
      return Set.of(field);
    }

    @Override
    public Set<String> missing(Profile profile, Instant now) {
      return test(profile, now) == Verdict.UNKNOWN ? fields() : Set.of();
    }

    @Override
    public CanonicalForm form() {
      return test.into(CanonicalForm.object().with("field", field));
    }
  }

  /**
   * A value is known.
   *
   * @param field the field's name
   */
  record Known(String field) implements Condition {
    @Override
    public Verdict test(Profile profile, Instant now) {
      return Verdict.of(profile.value(field).isPresent());
    }

    @Override
    public Set<String> fields() {
      return Set.of(field);
    }

    @Override
    public Set<String> missing(Profile profile, Instant now) {
      return Set.of();
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("field", field).with("known", true);
    }
  }

  /**
   * No value is known.
   *
   * @param field the field's name
   */
  record Unknown(String field) implements Condition {
    @Override
    public Verdict test(Profile profile, Instant now) {
      return Verdict.of(profile.value(field).isEmpty());
    }

    @Override
    public Set<String> fields() {
      return Set.of(field);
    }

    @Override
    public Set<String> missing(Profile profile, Instant now) {
      return Set.of();
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("field", field).with("known", false);
    }
  }

  /**
   * All of some conditions.
   *
   * @param of the conditions; empty always holds
   */
  record All(List<Condition> of) implements Condition {
    /** Copies the conditions. */
    public All {
      of = List.copyOf(of);
    }

    @Override
    public Verdict test(Profile profile, Instant now) {
      Verdict verdict = Verdict.HOLDS;
      for (Condition one : of) {
        verdict = verdict.and(one.test(profile, now));
      }
      return verdict;
    }

    @Override
    public Set<String> fields() {
      return ConditionLists.fields(of);
    }

    @Override
    public Set<String> missing(Profile profile, Instant now) {
      return test(profile, now) == Verdict.UNKNOWN
          ? ConditionLists.missing(of, profile, now)
          : Set.of();
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("all", of);
    }
  }

  /**
   * At least one of some conditions.
   *
   * @param of the conditions; empty never holds
   */
  record Any(List<Condition> of) implements Condition {
    /** Copies the conditions. */
    public Any {
      of = List.copyOf(of);
    }

    @Override
    public Verdict test(Profile profile, Instant now) {
      Verdict verdict = Verdict.FAILS;
      for (Condition one : of) {
        verdict = verdict.or(one.test(profile, now));
      }
      return verdict;
    }

    @Override
    public Set<String> fields() {
      return ConditionLists.fields(of);
    }

    @Override
    public Set<String> missing(Profile profile, Instant now) {
      return test(profile, now) == Verdict.UNKNOWN
          ? ConditionLists.missing(of, profile, now)
          : Set.of();
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("any", of);
    }
  }

  /**
   * None of some conditions.
   *
   * @param of the conditions; empty always holds
   */
  record None(List<Condition> of) implements Condition {
    /** Copies the conditions. */
    public None {
      of = List.copyOf(of);
    }

    @Override
    public Verdict test(Profile profile, Instant now) {
      return new Any(of).test(profile, now).negate();
    }

    @Override
    public Set<String> fields() {
      return ConditionLists.fields(of);
    }

    @Override
    public Set<String> missing(Profile profile, Instant now) {
      return new Any(of).missing(profile, now);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("none", of);
    }
  }

  /**
   * Enough activities in a window. Activities are a log, so the count is always known.
   *
   * @param filter which activities count
   * @param within length of the window that ends now, both ends included; {@link #EVER} for no
   *     window
   * @param atLeast how many there must be, at least 1
   */
  record Count(ActivityFilter filter, Duration within, long atLeast) implements Condition {

    /** No window: all activities count. */
    public static final Duration EVER = ChronoUnit.FOREVER.getDuration();

    /** The longest window: 100 years. */
    public static final Duration LONGEST = Duration.ofDays(36_525);

    /** Checks that window and number are positive. */
    public Count {
      boolean bounded = within.equals(EVER) || within.compareTo(LONGEST) <= 0;
      if (within.isNegative() || within.isZero() || !bounded || atLeast < 1) {
        throw InvalidConfiguration.of(
            "bad-count",
            "The window (%s) and the number (%d) of a count must be positive, the window at most %s."
                .formatted(
                    within.equals(EVER) ? "ever" : CanonicalForm.text(within),
                    atLeast,
                    CanonicalForm.text(LONGEST)),
            "Maybe negate a count of 1 to say never, or leave the window out to say ever.");
      }
    }

    @Override
    public Verdict test(Profile profile, Instant now) {
      return Verdict.of(
          profile.activities().stream()
                  .filter(activity -> isInWindow(activity, now) && filter.picks(activity))
                  .limit(atLeast)
                  .count()
              >= atLeast);
    }

    private boolean isInWindow(Activity activity, Instant now) {
      Instant occurredAt = activity.occurredAt();
      return !occurredAt.isAfter(now)
          && (within.equals(EVER) || !occurredAt.isBefore(now.minus(within)));
    }

    @Override
    public Set<String> fields() {
      return Set.of();
    }

    @Override
    public Set<String> missing(Profile profile, Instant now) {
      return Set.of();
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm counted = filter.into(CanonicalForm.object());
      if (!within.equals(EVER)) {
        counted = counted.with("within", within);
      }
      return CanonicalForm.object().with("count", counted).with("atLeast", atLeast);
    }
  }
}
