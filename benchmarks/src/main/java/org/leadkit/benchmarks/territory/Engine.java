package org.leadkit.benchmarks.territory;

import java.util.function.Function;

/** All who route the same leads by the same rules. */
public enum Engine {
  /** Hand-written: closures, tried one after the other. */
  LINEAR(Closures::new),
  /** Hand-written: a dense row of bits for each value, joined up to the first match. */
  BITMAP(Bitmap::new),
  /** Hand-written: a hash table for each set of attributes. */
  TUPLE_SPACE(TupleSpace::new),
  /** Drools, the routing rules as facts, one session reused. */
  DROOLS(DroolsFacts::new),
  /** leadkit's policy. */
  LEADKIT(LeadkitContender::new);

  private static final int CHECKED = 200;

  private final Function<TerritoryWorkload, Router> loader;

  Engine(Function<TerritoryWorkload, Router> loader) {
    this.loader = loader;
  }

  /** Loads the rules, and checks that the engine finds what the slow and plain reading finds. */
  Router checked(TerritoryWorkload workload) {
    Router router = load(workload);
    for (int lead = 0; lead < CHECKED; lead++) {
      int expected = workload.first(workload.leads().get(lead));
      int found = router.first(lead);
      if (found != expected) {
        throw new IllegalStateException(
            "The rule (%d) of lead (%d) by (%s) should be (%d)."
                .formatted(found, lead, this, expected));
      }
    }
    return router;
  }

  /** Loads the rules. */
  Router load(TerritoryWorkload workload) {
    return loader.apply(workload);
  }
}
