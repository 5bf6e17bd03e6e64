package org.leadkit.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leadkit.intake.Submission;
import org.leadkit.profile.Field;

/**
 * Says how a CSV file is read. A column that is not named here goes to the field of its own name.
 * No argument may be null. Not thread-safe.
 */
public final class CsvSubmissionsBuilder {

  private final String source;
  private final Map<String, Optional<String>> mapping = new LinkedHashMap<>();
  private char separator = ',';
  private Charset charset = StandardCharsets.UTF_8;
  private boolean byLine;
  private boolean inPerson;

  CsvSubmissionsBuilder(String source) {
    this.source = Submission.from(source).source();
  }

  /** What parts the columns; a comma if this is not called. */
  public CsvSubmissionsBuilder separator(char newSeparator) {
    if (newSeparator == '"' || newSeparator == '\n' || newSeparator == '\r') {
      throw new IllegalArgumentException(
          "The separator (%d) must be neither a quote nor the end of a line.\nMaybe a semicolon."
              .formatted((int) newSeparator));
    }
    separator = newSeparator;
    return this;
  }

  /** How the bytes of a file are read; UTF-8 if this is not called. */
  public CsvSubmissionsBuilder charset(Charset newCharset) {
    charset = Objects.requireNonNull(newCharset, "charset");
    return this;
  }

  /** A column, which the header must have, goes to a field. */
  public CsvSubmissionsBuilder column(String header, Field field) {
    return column(header, field.name());
  }

  /** A column, which the header must have, goes to the field of a name. */
  public CsvSubmissionsBuilder column(String header, String field) {
    mapping.put(header.strip(), Optional.of(field));
    return this;
  }

  /** A column, which the header must have, is left out. */
  public CsvSubmissionsBuilder without(String header) {
    mapping.put(header.strip(), Optional.empty());
    return this;
  }

  /**
   * The line of a row becomes its source reference, as in {@code line-12}. Source and reference
   * together identify a lead, so the source must then name the file and not only its kind.
   */
  public CsvSubmissionsBuilder referenceByLine() {
    byLine = true;
    return this;
  }

  /**
   * Each row is what a person sent themselves, as in the log of a form: an inquiry, not an import.
   */
  public CsvSubmissionsBuilder sentInPerson() {
    inPerson = true;
    return this;
  }

  /** The reader. */
  public CsvSubmissions build() {
    return new CsvSubmissions(
        inPerson ? Submission.from(source) : Submission.imported(source),
        separator,
        charset,
        Collections.unmodifiableMap(new LinkedHashMap<>(mapping)),
        byLine);
  }
}
