package org.leadkit.benchmarks.scorecard;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/** The index of a number: all bounds cut the line into segments, and each segment has its row. */
final class NumberColumn {

  private final String key;
  private final long[] bounds;
  private final long[][] rows;

  NumberColumn(Rows rows) {
    this.key = rows.key();
    this.bounds = rows.questions().flatMapToLong(NumberColumn::cuts).sorted().distinct().toArray();
    this.rows = new long[bounds.length + 1][];
    this.rows[0] = rows.of(Long.MIN_VALUE);
    for (int i = 0; i < bounds.length; i++) {
      this.rows[i + 1] = rows.of(bounds[i]);
    }
  }

  long[] row(Map<String, Object> lead) {
    int found = Arrays.binarySearch(bounds, (Long) lead.get(key));
    return rows[found < 0 ? -found - 1 : found + 1];
  }

  private static LongStream cuts(Question question) {
    return question instanceof Question.Between between
        ? LongStream.of(between.low(), between.high() + 1)
        : LongStream.of(((Question.AtLeast) question).low());
  }
}
