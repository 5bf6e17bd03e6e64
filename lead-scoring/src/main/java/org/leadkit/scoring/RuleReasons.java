package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;

/** The reasons of single rules; collects what is still open. */
final class RuleReasons {

  private final Evaluation evaluation;
  private final FieldFacts facts;
  private final long[] undecided;
  private final List<Reason> open = new ArrayList<>();

  RuleReasons(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.facts = new FieldFacts(evaluation);
    this.undecided = new long[evaluation.model().index().words()];
    evaluation.model().index().undecided(evaluation.profile(), evaluation.now(), undecided);
  }

  /** What could still be awarded, in the model's order. */
  List<Reason> open() {
    return open;
  }

  /** True if a rule was met, or is known not to be. */
  boolean isJudged(CompiledModel.Line line) {
    if (line.met() != CompiledModel.Line.NONE) {
      return !Bits.get(undecided, line.met());
    }
    return line.counted() != CompiledModel.Line.NONE && evaluation.award(line.counted()).isJudged();
  }

  /** True if it is not known whether scoring is suspended. */
  boolean mayBeSuspended() {
    return evaluation.model().isSuspended(undecided);
  }

  Sums of(CompiledModel.Line line, List<Reason> reasons) {
    if (line.rule() instanceof ScoringRule.ForProfile rule) {
      return of(rule, line, reasons);
    }
    if (line.counted() == CompiledModel.Line.NONE) {
      return Sums.ZERO;
    }
    Award award = evaluation.award(line.counted());
    if (award.told() != null) {
      return told(award, award.told(), reasons);
    }
    if (award.tally() != null) {
      counted(award, award.tally(), reasons);
    }
    return Sums.certain(award.points());
  }

  private Sums of(ScoringRule.ForProfile rule, CompiledModel.Line line, List<Reason> reasons) {
    if (evaluation.holds(line.met())) {
      reasons.add(facts.of("rule-held", rule.id(), rule.points(), line.fields()));
      return Sums.certain(rule.points());
    }
    if (line.notMet() != CompiledModel.Line.NONE && evaluation.holds(line.notMet())) {
      reasons.add(facts.of("rule-not-met", rule.id(), rule.otherwise(), line.fields()));
      return Sums.certain(rule.otherwise());
    }
    if (!Bits.get(undecided, line.met())) {
      return Sums.ZERO;
    }
    Points best = max(rule.points(), rule.otherwise());
    Points worst = min(rule.points(), rule.otherwise());
    Points shown = best.thousandths() == 0 ? worst : best;
    open.add(
        facts.missing("unknown-field", rule.id(), rule.when()).fact("possible", shown.signed()));
    return new Sums(Points.ZERO, max(best, Points.ZERO), min(worst, Points.ZERO));
  }

  private static Points max(Points one, Points other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Points min(Points one, Points other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Sums told(Award award, Scorer.Award told, List<Reason> reasons) {
    String rule = award.rule().id();
    if (told.points().thousandths() != 0) {
      reasons.add(new Reason("scorer", rule, told.points(), told.facts()));
    }
    limited(award, reasons);
    if (told.possible().thousandths() != 0) {
      open.add(
          new Reason("unknown-field", rule, Points.ZERO, told.facts())
              .fact("possible", told.possible().signed()));
    }
    Limits limits = ((ScoringRule.ByScorer) award.rule()).limits();
    Points then = limits.apply(told.points().plus(told.possible()));
    return new Sums(award.points(), max(award.points(), then), min(award.points(), then));
  }

  private void counted(Award award, Tally tally, List<Reason> reasons) {
    if (award.rule() instanceof ScoringRule.Quiet quiet) {
      quiet(award, quiet, tally, reasons);
    } else if (tally.picked() == 0) {
      open.add(noActivity((ScoringRule.ForActivity) award.rule()));
    } else {
      Reason reason =
          Reason.of("activities-counted", award.rule().id())
              .worth(award.before())
              .fact("counted", tally.counted());
      reason = some(reason, "inBurst", tally.inBurst());
      reason = some(reason, "outside", tally.outside());
      reason = some(reason, "overCap", tally.overCap());
      reasons.add(some(reason, "tooFew", tally.tooFew()));
      limited(award, reasons);
    }
  }

  private void quiet(Award award, ScoringRule.Quiet rule, Tally tally, List<Reason> reasons) {
    if (award.points().thousandths() != 0 && tally.latest() != null) {
      reasons.add(
          Reason.of("quiet", rule.id()).worth(award.points()).fact("since", tally.latest()));
    }
  }

  private static Reason some(Reason reason, String name, long number) {
    return number == 0 ? reason : reason.fact(name, number);
  }

  private static void limited(Award award, List<Reason> reasons) {
    Points moved = award.points().minus(award.before());
    if (moved.thousandths() != 0) {
      Limits limits =
          award.rule() instanceof ScoringRule.ForActivity rule
              ? rule.limits()
              : ((ScoringRule.ByScorer) award.rule()).limits();
      reasons.add(LimitReasons.of("rule-limit", award.rule().id(), moved, limits));
    }
  }

  private static Reason noActivity(ScoringRule.ForActivity rule) {
    Reason reason = Reason.of("no-activity", rule.id()).fact("possible", rule.points().signed());
    List<Cap> caps = rule.counting().caps();
    long most = CountCheck.capped(rule.counting());
    for (Cap cap : caps) {
      most = cap instanceof Cap.PerDay day ? Math.min(most, day.times()) : most;
    }
    return caps.stream().anyMatch(Cap.PerDay.class::isInstance)
        ? reason.fact("possibleADay", rule.limits().apply(rule.points().times(most)).signed())
        : reason;
  }
}
