package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.intake.Submission;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

/** What was stored under an older key is found under it. */
class KeyRotationTest {

  private final RotatingKeys keys = new RotatingKeys();
  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final LeadFlow flow =
      LeadFlow.on(store, new InMemoryTurns(), keys)
          .scoring(Flows.SCORING)
          .routing(Flows.ROUTING)
          .time(InstantSource.fixed(NOW))
          .ids(new CountedIds())
          .build();

  @Test
  @Promise("F-01: the same request key gives the same answer after a key was rotated")
  void aRequestIsAnsweredOnce() {
    Outcome first = flow.submit(consenting(ada()).requestKey("form-17"));
    LeadId lead = first.answer().lead().orElseThrow();
    Activity demo = Activity.occurred("d1", "demo.requested", NOW);
    Outcome recorded = flow.recordActivity(lead, demo);
    keys.rotate();

    assertThat(flow.submit(consenting(ada()).requestKey("form-17")).answer())
        .isEqualTo(first.answer());
    assertThat(flow.recordActivity(lead, demo).answer()).isEqualTo(recorded.answer());
    assertThat(store.find(TenantId.DEFAULT, lead).orElseThrow().activities()).hasSize(2);
  }

  @Test
  void aPersonIsKnownAndARefusalFound() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();
    keys.rotate();
    assertThat(flow.submit(ada()).answer().lead()).contains(lead);
    flow.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));
    keys.rotate();

    Outcome again = flow.submit(consenting(ada()));

    assertThat(again.answer().lead()).contains(lead);
    assertThat(again.permission().orElseThrow().outcome().isPermitted()).isFalse();
  }

  @Test
  void aConflictDoesNotTakeAKeyThatAnotherLeadClaimedUnderTheOlderOne() {
    Submission email = Submission.from("fair").with(Fields.EMAIL, "ada@engines.example");
    flow.submit(email);
    flow.submit(Submission.from("fair").with(Fields.SOURCE_REFERENCE, "17"));
    keys.rotate();
    assertThat(flow.submit(email.with(Fields.SOURCE_REFERENCE, "17")).status())
        .isEqualTo(Status.REVIEW);

    for (int i = 0; i < 5; i++) {
      assertThat(flow.submit(email).status()).isEqualTo(Status.KNOWN);
    }
    assertThat(store.leads(TenantId.DEFAULT, Page.START, 10).items()).hasSize(3);
  }
}
