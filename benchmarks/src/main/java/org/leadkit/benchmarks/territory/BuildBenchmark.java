package org.leadkit.benchmarks.territory;

import java.util.List;
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

/** Loads routing rules, each time once; the first time in a JVM loads all classes too. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Measurement(iterations = 1)
public class BuildBenchmark {

  @Param private Engine engine;

  @Param("100000")
  private int rules;

  private TerritoryWorkload workload;

  /** Draws the rules, and no lead. */
  @Setup
  public void setUp() {
    workload = new TerritoryWorkload(TerritoryWorkload.rules(rules), List.of());
  }

  /** From neutral rules to an engine that is ready. */
  @Benchmark
  public Object build() {
    return engine.load(workload);
  }
}
