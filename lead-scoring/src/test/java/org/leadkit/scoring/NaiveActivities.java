package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/** Which activities count, read off the documentation: local dates are real dates here. */
final class NaiveActivities {

  private final Profile profile;
  private final Instant now;
  private final List<Activity> seen = new ArrayList<>();
  private final Map<String, String> machines = new LinkedHashMap<>();

  NaiveActivities(Profile profile, List<AutomationRule> automation, Instant now) {
    this.profile = profile;
    this.now = now;
    for (Activity activity : profile.activities()) {
      if (!activity.occurredAt().isAfter(now)) {
        seen.add(activity);
      }
    }
    seen.sort(Comparator.comparing(Activity::occurredAt).thenComparing(Activity::id));
    for (Activity activity : seen) {
      if (activity.properties().get("automated") instanceof Value.Flag flag && flag.flag()) {
        machines.put(activity.id(), "at-capture");
      }
    }
    automation.forEach(this::judge);
  }

  private void judge(AutomationRule rule) {
    if (rule instanceof AutomationRule.Picked picked) {
      picked(picked.on(), seen).forEach(one -> machines.putIfAbsent(one.id(), rule.id()));
      return;
    }
    AutomationRule.SoonAfter soon = (AutomationRule.SoonAfter) rule;
    for (Activity trigger : picked(soon.after(), seen)) {
      List<Activity> following = new ArrayList<>();
      for (Activity one : picked(soon.on(), seen)) {
        boolean isLater = !one.occurredAt().isBefore(trigger.occurredAt());
        boolean isSoon = !one.occurredAt().isAfter(trigger.occurredAt().plus(soon.within()));
        if (isLater && isSoon && !one.equals(trigger)) {
          following.add(one);
        }
      }
      if (following.size() >= soon.atLeast()) {
        following.forEach(one -> machines.putIfAbsent(one.id(), rule.id()));
      }
    }
  }

  /** The ids of the rules that told machines, and the like. */
  boolean hasTold(String rule) {
    return machines.containsValue(rule);
  }

  /** The profile with what the person did up to now. */
  Profile person() {
    return profile.retaining(one -> seen.contains(one) && !machines.containsKey(one.id()));
  }

  List<Activity> picked(ActivityFilter filter) {
    return picked(filter, person().activities());
  }

  private static List<Activity> picked(ActivityFilter filter, List<Activity> from) {
    return from.stream().filter(filter::picks).toList();
  }

  List<Activity> counted(Counting counting, List<Activity> picked) {
    List<Activity> apart = new ArrayList<>();
    for (Activity one : picked) {
      Duration burst = counting.burst().orElse(null);
      Instant last = apart.isEmpty() ? Instant.MIN : apart.get(apart.size() - 1).occurredAt();
      if (burst == null || apart.isEmpty() || one.occurredAt().isAfter(last.plus(burst))) {
        apart.add(one);
      }
    }
    List<Activity> kept = new ArrayList<>();
    for (Activity one : apart) {
      Duration within = counting.within().orElse(null);
      if (within == null || !one.occurredAt().isBefore(now.minus(within))) {
        kept.add(one);
      }
    }
    for (Cap cap : counting.caps()) {
      kept = kept(cap, kept);
    }
    return kept.size() < counting.atLeast() ? List.of() : kept;
  }

  private static List<Activity> kept(Cap cap, List<Activity> all) {
    List<Activity> kept = new ArrayList<>();
    for (Activity one : all) {
      long before = kept.stream().filter(earlier -> shares(cap, earlier, one)).count();
      if (cap instanceof Cap.Latest) {
        kept.clear();
        kept.add(one);
      } else if (before < times(cap)) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean shares(Cap cap, Activity earlier, Activity later) {
    if (cap instanceof Cap.PerDay day) {
      return date(day, earlier).equals(date(day, later));
    }
    return !(cap instanceof Cap.PerWindow window)
        || earlier.occurredAt().isAfter(later.occurredAt().minus(window.window()));
  }

  private static LocalDate date(Cap.PerDay day, Activity activity) {
    return ZonedDateTime.ofInstant(activity.occurredAt(), day.zone()).toLocalDate();
  }

  private static int times(Cap cap) {
    if (cap instanceof Cap.PerDay day) {
      return day.times();
    }
    return cap instanceof Cap.PerWindow window ? window.times() : ((Cap.InAll) cap).times();
  }
}
