package org.leadkit.routing.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadkit.decision.Decision;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingPolicy;

/**
 * Replays the leads of the past through two policies, the one in force and the one that is to
 * follow it, and tells what would be different. It is pure: nothing is written, and nobody's turn
 * is taken. It assumes that each person was contacted when they were, whoever had the lead: late is
 * what missed the policy's deadline with the response times of the past. Immutable.
 */
public final class RoutingSimulation {

  private final RoutingPolicy before;
  private final RoutingPolicy after;
  private final Function<Instant, Team> team;
  private final Map<String, TeamState> states;
  private final Instant until;

  private RoutingSimulation(
      RoutingPolicy before,
      RoutingPolicy after,
      Function<Instant, Team> team,
      Map<String, TeamState> states,
      Instant until) {
    this.before = before;
    this.after = after;
    this.team = team;
    this.states = Map.copyOf(states);
    this.until = until;
  }

  /** Compares two policies, with everyone there and no turn given yet. */
  public static RoutingSimulation of(RoutingPolicy before, RoutingPolicy after) {
    return new RoutingSimulation(before, after, any -> Team.everyone(), Map.of(), Instant.MAX);
  }

  /** The same with who was there at an instant; a pure function. */
  public RoutingSimulation team(Function<Instant, Team> newTeam) {
    return new RoutingSimulation(before, after, newTeam, states, until);
  }

  /** The same, beginning with what a team remembers, by the team's name. */
  public RoutingSimulation beginning(String name, TeamState state) {
    Map<String, TeamState> more = new HashMap<>(states);
    more.put(name, state);
    return new RoutingSimulation(before, after, team, more, until);
  }

  /**
   * The same, looked at from an instant: a lead that was never contacted is late if its deadline is
   * before that instant. Without one every lead that was never contacted is late.
   */
  public RoutingSimulation asOf(Instant at) {
    return new RoutingSimulation(before, after, team, states, at);
  }

  /**
   * Replays leads.
   *
   * @param leads in the order in which they arrived; consumed one at a time, so any number is fine
   * @throws IllegalArgumentException if a lead arrived before the one in front of it
   */
  public Comparison replay(Stream<PastLead> leads) {
    return replay(leads, ignored -> {});
  }

  /**
   * Replays leads and tells of each that changes its owner.
   *
   * @param leads in the order in which they arrived
   * @param moved told of each move in that order
   * @throws IllegalArgumentException if a lead arrived before the one in front of it
   */
  public Comparison replay(Stream<PastLead> leads, Consumer<Move> moved) {
    Replay first = new Replay(before, states, until);
    Replay second = new Replay(after, states, until);
    Moves moves = new Moves(moved);
    Instant last = Instant.MIN;
    long number = 0;
    for (Iterator<PastLead> rest = leads.iterator(); rest.hasNext(); number++) {
      PastLead lead = rest.next();
      requireOrder(last, lead);
      last = lead.arrivedAt();
      Team there = Objects.requireNonNull(team.apply(last), "team");
      Decision<Owner> one = first.route(lead, there);
      Decision<Owner> other = second.route(lead, there);
      moves.compare(lead, one, other);
    }
    return new Comparison(number, moves.number(), moves.between(), first.result(), second.result());
  }

  private static void requireOrder(Instant last, PastLead lead) {
    if (lead.arrivedAt().isBefore(last)) {
      throw new IllegalArgumentException(
          "The lead (%s) arrived at (%s), before the one in front of it (%s).%nMaybe sort the leads first."
              .formatted(lead.id(), lead.arrivedAt(), last));
    }
  }
}
