package org.leadkit.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs contenders one after the other, each in its own JVM, all with the same warm-up.
 *
 * @param logs the folder for what JMH says of each
 * @param quick whether only to show that all works: figures of a quick run mean nothing
 */
record Stopwatch(Path logs, boolean quick) {

  /** Times a method of a benchmark in steady state. */
  Timing steady(Class<?> benchmark, String method, Object... parameters) {
    ChainedOptionsBuilder options =
        options("steady", benchmark, method, parameters)
            .forks(1)
            .warmupIterations(quick ? 1 : 12)
            .warmupTime(seconds(quick ? 1 : 3))
            .measurementIterations(quick ? 1 : 5)
            .measurementTime(seconds(1))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class);
    return run(options);
  }

  /** Times one call of a method in fresh JVMs, after a number of calls that don't count. */
  Timing once(int before, int forks, Class<?> benchmark, String method, Object... parameters) {
    return run(
        options(before == 0 ? "first" : "again", benchmark, method, parameters)
            .warmupIterations(before)
            .forks(quick ? 1 : forks));
  }

  private ChainedOptionsBuilder options(
      String kind, Class<?> benchmark, String method, Object... parameters) {
    StringBuilder label = new StringBuilder(kind + "-" + benchmark.getSimpleName() + "-" + method);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
            .threads(1)
            .jvmArgs("-Xms2g", "-Xmx2g")
            .shouldFailOnError(true);
    for (int i = 0; i < parameters.length; i += 2) {
      options.param(parameters[i].toString(), parameters[i + 1].toString());
      label.append('-').append(parameters[i + 1]);
    }
    System.err.println(label);
    return options.output(logs.resolve(label + ".txt").toString());
  }

  private static Timing run(ChainedOptionsBuilder options) {
    try {
      return Timing.of(new Runner(options.build()).runSingle());
    } catch (RunnerException e) {
      throw new IllegalStateException("Maybe the log of this contender says why.", e);
    }
  }

  private static TimeValue seconds(int seconds) {
    return new TimeValue(seconds, TimeUnit.SECONDS);
  }
}
