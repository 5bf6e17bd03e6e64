package org.leadkit.spi;

import java.time.Instant;
import java.util.function.Function;
import org.leadkit.lead.TenantId;
import org.leadkit.routing.PoolState;
import org.leadkit.routing.Turn;

/**
 * Keeps the state of pools and gives turns one at a time. It works outside the host's transaction
 * (an adapter over JDBC uses a connection of its own), so that no submission waits for another's
 * commit. {@code LeadStoreContract} proves an adapter.
 */
public interface Turns {

  /**
   * Takes the next turn: one short atomic read, step and write of the pool's state, which is {@link
   * PoolState#EMPTY} at first. Whoever takes under a key that was taken and not given back gets the
   * same member and shares that turn. An adapter may forget a key a day after it was first taken.
   *
   * @param pool the pool's name
   * @param requestKey names the request, without a personal value
   * @param at the instant of the decision
   * @param step pure function from the state to the turn; may be called more than once; if it
   *     throws nothing changes
   * @return the member whose turn it is
   */
  String take(
      TenantId tenant, String pool, String requestKey, Instant at, Function<PoolState, Turn> step);

  /**
   * One taker does not need the turn. When all who share it have released it, it is given back and
   * goes to the next taker of the pool. A key that nobody holds changes nothing.
   */
  void release(TenantId tenant, String pool, String requestKey);
}
