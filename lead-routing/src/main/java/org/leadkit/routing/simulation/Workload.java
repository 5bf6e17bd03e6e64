package org.leadkit.routing.simulation;

/**
 * What one member would have had to do.
 *
 * @param leads how many leads the member would have got
 * @param mostOpen how many of them were open at once, at most
 * @param late how many were first contacted after their deadline, or not at all though it has
 *     passed
 */
public record Workload(long leads, long mostOpen, long late) {

  static final Workload NONE = new Workload(0, 0, 0);

  Workload plus(long open, boolean isLate) {
    return new Workload(leads + 1, Math.max(mostOpen, open), late + (isLate ? 1 : 0));
  }
}
