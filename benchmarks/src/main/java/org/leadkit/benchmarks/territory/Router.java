package org.leadkit.benchmarks.territory;

/** An engine with the rules loaded and the leads at hand; for one thread. */
interface Router {

  /** The number of the first rule that holds for a lead. */
  int first(int lead);

  /** The engine's own answer; for most the number of the rule. */
  default Object route(int lead) {
    return first(lead);
  }

  /** The answer with why that rule. */
  default Object explain(int lead) {
    return route(lead);
  }

  /** The answer and whose turn it is. */
  default Object assign(int lead) {
    return route(lead);
  }

  /** The answer and whose turn it is, with all that the engine can say about both. */
  default Object trace(int lead) {
    return assign(lead);
  }
}
