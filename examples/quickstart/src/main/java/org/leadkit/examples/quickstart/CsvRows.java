package org.leadkit.examples.quickstart;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leadkit.formats.CsvSubmissions;
import org.leadkit.formats.CsvSubmissionsBuilder;
import org.leadkit.intake.Submission;

/**
 * Reads rows of CSV.
 *
 * @param layout says, for a source, how a file of this kind is read
 * @param cleaning what is done to a row before the flow sees it
 */
record CsvRows(Function<String, CsvSubmissionsBuilder> layout, UnaryOperator<Submission> cleaning)
    implements Input.Reader {

  @Override
  public void read(Path file, Consumer<Row> rows) {
    String name = file.getFileName().toString();
    CsvSubmissions csv = layout.apply(name.replace(".csv", "")).build();
    try (Stream<CsvSubmissions.Row> read = csv.read(file)) {
      read.forEach(row -> rows.accept(new Row(name, row.line(), cleaning.apply(row.submission()))));
    }
  }

  @Override
  public int headings() {
    return 1;
  }

  /** One column by line: for what is true but no business of the flow. */
  static Map<Long, String> column(Path file, char separator, String name) {
    Map<Long, String> values = new HashMap<>();
    CsvSubmissions csv = CsvSubmissions.from("truth").separator(separator).build();
    try (Stream<CsvSubmissions.Row> rows = csv.read(file)) {
      rows.forEach(
          row -> values.put((long) row.line(), row.submission().values().getOrDefault(name, "")));
    }
    return values;
  }
}
