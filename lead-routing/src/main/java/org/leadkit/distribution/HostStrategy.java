package org.leadkit.distribution;

/**
 * A strategy of the host's.
 *
 * @param name by which data refers to it
 * @param strategy what chooses
 */
record HostStrategy(String name, Strategy strategy) implements KnownStrategy {

  @Override
  public Choice choose(Candidates candidates) {
    return strategy.choose(candidates);
  }
}
