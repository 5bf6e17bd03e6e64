package org.leadkit.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** Says now and then how far a long input is; a short one needs no word. */
final class Progress {

  private static final long EVERY = 2_000;
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final String input;
  private final long began = System.nanoTime();
  private long rows;

  Progress(PrintStream out, String input) {
    this.out = out;
    this.input = input;
  }

  void next() {
    rows++;
    if (rows % EVERY == 0) {
      double seconds = (System.nanoTime() - began) / NANOS;
      out.printf(Locale.ROOT, "... %s: %,d rows, %,.0f a second%n", input, rows, rows / seconds);
    }
  }
}
