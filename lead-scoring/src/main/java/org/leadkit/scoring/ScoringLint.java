package org.leadkit.scoring;

import java.util.List;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Issues;
import org.leadkit.profile.FieldCatalogue;

/**
 * Looks for what a model can hold and still not mean: rules that never fire, say the same twice or
 * contradict one another, limits below a single award, levels that can't be left, bands that no
 * score reaches. A model that can't work at all is refused when it is built. What is said is
 * proven: a rule called dead fires for no lead. What is not said is not proven to be well.
 */
public final class ScoringLint {

  private ScoringLint() {}

  /**
   * Looks at a model.
   *
   * @return warnings, each with the JSON pointer of its place and its evidence, in the order of the
   *     model's parts; empty if nothing was found
   */
  public static List<Issue> of(ScoringModel model) {
    return of(model.spec());
  }

  /** Looks at a model, also for fields that are not in a catalogue and questions that misfit. */
  public static List<Issue> of(ScoringModel model, FieldCatalogue fields) {
    Issues issues = new Issues();
    new FieldLint(fields, issues).check(model.spec());
    of(model.spec()).forEach(issues::add);
    return issues.found();
  }

  static List<Issue> of(ModelSpec spec) {
    Issues issues = new Issues();
    new DeadRules(spec, issues).check();
    new TwinRules(spec, issues).check();
    new RulingLint(spec, issues).check();
    new LimitLint(spec, issues).check();
    new RangeLint(spec, issues).check();
    return issues.found();
  }
}
