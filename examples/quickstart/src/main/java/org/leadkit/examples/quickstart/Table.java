package org.leadkit.examples.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays cells out in columns: the first to the left, the others to the right. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    rows.add(List.of(headings));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String percent(long part, long whole) {
    return whole == 0 ? "" : decimal("%.1f %%", 100.0 * part / whole);
  }

  static String decimal(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }

  Table row(String first, String... others) {
    List<String> cells = new ArrayList<>();
    cells.add(first);
    cells.addAll(List.of(others));
    rows.add(cells);
    return this;
  }

  Table row(String first, long[] numbers) {
    return row(first, Arrays.stream(numbers).mapToObj(Table::number).toArray(String[]::new));
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).size()];
    rows.forEach(
        row ->
            IntStream.range(0, row.size())
                .forEach(i -> widths[i] = Math.max(widths[i], row.get(i).length())));
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < cells.size(); i++) {
      String gap = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? cells.get(i) + gap : "  " + gap + cells.get(i));
    }
    return line.toString().stripTrailing();
  }
}
