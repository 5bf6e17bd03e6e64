package org.leadkit.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;
import org.leadkit.profile.Fields;

/**
 * Makes submissions of the rows below a header.
 *
 * @param empty what each submission begins with
 * @param byLine whether the line becomes the source reference
 */
record CsvRow(Submission empty, CsvHeader header, boolean byLine) {

  private static final char REPLACEMENT = '\uFFFD';

  /**
   * One row.
   *
   * @param fields its fields; empty if it can't be parted into fields
   */
  CsvSubmissions.Row read(CsvRecords.Raw raw, Optional<List<String>> fields) {
    Optional<Issue> fault = fault(raw, fields);
    Submission submission =
        fault.isPresent()
            ? Submission.unreadable(
                empty.source(), raw.text(), List.of(fault.get().at(raw.line(), 1)))
            : submission(raw.line(), fields.orElseThrow());
    return new CsvSubmissions.Row(raw.line(), submission);
  }

  private Optional<Issue> fault(CsvRecords.Raw raw, Optional<List<String>> fields) {
    if (raw.tooLong()) {
      return error(
          "row-too-long",
          "The row is longer than (%d) characters.".formatted(CsvRecords.LONGEST),
          "Maybe a quote is never closed.");
    }
    if (fields.isEmpty()) {
      return error(
          "broken-row",
          "The row (of %d characters) is not CSV.".formatted(raw.text().length()),
          "Maybe a quote inside a value is not doubled, or one is never closed.");
    }
    if (fields.get().stream().allMatch(String::isBlank)) {
      return error(
          "empty-row",
          "The row has (%d) columns and no value.".formatted(fields.get().size()),
          "Maybe a spreadsheet was saved with empty rows.");
    }
    int columns = header.fields().size();
    if (fields.get().size() != columns) {
      return error(
          "wrong-column-count",
          "The row has (%d) columns, and the header %d.".formatted(fields.get().size(), columns),
          "Maybe a separator stands in a value without quotes.");
    }
    return raw.text().indexOf(REPLACEMENT) < 0
        ? Optional.empty()
        : error(
            "wrong-encoding",
            "The row (of %d characters) holds a replacement character."
                .formatted(raw.text().length()),
            "Maybe the file has another encoding, such as windows-1252.");
  }

  private static Optional<Issue> error(String code, String message, String hint) {
    return Optional.of(Issue.error(code, "", message, hint));
  }

  private Submission submission(int line, List<String> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      Optional<String> field = header.fields().get(i);
      if (field.isPresent() && !fields.get(i).isBlank()) {
        values.put(field.get(), fields.get(i));
      }
    }
    Submission submission = empty.withAll(values);
    return byLine ? submission.with(Fields.SOURCE_REFERENCE, "line-" + line) : submission;
  }
}
