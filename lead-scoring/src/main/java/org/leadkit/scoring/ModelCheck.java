package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;

/** What a model must hold before it may score; used once. */
final class ModelCheck {

  private final ModelSpec spec;
  private final Issues issues = new Issues();
  private final RuleCheck rules;
  private final List<String> ids = new ArrayList<>();
  private final List<String> pointers = new ArrayList<>();

  private ModelCheck(ModelSpec spec, Set<String> scorers) {
    this.spec = spec;
    this.rules = new RuleCheck(spec, scorers, issues);
  }

  /**
   * Checks a model.
   *
   * @param scorers the names of the scorers that it was given
   * @throws InvalidConfiguration with everything that is wrong
   */
  static void check(ModelSpec spec, Set<String> scorers) {
    new ModelCheck(spec, scorers).check();
  }

  private void check() {
    issues.requireKebab("name", "/scoring", spec.name());
    new RangeCheck(issues).check(spec.limits(), "");
    SizeCheck sizes = new SizeCheck(issues);
    sizes.check("dimensions", spec.dimensions().size(), "/dimensions");
    sizes.check("levels", spec.thresholds().size(), "/qualify");
    sizes.check("machine rules", spec.automation().size(), "/automated");
    automation();
    dimensions();
    issues.requireUnique("rule", pointers, ids);
    if (spec.rules().isEmpty()) {
      issues.error(
          "no-rules",
          "/dimensions",
          "The model (%s) has no rule.".formatted(spec.name()),
          "Maybe the rules stand in another file.");
    }
    new ThresholdCheck(spec, issues).check();
    grading();
    issues.throwIfErrors();
  }

  private void automation() {
    for (int i = 0; i < spec.automation().size(); i++) {
      String pointer = "/automated/" + i + "/id";
      issues.requireKebab("rule", pointer, spec.automation().get(i).id());
      ids.add(spec.automation().get(i).id());
      pointers.add(pointer);
    }
  }

  private void dimensions() {
    List<String> names = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (int d = 0; d < spec.dimensions().size(); d++) {
      Dimension dimension = spec.dimensions().get(d);
      String place = "/dimensions/" + d;
      issues.requireKebab("dimension", place + "/name", dimension.name());
      names.add(dimension.name());
      places.add(place + "/name");
      new RangeCheck(issues).check(dimension.limits(), place);
      rules(dimension.rules(), place);
      groups(dimension, place);
    }
    issues.requireUnique("dimension", places, names);
  }

  private void groups(Dimension dimension, String place) {
    List<String> names = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (int g = 0; g < dimension.groups().size(); g++) {
      RuleGroup group = dimension.groups().get(g);
      String pointer = place + "/groups/" + g;
      issues.requireKebab("group", pointer + "/name", group.name());
      names.add(group.name());
      places.add(pointer + "/name");
      new RangeCheck(issues).check(group.limits(), pointer);
      rules(group.rules(), pointer);
    }
    issues.requireUnique("group", places, names);
  }

  private void rules(List<ScoringRule> some, String place) {
    for (int r = 0; r < some.size(); r++) {
      String pointer = place + "/rules/" + r;
      issues.requireKebab("rule", pointer + "/id", some.get(r).id());
      ids.add(some.get(r).id());
      pointers.add(pointer + "/id");
      rules.check(some.get(r), pointer);
    }
  }

  private void grading() {
    if (spec.grading() == null) {
      return;
    }
    List<Grading.Axis> axes = spec.grading().axes();
    if (axes.isEmpty()) {
      issues.error(
          "no-axis", "/grade/axes", "The grade has (0) axes.", "Maybe grade the whole score.");
    }
    for (int i = 0; i < axes.size(); i++) {
      String dimension = axes.get(i).dimension();
      if (!dimension.isEmpty()
          && spec.dimensions().stream().noneMatch(one -> one.name().equals(dimension))) {
        issues.error(
            "unknown-dimension",
            "/grade/axes/" + i + "/dimension",
            "The dimension (%s) of an axis is not in the model.".formatted(dimension),
            "Maybe leave it out to grade the whole score.");
      }
    }
  }
}
