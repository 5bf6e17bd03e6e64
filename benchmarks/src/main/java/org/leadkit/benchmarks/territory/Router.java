package org.leadkit.benchmarks.territory;

/** An engine with the rules loaded and the leads at hand; for one thread. */
interface Router {

  /** The number of the first rule that holds for a lead. */
  int first(int lead);

  /** The engine's own answer; for most the number of the rule. */
  default Object route(int lead) {
    return first(lead);
  }

  /** The answer with all that the engine can say about it. */
  default Object trace(int lead) {
    return route(lead);
  }
}
