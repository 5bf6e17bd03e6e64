package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Team;
import org.leadkit.identity.Account;
import org.leadkit.identity.AccountPolicy;
import org.leadkit.intake.Submission;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryAccounts;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.Sticky;
import org.leadkit.testsupport.Promise;

class AccountRoutingTest {

  private static final RoutingPolicy POLICY =
      RoutingPolicy.named("emea")
          .sticky(Sticky.to(Sticky.To.EXISTING_OWNER), Sticky.to(Sticky.To.ACCOUNT_OWNER))
          .rule("key-accounts", Fields.ACCOUNT.is("acc-2"), Duration.ofHours(1), "keyla")
          .otherwise(Duration.ofHours(8), "anna", "bernd", "keith");

  private final InMemoryTurns turns = new InMemoryTurns();
  private Team team = Team.everyone();
  private final LeadFlow flow =
      LeadFlow.on(new InMemoryLeadStore(), turns, new EphemeralKeys())
          .routing(POLICY)
          .team(() -> team)
          .time(InstantSource.fixed(Flows.NOW))
          .accounts(
              AccountPolicy.standard(),
              InMemoryAccounts.of(
                  new Account("acc-1", "Engines Ltd.", Set.of("engines.example"), "keith"),
                  new Account("acc-2", "Looms", Set.of("looms.example"), "")))
          .build();

  private Outcome submit(String email) {
    return flow.submit(Submission.from("website").with(Fields.EMAIL, email));
  }

  @Test
  void aLeadGoesToTheOwnerOfItsCompanyPastAllTurns() {
    Outcome outcome = submit("ada@engines.example");

    assertThat(outcome.owner()).contains("keith");
    assertThat(outcome.assignment().orElseThrow().reasons("account-owner")).hasSize(1);
    assertThat(turns.state(TenantId.DEFAULT, "team").member("keith").open()).isEqualTo(1);
    assertThat(submit("bob@elsewhere.example").owner()).contains("anna");
    assertThat(submit("ada@engines.example").owner()).contains("keith");
    assertThat(turns.state(TenantId.DEFAULT, "team").member("keith").open()).isEqualTo(1);
  }

  @Test
  @Promise("R-04: an owner who is away does not get the lead")
  void anAccountsOwnerWhoIsAwayDoesNotGetTheLead() {
    team = Team.everyone().without("keith");
    assertThat(submit("ada@engines.example").owner()).contains("anna");
  }

  @Test
  void aFreeMailDomainIsNobodysCompany() {
    assertThat(submit("ada@gmail.com").owner()).contains("anna");
  }

  @Test
  void rulesReadTheAccount() {
    assertThat(submit("ada@looms.example").owner()).contains("keyla");
  }

  @Test
  @Promise("R-04: an owner who is on leave does not get the lead")
  void anAccountsOwnerWhoIsOnLeaveDoesNotGetTheLead() {
    team =
        Team.of(
            Member.named("anna"),
            Member.named("keith")
                .leave(LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-30")));
    Outcome outcome = submit("ada@engines.example");
    assertThat(outcome.owner()).contains("anna");
    assertThat(outcome.assignment().orElseThrow().reasons("owner-absent")).hasSize(1);
  }

  @Test
  void anAccountsOwnerWhoGaveTheLeadBackDoesNotGetItAgain() {
    team = Team.everyone().without("anna").without("bernd");
    LeadId lead = submit("ada@engines.example").answer().lead().orElseThrow();
    assertThat(flow.perform(SalesAction.decline(lead, "keith")).owner()).isEmpty();
    assertThat(flow.settle(lead).owner()).isEmpty();
    team = Team.everyone().without("anna");
    Outcome again = submit("ada@engines.example");
    assertThat(again.owner()).contains("bernd");
    assertThat(again.assignment().orElseThrow().reasons("owner-failed")).hasSize(1);
    assertThat(turns.state(TenantId.DEFAULT, "team").member("keith").open()).isZero();
  }
}
