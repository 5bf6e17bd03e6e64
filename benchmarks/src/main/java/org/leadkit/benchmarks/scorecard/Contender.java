package org.leadkit.benchmarks.scorecard;

import java.util.List;

/** An engine with the rules loaded and the leads at hand; for one thread. */
interface Contender {

  /** The total of a lead and nothing else. */
  int score(int lead);

  /** A fresh explanation of a lead; what it is, the engine says. */
  Object explain(int lead);

  /** The rules that held for a lead, in any order. */
  List<Fired> fired(int lead);
}
