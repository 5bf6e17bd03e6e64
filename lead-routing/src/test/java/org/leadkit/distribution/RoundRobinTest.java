package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.leadkit.testsupport.Promise;

class RoundRobinTest {

  private static final List<String> FOUR = List.of("anna", "bernd", "carla", "dora");
  private static final Pool POOL = Pool.of("pool", FOUR);

  private final Desk desk = new Desk(Team.everyone());

  @Test
  void turnsGoRound() {
    for (int round = 0; round < 3; round++) {
      assertThat(desk.next(4, POOL)).isEqualTo(FOUR);
    }
  }

  @Test
  @Promise("R-03: no turn is given twice and none is lost")
  void threeEqualsWithALeadEachRunHaveTenEachAfterThirtyRuns() {
    // Scenario A9: the ticket behind it had 30, 0 and 0.
    Pool three = Pool.of("three", "senior", "middle", "junior");
    Map<String, Integer> counts = new HashMap<>();
    for (int run = 0; run < 30; run++) {
      counts.merge(desk.after(Duration.ofDays(1)).next(three), 1, Integer::sum);
    }
    assertThat(counts)
        .containsOnly(Map.entry("senior", 10), Map.entry("middle", 10), Map.entry("junior", 10));
  }

  @Test
  void whoWaitedLongestIsNextAndNobodyIsCaughtUpInABurst() {
    Team withoutAnna = Team.everyone().without("anna");
    for (int i = 0; i < 9; i++) {
      desk.next(withoutAnna, POOL);
    }
    assertThat(desk.next(POOL)).isEqualTo("anna");
    assertThat(desk.next(POOL)).isEqualTo("bernd");
  }

  @Test
  @Promise("R-03: a turn that was given back goes to the next taker")
  void aTurnThatWasGivenBackGoesToTheNextTaker() {
    Grant anna = desk.turn(POOL).granted().orElseThrow();
    desk.next(POOL);
    desk.state(desk.state().returning(anna));

    assertThat(desk.state().member("anna").open()).isZero();
    TeamState returned = desk.state();
    Turn next = desk.turn(POOL);
    assertThat(next.granted()).map(Grant::member).contains("anna");
    assertThat(Desk.about(next, "anna").detail("turn")).contains("returned");
    assertThat(desk.next(POOL)).isEqualTo("carla");
    desk.state(returned);
    assertThat(desk.next(Team.everyone().without("anna"), POOL)).isEqualTo("carla");
    assertThat(desk.next(POOL)).isEqualTo("anna");
  }

  @Test
  void aReturnedTurnOfSomeoneWhoLeftThePoolIsForgotten() {
    Grant anna = desk.turn(POOL).granted().orElseThrow();
    desk.state(desk.state().returning(anna));
    Pool without = Pool.of("pool", "bernd", "carla");

    assertThat(desk.next(2, without)).containsExactly("bernd", "carla");
    assertThat(desk.state().pool("pool").returned()).isEmpty();
    assertThat(desk.state().pool("pool").last()).containsOnlyKeys("bernd", "carla");
  }

  @Property
  void amongThoseWhoAreAlwaysThereTurnsDifferByOneAtMost(
      @ForAll @IntRange(min = 1, max = 6) int members, @ForAll @IntRange(max = 60) int leads) {
    List<String> names = List.of("a", "b", "c", "d", "e", "f").subList(0, members);
    Map<String, Integer> counts =
        Desk.counts(new Desk(Team.everyone()).next(leads, Pool.of("pool", names)));
    int most = counts.values().stream().mapToInt(i -> i).max().orElse(0);
    int fewest = names.stream().mapToInt(name -> counts.getOrDefault(name, 0)).min().orElse(0);
    assertThat(most - fewest).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<Set<String>>> absences() {
    return Arbitraries.of(FOUR).set().ofMaxSize(3).list().ofMaxSize(40);
  }

  @Property
  void nobodyWaitsLongerThanTheOthersTakeOneTurnEach(
      @ForAll("absences") List<Set<String>> absences) {
    Desk anew = new Desk(Team.everyone());
    Map<String, Integer> passedOver = new HashMap<>();
    for (Set<String> absent : absences) {
      Team team = Team.everyone();
      for (String one : absent) {
        team = team.without(one);
      }
      String next = anew.next(team, POOL);
      assertThat(absent).doesNotContain(next);
      FOUR.stream()
          .filter(member -> !absent.contains(member))
          .forEach(member -> passedOver.merge(member, 1, Integer::sum));
      passedOver.put(next, 0);
      assertThat(passedOver.values()).allMatch(times -> times < FOUR.size());
    }
    assertThat(anew.state().pool("pool").turns()).isEqualTo(absences.size());
  }
}
