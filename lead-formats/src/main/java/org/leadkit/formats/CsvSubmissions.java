package org.leadkit.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;

/**
 * Reads submissions from CSV, a row each, one at a time. The first line that is not empty names the
 * columns. A row that can't be read (a wrong number of columns, text after a closing quote, a quote
 * that is never closed, no value at all, a wrong encoding, more than 1 Mi characters) becomes
 * {@link Submission#unreadable} with its line and the reason, and reading goes on after it; a quote
 * that is never closed takes the rows after it along, up to that length. Empty lines are passed
 * over. No issue of a row holds a value.
 *
 * <p>No argument may be null and nothing returns null. Immutable and thread-safe.
 */
public final class CsvSubmissions {

  private final Submission empty;
  private final char separator;
  private final Charset charset;
  private final Map<String, Optional<String>> mapping;
  private final boolean byLine;

  CsvSubmissions(
      Submission empty,
      char separator,
      Charset charset,
      Map<String, Optional<String>> mapping,
      boolean byLine) {
    this.empty = empty;
    this.separator = separator;
    this.charset = charset;
    this.mapping = mapping;
    this.byLine = byLine;
  }

  /**
   * A row.
   *
   * @param line one-based line on which it begins
   * @param submission what it says, or what is wrong with it
   */
  public record Row(int line, Submission submission) {}

  /**
   * Begins to say how a file is read. Its rows are imported: what they say of consent lifts no
   * refusal, and they are no inquiries, unless {@link CsvSubmissionsBuilder#sentInPerson} says so.
   *
   * @param source the file or the fair it came from; not blank
   */
  public static CsvSubmissionsBuilder from(String source) {
    return new CsvSubmissionsBuilder(source);
  }

  /**
   * Reads the rows of a file as the stream asks for them. Close the stream.
   *
   * @throws InvalidConfiguration if the header is missing or doesn't fit
   * @throws UncheckedIOException if the file can't be read, now or later
   */
  public Stream<Row> read(Path file) {
    Reader reader = open(file);
    try {
      return read(reader).onClose(() -> close(reader));
    } catch (RuntimeException e) {
      close(reader);
      throw e;
    }
  }

  /**
   * Reads the rows of a text as the stream asks for them. The caller closes the reader.
   *
   * @throws InvalidConfiguration if the header is missing or doesn't fit
   * @throws UncheckedIOException if the text can't be read, now or later
   */
  public Stream<Row> read(Reader reader) {
    CsvRecords records = new CsvRecords(reader, separator);
    CsvReader.CsvReaderBuilder parser =
        CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false);
    CsvRecords.Raw first = records.next().orElseThrow(CsvSubmissions::noHeader);
    List<String> names = fields(parser, first).orElseThrow(CsvSubmissions::noHeader);
    CsvRow rows = new CsvRow(empty, CsvHeader.of(first.line(), names, mapping), byLine);
    return Stream.iterate(records.next(), Optional::isPresent, row -> records.next())
        .map(Optional::get)
        .map(raw -> rows.read(raw, fields(parser, raw)));
  }

  private static Optional<List<String>> fields(
      CsvReader.CsvReaderBuilder parser, CsvRecords.Raw raw) {
    if (raw.tooLong()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.ofSingleCsvRecord(raw.text()).getFields());
    } catch (CsvParseException e) {
      // Its message is not told: it may show a part of the row.
      return Optional.empty();
    }
  }

  private static InvalidConfiguration noHeader() {
    return new InvalidConfiguration(
        List.of(
            Issue.error(
                    "missing-header",
                    "",
                    "The text () has no line that names the columns.",
                    "Maybe it is empty.")
                .at(1, 1)));
  }

  private Reader open(Path file) {
    try {
      return new InputStreamReader(Files.newInputStream(file), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Reader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
