package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;

class OtherStrategiesTest {

  private static final Field.Text LANGUAGE = Field.text("language");
  private static final Field.Text INDUSTRY = Field.text("industry").open();

  @Test
  void theBestFitWinsEqualsGoByWaitingAndWhatIsRequiredKeepsOut() {
    Pool pool =
        Pool.of("pool", "anna", "bernd", "carla", "dora")
            .strategy(
                Strategy.bestFit(
                    SkillMatch.required(LANGUAGE, "language"),
                    SkillMatch.worth(10, INDUSTRY, "industry"),
                    SkillMatch.worth(3, LANGUAGE, "native")));
    Desk desk =
        Desk.of(
            Member.named("anna").skill("language", "de", "EN").skill("industry", "software"),
            Member.named("bernd").skill("language", "de").skill("native", "de"),
            Member.named("carla").skill("language", "de").skill("industry", "Machinery "),
            Member.named("dora").skill("language", "de").skill("industry", "machinery"));
    desk.lead(Profile.empty().with(LANGUAGE, "de").with(INDUSTRY, "machinery"));
    Turn first = desk.turn(pool);
    assertThat(first.granted()).map(Grant::member).contains("carla");
    assertThat(Desk.about(first, "carla").detail("fit")).contains("10");
    assertThat(Desk.about(first, "bernd").detail("fit")).contains("3");
    assertThat(desk.next(2, pool)).containsExactly("dora", "carla");
    desk.lead(Profile.empty().with(LANGUAGE, "en").with(INDUSTRY, "machinery"));
    Turn english = desk.turn(pool);
    assertThat(english.granted()).map(Grant::member).contains("anna");
    Reason lacks = Desk.about(english, "dora");
    assertThat(lacks.code()).isEqualTo("member-lacks-skill");
    assertThat(lacks.detail("skill")).contains("language");
    // The value is personal: it is named and not shown.
    assertThat(lacks.toString()).contains("language").doesNotContain("=en");
    desk.lead(Profile.empty().with(INDUSTRY, "software"));
    assertThat(desk.next(pool)).isEqualTo("anna");
    desk.lead(Profile.empty().with(LANGUAGE, "fr"));
    assertThat(desk.next(pool)).isEqualTo("nobody");
    desk.lead(Profile.empty());
    assertThat(desk.next(pool)).isEqualTo("bernd");
  }

