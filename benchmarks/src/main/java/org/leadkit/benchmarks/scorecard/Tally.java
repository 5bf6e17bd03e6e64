package org.leadkit.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;

/** Where engines that act on a rule leave what fired; public, because written rules call it. */
public final class Tally {

  private final Fired[] lines;
  private List<Fired> found = List.of();
  private boolean listing;
  private int total;

  Tally(List<Rule> rules) {
    this.lines = rules.stream().map(Rule::fired).toArray(Fired[]::new);
  }

  /** Says that a rule holds. */
  public void fire(int rule) {
    if (listing) {
      found.add(lines[rule]);
    } else {
      total += lines[rule].points();
    }
  }

  /** The total after work that fires rules. */
  int total(Runnable work) {
    listing = false;
    total = 0;
    work.run();
    return total;
  }

  /** A fresh list of what work fires. */
  List<Fired> list(Runnable work) {
    listing = true;
    found = new ArrayList<>();
    work.run();
    return found;
  }
}
