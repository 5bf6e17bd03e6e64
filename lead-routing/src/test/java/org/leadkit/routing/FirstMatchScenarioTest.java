package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/**
 * Assignment rules as Salesforce's example has them: the first entry that matches, from California
 * to large revenue.
 */
class FirstMatchScenarioTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final RoutingPolicy POLICY =
      RoutingPolicy.named("first-match")
          .rule("california", Fields.SUBDIVISION.is("CA"), HOUR, "stacy")
          .rule("uk", Fields.COUNTRY.is("GB"), HOUR, "ben")
          .rule("france", Fields.COUNTRY.is("FR"), HOUR, "lucy")
          .rule("large", Fields.ANNUAL_REVENUE.atLeast(500_000_001), HOUR, "large-queue")
          .otherwise(HOUR, "inbound-queue");

  private static String owner(String country, String subdivision, long revenue) {
    Profile lead =
        Profile.empty()
            .with(Fields.COUNTRY, country)
            .with(Fields.SUBDIVISION, subdivision)
            .with(Fields.ANNUAL_REVENUE, revenue);
    RoutingPlan plan = POLICY.decide(lead, Team.everyone(), NOW);
    return plan.assign(TeamState.EMPTY).granted().orElseThrow().member();
  }

  @Test
  void aLeadFromTheUnitedKingdomWith600MillionGoesToBen() {
    // Scenario A47.
    assertThat(owner("GB", "LND", 600_000_000)).isEqualTo("ben");
  }

  @Test
  void eachEntryHasItsOwner() {
    assertThat(owner("US", "CA", 1)).isEqualTo("stacy");
    assertThat(owner("FR", "IDF", 600_000_000)).isEqualTo("lucy");
    assertThat(owner("DE", "BY", 600_000_000)).isEqualTo("large-queue");
    assertThat(owner("DE", "BY", 500_000_000)).isEqualTo("inbound-queue");
  }
}
