package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.identity.Account;
import org.leadkit.identity.AccountPolicy;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class StickyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Profile OWNED =
      Profile.empty()
          .with(Fields.OWNER, "bernd")
          .with(Fields.ACCOUNT, "acc-1")
          .with(Fields.ACCOUNT_OWNER, "clara");

  private static RoutingPolicy policy(Sticky... sticky) {
    return RoutingPolicy.named("p").sticky(sticky).otherwise(HOUR, "anna", "bernd", "clara");
  }

  private static RoutingPlan plan(RoutingPolicy policy, Profile lead, Team team) {
    return policy.decide(lead, team, NOW);
  }

  private static List<String> codes(Decision<Owner> decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  private static String settled(RoutingPlan plan) {
    return plan.settled().map(one -> ((Owner.Member) one.outcome()).name()).orElse("");
  }

  @Test
  void anOwnerMatchBypassesTheRoundRobin() {
    RoutingPlan plan = plan(policy(Sticky.to(Sticky.To.ACCOUNT_OWNER)), OWNED, Team.everyone());
    Decision<Owner> decision = plan.settled().orElseThrow();

    assertThat(decision.outcome()).isEqualTo(new Owner.Member("clara", "otherwise", HOUR));
    assertThat(codes(decision)).containsExactly("no-rule-matched", "account-owner");
    assertThat(decision.reasons().get(1).detail("account")).contains("acc-1");
    assertThat(plan.assign(TeamState.EMPTY).granted().orElseThrow().member()).isEqualTo("anna");
  }

  @Test
  void theFirstOwnerThatCanBeKeptIs() {
    Sticky existing = Sticky.to(Sticky.To.EXISTING_OWNER);
    Sticky account = Sticky.to(Sticky.To.ACCOUNT_OWNER);

    assertThat(settled(plan(policy(existing, account), OWNED, Team.everyone()))).isEqualTo("bernd");
    assertThat(settled(plan(policy(account, existing), OWNED, Team.everyone()))).isEqualTo("clara");
    assertThat(settled(plan(policy(), OWNED, Team.everyone()))).isEmpty();
    assertThat(settled(plan(policy(existing, account), Profile.empty(), Team.everyone())))
        .isEmpty();
  }

  @Test
  void aLeadStaysInTheQueueInWhichItWaits() {
    Sticky existing = Sticky.to(Sticky.To.EXISTING_OWNER);
    Sticky account = Sticky.to(Sticky.To.ACCOUNT_OWNER);
    RoutingPolicy tank =
        RoutingPolicy.named("p")
            .sticky(existing, account)
            .otherwise(HOUR, Pool.of("tank", "anna", "bernd").strategy(Strategy.queue()));
    Team closed = Team.of(Member.named("anna"), Member.named("bernd"));
    Profile waiting = Profile.empty().with(Fields.OWNER, "tank");

    assertThat(codes(plan(tank, waiting, closed).settled().orElseThrow()))
        .containsExactly("no-rule-matched", "existing-owner");
    Profile ofAccount = Profile.empty().with(Fields.ACCOUNT_OWNER, "tank");
    assertThat(plan(tank, ofAccount, closed).settled()).as("no account has a queue").isEmpty();
  }

  @Test
  @Promise("R-04: an absent owner gets no lead unless the policy says so, and is named")
  void anAbsentOwnerIsPassedOverUnlessThePolicySaysOtherwise() {
    Sticky existing = Sticky.to(Sticky.To.EXISTING_OWNER);
    Team team = Team.everyone().without("bernd");
    RoutingPlan plan = plan(policy(existing), OWNED, team);

    assertThat(plan.settled()).isEmpty();
    Decision<Owner> decision = plan.owner(plan.assign(TeamState.EMPTY));
    assertThat(decision.outcome()).isEqualTo(new Owner.Member("anna", "otherwise", HOUR));
    assertThat(decision.reasons("owner-absent").get(0).detail("owner")).contains("bernd");
    assertThat(settled(plan(policy(existing.orAbsent()), OWNED, team))).isEqualTo("bernd");
    assertThat(
            codes(
                plan(policy(existing, Sticky.to(Sticky.To.ACCOUNT_OWNER)), OWNED, team)
                    .settled()
                    .orElseThrow()))
        .containsExactly("no-rule-matched", "owner-absent", "account-owner");
  }

  @Test
  void anOwnerWhoIsInNoPoolIsGone() {
    RoutingPlan plan =
        plan(
            policy(Sticky.to(Sticky.To.EXISTING_OWNER).orAbsent()),
            Profile.empty().with(Fields.OWNER, "zoe"),
            Team.everyone());

    assertThat(plan.settled()).isEmpty();
    assertThat(plan.reasons())
        .extracting(Reason::code)
        .containsExactly("no-rule-matched", "owner-gone");
  }

  @Test
  void anOwnerWhoDidNotAnswerInTimeDoesNotGetItAgain() {
    RoutingPlan plan =
        plan(policy(Sticky.to(Sticky.To.EXISTING_OWNER)), OWNED, Team.everyone())
            .without(Set.of("bernd"));

    assertThat(plan.settled()).isEmpty();
    assertThat(plan.reasons()).extracting(Reason::code).contains("owner-failed");
  }

  @Test
  void theAccountOfALeadTellsItsOwner() {
    Profile lead = Profile.empty().with(Fields.COMPANY, "Engines Ltd");
    Account engines = new Account("acc-7", "Engines GmbH", Set.of(), "bernd");
    Profile facts =
        lead.with(AccountPolicy.standard().match(lead, List.of(engines), NOW).outcome().facts());

    assertThat(settled(plan(policy(Sticky.to(Sticky.To.ACCOUNT_OWNER)), facts, Team.everyone())))
        .isEqualTo("bernd");
  }

  @Test
  void aPolicyMayHoldWhoMayNotBeContacted() {
    RoutingPolicy holding =
        RoutingPolicy.named("p")
            .sticky(Sticky.to(Sticky.To.EXISTING_OWNER), Sticky.to(Sticky.To.ACCOUNT_OWNER))
            .holdUnlessContactPermitted()
            .otherwise(HOUR, "anna", "bernd", "clara");
    Profile unowned = OWNED.without(Fields.OWNER);

    Decision<Owner> held = plan(holding, unowned, Team.everyone()).settled().orElseThrow();
    assertThat(held.outcome()).isEqualTo(new Owner.Nobody("otherwise", HOUR));
    assertThat(codes(held)).containsExactly("no-rule-matched", "contact-not-permitted");
    assertThat(
            plan(holding, unowned.with(Fields.CONTACT_PERMITTED, false), Team.everyone()).settled())
        .isPresent();
    assertThat(
            settled(plan(holding, unowned.with(Fields.CONTACT_PERMITTED, true), Team.everyone())))
        .isEqualTo("clara");
    assertThat(settled(plan(holding, OWNED, Team.everyone()))).isEqualTo("bernd");
    assertThat(plan(policy(), unowned, Team.everyone()).settled()).isEmpty();
  }

  @Test
  @Promise("R-04: an owner on leave gets no lead unless the policy says so, and is named")
  void anOwnerOnLeaveIsPassedOverAndOneWhoIsOffHoursIsNot() {
    Sticky existing = Sticky.to(Sticky.To.EXISTING_OWNER);
    Team onLeave =
        Team.of(
            Member.named("anna"),
            Member.named("bernd")
                .leave(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24")));
    RoutingPlan plan = plan(policy(existing), OWNED, onLeave);
    assertThat(plan.settled()).isEmpty();
    assertThat(plan.reasons()).extracting(Reason::code).contains("owner-absent");
    assertThat(settled(plan(policy(existing.orAbsent()), OWNED, onLeave))).isEqualTo("bernd");
    WorkCalendar evenings =
        WorkCalendar.named("evenings", ZoneOffset.UTC)
            .open(DayOfWeek.MONDAY, "18:00-20:00")
            .build();
    Team offHours = Team.of(Member.named("anna"), Member.named("bernd").working(evenings));
    assertThat(settled(plan(policy(existing), OWNED, offHours))).isEqualTo("bernd");
  }
}
