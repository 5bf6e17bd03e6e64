package org.leadkit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.leadkit.benchmarks.consent.ConsentBenchmark;

/**
 * Runs what is to be said of the gate and prints a line {@code name value} for each figure, in
 * operations a second of CPU time.
 */
public final class ConsentReport {

  private ConsentReport() {}

  /**
   * Measures.
   *
   * @param arguments the folder for logs, and {@code quick} for a run that only shows that all
   *     works
   */
  public static void main(String[] arguments) throws IOException {
    Path logs = Files.createDirectories(Path.of(arguments[0]));
    Stopwatch stopwatch = new Stopwatch(logs, List.of(arguments).contains("quick"));
    Timing decide = stopwatch.steady(ConsentBenchmark.class, "decide");
    Timing fold = stopwatch.steady(ConsentBenchmark.class, "fold");
    print("consent.decide.perSecond", decide.perSecond());
    print("consent.decide.bytes", decide.bytes());
    print("consent.fold.perSecond", fold.perSecond());
  }

  private static void print(String name, double value) {
    System.out.println(String.format(Locale.ROOT, "%s %.0f", name, value));
  }
}
