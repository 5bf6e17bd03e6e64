package org.leadkit.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.profile.Condition;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.scoring.AutomationRule;
import org.leadkit.scoring.Dimension;
import org.leadkit.scoring.Grading;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.Scorer;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringModelBuilder;
import org.leadkit.scoring.Threshold;

/** Reads one scoring model; used once. */
final class ScoringReader {

  private final ModelReading model;
  private final LimitsReader limits;
  private final Map<String, Scorer> scorers;

  ScoringReader(String text, FieldCatalogue catalogue, Map<String, Scorer> scorers) {
    this.model = new ModelReading(text, catalogue);
    this.limits = new LimitsReader(model);
    this.scorers = scorers;
  }

  ScoringModel read() {
    PolicyReading policy = model.policy();
    Members members = policy.members();
    policy.format();
    String name = policy.name("scoring");
    String version = policy.version();
    String source = members.optional("source").flatMap(model.literals()::text).orElse("");
    Limits within = limits.read(members);
    Optional<Condition> suspend = members.optional("suspendWhen").flatMap(model.conditions()::read);
    List<AutomationRule> automated =
        new AutomationReader(model).read(members.optional("automated"));
    List<Dimension> dimensions =
        new DimensionReader(model, limits, scorers.keySet()).read(members.required("dimensions"));
    List<Threshold> thresholds = new ThresholdReader(model).read(members.optional("qualify"));
    Optional<Grading> grading = members.optional("grade").flatMap(new GradingReader(model)::read);
    return policy.end(
        () -> {
          ScoringModelBuilder builder =
              ScoringModel.named(name).version(version).source(source).limits(within);
          suspend.ifPresent(builder::suspendWhen);
          automated.forEach(builder::automated);
          dimensions.forEach(builder::dimension);
          thresholds.forEach(builder::threshold);
          grading.ifPresent(builder::grading);
          scorers.forEach(builder::scorer);
          return builder.build();
        });
  }
}
