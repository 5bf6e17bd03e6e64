package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Choice;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.LeadCap;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.SkillMatch;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.routing.RoutingPolicy;

/** Pools and teams as data are those of the builder. */
class DistributionJsonTest {

  @Test
  void aTeamAsDataIsTheTeamInCode() {
    Member anna =
        Member.named("anna")
            .capacity(12)
            .cap(LeadCap.perHour(5))
            .cap(LeadCap.perDay(50))
            .cap(LeadCap.within(3, Duration.ofMinutes(10)))
            .withoutPoolCaps()
            .zone(ZoneId.of("Europe/Vienna"))
            .working(AnyTeam.CALENDAR)
            .leave(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-02"))
            .tier(2)
            .tags("senior", "dach")
            .skill("language", "de", "en")
            .skill("industry", "machinery")
            .weight(new BigDecimal("0.5"))
            .performance(new BigDecimal("1.125"));
    Team team =
        Team.of(anna, Member.named("bernd").capacity(0).outOfOffice())
            .named("emea")
            .without("carla");
    assertThat(PolicySchema.JSON.readTeam(text("policies/team/valid", "everything.json")))
        .isEqualTo(team);
  }

  @Test
  void poolsAsDataAreThePoolsInCode() {
    RoutingPolicy policy =
        PolicySchema.JSON.readRouting(text("policies/routing/valid", "pools.json"));
    assertThat(policy.pools())
        .containsExactly(
            Pool.of("weighted", "anna", "bernd", "carla")
                .team("emea")
                .strategy(Strategy.weighted())
                .weight("bernd", new BigDecimal("0.5"))
                .weightOfTag("senior", 2)
                .catchUp(3)
                .capOfTag("tier-1", LeadCap.perHour(5))
                .cap(LeadCap.perDay(50))
                .cap(LeadCap.within(9, Duration.ofHours(2)))
                .byTier()
                .availableWithin(48)
                .orElse("fit"),
            Pool.of("fit", "anna")
                .team("emea")
                .strategy(
                    Strategy.bestFit(
                        SkillMatch.required(Fields.COUNTRY, "country"),
                        SkillMatch.worth(10, Fields.INDUSTRY, "industry")))
                .routeAnyway(),
            Pool.of("tank", "anna").strategy(Strategy.queue()),
            Pool.of("own", "anna").strategy("first-of-all", any -> Choice.of("anna")));
  }

  @Test
  void thePlainPoolOfEarlierReleasesHasTheFormItHad() {
    assertThat(Pool.of("p", "anna", "bernd").form().toString())
        .isEqualTo("{\"name\":\"p\",\"members\":[\"anna\",\"bernd\"]}");
  }

  @Test
  void aStrategyOfTheHostIsKnownByItsNameOnlyAndChooses() {
    String json =
        """
        {"format": 1, "routing": "r",
         "pools": [{"name": "p", "members": ["anna", "bernd"], "strategy": "last"}],
         "rules": [], "otherwise": {"pool": "p", "within": "PT1H"}}
        """;
    LeadJson knowing = LeadJson.standard().withStrategy("last", candidates -> Choice.of("bernd"));
    Pool pool = knowing.readRouting(json).pools().get(0);
    Draw draw =
        new Draw(List.of(pool), Team.everyone(), Profile.empty(), "", Set.of(), Instant.EPOCH);
    assertThat(draw.from(TeamState.EMPTY).granted())
        .contains(new Grant("p", "bernd", Instant.EPOCH));
    assertThatThrownBy(() -> LeadJson.standard().readRouting(json))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("unknown-strategy: The strategy (last)")
        .hasMessageContaining("Maybe register it");
    assertThatThrownBy(() -> knowing.withStrategy("weighted", any -> Choice.of("anna")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("strategy-exists");
    assertThatThrownBy(() -> knowing.withStrategy("No Kebab", any -> Choice.of("anna")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("bad-id");
  }

  @Test
  void everyStrategyOfOursCanBeNamed() {
    for (String name : Strategy.names()) {
      String strategy =
          name.equals("best-fit")
              ? "{\"name\": \"best-fit\", \"matches\": [{\"field\": \"country\", \"skill\": \"c\", \"points\": 1}]}"
              : "\"" + name + "\"";
      String json =
          """
          {"format": 1, "routing": "r",
           "pools": [{"name": "p", "members": ["anna"], "strategy": %s}],
           "rules": [], "otherwise": {"pool": "p", "within": "PT1H"}}
          """
              .formatted(strategy);
      assertThat(LeadJson.standard().readRouting(json).pools().get(0).strategyName())
          .isEqualTo(name);
    }
  }

  private static String text(String folder, String name) {
    return TestFiles.in(folder).stream()
        .filter(path -> path.endsWith(name))
        .map(TestFiles::text)
        .findFirst()
        .orElseThrow();
  }
}
