package org.leadkit.formats;

import java.io.Reader;

/** A header and then rows without end. */
final class EndlessCsv extends Reader {

  private static final String HEADER = "email,city\n";
  private static final String ROW = "ada@engines.example,\"Ulm\"\n";

  private long read;

  @Override
  public int read(char[] buffer, int from, int length) {
    for (int i = 0; i < length; i++, read++) {
      buffer[from + i] =
          read < HEADER.length()
              ? HEADER.charAt((int) read)
              : ROW.charAt((int) ((read - HEADER.length()) % ROW.length()));
    }
    return length;
  }

  @Override
  public void close() {}
}
