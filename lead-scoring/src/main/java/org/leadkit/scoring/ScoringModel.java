package org.leadkit.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;
import org.leadkit.decision.PolicyRef;
import org.leadkit.profile.Profile;

/**
 * A scorecard as plain data: dimensions of rules and the threshold from which a lead qualifies.
 * Built in Java or read from JSON, it is the same model with the same hash. Immutable and
 * thread-safe.
 */
public final class ScoringModel implements Canonical {

  private final String name;
  private final String version;
  private final List<Dimension> dimensions;
  private final @Nullable Points threshold;
  private final PolicyRef ref;

  private ScoringModel(
      String name, String version, List<Dimension> dimensions, @Nullable Points threshold) {
    this.name = name;
    this.version = version;
    this.dimensions = List.copyOf(dimensions);
    this.threshold = threshold;
    this.ref = PolicyRef.of(name, version, form());
  }

  /** Begins a model; {@code named("b2b-fit")} in kebab case. */
  public static ScoringModelBuilder named(String name) {
    return new ScoringModelBuilder(name);
  }

  /**
   * A model from its parts.
   *
   * @param qualifyAt the threshold, or empty for none
   * @throws InvalidConfiguration with everything that is wrong
   */
  public static ScoringModel of(
      String name, String version, List<Dimension> dimensions, Optional<Points> qualifyAt) {
    Issues issues = new Issues();
    ModelCheck.check(name, dimensions, qualifyAt, issues);
    issues.throwIfErrors();
    return new ScoringModel(name, version, dimensions, qualifyAt.orElse(null));
  }

  /**
   * Scores a profile.
   *
   * @param profile values and activities; activities after {@code now} are not seen
   * @param now the instant of the decision
   * @return the score; its reasons are in the model's order: rules that awarded points, and rules
   *     that could still do so
   */
  public Decision<Score> score(Profile profile, Instant now) {
    return new Scoring(this, profile, now).decide();
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /** The dimensions in order. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** The points from which a lead qualifies; empty if the model doesn't judge. */
  public Optional<Points> threshold() {
    return Optional.ofNullable(threshold);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("format", 1)
            .with("scoring", name)
            .with("version", version)
            .with("dimensions", dimensions);
    return threshold == null
        ? form
        : form.with("qualify", CanonicalForm.object().with("enter", threshold));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoringModel that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
