package org.leadkit.formats;

import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Cuts a text into records without reading their fields, so that one bad record is kept as it is
 * and the next one is read as if nothing had happened. Holds one record at a time.
 */
final class CsvRecords {

  /** The longest record, in characters: 1 MiB. */
  static final int LONGEST = 1024 * 1024;

  private static final int END = -1;
  private static final char QUOTE = '"';

  private final LineNumberReader reader;
  private final char separator;

  /**
   * One record as it stands.
   *
   * @param line one-based line of its first character
   * @param text its text without the line's end; the beginning only if it is too long
   * @param tooLong whether it is longer than {@link #LONGEST}
   */
  record Raw(int line, String text, boolean tooLong) {}

  CsvRecords(Reader reader, char separator) {
    this.reader = new LineNumberReader(reader);
    this.separator = separator;
  }

  /** The next record that is not an empty line; empty at the end. */
  Optional<Raw> next() {
    try {
      while (true) {
        int line = reader.getLineNumber() + 1;
        int first = reader.read();
        if (first == END) {
          return Optional.empty();
        }
        boolean isMark = first == '\uFEFF' && line == 1;
        if (isMark || first != '\n') {
          Raw record = record(line, isMark ? reader.read() : first);
          if (!record.text().isEmpty()) {
            return Optional.of(record);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Raw record(int line, int first) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    boolean opens = true;
    for (int c = first; c != END && (quoted || c != '\n'); c = reader.read()) {
      if (text.length() == LONGEST) {
        skipLine();
        return new Raw(line, text.toString(), true);
      }
      text.append((char) c);
      if (c == QUOTE) {
        // A quote right after one that closed is a doubled one and opens again.
        boolean closes = quoted;
        quoted = !quoted && opens;
        opens = closes;
      } else {
        opens = !quoted && c == separator;
      }
    }
    return new Raw(line, text.toString(), false);
  }

  /**
   * Inside quotes too: by then a quote that was forgotten is likelier than a value of that size.
   */
  private void skipLine() throws IOException {
    int c = reader.read();
    while (c != END && c != '\n') {
      c = reader.read();
    }
  }
}
