package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadkit.decision.PolicyRef;
import org.leadkit.profile.Condition;
import org.leadkit.profile.ConditionIndex;
import org.leadkit.profile.Profile;

/**
 * A model made ready to run: the conditions of all rules in one index, and for each section of the
 * scorecard the stretch of the index that is its own.
 */
final class CompiledModel {

  /** What no counted rule awards. */
  static final long[] NO_AWARDS = {};

  private final ModelSpec spec;
  private final PolicyRef ref;
  private final Map<String, Scorer> scorers;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Long> worth = new ArrayList<>();
  private final List<ScoringRule> counted = new ArrayList<>();
  private final List<Section> sections;
  private final List<Ruling> rulings;
  private final int suspension;
  private final ConditionIndex index;
  private final long[] points;
  private final ActivityDispatch dispatch;
  private final Automation automation;

  private CompiledModel(ModelSpec spec, Map<String, Scorer> scorers, PolicyRef ref) {
    this.spec = spec;
    this.ref = ref;
    this.scorers = Map.copyOf(scorers);
    this.sections = compileSections();
    this.rulings = compileRulings();
    this.suspension = spec.suspendWhen() == null ? Line.NONE : ask(spec.suspendWhen(), 0);
    this.index = ConditionIndex.of(conditions);
    this.points = worth.stream().mapToLong(Long::longValue).toArray();
    this.dispatch = ActivityDispatch.of(counted);
    this.automation = new Automation(spec.automation());
  }

  static CompiledModel of(ModelSpec spec, Map<String, Scorer> scorers, PolicyRef ref) {
    return new CompiledModel(spec, scorers, ref);
  }

  /**
   * A rule of the scorecard.
   *
   * @param met place of its condition in the index, or {@link #NONE}
   * @param notMet place of the opposite condition, where that awards points, or {@link #NONE}
   * @param counted place among the rules that the index can't answer, or {@link #NONE}
   * @param fields the fields that its condition reads, sorted
   */
  record Line(ScoringRule rule, int met, int notMet, int counted, List<String> fields) {
    static final int NONE = -1;
  }

  /** Rules with a limit in common; their conditions are {@code from} to before {@code to}. */
  record Section(int dimension, String group, Limits limits, List<Line> lines, int from, int to) {}

  /** A rule that disqualifies or fast-tracks, and the place of its condition. */
  record Ruling(ScoringRule rule, int met) {}

  private List<Section> compileSections() {
    List<Section> compiled = new ArrayList<>();
    for (int d = 0; d < spec.dimensions().size(); d++) {
      for (RuleGroup group : spec.dimensions().get(d).allGroups()) {
        int from = conditions.size();
        List<Line> lines = new ArrayList<>();
        group.rules().forEach(rule -> lines.add(line(rule)));
        int to = conditions.size();
        compiled.add(new Section(d, group.name(), group.limits(), List.copyOf(lines), from, to));
      }
    }
    return List.copyOf(compiled);
  }

  private Line line(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile profile) {
      int met = ask(profile.when(), profile.points().thousandths());
      boolean asksOpposite = profile.otherwise().thousandths() != 0;
      int notMet =
          asksOpposite
              ? ask(profile.when().negate(), profile.otherwise().thousandths())
              : Line.NONE;
      return new Line(rule, met, notMet, Line.NONE, List.copyOf(profile.when().fields()));
    }
    if (rule instanceof ScoringRule.Disqualify || rule instanceof ScoringRule.FastTrack) {
      return new Line(rule, Line.NONE, Line.NONE, Line.NONE, List.of());
    }
    counted.add(rule);
    return new Line(rule, Line.NONE, Line.NONE, counted.size() - 1, List.of());
  }

  private List<Ruling> compileRulings() {
    List<Ruling> compiled = new ArrayList<>();
    for (ScoringRule rule : spec.rules()) {
      if (rule instanceof ScoringRule.Disqualify disqualify) {
        compiled.add(new Ruling(rule, ask(disqualify.when(), 0)));
      } else if (rule instanceof ScoringRule.FastTrack fastTrack) {
        compiled.add(new Ruling(rule, ask(fastTrack.when(), 0)));
      }
    }
    return List.copyOf(compiled);
  }

  private int ask(Condition condition, long awarded) {
    conditions.add(condition);
    worth.add(awarded);
    return conditions.size() - 1;
  }

  ModelSpec spec() {
    return spec;
  }

  PolicyRef ref() {
    return ref;
  }

  ConditionIndex index() {
    return index;
  }

  List<Section> sections() {
    return sections;
  }

  List<Ruling> rulings() {
    return rulings;
  }

  /**
   * True if the index alone answers for a profile: there is nothing to count and nothing to judge.
   */
  boolean isOfValuesOnly(Profile profile) {
    return counted.isEmpty() && profile.activities().isEmpty();
  }

  /** The rules that the index can't answer: over activities, of quiet, of a host's scorer. */
  List<ScoringRule> counted() {
    return counted;
  }

  ActivityDispatch dispatch() {
    return dispatch;
  }

  Automation automation() {
    return automation;
  }

  Scorer scorer(String name) {
    return Objects.requireNonNull(scorers.get(name), name);
  }

  /** True if the condition that suspends scoring is among some: those that hold, or are unknown. */
  boolean isSuspended(long[] conditions) {
    return suspension != Line.NONE && Bits.get(conditions, suspension);
  }

  /** What the conditions of a section that hold are worth, in thousandths. */
  long held(Section section, long[] holding) {
    long sum = 0;
    for (int i = Bits.next(holding, section.from());
        i >= 0 && i < section.to();
        i = Bits.next(holding, i + 1)) {
      sum = Math.addExact(sum, points[i]);
    }
    return sum;
  }

  /**
   * The score in thousandths, all limits applied.
   *
   * @param holding which conditions hold
   * @param awarded what each counted rule awards, in thousandths
   * @throws ArithmeticException if a sum is too large, as in the decision
   */
  long total(long[] holding, long[] awarded) {
    if (isSuspended(holding)) {
      return 0;
    }
    long total = 0;
    long dimension = 0;
    for (int s = 0; s < sections.size(); s++) {
      Section section = sections.get(s);
      long part = section.limits().apply(raw(section, holding, awarded));
      dimension = Math.addExact(dimension, part);
      if (s + 1 == sections.size() || sections.get(s + 1).dimension() != section.dimension()) {
        Limits limits = spec.dimensions().get(section.dimension()).limits();
        total = Math.addExact(total, limits.apply(dimension));
        dimension = 0;
      }
    }
    return spec.limits().apply(total);
  }

  private long raw(Section section, long[] holding, long[] awarded) {
    long sum = held(section, holding);
    if (awarded.length > 0) {
      for (Line line : section.lines()) {
        sum = line.counted() == Line.NONE ? sum : Math.addExact(sum, awarded[line.counted()]);
      }
    }
    return sum;
  }
}
