package org.leadkit.benchmarks.territory;

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

/** Routes 10,000 leads by 1,000 or 100,000 rules, one lead an operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 12, time = 3)
@Measurement(iterations = 5, time = 1)
public class TerritoryBenchmark {

  @Param private Engine engine;

  @Param({"1000", "100000"})
  private int rules;

  private Router router;
  private int next;

  /** Loads the rules and checks the engine. */
  @Setup
  public void setUp() {
    router = engine.checked(TerritoryWorkload.of(rules));
  }

  /** The decision and nothing else. */
  @Benchmark
  public Object route() {
    return router.route(lead());
  }

  /** The decision, and why that rule. */
  @Benchmark
  public Object explain() {
    return router.explain(lead());
  }

  /** The decision, and whose turn it is. */
  @Benchmark
  public Object assign() {
    return router.assign(lead());
  }

  /** The decision, whose turn it is, and all of the trace read out. */
  @Benchmark
  public Object trace() {
    return router.trace(lead());
  }

  private int lead() {
    next = next + 1 == TerritoryWorkload.LEADS ? 0 : next + 1;
    return next;
  }
}
