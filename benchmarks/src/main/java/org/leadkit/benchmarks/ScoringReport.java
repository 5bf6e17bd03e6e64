package org.leadkit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadkit.benchmarks.fold.FoldBenchmark;
import org.leadkit.benchmarks.scorecard.Engine;
import org.leadkit.benchmarks.scorecard.LoadBenchmark;
import org.leadkit.benchmarks.scorecard.ScorecardBenchmark;
import org.leadkit.benchmarks.scorecard.ScorecardWorkload;

/**
 * Runs all that is to be said of scoring and prints tables for people, then a line {@code name
 * value} for each figure. Ratios are ratios of operations a second of CPU time.
 */
public final class ScoringReport {

  private static final List<Engine> FEW =
      List.of(Engine.HAND_INDEXED, Engine.LEADKIT, Engine.LINEAR, Engine.DROOLS);
  private static final List<Engine> SCORING =
      List.of(
          Engine.HAND_INDEXED,
          Engine.LEADKIT,
          Engine.LEADKIT_RUN,
          Engine.LINEAR,
          Engine.DROOLS,
          Engine.MVEL,
          Engine.EASY_RULES,
          Engine.CLOSURES);
  private static final List<Engine> EXPLAINING =
      List.of(
          Engine.HAND_INDEXED,
          Engine.LEADKIT,
          Engine.LEADKIT_DECODED,
          Engine.LINEAR,
          Engine.DROOLS,
          Engine.MVEL,
          Engine.EASY_RULES,
          Engine.CLOSURES);

  private final Stopwatch stopwatch;

  private ScoringReport(Stopwatch stopwatch) {
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
    new ScoringReport(new Stopwatch(logs, List.of(arguments).contains("quick"))).run();
  }

  private void run() {
    Map<Engine, Timing> few = scorecard("score", 100, FEW);
    Map<Engine, Timing> score = scorecard("score", 1_000, SCORING);
    Map<Engine, Timing> explain = scorecard("explain", 1_000, EXPLAINING);
    Map<Engine, Timing> load = load();
    Timing again = load(Engine.LEADKIT, 10, 3);
    Timing plainFold = stopwatch.steady(FoldBenchmark.class, "plainJava");
    Timing fold = stopwatch.steady(FoldBenchmark.class, "leadkit");

    table("Score only, 100 rules", 100, few);
    table("Score only, 1,000 rules", 1_000, score);
    table("With explanation, 1,000 rules", 1_000, explain);
    System.out.println("\nLoading 1,000 rules, first time in a fresh JVM\n");
    load.forEach((engine, timing) -> print("| %s | %.0f ms |", engine, timing.score()));
    System.out.println();

    against("scoring.1000.score", Engine.LEADKIT, score);
    against("scoring.1000.run", Engine.LEADKIT_RUN, score);
    against("scoring.1000.explain", Engine.LEADKIT, explain);
    against("scoring.1000.decoded", Engine.LEADKIT_DECODED, explain);
    ratio("scoring.growth100to1000", few.get(Engine.LEADKIT), score.get(Engine.LEADKIT));
    ratio(
        "scoring.1000.handIndexed.vsLinear",
        score.get(Engine.HAND_INDEXED),
        score.get(Engine.LINEAR));
    print("scoring.1000.score.bytesPerLead %.1f", score.get(Engine.LEADKIT).bytes());
    print("scoring.1000.run.bytesPerLead %.1f", score.get(Engine.LEADKIT_RUN).bytes());
    print("scoring.load1000.millis %.1f", load.get(Engine.LEADKIT).score());
    print("scoring.load1000.again.millis %.1f", again.score());
    print("scoring.fold.perSecond %.0f", fold.perSecond());
    print("scoring.fold.plainJava.perSecond %.0f", plainFold.perSecond());
  }

  private Map<Engine, Timing> scorecard(String method, int rules, List<Engine> engines) {
    Map<Engine, Timing> timings = new EnumMap<>(Engine.class);
    for (Engine engine : engines) {
      timings.put(
          engine,
          stopwatch.steady(ScorecardBenchmark.class, method, "rules", rules, "engine", engine));
    }
    return timings;
  }

  private Map<Engine, Timing> load() {
    Map<Engine, Timing> timings = new EnumMap<>(Engine.class);
    for (Engine engine : FEW) {
      timings.put(engine, load(engine, 0, engine == Engine.DROOLS ? 1 : 3));
    }
    return timings;
  }

  private Timing load(Engine engine, int before, int forks) {
    return stopwatch.once(
        before, forks, LoadBenchmark.class, "load", "rules", 1_000, "engine", engine);
  }

  private static void table(String title, int rules, Map<Engine, Timing> timings) {
    print("%n%s (%.1f hold for a lead)%n", title, ScorecardWorkload.of(rules).firedPerLead());
    print("| engine | leads a CPU second | of linear Java | leads a wall second | B a lead |");
    print("|---|---:|---:|---:|---:|");
    double linear = timings.get(Engine.LINEAR).perSecond();
    timings.forEach(
        (engine, timing) ->
            print(
                "| %s | %,.0f | %.3f | %,.0f ± %,.0f | %,.0f |",
                engine,
                timing.perSecond(),
                timing.perSecond() / linear,
                timing.score(),
                timing.error(),
                timing.bytes()));
  }

  private static void against(String name, Engine engine, Map<Engine, Timing> timings) {
    ratio(name + ".vsHandIndexed", timings.get(engine), timings.get(Engine.HAND_INDEXED));
    ratio(name + ".vsDrools", timings.get(engine), timings.get(Engine.DROOLS));
  }

  private static void ratio(String name, Timing ours, Timing theirs) {
    print("%s %.3f", name, ours.perSecond() / theirs.perSecond());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
