package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;

/** The reasons of all sections of a scorecard, and what they add up to; used once. */
final class SectionReasons {

  private final ModelSpec spec;
  private final RuleReasons rules;
  private final Map<String, Points> dimensions = new LinkedHashMap<>();
  private final Set<String> judged = new HashSet<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Sums> parts = new ArrayList<>();
  private final Sums total;

  SectionReasons(Evaluation evaluation) {
    this.spec = evaluation.model().spec();
    this.rules = new RuleReasons(evaluation);
    List<CompiledModel.Section> sections = evaluation.model().sections();
    for (int d = 0; d < spec.dimensions().size(); d++) {
      List<Sums> groups = new ArrayList<>();
      for (CompiledModel.Section section : sections) {
        if (section.dimension() == d) {
          groups.add(section(section));
        }
      }
      Dimension dimension = spec.dimensions().get(d);
      Sums sum = limited(Sums.of(groups), dimension.limits(), "dimension-limit", dimension.name());
      parts.add(sum);
      dimensions.put(dimension.name(), sum.now());
    }
    Sums sum = limited(Sums.of(parts), spec.limits(), "total-limit", "");
    this.total = rules.mayBeSuspended() ? sum.orNothing() : sum;
  }

  private Sums section(CompiledModel.Section section) {
    String dimension = spec.dimensions().get(section.dimension()).name();
    Sums sums = Sums.ZERO;
    boolean isJudged = false;
    for (CompiledModel.Line line : section.lines()) {
      sums = sums.plus(rules.of(line, reasons));
      isJudged |= rules.isJudged(line);
    }
    if (isJudged) {
      judged.add(dimension);
      judged.add("");
    }
    return limited(sums, section.limits(), "group-limit", dimension + "/" + section.group());
  }

  private Sums limited(Sums sums, Limits limits, String code, String what) {
    Sums limited = sums.within(limits);
    Points moved = limited.now().minus(sums.now());
    if (moved.thousandths() != 0) {
      reasons.add(LimitReasons.of(code, what, moved, limits));
    }
    return limited;
  }

  void addTo(List<Reason> all) {
    all.addAll(reasons);
  }

  /** What could still be awarded. */
  List<Reason> open() {
    return rules.open();
  }

  /** True if a rule of a dimension was met, or is known not to be. */
  boolean isJudged(String dimension) {
    return judged.contains(dimension);
  }

  /** True if it is not known whether scoring is suspended. */
  boolean mayBeSuspended() {
    return rules.mayBeSuspended();
  }

  Map<String, Points> dimensions() {
    return dimensions;
  }

  Points total() {
    return total.now();
  }

  Points possible() {
    return total.best().minus(total.now());
  }

  Points atRisk() {
    return total.worst().minus(total.now());
  }
}
