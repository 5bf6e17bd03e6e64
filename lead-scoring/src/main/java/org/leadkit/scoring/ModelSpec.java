package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Condition;

/** All of a model that is data. */
record ModelSpec(
    String name,
    String version,
    String source,
    Limits limits,
    @Nullable Condition suspendWhen,
    List<AutomationRule> automation,
    List<Dimension> dimensions,
    List<Threshold> thresholds,
    @Nullable Grading grading)
    implements Canonical {

  ModelSpec {
    automation = List.copyOf(automation);
    dimensions = List.copyOf(dimensions);
    thresholds = List.copyOf(thresholds);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object().with("format", 1).with("scoring", name).with("version", version);
    form = source.isEmpty() ? form : form.with("source", source);
    form = limits.into(form);
    form = suspendWhen == null ? form : form.with("suspendWhen", suspendWhen);
    form = form.withAny("automated", automation).with("dimensions", dimensions);
    if (thresholds.size() == 1) {
      form = form.with("qualify", thresholds.get(0).form(true));
    } else {
      form = form.withAny("qualify", thresholds.stream().map(one -> one.form(false)).toList());
    }
    return grading == null ? form : form.with("grade", grading);
  }

  /** All rules in the order of the model. */
  List<ScoringRule> rules() {
    List<ScoringRule> rules = new ArrayList<>();
    dimensions.forEach(
        dimension -> dimension.allGroups().forEach(group -> rules.addAll(group.rules())));
    return rules;
  }
}
