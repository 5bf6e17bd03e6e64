package org.leadkit.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.NaiveAnswer.Line;
import org.leadkit.value.Verdict;

/**
 * Interprets a model rule by rule, as a reader of its documentation would: one pass over the plain
 * data, decimals instead of thousandths, nothing compiled and nothing shared with what it checks.
 * Used once.
 */
final class NaiveScoring {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final ScoringModel model;
  private final Instant now;
  private final NaiveActivities activities;
  private final NaiveRules rules;
  private final Set<String> judged = new HashSet<>();

  NaiveScoring(ScoringModel model, Map<String, Scorer> scorers, Profile profile, Instant now) {
    this.model = model;
    this.now = now;
    this.activities = new NaiveActivities(profile, model.automation(), now);
    this.rules = new NaiveRules(scorers, activities, now);
  }

  NaiveAnswer answer(QualificationState previous) {
    Map<String, BigDecimal> dimensions = new TreeMap<>();
    Verdict suspension = model.suspendWhen().map(rules::test).orElse(Verdict.FAILS);
    if (suspension == Verdict.HOLDS) {
      model.dimensions().forEach(one -> dimensions.put(one.name(), ZERO));
      rules.say("scoring-suspended", "", ZERO);
      return answer(NaiveSpan.ZERO, dimensions, "", qualification(previous), true, previous);
    }
    NaiveSpan total = NaiveSpan.ZERO;
    for (Dimension dimension : model.dimensions()) {
      NaiveSpan part = dimension(dimension);
      dimensions.put(dimension.name(), part.is());
      total = total.plus(part);
    }
    total = rules.limited(total, model.limits(), "total-limit", "");
    machine("at-capture");
    model.automation().forEach(rule -> machine(rule.id()));
    boolean disqualified = !rulings(Verdict.HOLDS, ScoringRule.Disqualify.class).isEmpty();
    sayRulings(Verdict.HOLDS);
    QualificationState state = levels(total.is(), disqualified).after(model.thresholds(), previous);
    String grade = grade(total.is(), dimensions);
    rules.lines().addAll(rules.open());
    sayRulings(Verdict.UNKNOWN);
    if (suspension == Verdict.UNKNOWN) {
      rules.say("unknown-suspension", "", ZERO);
      total = new NaiveSpan(total.is(), total.best().max(ZERO), total.worst().min(ZERO));
    }
    Qualification judgement = disqualified ? Qualification.DISQUALIFIED : qualification(state);
    return answer(total, dimensions, grade, judgement, false, state);
  }

  private NaiveSpan dimension(Dimension dimension) {
    NaiveSpan sum = NaiveSpan.ZERO;
    for (ScoringRule rule : dimension.rules()) {
      sum = sum.plus(rules.of(rule));
    }
    for (RuleGroup group : dimension.groups()) {
      NaiveSpan part = NaiveSpan.ZERO;
      for (ScoringRule rule : group.rules()) {
        part = part.plus(rules.of(rule));
      }
      String name = dimension.name() + "/" + group.name();
      sum = sum.plus(rules.limited(part, group.limits(), "group-limit", name));
    }
    if (rules.wasJudged()) {
      judged.addAll(List.of(dimension.name(), ""));
    }
    return rules.limited(sum, dimension.limits(), "dimension-limit", dimension.name());
  }

  private void machine(String rule) {
    if (activities.hasTold(rule)) {
      rules.say("activities-automated", rule, ZERO);
    }
  }

  private List<ScoringRule> rulings(Verdict verdict, Class<? extends ScoringRule> kind) {
    List<ScoringRule> found = new ArrayList<>();
    for (ScoringRule rule : model.rules()) {
      boolean isOne =
          rule instanceof ScoringRule.Disqualify no && rules.test(no.when()) == verdict
              || rule instanceof ScoringRule.FastTrack yes && rules.test(yes.when()) == verdict;
      if (isOne && kind.isInstance(rule)) {
        found.add(rule);
      }
    }
    return found;
  }

  private void sayRulings(Verdict verdict) {
    for (ScoringRule rule : rulings(verdict, ScoringRule.class)) {
      String code = rule instanceof ScoringRule.Disqualify ? "disqualified" : "fast-tracked";
      rules.say(verdict == Verdict.UNKNOWN ? "unknown-ruling" : code, rule.id(), ZERO);
    }
  }

  private NaiveLevels levels(BigDecimal total, boolean disqualified) {
    List<String> fast =
        rulings(Verdict.HOLDS, ScoringRule.FastTrack.class).stream()
            .map(rule -> ((ScoringRule.FastTrack) rule).level())
            .toList();
    return new NaiveLevels(
        total, fast, disqualified, now, (code, level) -> rules.say(code, level, ZERO));
  }

  private String grade(BigDecimal total, Map<String, BigDecimal> dimensions) {
    StringBuilder grade = new StringBuilder();
    List<Grading.Axis> axes = model.grading().map(Grading::axes).orElse(List.of());
    for (Grading.Axis axis : axes) {
      if (axis.hiddenUntilJudged() && !judged.contains(axis.dimension())) {
        rules.say("grade-hidden", "", ZERO);
        return "";
      }
      BigDecimal points = axis.dimension().isEmpty() ? total : dimensions.get(axis.dimension());
      long whole = points.setScale(0, RoundingMode.FLOOR).longValueExact();
      for (Band band : axis.bands().all()) {
        boolean isHigh = band.from().isEmpty() || band.from().getAsLong() <= whole;
        boolean isLow = band.to().isEmpty() || whole <= band.to().getAsLong();
        grade.append(isHigh && isLow ? band.name() : "");
      }
    }
    if (!axes.isEmpty()) {
      rules.say("graded", "", ZERO);
    }
    return grade.toString();
  }

  private Qualification qualification(QualificationState state) {
    if (model.thresholds().isEmpty()) {
      return Qualification.NOT_JUDGED;
    }
    return model.thresholds().stream().anyMatch(one -> state.inside().contains(one.level()))
        ? Qualification.QUALIFIED
        : Qualification.BELOW;
  }

  private BigDecimal needed(QualificationState state) {
    BigDecimal needed = ZERO;
    for (int i = model.thresholds().size() - 1; i >= 0; i--) {
      Threshold threshold = model.thresholds().get(i);
      boolean isHighest = i == model.thresholds().size() - 1;
      boolean isOff = !state.inside().contains(threshold.level());
      needed = isHighest || isOff ? threshold.enter().decimal() : needed;
    }
    return needed;
  }

  private NaiveAnswer answer(
      NaiveSpan total,
      Map<String, BigDecimal> dimensions,
      String grade,
      Qualification qualification,
      boolean suspended,
      QualificationState state) {
    dimensions.replaceAll((name, points) -> plain(points));
    return new NaiveAnswer(
        plain(total.is()),
        dimensions,
        plain(total.best().subtract(total.is())),
        plain(total.worst().subtract(total.is())),
        plain(needed(state)),
        grade,
        qualification,
        suspended,
        state,
        rules.lines().stream()
            .map(one -> new Line(one.code(), one.rule(), plain(one.points())))
            .toList());
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? ZERO : number.stripTrailingZeros();
  }
}
