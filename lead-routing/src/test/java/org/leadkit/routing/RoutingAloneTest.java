package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/** lead-routing by itself: no port, no other module but lead-core. */
class RoutingAloneTest {

  @Test
  void aProfileFindsItsOwnerInFewLines() {
    RoutingPolicy policy =
        RoutingPolicy.named("emea")
            .rule("dach", Fields.COUNTRY.isOneOf("DE", "AT"), Duration.ofHours(1), "anna", "bernd")
            .otherwise(Duration.ofHours(8), "inbound-queue");
    Profile ada = Profile.empty().with(Fields.COUNTRY, "DE");

    RoutingPlan plan = policy.decide(ada, Team.everyone(), Instant.parse("2026-11-23T09:00:00Z"));
    Turn first = plan.assign(TeamState.EMPTY);

    assertThat(first.granted()).contains(new Grant("dach", "anna", plan.at()));
  }
}
