package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.testsupport.Promise;

class LongestWaitingTest {

  private static final Pool POOL =
      Pool.of("one", "susana", "sanjay", "miriam").strategy(Strategy.longestWaiting());

  private final Desk desk =
      new Desk(Team.everyone())
          .state(
              TeamState.EMPTY
                  .assigned("miriam", Instant.parse("2026-11-23T10:02:00Z"))
                  .assigned("sanjay", Instant.parse("2026-11-23T10:31:00Z"))
                  .assigned("susana", Instant.parse("2026-11-23T11:17:00Z")))
          .at("2026-11-23T11:20:00Z");

  @Test
  void whatWasAssignedByHandCounts() {
    // Scenario A20.
    assertThat(desk.next(POOL)).isEqualTo("miriam");
    desk.state(desk.state().assigned("susana", desk.now()));
    assertThat(desk.next(POOL)).isEqualTo("sanjay");
    assertThat(desk.next(POOL)).isEqualTo("miriam");
  }

  @Test
  void theOrderIsKeptAcrossThePoolsOfATeam() {
    Pool two = Pool.of("two", "miriam", "sanjay", "susana").strategy(Strategy.longestWaiting());
    Pool three = Pool.of("three", "susana", "miriam", "sanjay").strategy(Strategy.longestWaiting());
    assertThat(desk.next(POOL)).isEqualTo("miriam");
    assertThat(desk.next(two)).isEqualTo("sanjay");
    assertThat(desk.next(three)).isEqualTo("susana");
    assertThat(desk.next(POOL)).isEqualTo("miriam");
  }

  @Test
  void oneRuleMayChooseTheSameMemberTwiceRunning() {
    Pool two = Pool.of("two", "sanjay", "susana").strategy(Strategy.longestWaiting());
    assertThat(desk.next(POOL)).isEqualTo("miriam");
    assertThat(desk.next(two)).isEqualTo("sanjay");
    assertThat(desk.next(two)).isEqualTo("susana");
    assertThat(desk.next(POOL)).isEqualTo("miriam");
  }

  @Test
  void whoeverNeverHadALeadGoesFirst() {
    Pool more = Pool.of("more", "miriam", "zoe", "yan").strategy(Strategy.longestWaiting());
    Turn turn = desk.turn(more);
    assertThat(turn.granted()).map(Grant::member).contains("zoe");
    assertThat(Desk.about(turn, "zoe").detail("waitingSince")).contains("ever");
    assertThat(desk.next(more)).isEqualTo("yan");
    Turn third = desk.turn(more);
    assertThat(Desk.about(third, "miriam").detail("waitingSince")).contains("2026-11-23T10:02:00Z");
  }

  @Test
  void leadsOfOneInstantKeepTheirOrder() {
    Instant now = desk.now();
    List<String> given = new ArrayList<>();
    TeamState state = TeamState.EMPTY;
    for (int i = 0; i < 7; i++) {
      Turn.Given turn = (Turn.Given) desk.at(now.toString()).draw(POOL).from(state);
      given.add(turn.grant().member());
      state = turn.next();
    }
    assertThat(given)
        .containsExactly("susana", "sanjay", "miriam", "susana", "sanjay", "miriam", "susana");
  }

  @Test
  void whatWasAssignedEarlierAndIsToldLaterTakesNobodyBack() {
    desk.state(desk.state().assigned("susana", Instant.parse("2026-11-23T08:00:00Z")));
    assertThat(desk.state().member("susana").lastAssigned())
        .contains(Instant.parse("2026-11-23T11:17:00Z"));
    assertThat(desk.next(POOL)).isEqualTo("miriam");
  }

  @Test
  @Promise("R-03: a turn that was given back goes to the next taker")
  void aTurnThatWasGivenBackGoesToTheNextTaker() {
    Grant miriam = desk.turn(POOL).granted().orElseThrow();
    desk.state(desk.state().returning(miriam));
    assertThat(desk.next(POOL)).isEqualTo("miriam");
    assertThat(desk.next(POOL)).isEqualTo("sanjay");
  }

  /** Who gets the next lead, from which of two pools or by hand. */
  @Provide
  Arbitrary<List<Integer>> days() {
    return Arbitraries.integers().between(0, 4).list().ofMaxSize(50);
  }

  @Property
  void itAgreesWithAQueue(@ForAll("days") List<Integer> day) {
    Desk anew = new Desk(Team.everyone());
    Pool other = Pool.of("other", "miriam", "susana").strategy(Strategy.longestWaiting());
    List<String> queue = new ArrayList<>(List.of("susana", "sanjay", "miriam"));
    // Those who never had a lead stand in the order of the pool that is asked.
    anew.next(3, POOL);
    for (int what : day) {
      Pool pool = what < 2 ? POOL : other;
      String expected;
      if (what == 4) {
        expected = "sanjay";
        anew.state(anew.state().assigned(expected, anew.now()));
        anew.after(java.time.Duration.ofSeconds(1));
      } else {
        expected = queue.stream().filter(pool.members()::contains).findFirst().orElseThrow();
        assertThat(anew.next(pool)).isEqualTo(expected);
      }
      queue.remove(expected);
      queue.add(expected);
    }
  }
}
