package org.leadkit.benchmarks.scorecard;

import java.util.Map;

/** The index of a flag: two rows. */
final class FlagColumn {

  private final String key;
  private final long[] set;
  private final long[] notSet;

  FlagColumn(Rows rows) {
    this.key = rows.key();
    this.set = rows.of(true);
    this.notSet = rows.of(false);
  }

  long[] row(Map<String, Object> lead) {
    return (Boolean) lead.get(key) ? set : notSet;
  }
}
