package org.leadkit.benchmarks.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.activity.Activity;

/** The slow and plain reading: all activities of a person anew, rule by rule. */
final class Recount {

  private Recount() {}

  static double total(List<BehaviourRule> rules, List<Activity> activities) {
    return rules.stream().mapToDouble(rule -> total(rule, activities)).sum();
  }

  private static double total(BehaviourRule rule, List<Activity> activities) {
    Map<Long, Integer> counted = new HashMap<>();
    double total = 0;
    for (Activity activity : activities) {
      long at = activity.occurredAt().getEpochSecond();
      if (activity.type().equals(rule.type())
          && counted.merge(Math.floorDiv(at, 86_400), 1, Integer::sum) <= rule.timesADay()) {
        double age = FoldWorkload.NOW.getEpochSecond() - at;
        total += rule.points() * Math.exp(-rule.fading().rate() * age);
      }
    }
    return total;
  }
}
