package org.leadkit.arbitraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.scoring.AutomationRule;
import org.leadkit.scoring.Dimension;
import org.leadkit.scoring.Grading;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.RuleGroup;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringModelBuilder;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.Threshold;

/**
 * What an arbitrary model is made of; building twice gives two equal models. The parts are as yet
 * without names, so that they can be put together and shrunk freely.
 *
 * @param axes the axes of the grade, none for no grade; a dimension is named by its number
 */
public record ModelParts(
    List<Dimension> dimensions,
    Limits limits,
    List<AutomationRule> automation,
    Optional<Condition> suspendWhen,
    List<Threshold> thresholds,
    List<Grading.Axis> axes) {

  /** The thresholds are lowered by the first of these with which they can be reached. */
  private static final List<Long> LOWERINGS = List.of(0L, 50L, 2_000L);

  /** The model, with host's scorers. */
  public ScoringModel build() {
    for (long lowering : LOWERINGS) {
      try {
        return build(lowering);
      } catch (InvalidConfiguration e) {
        if (e.issues().stream().anyMatch(one -> !one.code().equals("unreachable-threshold"))) {
          throw e;
        }
      }
    }
    throw new IllegalStateException("No threshold can be reached.");
  }

  private ScoringModel build(long lowering) {
    ScoringModelBuilder builder = ScoringModel.named("any").limits(limits);
    HostScorers.ALL.forEach(builder::scorer);
    automation.forEach(rule -> builder.automated(named(rule)));
    suspendWhen.ifPresent(builder::suspendWhen);
    thresholds.forEach(one -> builder.threshold(lowered(one, Points.of(lowering))));
    Names names = new Names(thresholds.stream().map(Threshold::level).toList());
    for (int d = 0; d < dimensions.size(); d++) {
      builder.dimension(named(dimensions.get(d), "part-" + d, names));
    }
    if (!axes.isEmpty()) {
      builder.grading(new Grading(axes.stream().map(this::named).toList()));
    }
    return builder.build();
  }

  private static Threshold lowered(Threshold threshold, Points by) {
    Threshold lower =
        Threshold.at(threshold.level(), threshold.enter().minus(by))
            .exitBelow(threshold.exit().minus(by))
            .coolDown(threshold.coolDown());
    return threshold.rearmBelow().map(below -> lower.rearmBelow(below.minus(by))).orElse(lower);
  }

  private AutomationRule named(AutomationRule rule) {
    String id = "machine-" + automation.indexOf(rule);
    return rule instanceof AutomationRule.SoonAfter soon
        ? AutomationRule.soonAfter(id, soon.on(), soon.after(), soon.within(), soon.atLeast())
        : AutomationRule.picked(id, ((AutomationRule.Picked) rule).on());
  }

  private static Dimension named(Dimension dimension, String name, Names names) {
    List<ScoringRule> rules = dimension.rules().stream().map(names::give).toList();
    List<RuleGroup> groups = new ArrayList<>();
    for (RuleGroup group : dimension.groups()) {
      List<ScoringRule> grouped = group.rules().stream().map(names::give).toList();
      groups.add(new RuleGroup("group-" + groups.size(), group.limits(), grouped));
    }
    return new Dimension(name, dimension.limits(), rules, groups);
  }

  private Grading.Axis named(Grading.Axis axis) {
    int number = Integer.parseInt(axis.dimension()) % (dimensions.size() + 1);
    String dimension = number == dimensions.size() ? "" : "part-" + number;
    return new Grading.Axis(dimension, axis.bands(), axis.hiddenUntilJudged());
  }

  /** The model's text. */
  @Override
  public String toString() {
    return build().form().toString();
  }
}
