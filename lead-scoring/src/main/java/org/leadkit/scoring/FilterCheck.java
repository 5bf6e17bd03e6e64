package org.leadkit.scoring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/** Says whether a filter can pick an activity of a person at all. */
final class FilterCheck {

  private FilterCheck() {}

  /** False only if no activity that counts is ever picked. */
  static boolean canPick(ActivityFilter filter) {
    return conflict(filter).isEmpty() && !picksMachinesOnly(filter);
  }

  /** The property whose questions exclude one another; empty if there is none. */
  static String conflict(ActivityFilter filter) {
    Map<String, Set<ValueTest>> byProperty = new LinkedHashMap<>();
    for (ActivityFilter.PropertyTest one : filter.where()) {
      byProperty.computeIfAbsent(one.property(), name -> new LinkedHashSet<>()).add(one.test());
    }
    for (Map.Entry<String, Set<ValueTest>> one : byProperty.entrySet()) {
      if (excludeOneAnother(one.getValue())) {
        return one.getKey();
      }
    }
    return "";
  }

  private static boolean excludeOneAnother(Set<ValueTest> tests) {
    return Worlds.values(tests)
        .filter(
            answers ->
                answers.stream()
                    .noneMatch(
                        answer ->
                            tests.stream().allMatch(test -> answer.apply(test) == Verdict.HOLDS)))
        .isPresent();
  }

  /** An activity that is marked as a machine's counts for nothing. */
  static boolean picksMachinesOnly(ActivityFilter filter) {
    return filter.where().stream()
        .anyMatch(
            one ->
                one.property().equals(Activity.AUTOMATED)
                    && ValueCells.operands(one.test()).equals(List.of(Value.of(true))));
  }

  /** True if all that the second picks, the first picks too. */
  static boolean covers(ActivityFilter first, ActivityFilter second) {
    return (first.type().equals(ActivityFilter.ANY_TYPE) || first.type().equals(second.type()))
        && second.where().containsAll(first.where());
  }
}
