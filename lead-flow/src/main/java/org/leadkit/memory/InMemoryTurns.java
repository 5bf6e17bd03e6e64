package org.leadkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.leadkit.lead.TenantId;
import org.leadkit.routing.PoolState;
import org.leadkit.routing.Turn;
import org.leadkit.spi.Turns;

/** Turns in memory; thread-safe. It forgets a request key a day after its turn was taken. */
public final class InMemoryTurns implements Turns {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<PoolKey, PoolState> states = new HashMap<>();
  private final Map<TurnKey, Given> given = new LinkedHashMap<>();

  private record PoolKey(TenantId tenant, String pool) {}

  private record TurnKey(PoolKey pool, String requestKey) {}

  private record Given(String member, Instant at, int takers) {}

  /** No pool has given a turn yet. */
  public InMemoryTurns() {}

  @Override
  public String take(
      TenantId tenant, String pool, String requestKey, Instant at, Function<PoolState, Turn> step) {
    PoolKey poolKey = new PoolKey(tenant, pool);
    TurnKey key = new TurnKey(poolKey, requestKey);
    lock.lock();
    try {
      Given before = given.get(key);
      if (before != null) {
        given.put(key, new Given(before.member(), before.at(), before.takers() + 1));
        return before.member();
      }
      Turn turn = step.apply(states.getOrDefault(poolKey, PoolState.EMPTY));
      states.put(poolKey, turn.next());
      given.put(key, new Given(turn.member(), at, 1));
      forgetBefore(at);
      return turn.member();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void release(TenantId tenant, String pool, String requestKey) {
    TurnKey key = new TurnKey(new PoolKey(tenant, pool), requestKey);
    lock.lock();
    try {
      Given turn = given.get(key);
      if (turn != null && turn.takers() > 1) {
        given.put(key, new Given(turn.member(), turn.at(), turn.takers() - 1));
      } else if (turn != null) {
        given.remove(key);
        states.computeIfPresent(key.pool(), (any, state) -> state.returning(turn.member()));
      }
    } finally {
      lock.unlock();
    }
  }

  /** The oldest stand first; the first that is young enough ends the search. */
  private void forgetBefore(Instant now) {
    var oldest = given.values().iterator();
    while (oldest.hasNext()
        && Duration.between(oldest.next().at(), now).compareTo(REMEMBERED) > 0) {
      oldest.remove();
    }
  }
}
