package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;

/** What a model must hold before it may score. */
final class ModelCheck {

  private static final Points MOST = Points.of(1_000_000_000);

  private ModelCheck() {}

  static void check(
      String name, List<Dimension> dimensions, Optional<Points> threshold, Issues issues) {
    issues.requireKebab("name", "/scoring", name);
    List<String> ids = new ArrayList<>();
    List<String> pointers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> namePointers = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      String place = "/dimensions/" + d;
      issues.requireKebab("dimension", place + "/name", dimensions.get(d).name());
      names.add(dimensions.get(d).name());
      namePointers.add(place + "/name");
      List<ScoringRule> rules = dimensions.get(d).rules();
      for (int r = 0; r < rules.size(); r++) {
        String pointer = place + "/rules/" + r;
        issues.requireKebab("rule", pointer + "/id", rules.get(r).id());
        ids.add(rules.get(r).id());
        pointers.add(pointer + "/id");
        requirePoints(rules.get(r), pointer, issues);
      }
    }
    issues.requireUnique("rule", pointers, ids);
    issues.requireUnique("dimension", namePointers, names);
    if (ids.isEmpty()) {
      issues.error(
          "no-rules",
          "/dimensions",
          "The model (%s) has no rule.".formatted(name),
          "Maybe the rules stand in another file.");
    }
    threshold.ifPresent(needed -> requireReachable(needed, dimensions, issues));
  }

  private static void requirePoints(ScoringRule rule, String pointer, Issues issues) {
    if (rule.points().thousandths() == 0) {
      issues.error(
          "no-points",
          pointer + "/points",
          "The points (0) of the rule (%s) change nothing.".formatted(rule.id()),
          "Maybe leave the rule out.");
    }
    if (Math.abs(rule.points().thousandths()) > MOST.thousandths()) {
      issues.error(
          "too-many-points",
          pointer + "/points",
          "The points (%s) of the rule (%s) must lie within ±%s."
              .formatted(rule.points(), rule.id(), MOST),
          "Maybe a thousandfold was meant as a thousandth.");
    }
  }

  private static void requireReachable(Points needed, List<Dimension> dimensions, Issues issues) {
    Points most = Points.ZERO;
    for (Dimension dimension : dimensions) {
      for (ScoringRule rule : dimension.rules()) {
        if (rule.points().isPositive()) {
          if (rule instanceof ScoringRule.ForActivity) {
            return;
          }
          most = most.plus(rule.points());
        }
      }
    }
    if (most.compareTo(needed) < 0) {
      issues.error(
          "unreachable-threshold",
          "/qualify/enter",
          "The threshold (%s) is above the (%s) points that all rules together can award."
              .formatted(needed, most),
          "Maybe lower it, or raise the points.");
    }
  }
}
