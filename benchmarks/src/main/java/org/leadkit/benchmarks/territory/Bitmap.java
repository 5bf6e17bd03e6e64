package org.leadkit.benchmarks.territory;

import java.util.Arrays;

/**
 * Java with an index written by hand for these very rules: for each value of each attribute a dense
 * row of bits, the rules that it leaves open; word by word the rows are joined, up to the first
 * word that has a bit left. It has one buffer, knows no unknown value, and checks nothing.
 */
final class Bitmap implements Router {

  private final Lead[] leads;
  private final Column[] columns;
  private final long[][] rows;

  Bitmap(TerritoryWorkload workload) {
    this.leads = workload.leads().toArray(new Lead[0]);
    this.columns =
        Arrays.stream(Attribute.values())
            .map(attribute -> Column.of(attribute, workload.rules()))
            .toArray(Column[]::new);
    this.rows = new long[columns.length][];
  }

  @Override
  public int first(int lead) {
    Lead known = leads[lead];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = columns[i].row(known);
    }
    long[] country = rows[0];
    long[] state = rows[1];
    long[] industry = rows[2];
    long[] size = rows[3];
    long[] score = rows[4];
    long[] product = rows[5];
    for (int word = 0; ; word++) {
      long open =
          country[word] & state[word] & industry[word] & size[word] & score[word] & product[word];
      if (open != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(open);
      }
    }
  }
}
