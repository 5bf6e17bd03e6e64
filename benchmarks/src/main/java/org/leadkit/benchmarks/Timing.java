package org.leadkit.benchmarks;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured of one contender.
 *
 * @param score JMH's figure: operations a wall second, or milliseconds of a single shot
 * @param error JMH's error of it at 99.9 %
 * @param perSecond operations a second of the thread's CPU time
 * @param bytes bytes allocated by one operation
 */
record Timing(double score, double error, double perSecond, double bytes) {

  static Timing of(RunResult result) {
    Result<?> primary = result.getPrimaryResult();
    return new Timing(
        primary.getScore(),
        primary.getScoreError(),
        secondary(result, CpuTime.OPERATIONS),
        secondary(result, "gc.alloc.rate.norm"));
  }

  private static double secondary(RunResult result, String name) {
    Result<?> found = result.getSecondaryResults().get(name);
    return found == null ? Double.NaN : found.getScore();
  }
}
