package org.leadkit.testkit;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.routing.PoolState;
import org.leadkit.routing.Turn;
import org.leadkit.spi.Turns;

/** Turns that are broken in one way each. */
final class BrokenTurns {

  private BrokenTurns() {}

  private static LeadStoreContract.Ports ports(Turns turns) {
    InMemoryLeadStore store = new InMemoryLeadStore();
    return new LeadStoreContract.Ports(store, store, turns);
  }

  /** The same key takes another turn each time. */
  static final class GivesATurnAtEachRepetition implements LeadStoreContract {
    @Override
    public Ports ports() {
      AtomicLong number = new AtomicLong();
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public String take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<PoolState, Turn> step) {
              String key = requestKey + "#" + number.incrementAndGet();
              return super.take(tenant, pool, key, at, step);
            }
          });
    }
  }

  /** A turn that is given back is lost. */
  static final class ForgetsReleases implements LeadStoreContract {
    @Override
    public Ports ports() {
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public void release(TenantId tenant, String pool, String requestKey) {
              // It is forgotten.
            }
          });
    }
  }

  /** The first to release a turn that is shared gives it back. */
  static final class GivesASharedTurnBackTooEarly implements LeadStoreContract {
    @Override
    public Ports ports() {
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public void release(TenantId tenant, String pool, String requestKey) {
              for (int i = 0; i < Crowd.SIZE + 2; i++) {
                super.release(tenant, pool, requestKey);
              }
            }
          });
    }
  }

  /** All pools are one. */
  static final class MixesPools implements LeadStoreContract {
    @Override
    public Ports ports() {
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public String take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<PoolState, Turn> step) {
              return super.take(tenant, "pool", requestKey, at, step);
            }
          });
    }
  }

  /** Reading and writing the state are two steps, so that two takers get one turn. */
  static final class GivesOneTurnToTwo implements LeadStoreContract {
    @Override
    public Ports ports() {
      Map<String, PoolState> states = new ConcurrentHashMap<>();
      Map<String, String> given = new ConcurrentHashMap<>();
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public String take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<PoolState, Turn> step) {
              Turn turn = step.apply(states.getOrDefault(pool, PoolState.EMPTY));
              Thread.yield();
              states.put(pool, turn.next());
              given.put(requestKey, turn.member());
              return turn.member();
            }
          });
    }
  }

  /** A step that throws costs a turn. */
  static final class LosesATurnWhenAStepThrows implements LeadStoreContract {
    @Override
    public Ports ports() {
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public String take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<PoolState, Turn> step) {
              try {
                return super.take(tenant, pool, requestKey, at, step);
              } catch (RuntimeException e) {
                String lost = requestKey + "#lost";
                super.take(tenant, pool, lost, at, state -> state.next(TurnsContract.MEMBERS));
                throw e;
              }
            }
          });
    }
  }
}
