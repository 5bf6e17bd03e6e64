package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.testsupport.Promise;

class WeightedTest {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Desk desk = new Desk(Team.everyone());

  private static Pool pool(String... members) {
    return Pool.of("pool", members).strategy(Strategy.weighted());
  }

  @Test
  @Promise("R-02: weighted distribution stays within one lead of each exact share")
  void weightsOfTwoOneAndAHalfGiveFourTwoAndOneOfSeven() {
    // Scenario A25.
    Pool pool = pool("anna", "bernd", "carla").weight("anna", 2).weight("carla", HALF);
    for (int cycle = 0; cycle < 5; cycle++) {
      assertThat(Desk.counts(desk.next(7, pool)))
          .containsOnly(Map.entry("anna", 4), Map.entry("bernd", 2), Map.entry("carla", 1));
    }
  }

  @Test
  void ofSeveralTagsTheHigherWeightApplies() {
    // Scenario A25.
    Pool pool =
        pool("anna", "bernd", "carla").weightOfTag("senior", 2).weightOfTag("trainee", HALF);
    Desk tagged =
        Desk.of(
            Member.named("anna").tags("trainee", "senior"),
            Member.named("bernd"),
            Member.named("carla").tags("trainee", "other"));
    assertThat(Desk.counts(tagged.next(7, pool)))
        .containsOnly(Map.entry("anna", 4), Map.entry("bernd", 2), Map.entry("carla", 1));
  }

  @Test
  void thePoolsWeightForAMemberComesBeforeThoseOfTagsAndOfTheMember() {
    Member anna = Member.named("anna").weight(5).tags("senior");
    assertThat(pool("anna").weight(anna)).isEqualTo(5_000);
    assertThat(pool("anna").weightOfTag("senior", 2).weight(anna)).isEqualTo(2_000);
    assertThat(pool("anna").weightOfTag("senior", 0).weight(anna)).isZero();
    assertThat(pool("anna").weightOfTag("senior", 2).weight("anna", 0).weight(anna)).isZero();
    assertThat(pool("anna").weight(Member.named("anna"))).isEqualTo(1_000);
  }

  @Test
  void capacitiesOfSeventyFiveAndNinetyGiveTheirShares() {
    // Scenario A10: 45.5 and 54.5 per cent, within one lead at every moment.
    Pool pool = pool("small", "large").weight("small", 75).weight("large", 90);
    int small = 0;
    for (int leads = 1; leads <= 10_000; leads++) {
      small += desk.next(pool).equals("small") ? 1 : 0;
      assertThat(Math.abs(small * 165L - leads * 75L)).isLessThanOrEqualTo(165);
    }
    assertThat(small).isBetween(4_544, 4_547);
  }

  @Test
  @Promise("R-02: a member of share zero gets nothing")
  void aMemberOfWeightZeroGetsNothing() {
    Pool pool = pool("anna", "bernd", "carla").weight("bernd", 0);
    Turn turn = desk.turn(pool);
    assertThat(Desk.code(turn, "bernd")).isEqualTo("member-without-share");
    assertThat(desk.next(50, pool)).doesNotContain("bernd");
    assertThat(new Desk(Team.everyone()).next(pool("anna").weight("anna", 0))).isEqualTo("nobody");
  }

  @Test
  void theDecisionNamesEachBalance() {
    Pool pool = pool("anna", "bernd").weight("anna", 3);
    Turn turn = desk.turn(pool);
    assertThat(turn.granted()).map(Grant::member).contains("anna");
    assertThat(Desk.about(turn, "anna").detail("balance")).contains("-0.250");
    assertThat(Desk.about(turn, "bernd").detail("balance")).contains("0.250");
    assertThat(Desk.about(turn, "anna").detail("turn")).contains("1");
  }

  @Test
  void aTurnThatWasGivenBackGoesToTheNextTaker() {
    Pool pool = pool("anna", "bernd").weight("anna", 3);
    List<String> expected = new Desk(Team.everyone()).next(8, pool);
    Grant first = desk.turn(pool).granted().orElseThrow();
    desk.state(desk.state().returning(first));
    assertThat(desk.next(8, pool)).isEqualTo(expected);
  }

  @Test
  void weightsAreDecimalsOfThreePlacesFromZeroToAThousand() {
    pool("anna").weight("anna", new BigDecimal("0.001")).weight("anna", new BigDecimal("1000"));
    for (String bad : List.of("-0.001", "0.0001", "1000.001", "1E+400000000")) {
      assertThatThrownBy(() -> pool("anna").weight("anna", new BigDecimal(bad)))
          .isInstanceOf(InvalidConfiguration.class)
          .hasMessageContaining("bad-weight")
          .hasMessageContaining("Maybe");
    }
    assertThatThrownBy(() -> pool("anna").weight("zoe", 1))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("unknown-member");
    assertThatThrownBy(() -> pool("anna").catchUp(101)).isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> pool("anna").catchUp(-1)).isInstanceOf(InvalidConfiguration.class);
  }

  @Test
  void aWeightOfAMillionTimesAnotherOverflowsNothing() {
    Pool pool = pool("whale", "minnow", "shrimp");
    pool =
        pool.weight("whale", 1_000)
            .weight("minnow", new BigDecimal("0.001"))
            .weight("shrimp", new BigDecimal("0.002"))
            .catchUp(100);
    List<String> given = desk.next(2_000, pool);
    assertThat(Desk.counts(given).get("whale")).isBetween(1_998, 2_000);
    assertThat(desk.next(Team.everyone().without("whale"), pool)).isNotEqualTo("whale");
  }
}
