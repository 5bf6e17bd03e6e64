package org.leadkit.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;

/**
 * Builds a {@link ScoringModel}. Rules over the profile go to the dimension {@code fit}, rules over
 * activities to {@code engagement}, unless another dimension is named. Not thread-safe.
 */
public final class ScoringModelBuilder {

  private static final String FIT = "fit";
  private static final String ENGAGEMENT = "engagement";

  private final String name;
  private final Map<String, List<ScoringRule>> dimensions = new LinkedHashMap<>();
  private String version = "";
  private @Nullable Points threshold;

  ScoringModelBuilder(String name) {
    this.name = name;
  }

  /** A free version text; it is not part of the hash. */
  public ScoringModelBuilder version(String newVersion) {
    version = newVersion;
    return this;
  }

  /** Awards whole points if a condition holds. */
  public ScoringModelBuilder rule(String id, Condition when, long points) {
    return add(FIT, new ScoringRule.ForProfile(id, when, Points.of(points)));
  }

  /** Awards points for each activity, without decay and without cap. */
  public ScoringModelBuilder on(String id, ActivityFilter filter, long points) {
    return on(id, filter, points, Decay.none(), Cap.none());
  }

  /** Awards points for each activity that fade with its age. */
  public ScoringModelBuilder on(String id, ActivityFilter filter, long points, Decay decay) {
    return on(id, filter, points, decay, Cap.none());
  }

  /** Awards points for each activity, as far as they count, that fade with its age. */
  public ScoringModelBuilder on(
      String id, ActivityFilter filter, long points, Decay decay, Cap cap) {
    return add(ENGAGEMENT, new ScoringRule.ForActivity(id, filter, Points.of(points), decay, cap));
  }

  /** Adds a rule to a named dimension, after those that are in it. */
  public ScoringModelBuilder add(String dimension, ScoringRule rule) {
    dimensions.computeIfAbsent(dimension, key -> new ArrayList<>()).add(rule);
    return this;
  }

  /** The points from which a lead qualifies. */
  public ScoringModelBuilder qualifyAt(long points) {
    threshold = Points.of(points);
    return this;
  }

  /** The points from which a lead qualifies, with up to three decimals. */
  public ScoringModelBuilder qualifyAt(BigDecimal points) {
    threshold = Points.of(points);
    return this;
  }

  /**
   * The model.
   *
   * @throws InvalidConfiguration with everything that is wrong
   */
  public ScoringModel build() {
    List<Dimension> built = new ArrayList<>();
    dimensions.forEach((dimension, rules) -> built.add(new Dimension(dimension, rules)));
    return ScoringModel.of(name, version, built, Optional.ofNullable(threshold));
  }
}
