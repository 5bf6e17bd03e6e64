package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Issues;
import org.leadkit.profile.Condition;
import org.leadkit.value.Verdict;

/** Finds rules that fire for no lead. */
final class DeadRules {

  private static final String HINT_VALUES = "Maybe one of two values was meant: isOneOf.";

  private final ModelSpec spec;
  private final Issues issues;

  DeadRules(ModelSpec spec, Issues issues) {
    this.spec = spec;
    this.issues = issues;
  }

  void check() {
    if (spec.suspendWhen() != null) {
      suspension(spec.suspendWhen());
    }
    for (int i = 0; i < spec.automation().size(); i++) {
      automation(spec.automation().get(i), "/automated/" + i);
    }
    for (PlacedRule placed : PlacedRule.all(spec)) {
      if (placed.when() != null) {
        profile(placed, placed.when());
      } else if (placed.rule() instanceof ScoringRule.ForActivity rule) {
        activity(placed, rule.on());
        tooFew(placed, rule.counting());
      } else if (placed.rule() instanceof ScoringRule.Quiet rule) {
        activity(placed, rule.on());
      }
    }
  }

  private void suspension(Condition when) {
    boolean isNever = never(world -> world.holds(when), List.of(when));
    if (isNever || never(world -> !world.holds(when), List.of(when))) {
      issues.add(
          Issue.warning(
              isNever ? "dead-rule" : "always-suspended",
              "/suspendWhen",
              "Scoring is %s suspended: its condition (%s) holds for %s lead."
                  .formatted(isNever ? "never" : "always", when.form(), isNever ? "no" : "every"),
              "Maybe leave the suspension out, or ask for something else."));
    }
  }

  private void automation(AutomationRule rule, String pointer) {
    ActivityFilter on =
        rule instanceof AutomationRule.Picked picked
            ? picked.on()
            : ((AutomationRule.SoonAfter) rule).on();
    String property = FilterCheck.conflict(on);
    if (!property.isEmpty()) {
      dead(rule.id(), pointer + "/where", conflict(property), HINT_VALUES);
    }
  }

  private static String conflict(String property) {
    return "what it asks of the property (" + property + ") excludes itself";
  }

  private void profile(PlacedRule placed, Condition when) {
    boolean hasOther =
        placed.rule() instanceof ScoringRule.ForProfile one && one.otherwise().thousandths() != 0;
    Predicate<World> fires =
        world -> world.holds(when) || (hasOther && world.verdict(when) == Verdict.FAILS);
    if (never(fires, List.of(when))) {
      dead(
          placed,
          "/when",
          "its condition can't hold: " + evidence(when),
          "Maybe one of two values was meant: any instead of all.");
    } else if (spec.suspendWhen() != null) {
      suspended(placed, when, fires, spec.suspendWhen());
    }
  }

  private void suspended(
      PlacedRule placed, Condition when, Predicate<World> fires, Condition suspended) {
    if (never(world -> fires.test(world) && !world.holds(suspended), List.of(when, suspended))) {
      dead(
          placed,
          "/when",
          "scoring is suspended whenever its condition (" + when.form() + ") holds",
          "Maybe the suspension (" + suspended.form() + ") is too wide.");
    }
  }

  private static boolean never(Predicate<World> such, List<Condition> conditions) {
    return Possibilities.of(Worlds.ANY, conditions).never(such);
  }

  /** The parts that exclude one another, or the whole. */
  private static String evidence(Condition when) {
    List<Condition> parts = new ArrayList<>();
    flatten(when, parts);
    for (int i = 0; i < parts.size(); i++) {
      Condition one = parts.get(i);
      if (parts.size() > 1 && never(world -> world.holds(one), List.of(one))) {
        return one.form().toString();
      }
      for (Condition other : parts.subList(0, i)) {
        if (never(world -> world.holds(one) && world.holds(other), List.of(one, other))) {
          return other.form() + " and " + one.form() + " exclude each other";
        }
      }
    }
    return when.form().toString();
  }

  private static void flatten(Condition condition, List<Condition> parts) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> flatten(part, parts));
    } else {
      parts.add(condition);
    }
  }

  private void activity(PlacedRule placed, ActivityFilter on) {
    String property = FilterCheck.conflict(on);
    AutomationRule automation = automated(on);
    if (!property.isEmpty()) {
      dead(placed, "/where", conflict(property), HINT_VALUES);
    } else if (FilterCheck.picksMachinesOnly(on)) {
      dead(
          placed,
          "/where",
          "it asks for automated activities, which are not scored",
          "Maybe leave the question out.");
    } else if (automation != null) {
      dead(
          placed,
          "/on",
          "the rule (" + automation.id() + ") tells all that it picks to be a machine's",
          "Maybe ask that rule for more, such as a user agent.");
    }
  }

  private @Nullable AutomationRule automated(ActivityFilter on) {
    for (AutomationRule rule : spec.automation()) {
      if (rule instanceof AutomationRule.Picked picked && FilterCheck.covers(picked.on(), on)) {
        return rule;
      }
    }
    return null;
  }

  private void tooFew(PlacedRule placed, Counting counting) {
    long most = CountCheck.capped(counting);
    if (most < counting.atLeast()) {
      dead(
          placed,
          "/atLeast",
          "it needs (%d) activities and its caps count (%d)".formatted(counting.atLeast(), most),
          "Maybe raise the cap.");
    }
  }

  private void dead(PlacedRule placed, String place, String why, String hint) {
    dead(placed.id(), placed.pointer() + place, why, hint);
  }

  private void dead(String id, String pointer, String why, String hint) {
    issues.add(
        Issue.warning(
            "dead-rule", pointer, "The rule (%s) never fires: %s.".formatted(id, why), hint));
  }
}
