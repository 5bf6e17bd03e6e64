package org.leadkit.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<AutomationRule> automation = new ArrayList<>();
  private final List<Threshold> thresholds = new ArrayList<>();
  private final Map<String, Scorer> scorers = new LinkedHashMap<>();
  private String version = "";
  private String source = "";
  private Limits limits = Limits.NONE;
  private @Nullable Condition suspendWhen;
  private @Nullable Grading grading;

  ScoringModelBuilder(String name) {
    this.name = name;
  }

  /** A free version text; it is not part of the hash. */
  public ScoringModelBuilder version(String newVersion) {
    version = newVersion;
    return this;
  }

  /** Where the numbers come from, in words. */
  public ScoringModelBuilder source(String newSource) {
    source = newSource;
    return this;
  }

  /** Awards whole points if a condition holds. */
  public ScoringModelBuilder rule(String id, Condition when, long points) {
    return add(FIT, ScoringRule.when(id, when, points));
  }

  /** Awards points for each activity, without decay and without cap. */
  public ScoringModelBuilder on(String id, ActivityFilter filter, long points) {
    return add(ENGAGEMENT, ScoringRule.on(id, filter, points));
  }

  /** Awards points for each activity that fade with its age. */
  public ScoringModelBuilder on(String id, ActivityFilter filter, long points, Decay decay) {
    return add(ENGAGEMENT, ScoringRule.on(id, filter, points).decaying(decay));
  }

  /** Awards points for each activity, as far as they count, that fade with its age. */
  public ScoringModelBuilder on(
      String id, ActivityFilter filter, long points, Decay decay, Cap cap) {
    return add(
        ENGAGEMENT,
        ScoringRule.on(id, filter, points).decaying(decay).counting(Counting.ALL.capped(cap)));
  }

  /** Adds a rule to a named dimension, after its own rules that are in it. */
  public ScoringModelBuilder add(String dimension, ScoringRule rule) {
    Dimension old = find(dimension);
    List<ScoringRule> rules = new ArrayList<>(old.rules());
    rules.add(rule);
    return replace(old, new Dimension(dimension, old.limits(), rules, old.groups()));
  }

  /** Adds a group of rules that share a limit to a named dimension, after its other groups. */
  public ScoringModelBuilder group(
      String dimension, String group, Limits groupLimits, ScoringRule... rules) {
    Dimension old = find(dimension);
    List<RuleGroup> groups = new ArrayList<>(old.groups());
    groups.add(new RuleGroup(group, groupLimits, List.of(rules)));
    return replace(old, new Dimension(dimension, old.limits(), old.rules(), groups));
  }

  /** Limits what a named dimension may come to. */
  public ScoringModelBuilder limit(String dimension, Limits newLimits) {
    Dimension old = find(dimension);
    return replace(old, new Dimension(dimension, newLimits, old.rules(), old.groups()));
  }

  /** Adds a whole dimension, after the others. */
  public ScoringModelBuilder dimension(Dimension dimension) {
    dimensions.add(dimension);
    return this;
  }

  /** Limits what the whole score may come to. */
  public ScoringModelBuilder limits(Limits newLimits) {
    limits = newLimits;
    return this;
  }

  /** The points from which a lead qualifies, and below which it no longer does. */
  public ScoringModelBuilder qualifyAt(long points) {
    return threshold(Threshold.at(Threshold.QUALIFIED, points));
  }

  /** The points from which a lead qualifies, with up to three decimals. */
  public ScoringModelBuilder qualifyAt(BigDecimal points) {
    return threshold(Threshold.at(Threshold.QUALIFIED, Points.of(points)));
  }

  /** Adds a level; levels are added from the lowest to the highest. */
  public ScoringModelBuilder threshold(Threshold threshold) {
    thresholds.add(threshold);
    return this;
  }

  /** How points become a grade. */
  public ScoringModelBuilder grading(Grading newGrading) {
    grading = newGrading;
    return this;
  }

  /** Says which activities are a machine's: they score nothing and meet no condition. */
  public ScoringModelBuilder automated(AutomationRule rule) {
    automation.add(rule);
    return this;
  }

  /** Scores nothing, and leaves every level as it is, while a condition holds. */
  public ScoringModelBuilder suspendWhen(Condition condition) {
    suspendWhen = condition;
    return this;
  }

  /** Gives a host's scorer the name by which rules refer to it. */
  public ScoringModelBuilder scorer(String scorerName, Scorer scorer) {
    scorers.put(scorerName, scorer);
    return this;
  }

  /**
   * The model.
   *
   * @throws InvalidConfiguration with everything that is wrong
   */
  public ScoringModel build() {
    ModelSpec spec =
        new ModelSpec(
            name,
            version,
            source,
            limits,
            suspendWhen,
            automation,
            dimensions,
            thresholds,
            grading);
    return ScoringModel.of(spec, scorers);
  }

  private Dimension find(String dimension) {
    for (Dimension one : dimensions) {
      if (one.name().equals(dimension)) {
        return one;
      }
    }
    Dimension made = Dimension.of(dimension, List.of());
    dimensions.add(made);
    return made;
  }

  private ScoringModelBuilder replace(Dimension old, Dimension by) {
    dimensions.set(dimensions.indexOf(old), by);
    return this;
  }
}
