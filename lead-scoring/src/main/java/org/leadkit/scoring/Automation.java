package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.profile.Profile;

/** Tells the activities of a machine from those of the person. */
final class Automation {

  /** Stands for a verdict that was known at capture. */
  static final String AT_CAPTURE = "at-capture";

  /** So many ids are named at most. */
  static final int SHOWN = 10;

  private final List<AutomationRule> rules;

  Automation(List<AutomationRule> rules) {
    this.rules = rules;
  }

  /**
   * What a person did, and what machines did.
   *
   * @param person the profile with the person's activities up to the instant only
   * @param machines the others by the rule that told them, in order
   */
  record Judged(Profile person, Map<String, Told> machines) {}

  /**
   * What one rule told.
   *
   * @param count how many activities
   * @param first the ids of the first, at most {@link #SHOWN}
   */
  record Told(long count, List<String> first) {
    static Told of(List<String> ids) {
      return new Told(ids.size(), List.copyOf(ids.subList(0, Math.min(ids.size(), SHOWN))));
    }

    /** The first ids, and how many more there are. */
    String named() {
      String names = String.join(", ", first);
      return first.size() == count ? names : names + " and " + (count - first.size()) + " more";
    }
  }

  Judged judge(Profile profile, Instant now) {
    if (profile.activities().isEmpty()) {
      return new Judged(profile, Map.of());
    }
    Profile seen = profile.retaining(activity -> !activity.occurredAt().isAfter(now));
    Map<String, List<String>> machines = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    note(
        AT_CAPTURE,
        seen.activities().stream().filter(Activity::isMarkedAutomated).toList(),
        machines,
        ids);
    for (AutomationRule rule : rules) {
      note(rule.id(), told(rule, seen.activities()), machines, ids);
    }
    Map<String, Told> told = new LinkedHashMap<>();
    machines.forEach((rule, found) -> told.put(rule, Told.of(found)));
    return new Judged(
        ids.isEmpty() ? seen : seen.retaining(activity -> !ids.contains(activity.id())), told);
  }

  private static void note(
      String rule, List<Activity> found, Map<String, List<String>> machines, Set<String> ids) {
    for (Activity activity : found) {
      if (ids.add(activity.id())) {
        machines.computeIfAbsent(rule, key -> new ArrayList<>()).add(activity.id());
      }
    }
  }

  private static List<Activity> told(AutomationRule rule, List<Activity> activities) {
    if (rule instanceof AutomationRule.SoonAfter soon) {
      return new TooSoon(soon, activities).found();
    }
    AutomationRule.Picked picked = (AutomationRule.Picked) rule;
    return activities.stream().filter(picked.on()::picks).toList();
  }
}
