package org.leadkit.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.lead.TenantId;

/**
 * Keeps the state of teams (turns, loads and caps) and gives turns one at a time. It works outside
 * the host's transaction (an adapter over JDBC uses a connection of its own), so that no submission
 * waits for another's commit. An adapter may forget a request key a day after it was first used.
 * {@code LeadStoreContract} proves an adapter.
 */
public interface Turns {

  /**
   * Takes the next turn: one short atomic read, step and write of the team's state, which is {@link
   * TeamState#EMPTY} at first. Whoever takes under a key that was taken and not given back gets the
   * same turn and shares it.
   *
   * @param team the name of the team to which the pools belong
   * @param requestKey names the request, without a personal value
   * @param at the instant of the decision
   * @param step pure function from the state to the turn; may be called more than once; if it
   *     throws nothing changes
   * @return the turn; empty if the step gave none, and then nothing changes and the key stays free
   */
  Optional<Grant> take(
      TenantId tenant, String team, String requestKey, Instant at, Function<TeamState, Turn> step);

  /**
   * One taker does not need the turn. When all who share it have released it, it is given back as
   * {@link TeamState#returning} says. A key that nobody holds changes nothing.
   */
  void release(TenantId tenant, String team, String requestKey);

  /**
   * Changes the state in one short atomic read, change and write, once a key: when a lead was
   * closed, or assigned by hand. A key that was used before, here or to take a turn, changes
   * nothing.
   *
   * @param change pure function; may be called more than once; if it throws nothing changes
   */
  void change(
      TenantId tenant, String team, String requestKey, Instant at, UnaryOperator<TeamState> change);

  /** The state as it stands; {@link TeamState#EMPTY} for a team that never gave a turn. */
  TeamState state(TenantId tenant, String team);
}
