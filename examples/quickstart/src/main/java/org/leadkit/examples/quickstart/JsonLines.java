package org.leadkit.examples.quickstart;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leadkit.decision.CanonicalForm;

/** Writes JSON objects, one a line. */
final class JsonLines implements AutoCloseable {

  private final BufferedWriter out;

  JsonLines(Path file) throws IOException {
    this.out = Files.newBufferedWriter(file);
  }

  void write(CanonicalForm form) {
    try {
      out.write(form.toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
