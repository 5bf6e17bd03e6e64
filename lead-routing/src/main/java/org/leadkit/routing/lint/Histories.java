package org.leadkit.routing.lint;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/** Makes up activities that are counted as demanded; what was made up is always checked. */
final class Histories {

  /** How many activities an example has at most for one demand. */
  static final long MOST = 100;

  private final Space space;
  private final Map<Integer, Ranges> counts;
  private final Instant at;

  Histories(Space space, Map<Integer, Ranges> counts, Instant at) {
    this.space = space;
    this.counts = counts;
    this.at = at;
  }

  /** Activities at the latest and at the earliest instant at which they count. */
  List<List<Activity>> candidates() {
    return List.of(activities(true), activities(false));
  }

  boolean fits(Profile profile) {
    return counts.entrySet().stream()
        .allMatch(
            one -> {
              CountCells cells = (CountCells) space.dim(one.getKey());
              return one.getValue().contains(cells.cell(counted(cells, profile)));
            });
  }

  /** The greatest number that is asked for and reached. */
  private long counted(CountCells cells, Profile profile) {
    CountCells.Topic topic = cells.topic();
    int cell = 0;
    while (cell + 1 < cells.size()
        && new Condition.Count(topic.filter(), topic.within(), cells.least(cell + 1))
                .test(profile, at)
            == Verdict.HOLDS) {
      cell++;
    }
    return cells.least(cell);
  }

  private List<Activity> activities(boolean late) {
    List<Activity> activities = new ArrayList<>();
    for (Map.Entry<Integer, Ranges> one : counts.entrySet()) {
      CountCells cells = (CountCells) space.dim(one.getKey());
      long number = cells.least(one.getValue().first());
      Optional<Activity> sample = sample(cells.topic(), late);
      for (long i = 0; i < Math.min(number, MOST) && sample.isPresent(); i++) {
        Activity activity = sample.get();
        activities.add(
            new Activity(
                "activity-" + (activities.size() + 1),
                activity.type(),
                activity.occurredAt(),
                activity.recordedAt(),
                activity.properties(),
                activity.source()));
      }
    }
    return activities;
  }

  private Optional<Activity> sample(CountCells.Topic topic, boolean late) {
    ActivityFilter filter = topic.filter();
    String type = filter.type().equals(ActivityFilter.ANY_TYPE) ? "any.activity" : filter.type();
    Map<String, Set<ValueTest>> asked = new LinkedHashMap<>();
    filter
        .where()
        .forEach(
            one ->
                asked
                    .computeIfAbsent(one.property(), name -> new LinkedHashSet<>())
                    .add(one.test()));
    if (type.isBlank()) {
      return Optional.empty();
    }
    Activity activity = Activity.occurred("activity", type, late ? at : earliest(topic));
    for (Map.Entry<String, Set<ValueTest>> one : asked.entrySet()) {
      Optional<Value> value = value(one.getValue());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      activity = activity.with(one.getKey(), value.get());
    }
    return Optional.of(activity);
  }

  private Instant earliest(CountCells.Topic topic) {
    try {
      return topic.within().equals(Condition.Count.EVER)
          ? at.minus(Condition.Count.LONGEST)
          : at.minus(topic.within());
    } catch (DateTimeException e) {
      return at;
    }
  }

  /** A value that answers all questions, if one was found. */
  private static Optional<Value> value(Set<ValueTest> tests) {
    Set<ValueTest> split = new LinkedHashSet<>();
    Map<ValueTest, Boolean> demands = new LinkedHashMap<>();
    tests.forEach(test -> split.addAll(Questions.split(test)));
    FieldCells cells = new FieldCells("property", split, true);
    Ranges possible = cells.known();
    for (ValueTest test : tests) {
      if (Operands.isOpen(test)) {
        demands.put(test, true);
        possible = possible.and(cells.of(ValueType.TEXT));
      } else {
        possible = possible.and(cells.holding(test));
      }
    }
    if (possible.isEmpty() || demands.isEmpty()) {
      return possible.isEmpty() ? Optional.empty() : Optional.of(cells.specimen(possible.first()));
    }
    int first = cells.of(ValueType.TEXT).first();
    return new TextSearch(cells, first, demands).in(possible) instanceof Answer.Found<String> found
        ? Optional.of(Value.of(Objects.requireNonNull(found.value())))
        : Optional.empty();
  }
}
