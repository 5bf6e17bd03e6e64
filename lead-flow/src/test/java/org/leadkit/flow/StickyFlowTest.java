package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingPolicyBuilder;
import org.leadkit.routing.Sticky;
import org.leadkit.sla.ServiceLevel;

/** What a policy says of owners who are there already, and of those who may not be contacted. */
class StickyFlowTest {

  private final AtomicReference<Team> team = new AtomicReference<>(Team.everyone());

  private LeadFlow flow(RoutingPolicyBuilder policy) {
    return Flows.on(new InMemoryLeadStore())
        .routing(policy.otherwise(Duration.ofHours(1), "anna", "bernd"))
        .team(team::get)
        .build();
  }

  private static RoutingPolicyBuilder sticky() {
    return RoutingPolicy.named("p").sticky(Sticky.to(Sticky.To.EXISTING_OWNER));
  }

  @Test
  void anOwnerWhoIsThereKeepsTheLeadPastAllTurns() {
    LeadFlow flow = flow(sticky());
    flow.submit(Flows.consenting(Flows.ada()));

    Outcome again = flow.submit(Flows.consenting(Flows.ada()));

    assertThat(again.owner()).contains("anna");
    assertThat(again.explain()).contains("anna: no rule matched, owner already");
  }

  @Test
  void anOwnerWhoIsAwayLosesTheLeadIfThePolicySaysWhenItSticks() {
    LeadFlow flow = flow(sticky());
    flow.submit(Flows.consenting(Flows.ada()));
    team.set(Team.everyone().without("anna"));

    Outcome again = flow.submit(Flows.consenting(Flows.ada()));

    assertThat(again.owner()).contains("bernd");
    assertThat(again.explain()).contains("anna absent");
  }

  @Test
  void aLeadThatWaitsInAQueueStaysThereAndItsClockRunsOn() {
    ServiceLevel level =
        ServiceLevel.named("tank")
            .accept(Duration.ofMinutes(30))
            .firstTouch(Duration.ofHours(4))
            .build();
    Answers tank =
        new Answers(
            sticky().otherwise(level, Pool.of("tank", "anna", "bernd").strategy(Strategy.queue())));
    LeadId lead = tank.submit("ada");
    Lead before = tank.lead(lead);
    tank.time.set(Answers.NOW.plus(Duration.ofMinutes(20)));

    Outcome again = tank.flow.submit(Answers.person("ada"));

    assertThat(again.explain()).contains("owner already").doesNotContain("gone");
    assertThat(tank.lead(lead).assignment()).isEqualTo(before.assignment());
    assertThat(tank.lead(lead).response()).isEqualTo(before.response());
    assertThat(tank.told(LeadEvent.Change.Assigned.class)).hasSize(1);
  }

  @Test
  void withoutSuchASettingAnOwnerStaysWhoeverItIs() {
    LeadFlow flow = flow(RoutingPolicy.named("p"));
    flow.submit(Flows.consenting(Flows.ada()));
    team.set(Team.everyone().without("anna"));

    assertThat(flow.submit(Flows.consenting(Flows.ada())).owner()).contains("anna");
  }

  @Test
  void aLeadWithoutPermissionIsHeldIfThePolicySaysSo() {
    LeadFlow flow = flow(RoutingPolicy.named("p").holdUnlessContactPermitted());

    Outcome held = flow.submit(Flows.ada());
    Outcome released = flow.submit(Flows.consenting(Flows.ada()));

    assertThat(held.owner()).isEmpty();
    assertThat(held.explain()).contains("held, since contact is not permitted");
    assertThat(released.owner()).contains("anna");
    assertThat(released.explain()).contains("turn 1 of 2");
  }
}
