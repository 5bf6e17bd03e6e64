package org.leadkit.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.PoolState;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
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
            public Optional<Grant> take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<TeamState, Turn> step) {
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
            public Optional<Grant> take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<TeamState, Turn> step) {
              return super.take(tenant, "pool", requestKey, at, step);
            }
          });
    }
  }

  /** A change is made at each repetition of its key. */
  static final class RepeatsChanges implements LeadStoreContract {
    @Override
    public Ports ports() {
      AtomicLong number = new AtomicLong();
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public void change(
                TenantId tenant,
                String team,
                String requestKey,
                Instant at,
                UnaryOperator<TeamState> change) {
              super.change(tenant, team, requestKey + "#" + number.incrementAndGet(), at, change);
            }
          });
    }
  }

  /** Reading and writing the state are two steps, so that two takers get one turn. */
  static final class GivesOneTurnToTwo implements LeadStoreContract {
    @Override
    public Ports ports() {
      Map<String, TeamState> states = new ConcurrentHashMap<>();
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public Optional<Grant> take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<TeamState, Turn> step) {
              Turn turn = step.apply(states.getOrDefault(pool, TeamState.EMPTY));
              Thread.yield();
              if (turn instanceof Turn.Given given) {
                states.put(pool, given.next());
              }
              return turn.granted();
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
            public Optional<Grant> take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<TeamState, Turn> step) {
              try {
                return super.take(tenant, pool, requestKey, at, step);
              } catch (RuntimeException e) {
                String lost = requestKey + "#lost";
                super.take(tenant, pool, lost, at, TurnsContract.draw(TurnsContract.MEMBERS)::from);
                throw e;
              }
            }
          });
    }
  }

  /** Loads are not stored with the turns. */
  static final class ForgetsLoads implements LeadStoreContract {
    @Override
    public Ports ports() {
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public Optional<Grant> take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<TeamState, Turn> step) {
              return super.take(
                  tenant,
                  pool,
                  requestKey,
                  at,
                  state -> step.apply(new TeamState(state.pools(), Map.of())));
            }
          });
    }
  }

  /** What strategies remember is not stored with the turns. */
  static final class ForgetsBalances implements LeadStoreContract {
    @Override
    public Ports ports() {
      return BrokenTurns.ports(
          new ForwardingPorts() {
            @Override
            public Optional<Grant> take(
                TenantId tenant,
                String pool,
                String requestKey,
                Instant at,
                Function<TeamState, Turn> step) {
              return super.take(
                  tenant, pool, requestKey, at, state -> step.apply(withoutMemory(state)));
            }
          });
    }

    private static TeamState withoutMemory(TeamState state) {
      Map<String, PoolState> pools = new HashMap<>();
      state
          .pools()
          .forEach(
              (name, one) ->
                  pools.put(
                      name, new PoolState(one.turns(), one.last(), one.returned(), Map.of())));
      return new TeamState(pools, state.members());
    }
  }
}
