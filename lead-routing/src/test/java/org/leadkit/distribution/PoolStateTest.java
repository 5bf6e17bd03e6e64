package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.leadkit.testsupport.Promise;

class PoolStateTest {

  private static final List<String> FOUR = List.of("anna", "bernd", "carla", "dora");

  @Test
  void turnsGoRound() {
    PoolState state = PoolState.EMPTY;
    for (int round = 0; round < 3; round++) {
      for (String member : FOUR) {
        PoolState.Next turn = state.next(FOUR);
        assertThat(turn.member()).isEqualTo(member);
        state = turn.state();
      }
    }
  }

  @Test
  void whoWaitedLongestIsNextAndNobodyIsCaughtUpInABurst() {
    PoolState state = PoolState.EMPTY;
    List<String> withoutAnna = List.of("bernd", "carla");
    for (int i = 0; i < 10; i++) {
      state = state.next(withoutAnna).state();
    }
    PoolState.Next first = state.next(List.of("anna", "bernd", "carla"));
    PoolState.Next second = first.state().next(List.of("anna", "bernd", "carla"));

    assertThat(first.member()).isEqualTo("anna");
    assertThat(second.member()).isEqualTo("bernd");
  }

  @Test
  @Promise("R-03: a turn that was given back goes to the next taker")
  void aTurnThatWasGivenBackGoesToTheNextTaker() {
    PoolState.Next anna = PoolState.EMPTY.next(FOUR);
    PoolState.Next bernd = anna.state().next(FOUR);
    PoolState returned = bernd.state().returning("anna");

    assertThat(returned.next(FOUR).member()).isEqualTo("anna");
    assertThat(returned.next(FOUR).state().next(FOUR).member()).isEqualTo("carla");
    assertThat(returned.next(List.of("dora")).member()).isEqualTo("dora");
  }

  @Property
  void amongThoseWhoAreAlwaysThereTurnsDifferByOneAtMost(
      @ForAll @IntRange(min = 1, max = 6) int members, @ForAll @IntRange(max = 60) int leads) {
    List<String> pool = List.of("a", "b", "c", "d", "e", "f").subList(0, members);
    Map<String, Integer> counts = new HashMap<>();
    pool.forEach(member -> counts.put(member, 0));
    PoolState state = PoolState.EMPTY;
    for (int i = 0; i < leads; i++) {
      PoolState.Next turn = state.next(pool);
      counts.merge(turn.member(), 1, Integer::sum);
      state = turn.state();
    }

    int most = counts.values().stream().max(Integer::compareTo).orElseThrow();
    int fewest = counts.values().stream().min(Integer::compareTo).orElseThrow();
    assertThat(most - fewest).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<List<String>>> availability() {
    return Arbitraries.of(FOUR).set().ofMinSize(1).map(List::copyOf).list().ofMaxSize(40);
  }

  @Property
  void nobodyWaitsLongerThanTheOthersTakeOneTurnEach(
      @ForAll("availability") List<List<String>> availability) {
    PoolState state = PoolState.EMPTY;
    Map<String, Integer> passedOver = new HashMap<>();
    for (List<String> candidates : availability) {
      PoolState.Next turn = state.next(candidates);
      assertThat(candidates).contains(turn.member());
      candidates.forEach(member -> passedOver.merge(member, 1, Integer::sum));
      passedOver.put(turn.member(), 0);
      state = turn.state();
      assertThat(passedOver.values()).allMatch(times -> times < FOUR.size());
    }
    assertThat(state.turns()).isEqualTo(availability.size());
  }

  @Test
  void withoutCandidatesThereIsNoTurn() {
    assertThatThrownBy(() -> PoolState.EMPTY.next(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }
}
