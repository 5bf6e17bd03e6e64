package org.leadkit.testkit;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.leadkit.spi.Page;

/** A place that is looked through by a function. */
record Scan(String name, Consumer<BiConsumer<String, String>> shower) implements Scannable {

  /** How much is read at once. */
  static final int LIMIT = 500;

  /** A list that is read in pages. */
  @FunctionalInterface
  interface Pages<T> {
    Page<T> read(String cursor, int limit);
  }

  @Override
  public void show(BiConsumer<String, String> sink) {
    shower.accept(sink);
  }
}
