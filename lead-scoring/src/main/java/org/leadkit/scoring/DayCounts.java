package org.leadkit.scoring;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many activities happened on each day that has any, up to what a cap keeps. Immutable; 12
 * bytes a day.
 */
final class DayCounts {

  private final long[] days;
  private final int[] counts;
  private final long total;

  private DayCounts(long[] days, int[] counts) {
    this.days = days;
    this.counts = counts;
    this.total = Arrays.stream(counts).asLongStream().sum();
  }

  /** Days and their counts. */
  static DayCounts of(Map<Long, Integer> counted, int most) {
    Builder builder = new Builder();
    new TreeMap<>(counted).forEach((day, count) -> builder.add(day, count, most));
    return builder.build();
  }

  /** How many there are on all days together. */
  long total() {
    return total;
  }

  /** The count of each day, in order. */
  SortedMap<Long, Integer> all() {
    SortedMap<Long, Integer> all = new TreeMap<>();
    for (int i = 0; i < days.length; i++) {
      all.put(days[i], counts[i]);
    }
    return Collections.unmodifiableSortedMap(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayCounts that
        && Arrays.equals(days, that.days)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(days) * 31 + Arrays.hashCode(counts);
  }

  /** Counts the activities of days; a day that comes last costs the same however many there are. */
  static final class Builder {

    private static final int FIRST_DAYS = 4;

    private long[] days;
    private int[] counts;
    private int size;

    Builder() {
      this(FIRST_DAYS);
    }

    private Builder(int room) {
      this.days = new long[room];
      this.counts = new int[room];
    }

    void add(long day, int number, int most) {
      int place = place(day);
      if (place == size || days[place] != day) {
        insert(place, day);
      }
      counts[place] = Math.min(most, counts[place] + number);
    }

    private int place(long day) {
      if (size == 0 || day > days[size - 1]) {
        return size;
      }
      if (day == days[size - 1]) {
        return size - 1;
      }
      int found = Arrays.binarySearch(days, 0, size, day);
      return found < 0 ? -found - 1 : found;
    }

    private void insert(int place, long day) {
      if (size == days.length) {
        days = Arrays.copyOf(days, size * 2 + 1);
        counts = Arrays.copyOf(counts, size * 2 + 1);
      }
      System.arraycopy(days, place, days, place + 1, size - place);
      System.arraycopy(counts, place, counts, place + 1, size - place);
      days[place] = day;
      counts[place] = 0;
      size++;
    }

    void add(DayCounts other, int most) {
      Builder both = new Builder(size + other.days.length);
      int mine = 0;
      int theirs = 0;
      while (mine < size || theirs < other.days.length) {
        boolean fromMine = theirs == other.days.length;
        if (!fromMine && mine < size) {
          fromMine = days[mine] <= other.days[theirs];
        }
        if (fromMine) {
          both.add(days[mine], counts[mine], most);
          mine++;
        } else {
          both.add(other.days[theirs], other.counts[theirs], most);
          theirs++;
        }
      }
      days = both.days;
      counts = both.counts;
      size = both.size;
    }

    DayCounts build() {
      return new DayCounts(Arrays.copyOf(days, size), Arrays.copyOf(counts, size));
    }
  }
}
