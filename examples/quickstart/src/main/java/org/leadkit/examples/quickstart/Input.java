package org.leadkit.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.leadkit.flow.LeadFlow;
import org.leadkit.memory.InMemoryLeadStore;

/**
 * Files of one kind, and the flow that takes their rows in.
 *
 * @param name what it is, for people
 * @param files the files, in the order in which they are read
 * @param reader how a file is read
 * @param flow where its rows go
 * @param store where the flow keeps them
 */
record Input(String name, List<Path> files, Reader reader, LeadFlow flow, InMemoryLeadStore store) {

  /** Reads a file row by row. */
  interface Reader {

    /** Hands on every row, the unreadable ones too. */
    void read(Path file, Consumer<Row> rows) throws IOException;

    /** How many lines of a file come before its first row. */
    int headings();
  }

  void forEach(Consumer<Row> rows) throws IOException {
    for (Path file : files) {
      reader.read(file, rows);
    }
  }

  /** Counts the rows without reading them (here a row is a line) to check that none is lost. */
  long rows() throws IOException {
    long rows = 0;
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        rows += lines.skip(reader.headings()).filter(line -> !line.isBlank()).count();
      }
    }
    return rows;
  }
}
