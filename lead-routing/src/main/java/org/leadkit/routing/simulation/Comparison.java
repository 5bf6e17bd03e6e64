package org.leadkit.routing.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a simulation found. Immutable.
 *
 * @param leads how many leads were replayed
 * @param moved how many of them would have another owner
 * @param moves how many leads go from whom to whom, by the owner's name; the empty name is nobody
 * @param before what the first policy did
 * @param after what the second policy did
 */
public record Comparison(
    long leads,
    long moved,
    Map<String, Map<String, Long>> moves,
    Distributed before,
    Distributed after) {

  /** Copies what it is given. */
  public Comparison {
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    moves.forEach((from, to) -> copy.put(from, Collections.unmodifiableMap(new TreeMap<>(to))));
    moves = Collections.unmodifiableMap(copy);
  }
}
