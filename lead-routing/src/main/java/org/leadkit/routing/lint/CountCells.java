package org.leadkit.routing.lint;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.profile.Condition;

/** How often something happened, cut at the numbers that are asked for. Immutable. */
final class CountCells implements Dim {

  /** What is counted: activities that a filter picks, within a window. */
  record Topic(ActivityFilter filter, Duration within) {
    static Topic of(Condition.Count count) {
      return new Topic(count.filter(), count.within());
    }
  }

  private final Topic topic;
  private final List<Long> leasts;

  CountCells(Topic topic, Collection<Long> numbers) {
    this.topic = topic;
    TreeSet<Long> all = new TreeSet<>(numbers);
    all.add(0L);
    this.leasts = List.copyOf(all);
  }

  Topic topic() {
    return topic;
  }

  @Override
  public int size() {
    return leasts.size();
  }

  /** The cells of this number and more. */
  Ranges atLeast(long number) {
    return Ranges.of(leasts.indexOf(number), size());
  }

  /** The least number of a cell. */
  long least(int cell) {
    return leasts.get(cell);
  }

  /** The cell of a number. */
  int cell(long number) {
    int cell = 0;
    while (cell + 1 < size() && leasts.get(cell + 1) <= number) {
      cell++;
    }
    return cell;
  }
}
