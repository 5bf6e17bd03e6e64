package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;

/** Finds the rules that an activity can concern by its type, so that others are not asked. */
final class ActivityDispatch {

  private final int size;
  private final Map<String, List<Entry>> byType;
  private final List<Entry> ofAnyType;

  /** A rule that activities of a type can concern, and its filter. */
  record Entry(int rule, ActivityFilter filter) {

    /** True if the rule picks the activity, which is of the type. */
    boolean picks(Activity activity) {
      return filter.where().isEmpty() || filter.picks(activity);
    }
  }

  private ActivityDispatch(int size, Map<String, List<Entry>> byType, List<Entry> ofAnyType) {
    this.size = size;
    this.byType = byType;
    this.ofAnyType = List.copyOf(ofAnyType);
    byType.replaceAll(
        (type, entries) -> Stream.concat(entries.stream(), ofAnyType.stream()).toList());
  }

  static ActivityDispatch of(List<ScoringRule> counted) {
    Map<String, List<Entry>> types = new HashMap<>();
    List<Entry> any = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      ActivityFilter filter = filter(counted.get(i));
      if (filter == null) {
        continue;
      }
      Entry entry = new Entry(i, filter);
      if (filter.type().equals(ActivityFilter.ANY_TYPE)) {
        any.add(entry);
      } else {
        types.computeIfAbsent(filter.type(), type -> new ArrayList<>()).add(entry);
      }
    }
    return new ActivityDispatch(counted.size(), types, any);
  }

  private static @Nullable ActivityFilter filter(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForActivity activity) {
      return activity.on();
    }
    return rule instanceof ScoringRule.Quiet quiet ? quiet.on() : null;
  }

  /** For each rule the activities that it picks, in their order. */
  List<List<Activity>> pick(List<Activity> activities) {
    List<List<Activity>> picked = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      picked.add(new ArrayList<>(0));
    }
    for (Activity activity : activities) {
      for (Entry entry : entries(activity.type())) {
        if (entry.picks(activity)) {
          picked.get(entry.rule()).add(activity);
        }
      }
    }
    return picked;
  }

  /** The rules that activities of a type can concern. */
  List<Entry> entries(String type) {
    List<Entry> entries = byType.get(type);
    return entries == null ? ofAnyType : entries;
  }
}
