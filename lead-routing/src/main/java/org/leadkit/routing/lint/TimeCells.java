package org.leadkit.routing.lint;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The time from now on, cut where a line begins or ceases to count. Immutable. */
final class TimeCells implements Dim {

  private final List<Instant> starts;

  private TimeCells(List<Instant> starts) {
    this.starts = starts;
  }

  static TimeCells of(Instant now, Collection<Line> lines) {
    TreeSet<Instant> starts = new TreeSet<>();
    for (Line line : lines) {
      starts.add(line.from());
      starts.add(line.until());
    }
    // Nothing comes after the last instant, which stands for never.
    starts.remove(Instant.MAX);
    starts.headSet(now, true).clear();
    starts.add(now);
    return new TimeCells(List.copyOf(starts));
  }

  @Override
  public int size() {
    return starts.size();
  }

  /** The cells in which a line counts. */
  Ranges of(Line line) {
    int until = line.until().equals(Instant.MAX) ? size() : cell(line.until());
    return Ranges.of(cell(line.from()), until);
  }

  private int cell(Instant bound) {
    int place = Collections.binarySearch(starts, bound);
    return place < 0 ? -place - 1 : place;
  }

  Instant start(int cell) {
    return starts.get(cell);
  }
}
