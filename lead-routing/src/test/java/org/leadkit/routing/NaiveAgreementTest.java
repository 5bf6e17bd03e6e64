package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** The indexed router beside one that reads the policy from top to bottom. */
class NaiveAgreementTest {

  @Promise("R-01: the index and a linear scan give the same plan, unknown values included")
  @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE)
  void theIndexedRouterAndTheNaiveOneAgree(
      @ForAll("specs") RoutingSpec spec,
      @ForAll("leads") Profile lead,
      @ForAll("teams") Team team) {
    RoutingPlan plan = RoutingPolicy.of(spec).decide(lead, team, CoreArbitraries.NOW);
    NaiveRouter.Answer answer = new NaiveRouter(spec, lead, team, CoreArbitraries.NOW).route();

    assertThat(plan.rule()).isEqualTo(answer.rule());
    assertThat(plan.path()).isEqualTo(answer.path());
    assertThat(plan.pool().name()).isEqualTo(answer.target().pool());
    assertThat(plan.within()).isEqualTo(answer.target().within());
    assertThat(unknown(plan)).isEqualTo(answer.unknown().stream().limit(20).toList());
    assertThat(plan.settled().map(one -> ((Owner.Member) one.outcome()).name()).orElse(""))
        .isEqualTo(answer.owner());
  }

  @Promise("R-01: the trace names the same rules as a linear scan")
  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void theTraceTellsOfTheSameRules(
      @ForAll("specs") RoutingSpec spec, @ForAll("leads") Profile lead) {
    RoutingPlan plan = RoutingPolicy.of(spec).decide(lead, Team.everyone(), CoreArbitraries.NOW);
    NaiveRouter.Answer answer =
        new NaiveRouter(spec, lead, Team.everyone(), CoreArbitraries.NOW).route();
    List<Reason> steps = plan.trace().steps().toList();

    assertThat(steps.stream().filter(step -> step.code().equals("rule-unknown")).map(Reason::rule))
        .containsExactlyElementsOf(answer.unknown());
    assertThat(steps.get(steps.size() - 1))
        .isEqualTo(
            plan.reasons().stream()
                .filter(r -> !r.code().startsWith("owner-"))
                .reduce((a, b) -> b)
                .orElseThrow());
    assertThat(steps).noneMatch(step -> step.code().equals("rule-holds"));
  }

  private static List<String> unknown(RoutingPlan plan) {
    return plan.reasons().stream()
        .filter(reason -> reason.code().equals("rule-unknown"))
        .map(Reason::rule)
        .toList();
  }

  @Provide
  Arbitrary<RoutingSpec> specs() {
    return RoutingArbitraries.specs();
  }

  @Provide
  Arbitrary<Profile> leads() {
    return RoutingArbitraries.leads();
  }

  @Provide
  Arbitrary<Team> teams() {
    return Arbitraries.of(
        Team.everyone(), Team.everyone().without("anna"), Team.everyone().without("bernd"));
  }
}
