package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.profile.Condition;
import org.leadkit.value.Value;

/**
 * Something that a person can do.
 *
 * @param rule the rule that counts it
 * @param on what is done
 * @param named whether the rule's id names the act
 * @param perDay how often it counts on one day at most
 * @param properties what an activity must have to be picked
 */
record Acts(
    String rule, ActivityFilter on, boolean named, int perDay, Map<String, Value> properties) {

  private static final int MOST = 32;
  private static final String ANY = "any.activity";

  /** What a model counts, in its order; what can't be made up is left out. */
  static List<Acts> of(ModelSpec spec) {
    Map<ActivityFilter, Acts> acts = new LinkedHashMap<>();
    List<PlacedRule> rules = PlacedRule.all(spec);
    for (PlacedRule placed : rules) {
      if (placed.rule() instanceof ScoringRule.ForActivity rule && rule.points().isPositive()) {
        add(rule.id(), rule.on(), true, perDay(rule.counting()), acts);
      }
    }
    for (PlacedRule placed : rules) {
      if (placed.rule() instanceof ScoringRule.Quiet quiet) {
        add(quiet.id(), quiet.on(), false, Integer.MAX_VALUE, acts);
      } else if (placed.when() != null) {
        Leaves.byTopic(List.of(placed.when())).values().stream()
            .flatMap(List::stream)
            .filter(Condition.Count.class::isInstance)
            .map(leaf -> ((Condition.Count) leaf).filter())
            .forEach(on -> add(placed.id(), on, false, Integer.MAX_VALUE, acts));
      }
    }
    return acts.values().stream().limit(MOST).toList();
  }

  private static void add(
      String rule, ActivityFilter on, boolean named, int perDay, Map<ActivityFilter, Acts> acts) {
    SampleValues.properties(on)
        .ifPresent(some -> acts.putIfAbsent(on, new Acts(rule, on, named, perDay, some)));
  }

  private static int perDay(Counting counting) {
    int most = Integer.MAX_VALUE;
    for (Cap cap : counting.caps()) {
      most = cap instanceof Cap.PerDay day ? Math.min(most, day.times()) : most;
    }
    return most;
  }

  /** True if no day of the span holds more than count, at whatever hour it begins. */
  boolean fit(int times, Duration within) {
    return within.isZero() || times <= perDay * Math.max(1, within.toDays());
  }

  /** So many activities, spread evenly over a span after an instant; the last at its end. */
  List<Activity> done(int times, Instant from, Duration within, String id) {
    List<Activity> done = new ArrayList<>();
    String type = on.type().equals(ActivityFilter.ANY_TYPE) ? ANY : on.type();
    for (int i = 1; i <= times; i++) {
      Instant at = from.plus(within.multipliedBy(i).dividedBy(times));
      done.add(new Activity(id + "-" + i, type, at, at, properties, ""));
    }
    return done;
  }

  Reach.Act step(int times) {
    return new Reach.Act(rule, on, times, named);
  }
}
