package org.leadkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Turns;

/** Turns in memory; thread-safe. It forgets a request key a day after its first use. */
public final class InMemoryTurns implements Turns {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TeamKey, TeamState> states = new HashMap<>();
  private final Map<RequestKey, Use> uses = new LinkedHashMap<>();

  private record TeamKey(TenantId tenant, String team) {}

  private record RequestKey(TeamKey team, String key) {}

  /** What a key was used for; a change has no grant. */
  private record Use(@Nullable Grant grant, Instant at, int takers) {
    Use sharedBy(int number) {
      return new Use(grant, at, number);
    }
  }

  /** No team has given a turn yet. */
  public InMemoryTurns() {}

  @Override
  public Optional<Grant> take(
      TenantId tenant, String team, String requestKey, Instant at, Function<TeamState, Turn> step) {
    TeamKey teamKey = new TeamKey(tenant, team);
    RequestKey key = new RequestKey(teamKey, requestKey);
    return locked(
        () -> {
          Use before = uses.get(key);
          if (before != null) {
            uses.put(key, before.sharedBy(before.takers() + 1));
            return Optional.ofNullable(before.grant());
          }
          return step.apply(stateOf(teamKey)) instanceof Turn.Given given
              ? Optional.of(keep(key, given, at))
              : Optional.empty();
        });
  }

  private Grant keep(RequestKey key, Turn.Given given, Instant at) {
    states.put(key.team(), given.next());
    use(key, new Use(given.grant(), at, 1));
    return given.grant();
  }

  @Override
  public void release(TenantId tenant, String team, String requestKey) {
    RequestKey key = new RequestKey(new TeamKey(tenant, team), requestKey);
    locked(
        () -> {
          Use use = uses.get(key);
          Grant grant = use == null ? null : use.grant();
          if (use != null && grant != null && use.takers() > 1) {
            uses.put(key, use.sharedBy(use.takers() - 1));
          } else if (grant != null) {
            uses.remove(key);
            states.computeIfPresent(key.team(), (any, state) -> state.returning(grant));
          }
          return true;
        });
  }

  @Override
  public void change(
      TenantId tenant,
      String team,
      String requestKey,
      Instant at,
      UnaryOperator<TeamState> change) {
    TeamKey teamKey = new TeamKey(tenant, team);
    RequestKey key = new RequestKey(teamKey, requestKey);
    locked(
        () -> {
          if (!uses.containsKey(key)) {
            states.put(teamKey, change.apply(stateOf(teamKey)));
            use(key, new Use(null, at, 0));
          }
          return true;
        });
  }

  @Override
  public TeamState state(TenantId tenant, String team) {
    return locked(() -> stateOf(new TeamKey(tenant, team)));
  }

  private TeamState stateOf(TeamKey key) {
    return states.getOrDefault(key, TeamState.EMPTY);
  }

  private void use(RequestKey key, Use use) {
    uses.put(key, use);
    forgetBefore(use.at());
  }

  /** The oldest stand first; the first that is young enough ends the search. */
  private void forgetBefore(Instant now) {
    var oldest = uses.values().iterator();
    while (oldest.hasNext()
        && Duration.between(oldest.next().at(), now).compareTo(REMEMBERED) > 0) {
      oldest.remove();
    }
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
