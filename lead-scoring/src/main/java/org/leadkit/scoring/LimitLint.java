package org.leadkit.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;

/** Finds limits that cut a single award, and rules that a limit lets through for no lead. */
final class LimitLint {

  /** Up to how many rules under one limit are looked at one by one. */
  private static final int MOST = 300;

  private final ModelSpec spec;
  private final Issues issues;
  private final Map<String, String> pointers = new HashMap<>();

  LimitLint(ModelSpec spec, Issues issues) {
    this.spec = spec;
    this.issues = issues;
  }

  void check() {
    for (PlacedRule placed : PlacedRule.all(spec)) {
      pointers.put(placed.id(), placed.pointer());
      if (placed.rule() instanceof ScoringRule.ForActivity rule) {
        award("rule (" + rule.id() + ")", placed.pointer(), rule.limits(), List.of(rule));
      }
    }
    for (Scope scope : Scope.limited(spec)) {
      award(scope.what(), scope.pointer(), scope.limits(), scope.rules());
      effect(scope, "ceiling");
      effect(scope.mirrored(), "floor");
    }
  }

  /** The rule with the greatest award stands for all that a ceiling cuts, and so for a floor. */
  private void award(String what, String pointer, Limits limits, List<ScoringRule> rules) {
    ScoringRule most = null;
    ScoringRule least = null;
    for (ScoringRule rule : rules) {
      most = most == null || best(rule) > best(most) ? rule : most;
      least = least == null || worst(rule) < worst(least) ? rule : least;
    }
    if (most == null || least == null) {
      return;
    }
    long ceiling = limits.ceiling().map(Points::thousandths).orElse(Long.MAX_VALUE);
    long floor = limits.floor().map(Points::thousandths).orElse(Long.MIN_VALUE);
    if (best(most) > ceiling) {
      below("ceiling", what, pointer, new Points(ceiling), most, best(most));
    }
    if (worst(least) < floor) {
      below("floor", what, pointer, new Points(floor), least, worst(least));
    }
  }

  private void below(
      String limit, String what, String pointer, Points at, ScoringRule rule, long award) {
    issues.add(
        Issue.warning(
            "limit-below-award",
            pointer + "/" + limit,
            "The %s (%s) of the %s cuts a single award (%s) of the rule (%s)."
                .formatted(limit, at, what, new Points(award).signed(), rule.id()),
            "Maybe lower the award, or move the " + limit + "."));
  }

  private static long best(ScoringRule rule) {
    return Math.max(
        0,
        rule instanceof ScoringRule.ForProfile one
            ? Math.max(one.points().thousandths(), one.otherwise().thousandths())
            : points(rule));
  }

  private static long worst(ScoringRule rule) {
    return -best(Mirror.of(rule));
  }

  private static long points(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForActivity one) {
      return one.points().thousandths();
    }
    return rule instanceof ScoringRule.Quiet one ? one.points().thousandths() : 0;
  }

  /**
   * A rule that only adds has no effect where all others are at the ceiling without it; then all
   * together are there too.
   */
  private void effect(Scope scope, String limit) {
    List<ScoringRule> rules = scope.rules();
    if (scope.limits().ceiling().isEmpty() || rules.size() > MOST) {
      return;
    }
    long ceiling = scope.limits().ceiling().get().thousandths();
    Scope turned = scope.mirrored();
    if (!reaches(turned.mostWithout(""), ceiling)) {
      return;
    }
    for (ScoringRule rule : rules) {
      if (onlyAdds(rule) && reaches(turned.mostWithout(rule.id()), ceiling)) {
        issues.add(
            Issue.warning(
                "no-effect",
                pointers.getOrDefault(rule.id(), ""),
                "The rule (%s) changes nothing: the %s is at its %s (%s) without it."
                    .formatted(rule.id(), scope.what(), limit, at(limit, ceiling)),
                "Maybe move the " + limit + "."));
      }
    }
  }

  private static Points at(String limit, long ceiling) {
    return new Points(limit.equals("ceiling") ? ceiling : -ceiling);
  }

  private static boolean onlyAdds(ScoringRule rule) {
    boolean awards =
        !(rule instanceof ScoringRule.Disqualify) && !(rule instanceof ScoringRule.FastTrack);
    UpperBound least = new MostPoints(Worlds.ANY).sum(List.of(Mirror.of(rule)));
    return awards && least.thousandths() <= 0;
  }

  /**
   * @param turned the least of the others, its sign turned round
   */
  private static boolean reaches(UpperBound turned, long ceiling) {
    return !turned.isNone() && -turned.thousandths() >= ceiling;
  }
}
