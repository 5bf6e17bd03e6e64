package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LeastLoadedTest {

  private static final Pool POOL =
      Pool.of("pool", "miriam", "sanjay", "susana").strategy(Strategy.leastLoaded());

  @Test
  void theMostFreeCapacityWinsAndEqualsGoByWaiting() {
    // Scenario A21: free 10, 12 and 15.
    TeamState state =
        TeamState.EMPTY
            .assigned("miriam", Instant.parse("2026-11-23T08:00:00Z"))
            .assigned("sanjay", Instant.parse("2026-11-23T08:10:00Z"))
            .assigned("susana", Instant.parse("2026-11-23T08:20:00Z"))
            .withLoad("miriam", 10)
            .withLoad("sanjay", 8)
            .withLoad("susana", 5);
    Desk desk =
        Desk.of(
                Member.named("miriam").capacity(20),
                Member.named("sanjay").capacity(20),
                Member.named("susana").capacity(20))
            .state(state);

    assertThat(desk.next(3, POOL)).containsExactly("susana", "susana", "susana");
    Turn tie = desk.turn(POOL);
    assertThat(tie.granted()).map(Grant::member).contains("sanjay");
    assertThat(Desk.about(tie, "sanjay").detail("free")).contains("12");
    assertThat(Desk.about(tie, "susana").detail("free")).contains("12");
    desk.state(desk.state().closed("miriam").closed("miriam").closed("miriam"));
    assertThat(desk.next(POOL)).isEqualTo("miriam");
  }

  @Test
  void withoutCapacitiesTheFewestOpenLeadsWin() {
    Desk desk =
        Desk.of(Member.named("miriam").capacity(20), Member.named("sanjay"), Member.named("susana"))
            .state(TeamState.EMPTY.withLoad("miriam", 2).withLoad("susana", 1));
    assertThat(desk.next(POOL)).isEqualTo("sanjay");
    Turn turn = desk.turn(POOL);
    assertThat(turn.granted()).map(Grant::member).contains("susana");
    assertThat(Desk.about(turn, "sanjay").detail("open")).contains("1");
  }

  @Test
  void aLeadThatIsGivenBackIsTakenOffTheLoadAndLeavesNoTurn() {
    Desk desk = Desk.of(Member.named("miriam"), Member.named("sanjay"), Member.named("susana"));
    Grant first = desk.turn(POOL).granted().orElseThrow();
    desk.state(desk.state().returning(first));
    assertThat(desk.state().member("miriam").open()).isZero();
    assertThat(desk.state().pools()).isEmpty();
    assertThat(desk.next(POOL)).isEqualTo("sanjay");
  }

  @Test
  void aPoolThatGaveTurnsBeforeGivesWhatWasReturnedAndForgetsTheRest() {
    Desk desk = new Desk(Team.everyone());
    Grant turn = desk.turn(Pool.of("pool", "miriam", "sanjay", "susana")).granted().orElseThrow();
    desk.state(desk.state().returning(turn));
    assertThat(desk.next(POOL)).isEqualTo("miriam");
    assertThat(desk.next(POOL)).isEqualTo("sanjay");
    assertThat(desk.state().pools()).isEmpty();
  }

  @Provide
  Arbitrary<List<Long>> numbers() {
    return Arbitraries.longs().between(0, 6).list().ofSize(6);
  }

  @Property
  void itAgreesWithSorting(@ForAll("numbers") List<Long> numbers, @ForAll boolean limited) {
    List<String> names = POOL.members();
    Member[] members =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    limited
                        ? Member.named(names.get(i)).capacity(7 + numbers.get(i))
                        : Member.named(names.get(i)))
            .toArray(Member[]::new);
    TeamState state = TeamState.EMPTY;
    for (int i = 0; i < 3; i++) {
      state = state.assigned(names.get(i), Desk.NINE.minusSeconds(numbers.get(5 - i)));
      state = state.withLoad(names.get(i), numbers.get(3 + i));
    }
    TeamState before = state;
    Map<String, Long> room =
        Map.of(
            names.get(0), (limited ? numbers.get(0) : 0) - numbers.get(3),
            names.get(1), (limited ? numbers.get(1) : 0) - numbers.get(4),
            names.get(2), (limited ? numbers.get(2) : 0) - numbers.get(5));
    String expected =
        names.stream()
            .min(
                Comparator.comparing((String name) -> -room.getOrDefault(name, 0L))
                    .thenComparing(name -> before.member(name).lastAssigned().orElseThrow())
                    .thenComparing(name -> before.member(name).place())
                    .thenComparing(names::indexOf))
            .orElseThrow();
    assertThat(Desk.of(members).state(before).next(POOL)).isEqualTo(expected);
  }
}
