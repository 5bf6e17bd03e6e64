package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadkit.testsupport.Promise;

/** Weighted pools whose members come and go. The chance has a seed, so the figures stand. */
class AbsencesTest {

  /** The furthest that anybody was off in these runs; the docs say so. */
  private static final double MEASURED = 3.0;

  /** A run of many leads, and the furthest that anybody was off. */
  private static final class Run {
    private final Random chance;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Long> weights = new HashMap<>();
    private final Map<String, Double> owed = new HashMap<>();
    private final Desk desk = new Desk(Team.everyone());
    private final double presence;
    private double furthest;
    private double highest;
    private Team team = Team.everyone();

    Run(long seed, int members, double presence) {
      this.chance = new Random(seed);
      this.presence = presence;
      for (int i = 0; i < members; i++) {
        names.add("m" + i);
        weights.put("m" + i, 1_000L * (1 + chance.nextInt(10)) / (1 + chance.nextInt(4)));
      }
    }

    Pool pool(long catchUp) {
      Pool pool = Pool.of("pool", names).strategy(Strategy.weighted()).catchUp(catchUp);
      for (String name : names) {
        pool = pool.weight(name, BigDecimal.valueOf(weights.getOrDefault(name, 0L), 3));
      }
      return pool;
    }

    void leads(int leads, int stay, long catchUp) {
      Pool pool = pool(catchUp);
      for (int lead = 0; lead < leads; lead++) {
        if (lead % stay == 0) {
          team = whoIsThere();
        }
        lead(pool);
      }
    }

    private Team whoIsThere() {
      Team some = Team.everyone();
      for (String name : names) {
        some = chance.nextDouble() < presence ? some : some.without(name);
      }
      return some;
    }

