package org.leadkit.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Reason;

/**
 * Whom a strategy chose, what it remembers, and what it says of the candidates. Immutable.
 *
 * @param member the name of a candidate
 * @param isTurn whether a lead that is given back leaves a turn for the next taker; else it is
 *     simply taken off the load
 * @param memory what the strategy remembers of this pool afterwards, instead of what it did before:
 *     named tables of whole numbers by member; keep them small
 * @param facts evidence for the reasons of candidates, chosen or not, by name
 */
public record Choice(
    String member,
    boolean isTurn,
    Map<String, Map<String, Long>> memory,
    Map<String, List<Reason.Fact>> facts) {

  /** Copies what it is given. */
  public Choice {
    memory = Map.copyOf(memory);
    facts = Map.copyOf(facts);
  }

  /** A member, without a turn. */
  public static Choice of(String member) {
    return new Choice(member, false, Map.of(), Map.of());
  }

  /** A member whose turn it is. */
  public static Choice turn(String member) {
    return new Choice(member, true, Map.of(), Map.of());
  }

  /** The same choice, remembering something. */
  public Choice remembering(Map<String, Map<String, Long>> newMemory) {
    return new Choice(member, isTurn, newMemory, facts);
  }

  /** The same choice with evidence about a candidate. */
  public Choice because(String candidate, Reason.Fact... evidence) {
    Map<String, List<Reason.Fact>> more = new HashMap<>(facts);
    more.put(candidate, List.of(evidence));
    return because(more);
  }

  /** The same choice with this evidence about candidates, by name. */
  public Choice because(Map<String, List<Reason.Fact>> evidence) {
    return new Choice(member, isTurn, memory, evidence);
  }
}
