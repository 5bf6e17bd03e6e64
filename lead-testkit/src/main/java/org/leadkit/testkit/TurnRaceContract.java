package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadkit.spi.Turns;

/** Races for turns: at rest nobody has more than one turn more than another. */
interface TurnRaceContract extends Contract {

  /** How often the races are run, each from absent rows. */
  int ROUNDS = 20;

  /** How many turns each thread takes in a race; odd, so that the last round is not full. */
  int TURNS = 5;

  @Test
  default void noTurnIsGivenTwiceAndNoneIsLost() {
    Turns turns = ports().turns();
    for (int round = 0; round < ROUNDS; round++) {
      String pool = "pool-" + round;
      List<String> given = new ArrayList<>();
      Crowd.run(
              thread -> {
                List<String> mine = new ArrayList<>();
                for (int i = 0; i < TURNS; i++) {
                  mine.add(TurnsContract.take(turns, pool, "key-" + thread + "-" + i));
                }
                return mine;
              })
          .forEach(given::addAll);
      isEven(given);
    }
  }

  @Test
  default void turnsThatWereGivenBackAreGivenAgain() {
    Turns turns = ports().turns();
    for (int round = 0; round < ROUNDS; round++) {
      String pool = "pool-" + round;
      List<String> kept = new ArrayList<>();
      Crowd.run(
              thread -> {
                List<String> mine = new ArrayList<>();
                for (int i = 0; i < TURNS; i++) {
                  String key = "key-" + thread + "-" + i;
                  String member = TurnsContract.take(turns, pool, key);
                  if (i % 2 == 0) {
                    mine.add(member);
                  } else {
                    turns.release(HERE, pool, key);
                  }
                }
                return mine;
              })
          .forEach(kept::addAll);
      int givenBack = Crowd.SIZE * TURNS - kept.size();
      for (int i = 0; i < givenBack; i++) {
        kept.add(TurnsContract.take(turns, pool, "later-" + i));
      }
      isEven(kept);
    }
  }

  @Test
  default void takersUnderOneKeyGetOneTurn() {
    Turns turns = ports().turns();
    for (int round = 0; round < ROUNDS; round++) {
      String pool = "pool-" + round;
      List<String> given = Crowd.run(thread -> TurnsContract.take(turns, pool, "key"));
      assertThat(given).containsOnly("anna");
      assertThat(TurnsContract.take(turns, pool, "next")).isEqualTo("bernd");
    }
  }

  @Test
  default void aTurnThatManyShareIsGivenBackOnceAndByTheLast() {
    Turns turns = ports().turns();
    for (int round = 0; round < ROUNDS; round++) {
      String pool = "pool-" + round;
      TurnsContract.take(turns, pool, "key");
      Crowd.run(
          thread -> {
            String member = TurnsContract.take(turns, pool, "key");
            turns.release(HERE, pool, "key");
            return member;
          });
      assertThat(TurnsContract.take(turns, pool, "next")).isEqualTo("bernd");
      turns.release(HERE, pool, "key");
      turns.release(HERE, pool, "key");
      assertThat(TurnsContract.take(turns, pool, "later")).isEqualTo("anna");
      assertThat(TurnsContract.take(turns, pool, "last")).isEqualTo("carla");
    }
  }

  private static void isEven(List<String> given) {
    Map<String, Integer> counts = new HashMap<>();
    TurnsContract.MEMBERS.forEach(member -> counts.put(member, 0));
    given.forEach(member -> counts.merge(member, 1, Integer::sum));
    int least = counts.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertThat(most - least).as("turns of each member: %s", counts).isLessThanOrEqualTo(1);
  }
}