    private void lead(Pool pool) {
      List<String> there = names.stream().filter(team::isAvailable).toList();
      double total = there.stream().mapToLong(name -> weights.getOrDefault(name, 0L)).sum();
      String next = desk.next(team, pool);
      if (there.isEmpty()) {
        assertThat(next).isEqualTo("nobody");
        return;
      }
      assertThat(there).contains(next);
      there.forEach(name -> owed.merge(name, weights.getOrDefault(name, 0L) / total, Double::sum));
      owed.merge(next, -1.0, Double::sum);
      PoolState state = desk.state().pool("pool");
      assertThat(BalanceSheet.sum(state)).isZero();
      highest = Math.max(highest, BalanceSheet.most(state, names));
      for (double one : owed.values()) {
        furthest = Math.max(furthest, Math.abs(one));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 0.9", "3, 0.5", "8, 0.9", "8, 0.5", "8, 0.2", "30, 0.9", "30, 0.5", "50, 0.1"})
  @Promise("R-02: with absences share accrues only to those available, under a stated ceiling")
  void nobodyAbsentIsChosenAndNoBalanceExceedsTheCeiling(int members, double presence) {
    for (int stay : new int[] {1, 3, 20}) {
      for (long seed = 0; seed < 3; seed++) {
        Run run = new Run(seed, members, presence);
        run.leads(600, stay, 0);
        assertThat(run.highest).isLessThan(Ledger.CEILING + 1);
        assertThat(run.furthest).isLessThan(MEASURED);
      }
    }
  }

  @Test
  @Promise("R-02: balances sum to zero whoever joins and leaves")
  void whoeverJoinsOrLeavesOrChangesWeightTheBalancesSumToZeroUnderTheCeiling() {
    for (long seed = 0; seed < 40; seed++) {
      Random chance = new Random(seed);
      Desk desk = new Desk(Team.everyone());
      long catchUp = chance.nextInt(3) * 4L;
      for (int change = 0; change < 40; change++) {
        Pool pool = anyPool(chance).catchUp(catchUp);
        Team team = anyTeam(chance, pool);
        for (int lead = chance.nextInt(6); lead >= 0; lead--) {
          Turn turn = desk.turn(team, pool);
          turn.granted()
              .ifPresent(
                  grant -> {
                    assertThat(team.isAvailable(grant.member())).isTrue();
                    assertThat(pool.weight(Member.named(grant.member()))).isPositive();
                  });
          PoolState state = desk.state().pool("pool");
          assertThat(BalanceSheet.sum(state)).isZero();
          if (turn.granted().isPresent()) {
            state
                .memory()
                .values()
                .forEach(table -> assertThat(pool.members()).containsAll(table.keySet()));
          }
          assertThat(BalanceSheet.most(state, ALL))
              .isLessThan(Math.max(Ledger.CEILING, catchUp) + 1);
        }
      }
    }
  }

  private static final List<String> ALL = List.of("a", "b", "c", "d", "e", "f", "g");

  private static Pool anyPool(Random chance) {
    List<String> members = new ArrayList<>(ALL);
    members.removeIf(any -> members.size() > 1 && chance.nextInt(4) == 0);
    Pool pool = Pool.of("pool", members).strategy(Strategy.weighted());
    for (String member : members) {
      pool = pool.weight(member, BigDecimal.valueOf(chance.nextInt(4) * 500L, 3));
    }
    return pool;
  }

  private static Team anyTeam(Random chance, Pool pool) {
    Team team = Team.everyone();
    for (String member : pool.members()) {
      team = chance.nextInt(4) == 0 ? team.without(member) : team;
    }
    return team;
  }

  @Test
  void whoeverReturnsGoesOnWhereTheyStoppedIfWhatWasMissedIsForgiven() {
    // Scenario A27: adjustment off, "resumes equal".
    Desk desk = afterAnnasLeave(pool(0));
    assertThat(Desk.counts(desk.next(30, pool(0))))
        .containsOnly(Map.entry("anna", 10), Map.entry("bernd", 10), Map.entry("carla", 10));
  }

  @Test
  void whoeverReturnsIsCaughtUpToTheCeilingIfThePoolSaysSo() {
    // Scenario A27: adjustment on. Of 60 leads anna missed 20; the ceiling says 6.
    Desk desk = afterAnnasLeave(pool(6));
    Map<String, Integer> thirty = Desk.counts(desk.next(30, pool(6)));
    assertThat(thirty)
        .containsOnly(Map.entry("anna", 16), Map.entry("bernd", 7), Map.entry("carla", 7));
    assertThat(Desk.counts(desk.next(30, pool(6))))
        .containsOnly(Map.entry("anna", 10), Map.entry("bernd", 10), Map.entry("carla", 10));
  }

  @Test
  void aLowCeilingOfCatchingUpIsKept() {
    Desk desk = afterAnnasLeave(pool(2));
    assertThat(desk.next(30, pool(2))).filteredOn("anna"::equals).hasSizeBetween(11, 12);
  }

  @Test
  void whoeverMissedLessThanTheCeilingIsOwedThatAndNoMore() {
    Pool pool = pool(50);
    Desk desk = afterAnnasLeave(pool);
    assertThat(Desk.counts(desk.next(60, pool)))
        .containsOnly(Map.entry("anna", 40), Map.entry("bernd", 10), Map.entry("carla", 10));
  }

  @Test
  void whoeverIsOffHoursOrFullMissesNothing() {
    Team full =
        Team.of(Member.named("anna").capacity(0), Member.named("bernd"), Member.named("carla"));
    Desk desk = new Desk(Team.everyone());
    for (int i = 0; i < 60; i++) {
      desk.next(full, pool(6));
    }
    assertThat(desk.state().pool("pool").table("missed")).isEmpty();
    assertThat(desk.next(30, pool(6))).filteredOn("anna"::equals).hasSize(10);
  }

  @Test
  void whatIsMissedIsTheShareThoughWeightsAreScaledDown() {
    List<String> names = IntStream.range(0, 20).mapToObj("m%02d"::formatted).toList();
    Pool pool = Pool.of("pool", names).strategy(Strategy.weighted()).catchUp(100);
    for (String name : names) {
      pool = pool.weight(name, 1_000);
    }
    Desk desk = new Desk(Team.everyone());
    for (int i = 0; i < 200; i++) {
      desk.next(Team.everyone().without("m00"), pool);
    }
    assertThat(desk.state().pool("pool").table("missed"))
        .isEqualTo(Map.of("m00", 10 * Ledger.UNIT));
  }

  private static Pool pool(long catchUp) {
    return Pool.of("pool", "anna", "bernd", "carla").strategy(Strategy.weighted()).catchUp(catchUp);
  }

  private static Desk afterAnnasLeave(Pool pool) {
    Desk desk = new Desk(Team.everyone());
    for (int i = 0; i < 60; i++) {
      desk.next(Team.everyone().without("anna"), pool);
    }
    return desk;
  }
}
