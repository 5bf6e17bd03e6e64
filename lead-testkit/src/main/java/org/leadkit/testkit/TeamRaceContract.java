package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Turns;

/** Many submissions at once, and teams with capacities and weights. */
interface TeamRaceContract extends Contract {

  /** How many threads take turns at once. */
  int THREADS = 64;

  /** How many leads each of them wants. */
  int LEADS = 4;

  @Test
  default void nobodyIsEverOverCapacityAndNoLeadIsGivenTwice() {
    for (int members : new int[] {4, 50}) {
      Turns turns = ports().turns();
      Map<String, Integer> capacities = new HashMap<>();
      names(members).forEach(name -> capacities.put(name, 1 + capacities.size() % 7));
      Pool pool = Pool.of("pool", names(members)).strategy(Strategy.leastLoaded());
      Team team =
          Team.of(
              names(members).stream()
                  .map(name -> Member.named(name).capacity(capacities.getOrDefault(name, 0)))
                  .toList());
      Map<String, Integer> kept = counts(crowd(turns, draw(pool, team)));
      int room = capacities.values().stream().mapToInt(Integer::intValue).sum();
      assertThat(kept.values().stream().mapToInt(Integer::intValue).sum())
          .as("leads of %d members with room for %d", members, room)
          .isEqualTo(Math.min(room, THREADS * LEADS));
      kept.forEach(
          (name, number) ->
              assertThat(number).as(name).isLessThanOrEqualTo(capacities.getOrDefault(name, 0)));
      TeamState state = turns.state(HERE, "team");
      names(members)
          .forEach(
              name ->
                  assertThat(state.member(name).open())
                      .as("open leads of %s", name)
                      .isEqualTo(kept.getOrDefault(name, 0).longValue()));
    }
  }

  @Test
  default void sharesByWeightAreExactAtRestThoughTurnsAreGivenBack() {
    for (int members : new int[] {4, 50}) {
      Turns turns = ports().turns();
      Map<String, Integer> weights = new HashMap<>();
      Pool pool = Pool.of("pool", names(members)).strategy(Strategy.weighted());
      for (String name : names(members)) {
        weights.put(name, 1 + weights.size() % 5);
        pool = pool.weight(name, weights.getOrDefault(name, 0));
      }
      Map<String, Integer> kept = counts(crowd(turns, draw(pool, Team.everyone())));
      int all = weights.values().stream().mapToInt(Integer::intValue).sum();
      weights.forEach(
          (name, weight) ->
              assertThat(Math.abs(kept.getOrDefault(name, 0) * all - THREADS * LEADS * weight))
                  .as("leads of %s of weight %d of %d: %s", name, weight, all, kept)
                  .isLessThan(all));
    }
  }

  /**
   * Each thread gives its second lead back and takes another; at last nobody wants to give back.
   */
  private static List<String> crowd(Turns turns, Function<TeamState, Turn> step) {
    List<String> kept = new ArrayList<>();
    Crowd.run(
            THREADS,
            thread -> {
              List<String> mine = new ArrayList<>();
              for (int i = 0; i < LEADS; i++) {
                String key = "key-" + thread + "-" + i;
                Optional<Grant> grant = turns.take(HERE, "team", key, NOON, step);
                if (i == 1 && grant.isPresent()) {
                  turns.release(HERE, "team", key);
                } else {
                  grant.ifPresent(one -> mine.add(one.member()));
                }
              }
              return mine;
            })
        .forEach(kept::addAll);
    for (int i = 0; kept.size() < THREADS * LEADS; i++) {
      Optional<Grant> grant = turns.take(HERE, "team", "later-" + i, NOON, step);
      if (grant.isEmpty()) {
        return kept;
      }
      kept.add(grant.get().member());
    }
    return kept;
  }

  @Test
  default void twoCapturesOfOnePersonShareATurnAndNobodyIsSkippedOrDoubled() {
    // Scenario A50.
    Turns turns = ports().turns();
    List<String> sellers = names(7);
    Function<TeamState, Turn> step = draw(Pool.of("pool", sellers), Team.everyone());
    int repeats = 1_000;
    CyclicBarrier both = new CyclicBarrier(2);
    List<List<String>> given =
        Crowd.run(
            2,
            thread -> {
              List<String> mine = new ArrayList<>();
              for (int i = 0; i < repeats; i++) {
                await(both);
                mine.add(turns.take(HERE, "team", "key-" + i, NOON, step).orElseThrow().member());
              }
              return mine;
            });
    List<String> round =
        IntStream.range(0, repeats).mapToObj(i -> sellers.get(i % sellers.size())).toList();
    assertThat(given.get(0)).isEqualTo(round);
    assertThat(given.get(1)).isEqualTo(round);
    long open =
        sellers.stream().mapToLong(name -> turns.state(HERE, "team").member(name).open()).sum();
    assertThat(open).isEqualTo(repeats);
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The race was interrupted.", e);
    } catch (BrokenBarrierException e) {
      throw new AssertionError("The other thread of the race failed.", e);
    }
  }

  private static Function<TeamState, Turn> draw(Pool pool, Team team) {
    return new Draw(List.of(pool), team, Profile.empty(), "", Set.of(), NOON)::from;
  }

  private static List<String> names(int members) {
    return IntStream.range(0, members).mapToObj(i -> "member-" + i).toList();
  }

  private static Map<String, Integer> counts(List<String> given) {
    Map<String, Integer> counts = new HashMap<>();
    given.forEach(member -> counts.merge(member, 1, Integer::sum));
    return counts;
  }
}
