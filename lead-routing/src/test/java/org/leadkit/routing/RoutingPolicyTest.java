package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class RoutingPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static RoutingPolicy firstMatch() {
    return RoutingPolicy.named("first-match")
        .rule("california", Fields.SUBDIVISION.is("CA"), HOUR, "stacy")
        .rule("uk", Fields.COUNTRY.is("GB"), HOUR, "ben")
        .rule("france", Fields.COUNTRY.is("FR"), HOUR, "lucy")
        .rule("large", Fields.ANNUAL_REVENUE.atLeast(500_000_000), HOUR, "enterprise-queue")
        .otherwise(DAY, "inbound-queue");
  }

  private static RoutingPlan plan(Profile profile) {
    return firstMatch().decide(profile, Team.everyone(), NOW);
  }

  @Test
  void theFirstRuleThatHoldsDecides() {
    Profile british =
        Profile.empty()
            .with(Fields.SUBDIVISION, "LND")
            .with(Fields.COUNTRY, "GB")
            .with(Fields.ANNUAL_REVENUE, 600_000_000);

    assertThat(plan(british).pool().members()).containsExactly("ben");
    assertThat(plan(british).reasons())
        .extracting(Reason::code, Reason::rule)
        .containsExactly(Tuple.tuple("rule-matched", "uk"));
  }

  @Test
  void aRuleThatLacksAValueIsPassedOverAndNamed() {
    RoutingPlan plan = plan(Profile.empty().with(Fields.ANNUAL_REVENUE, 600_000_000));

    assertThat(plan.pool().name()).isEqualTo("large");
    assertThat(plan.reasons())
        .extracting(Reason::code, Reason::rule)
        .containsExactly(
            Tuple.tuple("rule-unknown", "california"),
            Tuple.tuple("rule-unknown", "uk"),
            Tuple.tuple("rule-unknown", "france"),
            Tuple.tuple("rule-matched", "large"));
    assertThat(plan.reasons().get(0).facts().get(0).name()).isEqualTo("subdivision");
  }

  @Test
  void aLeadThatNoRuleWantsGoesToOtherwise() {
    Profile profile =
        Profile.empty()
            .with(Fields.SUBDIVISION, "BY")
            .with(Fields.COUNTRY, "DE")
            .with(Fields.ANNUAL_REVENUE, 1);

    assertThat(plan(profile).rule()).isEqualTo("otherwise");
    assertThat(plan(profile).within()).isEqualTo(DAY);
  }

  @Test
  void anAbsentMemberIsPassedOverAndNamed() {
    RoutingPolicy policy = RoutingPolicy.named("p").otherwise(HOUR, "anna", "bernd");

    RoutingPlan plan = policy.decide(Profile.empty(), Team.everyone().without("anna"), NOW);

    assertThat(plan.assign(TeamState.EMPTY).granted())
        .contains(new Grant("otherwise", "bernd", NOW));
    assertThat(plan.owner(plan.assign(TeamState.EMPTY)).reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.code()).isEqualTo("member-absent");
              assertThat(reason.detail("member")).contains("anna");
            });
  }

  @Test
  void whenNobodyIsThereNobodyGetsTheLead() {
    RoutingPolicy policy = RoutingPolicy.named("p").otherwise(HOUR, "anna");

    RoutingPlan plan = policy.decide(Profile.empty(), Team.everyone().without("anna"), NOW);
    Decision<Owner> decision = plan.owner(plan.assign(TeamState.EMPTY));

    assertThat(decision.outcome()).isEqualTo(new Owner.Nobody("otherwise", HOUR));
    assertThat(decision.reasons("nobody-available")).hasSize(1);
  }

  @Test
  void rulesMayShareAPoolAndItsTurns() {
    Pool sellers = Pool.of("sellers", "anna", "bernd");
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .rule("de", Fields.COUNTRY.is("DE"), HOUR, sellers)
            .rule("at", Fields.COUNTRY.is("AT"), HOUR, sellers)
            .otherwise(DAY, sellers);
    Turn.Given first =
        (Turn.Given)
            policy
                .decide(Profile.empty().with(Fields.COUNTRY, "DE"), Team.everyone(), NOW)
                .assign(TeamState.EMPTY);
    Turn second =
        policy
            .decide(Profile.empty().with(Fields.COUNTRY, "AT"), Team.everyone(), NOW)
            .assign(first.next());

    assertThat(policy.pools()).containsExactly(sellers);
    assertThat(first.grant().member()).isEqualTo("anna");
    assertThat(second.granted()).contains(new Grant("sellers", "bernd", NOW));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    InvalidConfiguration refusal =
        catchThrowableOfType(
            InvalidConfiguration.class,
            () ->
                RoutingPolicy.of(
                    new RoutingSpec(
                        "p",
                        "1",
                        List.of(
                            Pool.of("Sellers", List.of("anna", "anna")),
                            Pool.of("empty", List.of())),
                        List.of(
                            new RoutingRule("a", Fields.TITLE.known(), "sellrs", HOUR),
                            new RoutingRule("a", Fields.TITLE.known(), "empty", Duration.ZERO)),
                        new Target.ToPool("empty", DAY))));

    assertThat(refusal.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            Tuple.tuple("bad-id", "/pools/0/name"),
            Tuple.tuple("duplicate-member", "/pools/0/members/1"),
            Tuple.tuple("no-members", "/pools/1/members"),
            Tuple.tuple("unknown-pool", "/rules/0/pool"),
            Tuple.tuple("bad-response-time", "/rules/1/within"),
            Tuple.tuple("duplicate-id", "/rules/1/id"));
  }

  @Test
  void theTurnOfAPoolThatStandsInIsToldOfThatPool() {
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .pools(Pool.of("second", "carla", "dirk", "eva"))
            .otherwise(HOUR, Pool.of("first", "anna", "bernd").orElse("second"));
    Team team = Team.everyone().without("anna").without("bernd").without("carla");
    RoutingPlan plan = policy.decide(Profile.empty(), team, NOW);

    Decision<Owner> decision = plan.owner(plan.assign(TeamState.EMPTY));

    assertThat(decision.outcome()).isEqualTo(new Owner.Member("dirk", "second", HOUR));
    assertThat(decision.reasons("turn").get(0).detail("position")).contains("2");
    assertThat(decision.reasons("turn").get(0).detail("members")).contains("3");
  }
}
