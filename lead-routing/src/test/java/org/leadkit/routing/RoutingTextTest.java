package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class RoutingTextTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Profile GERMAN = Profile.empty().with(Fields.COUNTRY, "DE");

  private static Decision<Owner> decide(RoutingPolicy policy, Profile profile, Team team) {
    RoutingPlan plan = policy.decide(profile, team, NOW);
    return plan.owner(plan.assign(TeamState.EMPTY));
  }

  private static RoutingPolicy dach(Pool pool) {
    return RoutingPolicy.named("p")
        .rule("enterprise", Fields.COMPANY_SIZE.atLeast(1_000), HOUR, "zoe")
        .rule("dach", Fields.COUNTRY.isOneOf("DE", "AT"), HOUR, pool)
        .otherwise(HOUR, "queue");
  }

  @Test
  void aSummarySaysWhoIsPassedOverAndWhyAndNotWhoJustWaits() {
    Team team =
        Team.of(
            Member.named("anna"),
            Member.named("bernd"),
            Member.named("carla").capacity(0),
            Member.named("dora").outOfOffice());

    assertThat(
            RoutingText.of(
                    decide(dach(Pool.of("dach", "carla", "dora", "anna", "bernd")), GERMAN, team))
                .summary())
        .isEqualTo(
            "anna: enterprise passed over (company size unknown), rule dach (country DE), "
                + "carla at capacity (0 of 0), dora out of office, turn 3 of 4");
  }

  @Test
  void aQueueThatHoldsItsLeadsItselfHasNoTurn() {
    Pool tank = Pool.of("tank", "anna", "bernd").strategy(Strategy.queue());

    assertThat(RoutingText.of(decide(dach(tank), GERMAN, Team.everyone())).summary())
        .endsWith("rule dach (country DE), waits in the queue tank");
  }

  @Test
  void nobodyIsNamedWhoIsNotThere() {
    Team nobody = Team.everyone().without("anna");

    assertThat(RoutingText.of(decide(dach(Pool.of("dach", "anna")), GERMAN, nobody)).toString())
        .isEqualTo(
            "nobody: enterprise passed over (company size unknown), rule dach (country DE), "
                + "anna absent, nobody available");
  }

  @Test
  void aWithheldValueIsNotShown() {
    Reason reason =
        Reason.of("rule-matched", "r").with(new Reason.Fact("illness", "migraine", false));
    Decision<Owner> decision =
        new Decision<>(new Owner.Member("anna", "anna", HOUR), List.of(reason), policy(), NOW);

    assertThat(RoutingText.of(decision).summary()).isEqualTo("anna: rule r (illness)");
    assertThat(RoutingText.of(decision, Disclosure.FULL).summary())
        .isEqualTo("anna: rule r (illness migraine)");
  }

  @Test
  void aReasonWithoutWordsOfItsOwnIsSpeltOut() {
    RoutingText text =
        RoutingText.of(decide(dach(Pool.of("dach", "anna")), GERMAN, Team.everyone()));

    assertThat(text.of(Reason.of("rule-not-reached", "later").fact("matched", "dach")))
        .isEqualTo("later: rule not reached (matched dach)");
    assertThat(
            text.of(
                Reason.of("member-off-hours", "dach").fact("member", "anna").fact("until", NOW)))
        .isEqualTo("anna off hours until 2026-11-23T09:00:00Z");
  }

  private static PolicyRef policy() {
    return dach(Pool.of("dach", "anna")).ref();
  }
}
