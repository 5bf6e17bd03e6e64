package org.leadkit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadkit.benchmarks.territory.BuildBenchmark;
import org.leadkit.benchmarks.territory.Engine;
import org.leadkit.benchmarks.territory.TerritoryBenchmark;

/**
 * Runs all that is to be said of routing by many rules and prints tables for people, then a line
 * {@code name value} for each figure. Ratios are ratios of operations a second of CPU time.
 */
public final class RoutingReport {

  private static final int FEW = 1_000;
  private static final int MANY = 100_000;

  private final Stopwatch stopwatch;

  private RoutingReport(Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
  }

  /**
   * Measures.
   *
   * @param arguments the folder for logs, and {@code quick} for a run that only shows that all
   *     works
   */
  public static void main(String[] arguments) throws IOException {
    Path logs = Files.createDirectories(Path.of(arguments[0]));
    new RoutingReport(new Stopwatch(logs, List.of(arguments).contains("quick"))).run();
  }

  private void run() {
    Map<Engine, Timing> few = routes(FEW);
    Map<Engine, Timing> many = routes(MANY);
    Timing explained = steady("explain", MANY, Engine.LEADKIT);
    Timing assigned = steady("assign", MANY, Engine.LEADKIT);
    Timing traced = steady("trace", MANY, Engine.LEADKIT);
    Timing build = build(0, 3);
    Timing again = build(5, 1);

    table(FEW, few);
    table(MANY, many);
    System.out.println();

    Timing leadkit = many.get(Engine.LEADKIT);
    print("routing.100000.perSecond %.0f", leadkit.perSecond());
    ratio("routing.100000.vsBitmap", leadkit, many.get(Engine.BITMAP));
    ratio("routing.100000.vsTupleSpace", leadkit, many.get(Engine.TUPLE_SPACE));
    ratio("routing.100000.vsLinear", leadkit, many.get(Engine.LINEAR));
    ratio("routing.100000.vsDrools", leadkit, many.get(Engine.DROOLS));
    ratio("routing.growth1000to100000", few.get(Engine.LEADKIT), leadkit);
    print("routing.100000.bytesPerLead %.1f", leadkit.bytes());
    print("routing.build100000.seconds %.3f", build.score() / 1_000);
    print("routing.build100000.again.seconds %.3f", again.score() / 1_000);
    ratio("routing.explain.cost", leadkit, explained);
    ratio("routing.trace.cost", assigned, traced);
  }

  private Map<Engine, Timing> routes(int rules) {
    Map<Engine, Timing> timings = new EnumMap<>(Engine.class);
    for (Engine engine : Engine.values()) {
      timings.put(engine, steady("route", rules, engine));
    }
    return timings;
  }

  private Timing steady(String method, int rules, Engine engine) {
    return stopwatch.steady(TerritoryBenchmark.class, method, "rules", rules, "engine", engine);
  }

  private Timing build(int before, int forks) {
    return stopwatch.once(
        before, forks, BuildBenchmark.class, "build", "rules", MANY, "engine", Engine.LEADKIT);
  }

  private static void table(int rules, Map<Engine, Timing> timings) {
    print("%nFirst match of %,d rules%n", rules);
    print("| engine | leads a CPU second | of the bitmap | leads a wall second | B a lead |");
    print("|---|---:|---:|---:|---:|");
    double bitmap = timings.get(Engine.BITMAP).perSecond();
    timings.forEach(
        (engine, timing) ->
            print(
                "| %s | %,.0f | %.5f | %,.0f ± %,.0f | %,.0f |",
                engine,
                timing.perSecond(),
                timing.perSecond() / bitmap,
                timing.score(),
                timing.error(),
                timing.bytes()));
  }

  private static void ratio(String name, Timing ours, Timing theirs) {
    print("%s %.3f", name, ours.perSecond() / theirs.perSecond());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
