package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.routing.PoolState;
import org.leadkit.spi.Turns;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Turns are given one at a time and are given back. */
interface TurnsContract extends Contract {

  /** Who takes turns. */
  List<String> MEMBERS = List.of("anna", "bernd", "carla", "dirk");

  @Test
  default void theFirstTakerFindsAnEmptyPool() {
    Ports ports = ports();
    List<PoolState> seen = new ArrayList<>();
    String member =
        ports
            .turns()
            .take(
                HERE,
                "pool",
                "key-1",
                NOON,
                state -> {
                  seen.add(state);
                  return state.next(MEMBERS);
                });
    assertThat(member).isEqualTo("anna");
    assertThat(seen).containsOnly(PoolState.EMPTY);
  }

  @Test
  default void turnsGoRound() {
    Turns turns = ports().turns();
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      given.add(take(turns, "pool", "key-" + i));
    }
    assertThat(given)
        .containsExactly(
            "anna", "bernd", "carla", "dirk", "anna", "bernd", "carla", "dirk", "anna", "bernd");
  }

  @Test
  default void theSameKeyTakesNoSecondTurn() {
    Turns turns = ports().turns();
    assertThat(take(turns, "pool", "key-1")).isEqualTo("anna");
    assertThat(take(turns, "pool", "key-1")).isEqualTo("anna");
    assertThat(take(turns, "pool", "key-2")).isEqualTo("bernd");
    assertThat(take(turns, "pool", "key-1")).isEqualTo("anna");
    assertThat(take(turns, "pool", "key-3")).isEqualTo("carla");
  }

  @Test
  default void aTurnGivenBackGoesToTheNextTaker() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    take(turns, "pool", "key-2");
    turns.release(HERE, "pool", "key-1");
    assertThat(take(turns, "pool", "key-3")).isEqualTo("anna");
    assertThat(take(turns, "pool", "key-4")).isEqualTo("carla");
  }

  @Test
  default void turnsGivenBackGoInTheOrderInWhichTheyCame() {
    Turns turns = ports().turns();
    for (int i = 1; i <= 4; i++) {
      take(turns, "pool", "key-" + i);
    }
    turns.release(HERE, "pool", "key-3");
    turns.release(HERE, "pool", "key-2");
    assertThat(take(turns, "pool", "key-5")).isEqualTo("carla");
    assertThat(take(turns, "pool", "key-6")).isEqualTo("bernd");
    assertThat(take(turns, "pool", "key-7")).isEqualTo("anna");
  }

  @Test
  default void aKeyThatGaveItsTurnBackTakesANewOne() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    turns.release(HERE, "pool", "key-1");
    assertThat(take(turns, "pool", "key-2")).isEqualTo("anna");
    assertThat(take(turns, "pool", "key-1")).isEqualTo("bernd");
  }

  @Test
  default void givingBackTwiceGivesBackOnce() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    turns.release(HERE, "pool", "key-1");
    turns.release(HERE, "pool", "key-1");
    assertThat(take(turns, "pool", "key-2")).isEqualTo("anna");
    assertThat(take(turns, "pool", "key-3")).isEqualTo("bernd");
  }

  @Test
  default void aTurnThatIsSharedIsGivenBackWhenAllHaveReleasedIt() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    take(turns, "pool", "key-1");
    turns.release(HERE, "pool", "key-1");
    assertThat(take(turns, "pool", "key-2")).isEqualTo("bernd");
    assertThat(take(turns, "pool", "key-1")).isEqualTo("anna");
    turns.release(HERE, "pool", "key-1");
    turns.release(HERE, "pool", "key-1");
    assertThat(take(turns, "pool", "key-3")).isEqualTo("anna");
  }

  @Test
  default void givingBackWhatWasNotTakenChangesNothing() {
    Turns turns = ports().turns();
    turns.release(HERE, "no-pool", "no-key");
    take(turns, "pool", "key-1");
    turns.release(HERE, "pool", "no-key");
    turns.release(HERE, "other", "key-1");
    assertThat(take(turns, "pool", "key-2")).isEqualTo("bernd");
    assertThat(take(turns, "no-pool", "key-2")).isEqualTo("anna");
  }

  @Test
  default void poolsTakeTurnsApart() {
    Turns turns = ports().turns();
    assertThat(take(turns, "pool", "key-1")).isEqualTo("anna");
    assertThat(take(turns, "other", "key-1")).isEqualTo("anna");
    assertThat(take(turns, "other", "key-2")).isEqualTo("bernd");
    assertThat(take(turns, "Pool", "key-1")).isEqualTo("anna");
    assertThat(take(turns, "Pool", "key-2")).isEqualTo("bernd");
    assertThat(take(turns, "pool", "KEY-1")).isEqualTo("bernd");
  }

  @Test
  default void theStateIsKeptExactly() {
    Turns turns = ports().turns();
    List<String> odd = List.of("\u00c4nne \"O'Hara\"", "\ud83d\ude00", "b");
    for (int i = 0; i < 5; i++) {
      turns.take(HERE, "pool", "key-" + i, NOON, state -> state.next(odd));
    }
    turns.release(HERE, "pool", "key-1");
    turns.release(HERE, "pool", "key-0");
    PoolState expected = PoolState.EMPTY;
    for (int i = 0; i < 5; i++) {
      expected = expected.next(odd).next();
    }
    List<PoolState> seen = new ArrayList<>();
    turns.take(
        HERE,
        "pool",
        "key-9",
        NOON,
        state -> {
          seen.add(state);
          return state.next(odd);
        });
    assertThat(seen).containsOnly(expected.returning(odd.get(1)).returning(odd.get(0)));
  }

  @Test
  default void aStepThatThrowsLeavesThePoolAsItWas() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    assertThatThrownBy(
            () ->
                turns.take(
                    HERE,
                    "pool",
                    "key-2",
                    NOON,
                    state -> {
                      throw new IllegalStateException("The step (key-2) fails.");
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(take(turns, "pool", "key-2")).isEqualTo("bernd");
    assertThat(take(turns, "pool", "key-3")).isEqualTo("carla");
  }

  /** Takes a turn in a pool of {@link #MEMBERS}. */
  static String take(Turns turns, String pool, String key) {
    return turns.take(HERE, pool, key, NOON, state -> state.next(MEMBERS));
  }
}
