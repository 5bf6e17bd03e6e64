package org.leadkit.benchmarks.scorecard;

import java.util.List;

/** A contender whose explanation is a fresh list of what fired. */
interface Lister extends Contender {

  @Override
  List<Fired> explain(int lead);

  @Override
  default List<Fired> fired(int lead) {
    return explain(lead);
  }
}
