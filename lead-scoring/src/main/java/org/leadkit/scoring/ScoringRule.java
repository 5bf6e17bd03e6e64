package org.leadkit.scoring;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.value.Value;

/** One line of a scorecard, as plain data. */
public sealed interface ScoringRule extends Canonical {

  /** Kebab-case id, unique in its model. */
  String id();

  /** Awards points once if a condition holds. */
  static ForProfile when(String id, Condition when, long points) {
    return new ForProfile(id, when, Points.of(points), Points.ZERO);
  }

  /** Awards points for each activity that a filter picks. */
  static ForActivity on(String id, ActivityFilter filter, long points) {
    return new ForActivity(id, filter, Points.of(points), Decay.none(), Counting.ALL, Limits.NONE);
  }

  /** Awards points, as a rule negative ones, once nothing was picked for some time. */
  static Quiet quiet(String id, ActivityFilter filter, Duration quietFor, long points) {
    return new Quiet(id, filter, quietFor, Points.of(points));
  }

  /** Disqualifies the lead outright while a condition holds. */
  static Disqualify disqualify(String id, Condition when, String code) {
    return new Disqualify(id, when, code);
  }

  /** Puts the lead on a level, whatever its points, while a condition holds. */
  static FastTrack fastTrack(String id, Condition when, String level) {
    return new FastTrack(id, when, level);
  }

  /** Asks a host's own scorer. */
  static ByScorer scorer(String id, String scorer) {
    return new ByScorer(id, scorer, Map.of(), Limits.NONE);
  }

  /**
   * Awards its points once if a condition holds, and others if it is known not to hold. An unknown
   * condition awards nothing.
   *
   * @param id kebab-case id
   * @param when the condition
   * @param points the points if it holds
   * @param otherwise the points if it fails; zero as a rule
   */
  record ForProfile(String id, Condition when, Points points, Points otherwise)
      implements ScoringRule {

    /** The same rule with points for a condition that fails. */
    public ForProfile otherwise(long newPoints) {
      return new ForProfile(id, when, points, Points.of(newPoints));
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form =
          CanonicalForm.object().with("id", id).with("when", when).with("points", points);
      return otherwise.equals(Points.ZERO) ? form : form.with("otherwise", otherwise);
    }
  }

  /**
   * Awards its points for each activity that a filter picks and that counts.
   *
   * @param id kebab-case id
   * @param on which activities
   * @param points the points of one
   * @param decay how they fade
   * @param counting which of them count
   * @param limits the least and the most that the rule may come to
   */
  record ForActivity(
      String id, ActivityFilter on, Points points, Decay decay, Counting counting, Limits limits)
      implements ScoringRule {

    /** The same rule with points that fade. */
    public ForActivity decaying(Decay newDecay) {
      return new ForActivity(id, on, points, newDecay, counting, limits);
    }

    /** The same rule with another way to count. */
    public ForActivity counting(Counting newCounting) {
      return new ForActivity(id, on, points, decay, newCounting, limits);
    }

    /** The same rule within limits. */
    public ForActivity limited(Limits newLimits) {
      return new ForActivity(id, on, points, decay, counting, newLimits);
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form = on.into(CanonicalForm.object().with("id", id)).with("points", points);
      if (!decay.equals(Decay.none())) {
        form = form.with("decay", decay);
      }
      return limits.into(counting.into(form));
    }
  }

  /**
   * Awards its points once the latest activity that a filter picks is old enough. A lead without
   * any such activity is not judged: nothing says since when it is quiet.
   *
   * @param id kebab-case id
   * @param on which activities end the quiet
   * @param quietFor how old the latest must be; positive
   * @param points the points
   */
  record Quiet(String id, ActivityFilter on, Duration quietFor, Points points)
      implements ScoringRule {

    /** Checks that the time is positive. */
    public Quiet {
      if (quietFor.isNegative() || quietFor.isZero()) {
        throw InvalidConfiguration.of(
            "bad-quiet",
            "The quiet time (%s) must be positive.".formatted(CanonicalForm.text(quietFor)),
            "Maybe 30 days were meant: P30D.");
      }
    }

    @Override
    public CanonicalForm form() {
      return on.into(CanonicalForm.object().with("id", id))
          .with("quietFor", quietFor)
          .with("points", points);
    }
  }

  /**
   * Disqualifies the lead while a condition holds: it leaves every level and enters none.
   *
   * @param id kebab-case id
   * @param when the condition
   * @param code kebab-case code of the cause, for example {@code competitor}
   */
  record Disqualify(String id, Condition when, String code) implements ScoringRule {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("id", id).with("when", when).with("disqualify", code);
    }
  }

  /**
   * Puts the lead on a level while a condition holds, without regard to points, cool-down and
   * re-arming; the lower levels too.
   *
   * @param id kebab-case id
   * @param when the condition
   * @param level the name of a threshold's level
   */
  record FastTrack(String id, Condition when, String level) implements ScoringRule {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("id", id).with("when", when).with("fastTrack", level);
    }
  }

  /**
   * Awards what a host's own {@link Scorer} says.
   *
   * @param id kebab-case id
   * @param scorer the name under which the scorer was given to the model
   * @param parameters what the scorer is told, by lowerCamel name: texts, numbers and flags
   * @param limits the least and the most that the rule may come to
   */
  record ByScorer(String id, String scorer, Map<String, Value> parameters, Limits limits)
      implements ScoringRule {

    /** Copies the parameters; an instant and a day become their texts, as JSON has them. */
    public ByScorer {
      Map<String, Value> plain = new TreeMap<>();
      parameters.forEach(
          (name, value) ->
              plain.put(name, value.plain() instanceof String text ? Value.of(text) : value));
      parameters = Collections.unmodifiableMap(plain);
    }

    /** The same rule with one more parameter. */
    public ByScorer with(String name, Value value) {
      Map<String, Value> more = new TreeMap<>(parameters);
      more.put(name, value);
      return new ByScorer(id, scorer, more, limits);
    }

    /** The same rule within limits. */
    public ByScorer limited(Limits newLimits) {
      return new ByScorer(id, scorer, parameters, newLimits);
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form = CanonicalForm.object().with("id", id).with("scorer", scorer);
      if (!parameters.isEmpty()) {
        CanonicalForm named = CanonicalForm.object();
        for (Map.Entry<String, Value> one : parameters.entrySet()) {
          named = named.with(one.getKey(), one.getValue().plain());
        }
        form = form.with("parameters", named);
      }
      return limits.into(form);
    }
  }
}
