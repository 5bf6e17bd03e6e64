package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.LeadCap;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Turns;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Turns are given one at a time and are given back. */
interface TurnsContract extends Contract {

  /** Who takes turns. */
  List<String> MEMBERS = List.of("anna", "bernd", "carla", "dirk");

  @Test
  default void theFirstTakerFindsAnEmptyPool() {
    Ports ports = ports();
    List<TeamState> seen = new ArrayList<>();
    Optional<Grant> grant =
        ports
            .turns()
            .take(
                HERE,
                "team",
                "key-1",
                NOON,
                state -> {
                  seen.add(state);
                  return draw(MEMBERS).from(state);
                });
    assertThat(grant).contains(new Grant("pool", "anna", NOON));
    assertThat(seen).containsOnly(TeamState.EMPTY);
    assertThat(ports.turns().state(HERE, "other")).isEqualTo(TeamState.EMPTY);
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
      turns.take(HERE, "pool", "key-" + i, NOON, draw(odd)::from);
    }
    turns.release(HERE, "pool", "key-1");
    turns.release(HERE, "pool", "key-0");
    TeamState expected = TeamState.EMPTY;
    for (int i = 0; i < 5; i++) {
      expected = given(draw(odd).from(expected)).next();
    }
    assertThat(turns.state(HERE, "pool"))
        .isEqualTo(
            expected
                .returning(new Grant("pool", odd.get(1), NOON))
                .returning(new Grant("pool", odd.get(0), NOON)));
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

  @Test
  default void whoeverFindsNobodyChangesNothingAndMayAskAgain() {
    Turns turns = ports().turns();
    Team nobody = Team.everyone().without("anna");
    Draw draw = draw(List.of("anna"), nobody);
    assertThat(turns.take(HERE, "pool", "key-1", NOON, draw::from)).isEmpty();
    assertThat(turns.state(HERE, "pool")).isEqualTo(TeamState.EMPTY);
    assertThat(take(turns, "pool", "key-1")).isEqualTo("anna");
  }

  @Test
  default void loadsCapsAndBalancesAreKeptExactly() {
    Turns turns = ports().turns();
    Pool pool =
        Pool.of("\ud83d\ude00", "anna", "bernd", "carla")
            .strategy(Strategy.weighted())
            .weight("anna", new BigDecimal("2.125"))
            .cap(LeadCap.perHour(9))
            .cap(LeadCap.within(9, Duration.ofMinutes(7)));
    Team team = Team.everyone().without("carla");
    TeamState expected = TeamState.EMPTY;
    for (int i = 0; i < 7; i++) {
      Instant at = NOON.plusNanos(i * 999_999_999L);
      Draw draw =
          new Draw(
              List.of(pool), i < 4 ? team : Team.everyone(), Profile.empty(), "", Set.of(), at);
      Turn.Given given = given(draw.from(expected));
      expected = given.next();
      assertThat(turns.take(HERE, "team", "key-" + i, at, draw::from)).contains(given.grant());
      assertThat(turns.state(HERE, "team")).isEqualTo(expected);
    }
    turns.release(HERE, "team", "key-2");
    assertThat(turns.state(HERE, "team").member("anna").counts()).hasSize(2);
  }

  @Test
  default void aTurnCountsAsAnOpenLeadUntilItIsGivenBackOrTheLeadIsClosed() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    take(turns, "pool", "key-2");
    assertThat(turns.state(HERE, "pool").member("anna").open()).isEqualTo(1);
    turns.release(HERE, "pool", "key-1");
    turns.change(HERE, "pool", "close-2", NOON, state -> state.closed("bernd"));
    assertThat(turns.state(HERE, "pool").member("anna").open()).isZero();
    assertThat(turns.state(HERE, "pool").member("bernd").open()).isZero();
  }

  @Test
  default void aChangeIsMadeOnceAKey() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    for (int i = 2; i <= 6; i++) {
      take(turns, "pool", "key-" + i);
    }
    turns.change(HERE, "pool", "close-1", NOON, state -> state.closed("anna"));
    turns.change(HERE, "pool", "close-1", NOON, state -> state.closed("anna"));
    turns.change(HERE, "pool", "key-2", NOON, state -> state.closed("bernd"));
    assertThat(turns.state(HERE, "pool").member("anna").open()).isEqualTo(1);
    assertThat(turns.state(HERE, "pool").member("bernd").open()).isEqualTo(2);
    turns.release(HERE, "pool", "close-1");
    assertThat(turns.take(HERE, "pool", "close-1", NOON, draw(MEMBERS)::from)).isEmpty();
  }

  @Test
  default void aChangeThatThrowsLeavesTheTeamAsItWas() {
    Turns turns = ports().turns();
    take(turns, "pool", "key-1");
    assertThatThrownBy(
            () ->
                turns.change(
                    HERE,
                    "pool",
                    "close-1",
                    NOON,
                    state -> {
                      throw new IllegalStateException("The change (close-1) fails.");
                    }))
        .isInstanceOf(RuntimeException.class);
    turns.change(HERE, "pool", "close-1", NOON, state -> state.closed("anna"));
    assertThat(turns.state(HERE, "pool").member("anna").open()).isZero();
  }

  /** Takes a turn in a pool of {@link #MEMBERS}. */
  static String take(Turns turns, String team, String key) {
    return turns.take(HERE, team, key, NOON, draw(MEMBERS)::from).orElseThrow().member();
  }

  /** A draw among members who are all there. */
  static Draw draw(List<String> members) {
    return draw(members, Team.everyone());
  }

  private static Draw draw(List<String> members, Team team) {
    return new Draw(List.of(Pool.of("pool", members)), team, Profile.empty(), "", Set.of(), NOON);
  }

  private static Turn.Given given(Turn turn) {
    return (Turn.Given) turn;
  }
}
