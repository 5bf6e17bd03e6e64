package org.leadkit.benchmarks.scorecard;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A scorecard of 100 or 1,000 rules over 10,000 leads, one lead an operation. Engines that make a
 * class a rule are steady only after half a minute, so all warm up that long.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 12, time = 3)
@Measurement(iterations = 5, time = 1)
public class ScorecardBenchmark {

  @Param private Engine engine;

  @Param({"100", "1000"})
  private int rules;

  private Contender contender;
  private int next;

  /** Loads the rules and checks the engine. */
  @Setup
  public void setUp() {
    contender = engine.checked(ScorecardWorkload.of(rules));
  }

  /** The total and nothing else. */
  @Benchmark
  public int score() {
    return contender.score(lead());
  }

  /** The total's parts: which rules held, and what each gave. */
  @Benchmark
  public Object explain() {
    return contender.explain(lead());
  }

  private int lead() {
    next = next + 1 == ScorecardWorkload.LEADS ? 0 : next + 1;
    return next;
  }
}
