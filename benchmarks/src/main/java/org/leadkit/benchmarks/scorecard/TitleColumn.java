package org.leadkit.benchmarks.scorecard;

import java.util.Map;

/** The index of titles: one pass over the title finds all words, and each word has its row. */
final class TitleColumn {

  private final String key;
  private final WordAutomaton words = new WordAutomaton(Titles.WORDS);
  private final long[][] rows;
  private final long[] rest;
  private final long[] row;

  TitleColumn(Rows rows) {
    this.key = rows.key();
    this.rest = rows.of("");
    this.row = new long[rest.length];
    this.rows = Titles.WORDS.stream().map(rows::of).toArray(long[][]::new);
  }

  /** The row of a title; valid until the next call. */
  long[] row(Map<String, Object> lead) {
    int found = words.in((String) lead.get(key));
    if (found == 0) {
      return rest;
    }
    if (Integer.bitCount(found) == 1) {
      return rows[Integer.numberOfTrailingZeros(found)];
    }
    System.arraycopy(rest, 0, row, 0, row.length);
    for (int left = found; left != 0; left &= left - 1) {
      long[] more = rows[Integer.numberOfTrailingZeros(left)];
      for (int i = 0; i < row.length; i++) {
        row[i] |= more[i];
      }
    }
    return row;
  }
}
