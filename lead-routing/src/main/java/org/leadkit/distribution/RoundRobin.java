package org.leadkit.distribution;

/** Turns by the pool's own count. */
record RoundRobin() implements KnownStrategy {

  @Override
  public String name() {
    return "round-robin";
  }

  @Override
  public Choice choose(Candidates candidates) {
    PoolState state = candidates.memory();
    String next = candidates.names().get(0);
    for (String candidate : candidates.names()) {
      if (state.last(candidate) < state.last(next)) {
        next = candidate;
      }
    }
    return Choice.turn(next);
  }
}
