package org.leadkit.distribution;

/** The lead waits in the pool for a member to claim it. */
record WaitsInQueue() implements KnownStrategy {

  @Override
  public String name() {
    return "queue";
  }

  @Override
  public Choice choose(Candidates candidates) {
    return Choice.of(candidates.pool().name());
  }
}
