package org.leadkit.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

/**
 * Which column goes to which field.
 *
 * @param fields the name of the field of each column; empty for a column that is left out
 */
record CsvHeader(List<Optional<String>> fields) {

  /**
   * Reads the names of the columns.
   *
   * @param mapping the field of a column, empty to leave it out
   * @throws InvalidConfiguration with everything that is wrong
   */
  static CsvHeader of(int line, List<String> names, Map<String, Optional<String>> mapping) {
    Findings findings = new Findings();
    List<String> columns = names.stream().map(String::strip).toList();
    List<Optional<String>> fields = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (String column : columns) {
      Optional<String> field = mapping.getOrDefault(column, Optional.of(column));
      if (!seen.add(column) || (field.isPresent() && !taken.add(field.get()))) {
        findings.add(
            error(
                line,
                "duplicate-column",
                "The column (%s), or its field, stands twice in the header.",
                column,
                "Maybe leave one of both out."));
      }
      if (field.isPresent() && field.get().isBlank()) {
        findings.add(
            error(
                line,
                "nameless-column",
                "A column (%s) has no name.",
                column,
                "Maybe a separator stands at the end of the line: then leave the column out."));
      }
      fields.add(field);
    }
    requireColumns(line, columns, mapping, findings);
    if (!findings.isEmpty()) {
      throw findings.failure();
    }
    return new CsvHeader(List.copyOf(fields));
  }

  private static void requireColumns(
      int line, List<String> columns, Map<String, Optional<String>> mapping, Findings findings) {
    for (String column : mapping.keySet()) {
      if (!columns.contains(column)) {
        findings.add(
            error(
                line,
                "missing-column",
                "The header lacks the column (%s).",
                column,
                columns.size() == 1
                    ? "Maybe the separator is another one."
                    : Spelling.hint(column, columns)));
      }
    }
    if (columns.size() > SubmissionBody.MOST_VALUES) {
      findings.add(
          error(
              line,
              "too-many-columns",
              "The header has more columns than (%s).",
              Integer.toString(SubmissionBody.MOST_VALUES),
              "Maybe the separator is another one."));
    }
  }

  private static Issue error(int line, String code, String message, String name, String hint) {
    return Issue.error(code, "", message.formatted(Shown.of(name)), hint).at(line, 1);
  }
}
