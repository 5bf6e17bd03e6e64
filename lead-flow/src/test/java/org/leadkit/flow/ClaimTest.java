package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.TooManyConflicts;
import org.leadkit.distribution.LeadCap;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.spi.Answer.Status;
import org.leadkit.testsupport.Promise;

/** Who may claim a lead that waits, and what a claim that comes to nothing leaves behind. */
class ClaimTest {

  private static final Team TEAM =
      Team.of(
          Member.named("anna").capacity(1),
          Member.named("bernd").outOfOffice(),
          Member.named("carla").cap(LeadCap.perDay(1)),
          Member.named("zoe"));

  private final FaultyStore store = new FaultyStore(new InMemoryLeadStore());
  private final InMemoryTurns turns = new InMemoryTurns();
  private final EphemeralKeys keys = new EphemeralKeys();
  private final CountedIds ids = new CountedIds();
  private final AtomicReference<Team> team = new AtomicReference<>(TEAM);
  private final LeadFlow flow =
      flow(Pool.of("tank", "anna", "bernd", "carla").strategy(Strategy.queue()));
  private LeadId ada = new LeadId("none");
  private LeadId bob = new LeadId("none");

  private LeadFlow flow(Pool pool) {
    return LeadFlow.on(store, turns, keys)
        .routing(RoutingPolicy.named("p").otherwise(Duration.ofHours(1), pool))
        .team(team::get)
        .time(new SettableClock(Flows.NOW))
        .ids(ids)
        .build();
  }

  @BeforeEach
  void twoLeadsWait() {
    ada = flow.submit(Answers.person("ada")).answer().lead().orElseThrow();
    bob = flow.submit(Answers.person("bob")).answer().lead().orElseThrow();
  }

  private long load(String member) {
    return turns.state(TenantId.DEFAULT, Pool.TEAM).member(member).open();
  }

  private void isRefused(LeadId lead, String member, String code) {
    Outcome refused = flow.perform(SalesAction.claim(lead, member));
    assertThat(refused.status()).isEqualTo(Status.UNCHANGED);
    assertThat(refused.answer().issues()).containsExactly(code);
    assertThat(refused.owner()).contains("tank");
  }

  @Test
  @Promise("R-04: nobody absent or full gets a lead, also not by asking for it")
  void aClaimAsksForAllThatATurnAsksFor() {
    assertThat(flow.perform(SalesAction.claim(ada, "anna")).owner()).contains("anna");
    isRefused(bob, "anna", "member-at-capacity");
    isRefused(bob, "bernd", "member-out-of-office");
    isRefused(bob, "zoe", "member-not-in-pool");
    assertThat(load("anna")).isEqualTo(1);
    assertThat(flow.perform(SalesAction.claim(bob, "carla")).owner()).contains("carla");
    LeadId carl = flow.submit(Answers.person("carl")).answer().lead().orElseThrow();
    isRefused(carl, "carla", "member-capped");
    assertThat(load("bernd") + load("zoe") + load("tank")).isZero();
  }

  @Test
  void aRefusalSaysInWordsWhatIsInTheWay() {
    flow.perform(SalesAction.claim(ada, "anna"));
    assertThat(Answers.flat(flow.perform(SalesAction.claim(bob, "anna"))))
        .contains("The lead (lead-0002) can't be claimed: anna at capacity (1 of 1).");
  }

  @Test
  @Promise("R-03: the load of a claim is reserved before its commit")
  void twoClaimsAtOnceDoNotOverfillAMember() {
    store.meanwhile.add(() -> isRefused(bob, "anna", "member-at-capacity"));
    assertThat(flow.perform(SalesAction.claim(ada, "anna")).owner()).contains("anna");
    assertThat(load("anna")).isEqualTo(1);
  }

  @Test
  void aLostRaceDoesNotFillTheMemberUpAgainstItself() {
    store.meanwhile.add(() -> flow.perform(SalesAction.touch(ada)));
    assertThat(flow.perform(SalesAction.claim(ada, "anna")).owner()).contains("anna");
    assertThat(load("anna")).isEqualTo(1);
  }

  @Test
  void whoeverLosesTheRaceForALeadKeepsNoLoad() {
    store.meanwhile.add(() -> flow.perform(SalesAction.claim(ada, "carla")));
    Outcome lost = flow.perform(SalesAction.claim(ada, "anna"));
    assertThat(lost.answer().issues()).containsExactly("not-in-a-queue");
    assertThat(load("anna")).isZero();
    assertThat(load("carla")).isEqualTo(1);
    store.losing = 100;
    assertThatThrownBy(() -> flow.perform(SalesAction.claim(bob, "anna")))
        .isInstanceOf(TooManyConflicts.class);
    assertThat(load("anna")).isZero();
  }

  @Test
  void aLeadThatNobodyHasIsClaimedByAMemberOfItsPoolAndCostsNoTurn() {
    LeadFlow shared = flow(Pool.of("sellers", "anna", "carla"));
    team.set(TEAM.without("anna").without("carla"));
    LeadId held = shared.submit(Answers.person("dora")).answer().lead().orElseThrow();
    team.set(TEAM);

    assertThat(shared.perform(SalesAction.claim(held, "zoe")).answer().issues())
        .containsExactly("member-not-in-pool");
    Outcome claimed = shared.perform(SalesAction.claim(held, "carla"));

    assertThat(claimed.owner()).contains("carla");
    assertThat(Answers.flat(claimed)).contains("carla claimed it").doesNotContain("turn");
    assertThat(shared.submit(Answers.person("emil")).owner()).contains("anna");
  }
}
