package org.leadkit.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.export.Datum;
import org.leadkit.retention.export.Statement;

/**
 * Writes CSV (RFC 4180, every cell in quotes) that a spreadsheet does not take for formulas: a cell
 * that could begin one gets an apostrophe in front, and so does one that begins with an apostrophe,
 * so that taking one away gives back what was there. The same holds after each semicolon, tab and
 * line end within a cell, where a spreadsheet that knows another separator begins a cell.
 */
final class ExportCsv {

  /** Including their full-width forms, which spreadsheets of some languages take alike. */
  private static final String STARTS = "=+-@\t\r\n'|%\uFF1D\uFF0B\uFF0D\uFF20";

  /** What separates cells elsewhere. Quotes don't help: they count only where a cell begins. */
  private static final String SEPARATORS = ";\t\r\n";

  private ExportCsv() {}

  static String data(List<Datum> data) {
    Stream<List<String>> rows =
        data.stream()
            .map(
                datum ->
                    List.of(
                        datum.kind(),
                        datum.record(),
                        datum.name(),
                        datum.value(),
                        datum.at().toString(),
                        datum.source(),
                        datum.tag().category().id(),
                        CanonicalForm.kebab(datum.tag().provenance()),
                        CanonicalForm.kebab(datum.tag().basis()),
                        datum.tag().purposes().stream()
                            .map(CanonicalForm::kebab)
                            .collect(Collectors.joining(" "))));
    return write(
        List.of(
            "kind",
            "record",
            "name",
            "value",
            "at",
            "source",
            "category",
            "provenance",
            "basis",
            "purposes"),
        rows);
  }

  static String statements(List<Statement> statements) {
    return write(
        List.of("section", "name", "text"),
        statements.stream().map(one -> List.of(one.section(), one.name(), one.text())));
  }

  private static String write(List<String> header, Stream<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter writer =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out)) {
      writer.writeRecord(header);
      rows.forEach(row -> writer.writeRecord(row.stream().map(ExportCsv::cell).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return out.toString();
  }

  /** What a spreadsheet shows as it is. */
  static String cell(String value) {
    String clean = ExportText.printable(value);
    int first = 0;
    while (first < clean.length() && isSkipped(clean.charAt(first))) {
      first++;
    }
    boolean isRisky = startsAt(clean, 0) || (first < clean.length() && startsAt(clean, first));
    return (isRisky ? "'" : "") + inside(clean);
  }

  private static String inside(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(text.charAt(i));
      if (isSeparator(text.charAt(i)) && isRiskyFrom(text, i + 1)) {
        out.append('\'');
      }
    }
    return out.toString();
  }

  /** A separator that follows is looked at by itself, so that line ends stay whole. */
  private static boolean isRiskyFrom(String text, int start) {
    int first = start;
    while (first < text.length()
        && isSkipped(text.charAt(first))
        && !isSeparator(text.charAt(first))) {
      first++;
    }
    return startsAt(text, first) && !isSeparator(text.charAt(first));
  }

  private static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  private static boolean startsAt(String text, int index) {
    return index < text.length() && STARTS.indexOf(text.charAt(index)) >= 0;
  }

  /** What a spreadsheet may drop before it looks for a formula. */
  private static boolean isSkipped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || c == '"';
  }
}