  @Test
  void aMatchIsRequiredOrWorthSomething() {
    assertThatThrownBy(() -> SkillMatch.worth(0, LANGUAGE, "x"))
        .isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> SkillMatch.worth(-1, LANGUAGE, "x"))
        .isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(Strategy::bestFit).isInstanceOf(InvalidConfiguration.class);
  }

  @Test
  void performanceSharesByItsFigures() {
    Pool pool =
        Pool.of("pool", "anna", "bernd", "new", "none").strategy(Strategy.performanceWeighted());
    Desk desk =
        Desk.of(
            Member.named("anna").performance(new BigDecimal("0.3")).weight(7),
            Member.named("bernd").performance(new BigDecimal("0.1")),
            Member.named("new"),
            Member.named("none").performance(BigDecimal.ZERO));
    Map<String, Integer> sixty = Desk.counts(desk.next(60, pool));
    assertThat(sixty)
        .containsOnly(Map.entry("anna", 30), Map.entry("bernd", 10), Map.entry("new", 20));
    assertThat(Desk.code(desk.turn(pool), "none")).isEqualTo("member-without-share");
    Desk nobodyKnown = Desk.of(Member.named("anna"), Member.named("bernd"), Member.named("new"));
    assertThat(Desk.counts(nobodyKnown.next(9, pool)).values()).containsOnly(3);
  }

  @Test
  void aHashSharesByChanceKeepsNoStateAndMovesOnlyTheLeadsOfWhoLeaves() {
    Pool pool = Pool.of("pool", "anna", "bernd", "carla", "dora").strategy(Strategy.hash());
    Pool renamed = Pool.of("other", pool.members()).strategy(Strategy.hash());
    Team team = Team.everyone();
    List<String> all = new ArrayList<>();
    int moved = 0;
    for (int i = 0; i < 4_000; i++) {
      String before = byHash(pool, team, "lead-" + i);
      String without = byHash(pool, team.without("carla"), "lead-" + i);
      assertThat(byHash(pool, team, "lead-" + i)).isEqualTo(before);
      if (before.equals("carla")) {
        assertThat(without).isNotEqualTo("carla");
      } else {
        assertThat(without).isEqualTo(before);
      }
      all.add(before);
      moved += byHash(renamed, team, "lead-" + i).equals(before) ? 0 : 1;
    }
    // Five standard deviations of chance around 1,000, and around three quarters of all.
    assertThat(Desk.counts(all).values()).allMatch(count -> Math.abs(count - 1_000) < 140);
    assertThat(moved).isBetween(2_860, 3_140);
  }

  private static String byHash(Pool pool, Team team, String lead) {
    Draw draw = new Draw(List.of(pool), team, Profile.empty(), lead, Set.of(), Desk.NINE);
    Turn.Given given = (Turn.Given) draw.from(TeamState.EMPTY);
    assertThat(given.next().pools()).isEmpty();
    return given.grant().member();
  }

  @Test
  void aLeadWaitsInAQueueUntilAMemberClaimsIt() {
    Pool tank = Pool.of("tank", "anna", "bernd").strategy(Strategy.queue());
    Team team = Team.of(Member.named("anna").capacity(1), Member.named("bernd").outOfOffice());
    Desk desk = new Desk(team);
    Turn waiting = desk.turn(tank);
    assertThat(waiting.granted()).map(Grant::member).contains("tank");
    assertThat(Desk.codes(waiting))
        .containsExactly("waits-in-queue", "member-may-claim", "member-out-of-office");
    assertThat(desk.state()).isEqualTo(TeamState.EMPTY);
    assertThat(desk.state().returning(waiting.granted().orElseThrow())).isEqualTo(TeamState.EMPTY);

    Turn claimed = desk.draw(tank).claimedBy("anna", desk.state());
    assertThat(claimed.granted()).contains(new Grant("tank", "anna", desk.now(), true));
    TeamState after = ((Turn.Given) claimed).next();
    assertThat(after.member("anna").open()).isEqualTo(1);
    assertThat(desk.draw(tank).claimedBy("anna", after).reasons().get(0).code())
        .isEqualTo("member-at-capacity");
    assertThat(desk.draw(tank).claimedBy("bernd", after).reasons().get(0).code())
        .isEqualTo("member-out-of-office");
    Turn stranger = desk.draw(tank).claimedBy("zoe", after);
    assertThat(stranger.granted()).isEmpty();
    assertThat(stranger.reasons().get(0).code()).isEqualTo("member-not-in-pool");
    assertThat(after.returning(claimed.granted().orElseThrow()).member("anna").open()).isZero();
  }

  @Test
  void aClaimThatIsGivenBackOwesNobodyATurn() {
    Pool pool = Pool.of("pool", "anna", "bernd", "carla");
    Desk desk = new Desk(Team.everyone());
    assertThat(desk.next(3, pool)).containsExactly("anna", "bernd", "carla");

    Turn.Given claimed = (Turn.Given) desk.draw(pool).claimedBy("carla", desk.state());
    desk.state(claimed.next().returning(claimed.grant()));

    assertThat(desk.state().member("carla").open()).isEqualTo(1);
    assertThat(desk.next(3, pool)).containsExactly("anna", "bernd", "carla");
  }

  @Test
  void fromAPoolOfOneAnyoneOfTheTeamMayClaim() {
    Pool queue = Pool.of("inbound", "inbound-queue");
    Desk desk = Desk.of(Member.named("anna").capacity(1), Member.named("inbound-queue"));
    Turn claimed = desk.draw(queue).claimedBy("anna", TeamState.EMPTY);
    TeamState after = ((Turn.Given) claimed).next();
    assertThat(after.member("anna").open()).isEqualTo(1);
    assertThat(Desk.codes(desk.draw(queue).claimedBy("anna", after)))
        .containsExactly("member-at-capacity");
    assertThat(Desk.codes(desk.draw(queue).claimedBy("zoe", after)))
        .containsExactly("member-not-in-team");
    Pool tank = Pool.of("tank", "bernd").strategy(Strategy.queue());
    assertThat(Desk.codes(desk.draw(tank).claimedBy("anna", TeamState.EMPTY)))
        .containsExactly("member-not-in-pool");
  }

  @Test
  void aHostsStrategyChoosesRemembersAndSaysWhy() {
    Strategy last =
        candidates -> {
          List<String> names = candidates.names();
          String chosen = names.get(names.size() - 1);
          Map<String, Long> seen = new HashMap<>(candidates.memory().table("seen"));
          seen.merge(chosen, 1L, Long::sum);
          return Choice.of(chosen)
              .remembering(Map.of("seen", seen))
              .because(chosen, new Reason.Fact("seen", seen.get(chosen).toString(), true));
        };
    Pool pool = Pool.of("pool", "anna", "bernd").strategy("last-first", last);
    Desk desk = new Desk(Team.everyone());
    desk.next(2, pool);
    Turn third = desk.turn(pool);
    assertThat(third.granted()).map(Grant::member).contains("bernd");
    assertThat(Desk.about(third, "bernd").detail("seen")).contains("3");
    assertThat(pool.strategyName()).isEqualTo("last-first");
    assertThat(pool.form().toString()).contains("\"strategy\":\"last-first\"");
  }

  @Test
  void aHostsStrategyThatChoosesAStrangerIsToldSo() {
    Pool pool = Pool.of("pool", "anna", "bernd").strategy("odd", any -> Choice.of("bernd"));
    Desk desk = new Desk(Team.everyone().without("bernd"));
    assertThatThrownBy(() -> desk.next(pool))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("(odd)")
        .hasMessageContaining("(bernd)")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> Pool.of("pool", "anna").strategy(any -> Choice.of("anna")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("strategy-without-name");
  }
}
