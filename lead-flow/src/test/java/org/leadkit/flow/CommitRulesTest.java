package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadkit.flow.Flows.NOW;

import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;

/** What no adapter has to check, because a commit that breaks it can't be made. */
class CommitRulesTest {

  private static final TenantId TENANT = TenantId.DEFAULT;
  private static final TenantId OTHER = new TenantId("other");
  private static final MatchKey KEY = new MatchKey("email", "k1:aa", true);

  private static Lead lead(TenantId tenant, String id) {
    return Lead.arrived(tenant, new LeadId(id), NOW).version(1).build();
  }

  private static void isRefused(Commit.Builder builder) {
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("Maybe");
  }

  @Test
  void whatIsAddedToALeadIsGuardedByItsVersion() {
    Activity visit = Activity.occurred("1", "page.viewed", NOW);

    isRefused(Commit.of(TENANT).activity(new LeadId("a"), visit));
    isRefused(Commit.of(TENANT).put(lead(TENANT, "b")).activity(new LeadId("a"), visit));
    isRefused(Commit.of(TENANT).claim(new Claim(KEY, new LeadId("a"))));
  }

  @Test
  void aLeadStandsInItOnce() {
    isRefused(Commit.of(TENANT).put(lead(TENANT, "a")).put(lead(TENANT, "a")));
  }

  @Test
  void twoLeadsCanNotClaimOneUniqueKeyTogether() {
    isRefused(
        Commit.of(TENANT)
            .put(lead(TENANT, "a"))
            .put(lead(TENANT, "b"))
            .claim(new Claim(KEY, new LeadId("a")))
            .claim(new Claim(KEY, new LeadId("b"))));
  }

  @Test
  void nothingOfAnotherTenantGetsIn() {
    isRefused(Commit.of(TENANT).put(lead(OTHER, "a")));
    isRefused(
        Commit.of(TENANT)
            .event(
                new LeadEvent(
                    OTHER, new LeadId("a"), 1, 0, NOW, new LeadEvent.Change.Arrived("website"))));
  }
}
