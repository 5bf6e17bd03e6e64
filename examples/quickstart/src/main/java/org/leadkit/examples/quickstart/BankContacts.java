package org.leadkit.examples.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.formats.CsvSubmissions;
import org.leadkit.formats.CsvSubmissionsBuilder;
import org.leadkit.intake.Submission;

/**
 * The contacts of a bank's telephone campaign. They have no name and no address: the line is the
 * reference by which one is recognised.
 */
final class BankContacts {

  private static final char SEPARATOR = ';';
  private static final String NOT_KNOWN = "unknown";

  /**
   * Left out. The length of the call is known only after it, and so is the outcome. Age and marital
   * status are no business of a sales score. The others tell little beyond what is taken.
   */
  private static final List<String> LEFT_OUT =
      List.of(
          "duration",
          "y",
          "age",
          "marital",
          "education",
          "default",
          "housing",
          "loan",
          "day_of_week",
          "pdays",
          "previous",
          "emp.var.rate",
          "cons.price.idx",
          "cons.conf.idx",
          "nr.employed");

  private BankContacts() {}

  static Input.Reader reader() {
    return new CsvRows(BankContacts::layout, BankContacts::withoutUnknown);
  }

  private static CsvSubmissionsBuilder layout(String source) {
    CsvSubmissionsBuilder layout =
        CsvSubmissions.from(source)
            .separator(SEPARATOR)
            .referenceByLine()
            .column("job", BankFields.JOB)
            .column("contact", BankFields.CONTACT_TYPE)
            .column("month", BankFields.MONTH)
            .column("campaign", BankFields.CALLS)
            .column("poutcome", BankFields.PREVIOUS_OUTCOME)
            .column("euribor3m", BankFields.EURIBOR);
    LEFT_OUT.forEach(layout::without);
    return layout;
  }

  /** The file writes "unknown" where the library expects no value. */
  private static Submission withoutUnknown(Submission row) {
    Submission cleaned = row;
    for (Map.Entry<String, String> value : row.values().entrySet()) {
      if (value.getValue().equals(NOT_KNOWN)) {
        cleaned = cleaned.with(value.getKey(), "");
      }
    }
    return cleaned;
  }

  /** The lines of those who subscribed in the end. */
  static Set<Long> subscribers(Path file) {
    return CsvRows.column(file, SEPARATOR, "y").entrySet().stream()
        .filter(outcome -> outcome.getValue().equals("yes"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
