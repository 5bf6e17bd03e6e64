package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;

/** Turns an evaluation into a decision with its reasons; used once. */
final class Reasoning {

  private final Evaluation evaluation;
  private final ModelSpec spec;
  private final QualificationState previous;
  private final List<Reason> reasons = new ArrayList<>();

  Reasoning(Evaluation evaluation, QualificationState previous) {
    this.evaluation = evaluation;
    this.spec = evaluation.model().spec();
    this.previous = previous;
  }

  Decision<Score> decide() {
    Score score = evaluation.isSuspended() ? suspended() : scored();
    return new Decision<>(score, reasons, evaluation.model().ref(), evaluation.now());
  }

  private Score suspended() {
    reasons.add(
        new FieldFacts(evaluation)
            .of(
                "scoring-suspended",
                "",
                Points.ZERO,
                Objects.requireNonNull(spec.suspendWhen()).fields()));
    Map<String, Points> parts = new LinkedHashMap<>();
    spec.dimensions().forEach(dimension -> parts.put(dimension.name(), Points.ZERO));
    Score.Ledger ledger =
        new Score.Ledger(Points.ZERO, parts, needed(previous), Points.ZERO, Points.ZERO, true);
    return new Score(ledger, "", judge(previous, false), previous);
  }

  private Score scored() {
    SectionReasons sections = new SectionReasons(evaluation);
    sections.addTo(reasons);
    machines();
    Rulings rulings = Rulings.of(evaluation);
    reasons.addAll(rulings.reasons());
    Levels levels =
        new Levels(
            sections.total(), fastTracked(rulings), rulings.isDisqualified(), evaluation.now());
    QualificationState state = levels.after(spec.thresholds(), previous);
    reasons.addAll(levels.reasons());
    String grade = grade(sections);
    reasons.addAll(sections.open());
    reasons.addAll(rulings.open());
    if (sections.mayBeSuspended()) {
      FieldFacts facts = new FieldFacts(evaluation);
      reasons.add(
          facts.missing("unknown-suspension", "", Objects.requireNonNull(spec.suspendWhen())));
    }
    Score.Ledger ledger =
        new Score.Ledger(
            sections.total(),
            sections.dimensions(),
            needed(state),
            sections.possible(),
            sections.atRisk(),
            false);
    return new Score(ledger, grade, judge(state, rulings.isDisqualified()), state);
  }

  private void machines() {
    evaluation
        .machines()
        .forEach(
            (rule, told) ->
                reasons.add(
                    Reason.of("activities-automated", rule)
                        .fact("count", told.count())
                        .fact("activities", told.named())));
  }

  /** A fast track leads over the lower levels too. */
  private Set<String> fastTracked(Rulings rulings) {
    Set<String> levels = new TreeSet<>();
    boolean below = false;
    for (int i = spec.thresholds().size() - 1; i >= 0; i--) {
      String level = spec.thresholds().get(i).level();
      below |= rulings.fastTracked().contains(level);
      if (below) {
        levels.add(level);
      }
    }
    return levels;
  }

  private String grade(SectionReasons sections) {
    if (spec.grading() == null) {
      return "";
    }
    Map<String, Points> points = new HashMap<>(sections.dimensions());
    points.put("", sections.total());
    boolean hidden =
        spec.grading().axes().stream()
            .anyMatch(axis -> axis.hiddenUntilJudged() && !sections.isJudged(axis.dimension()));
    if (hidden) {
      reasons.add(Reason.of("grade-hidden", ""));
      return "";
    }
    String grade = spec.grading().grade(points);
    reasons.add(Reason.of("graded", "").fact("grade", grade));
    return grade;
  }

  private Points needed(QualificationState state) {
    Points needed = Points.ZERO;
    for (Threshold threshold : spec.thresholds()) {
      needed = threshold.enter();
      if (!state.isOn(threshold.level())) {
        break;
      }
    }
    return needed;
  }

  private Qualification judge(QualificationState state, boolean disqualified) {
    if (disqualified) {
      return Qualification.DISQUALIFIED;
    }
    if (spec.thresholds().isEmpty()) {
      return Qualification.NOT_JUDGED;
    }
    boolean on = spec.thresholds().stream().anyMatch(one -> state.isOn(one.level()));
    return on ? Qualification.QUALIFIED : Qualification.BELOW;
  }
}
