package org.leadkit.examples.quickstart;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.leadkit.formats.CsvSubmissions;
import org.leadkit.formats.CsvSubmissionsBuilder;
import org.leadkit.profile.Fields;

/** Made-up persons, many of them several times and with errors. */
final class Persons {

  private static final String TRUE_PERSON = "cluster";

  private Persons() {}

  static Input.Reader reader() {
    return new CsvRows(Persons::layout, UnaryOperator.identity());
  }

  private static CsvSubmissionsBuilder layout(String source) {
    return CsvSubmissions.from(source)
        .column("unique_id", Fields.SOURCE_REFERENCE)
        .column("first_name", Fields.FIRST_NAME)
        .column("surname", Fields.LAST_NAME)
        .column("dob", Fields.BIRTH_DATE)
        .column("city", Fields.CITY)
        .column("email", Fields.EMAIL)
        .without(TRUE_PERSON);
  }

  /** Who each line really is. */
  static Map<Long, String> truePersons(Path file) {
    return CsvRows.column(file, ',', TRUE_PERSON);
  }
}
