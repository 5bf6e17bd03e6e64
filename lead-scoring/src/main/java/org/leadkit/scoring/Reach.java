package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;

/**
 * How far a lead is from its next level, and the smallest changes that would take it there. Each
 * was tried: the lead was scored with the acts done, or the value known. Made by {@link
 * ScoringModel#reach}. Immutable; {@code toString} is for people and shows no personal value.
 */
public final class Reach implements Canonical {

  private final @Nullable String level;
  private final Points needed;
  private final Points missing;
  private final List<Reason> obstacles;
  private final List<Option> options;

  Reach(
      @Nullable String level,
      Points needed,
      Points missing,
      List<Reason> obstacles,
      List<Option> options) {
    this.level = level;
    this.needed = needed;
    this.missing = missing;
    this.obstacles = List.copyOf(obstacles);
    this.options = List.copyOf(options);
  }

  /** Something that the person can do, or that can become known. */
  public sealed interface Step extends Canonical {}

  /**
   * The person does something.
   *
   * @param rule the rule that counts it
   * @param on what is done
   * @param times how often
   * @param named whether the rule's id names the act; otherwise its type does
   */
  public record Act(String rule, ActivityFilter on, int times, boolean named) implements Step {
    @Override
    public CanonicalForm form() {
      return on.into(CanonicalForm.object().with("rule", rule)).with("times", times);
    }
  }

  /**
   * An unknown field becomes known.
   *
   * @param field the field's name
   * @param holds what its value must hold
   */
  public record Learn(String field, Condition holds) implements Step {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("known", field).with("holds", holds);
    }
  }

  /**
   * One way to the level.
   *
   * @param steps all that has to happen; empty if time alone will do
   * @param within over which time the acts are spread evenly; zero for at once
   * @param at when the level is entered then
   * @param profile the lead as it was tried, for example to explain its score
   */
  public record Option(List<Step> steps, Duration within, Instant at, Profile profile)
      implements Canonical {

    /** Copies the steps. */
    public Option {
      steps = List.copyOf(steps);
    }

    /** How many acts and fields it takes. */
    public int size() {
      return steps.stream().mapToInt(step -> step instanceof Act act ? act.times() : 1).sum();
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form = CanonicalForm.object().with("steps", steps);
      return (within.isZero() ? form : form.with("within", within)).with("at", at);
    }
  }

  /** The next level: the lowest on which the lead is not; empty if it is on all there are. */
  public Optional<String> level() {
    return Optional.ofNullable(level);
  }

  /** The points from which the level is entered; zero if there is no next level. */
  public Points needed() {
    return needed;
  }

  /** How many points are short; zero if there are enough, or there is no next level. */
  public Points missing() {
    return missing;
  }

  /**
   * What points alone don't overcome: a disqualification, a suspension, a cool-down, a level that
   * must be re-armed, limits that keep the score below.
   */
  public List<Reason> obstacles() {
    return obstacles;
  }

  /**
   * Ways to the level, those with the fewest acts and fields first; at most five. Empty does not
   * prove that there is none: one kind of act is tried up to twelve times, and two things are tried
   * together only where one is not enough.
   */
  public List<Option> options() {
    return options;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object();
    form = level == null ? form : form.with("level", level);
    return form.with("needed", needed)
        .with("missing", missing)
        .withAny("obstacles", obstacles.stream().map(one -> one.form(Disclosure.OPEN)).toList())
        .withAny("options", options);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reach that
        && form().equals(that.form())
        && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  /** As in "12 short: a demo request, or two pricing visits within a week". */
  @Override
  public String toString() {
    return new ReachWords(this).text();
  }
}
