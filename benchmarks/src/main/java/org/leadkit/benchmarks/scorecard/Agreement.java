package org.leadkit.benchmarks.scorecard;

import java.util.Comparator;
import java.util.List;

/** An engine is timed only if it finds the very rules and the very total of the reference. */
final class Agreement {

  private static final int CHECKED = 300;

  private Agreement() {}

  static void check(Engine engine, Contender contender, ScorecardWorkload workload) {
    for (int lead = 0; lead < CHECKED; lead++) {
      List<Fired> expected = Reference.fired(workload.rules(), workload.leads().get(lead));
      int total = expected.stream().mapToInt(Fired::points).sum();
      require(contender.score(lead) == total, engine, lead, "total");
      require(sorted(contender.fired(lead)).equals(sorted(expected)), engine, lead, "fired rules");
    }
  }

  private static List<Fired> sorted(List<Fired> fired) {
    return fired.stream().sorted(Comparator.comparing(Fired::rule)).toList();
  }

  private static void require(boolean same, Engine engine, int lead, String what) {
    if (!same) {
      throw new IllegalStateException(
          "The %s of lead (%d) by (%s) differ from the reference.".formatted(what, lead, engine));
    }
  }
}
