package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.StorageFailure;
import org.leadkit.decision.TooManyConflicts;
import org.leadkit.event.LeadEvent;
import org.leadkit.intake.Submission;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

/** What is stored, and what is not, when things go well and when they don't. */
class CommitmentTest {

  private final InMemoryLeadStore store = new InMemoryLeadStore();

  @Test
  @Promise("F-01: the same request key gives the same answer")
  void theSameRequestKeyGivesTheSameAnswerAndStoresNothingMore() {
    LeadFlow flow = Flows.on(store).build();
    Outcome first = flow.submit(consenting(ada()).requestKey("form-17"));
    int events = store.pending(TenantId.DEFAULT, 100).size();
    Outcome second = flow.submit(consenting(ada()).requestKey("form-17"));

    assertThat(second.status()).isEqualTo(Status.REPEATED);
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(second.owner()).isEqualTo(first.owner());
    assertThat(second.due()).isEqualTo(first.due());
    assertThat(store.pending(TenantId.DEFAULT, 100)).hasSize(events);
    assertThat(second.explain())
        .contains("lead-0001 is NEW, with anna until", "as answered at 2026-11-23 09:00Z");
  }

  @Test
  @Promise("F-01: a refused submission is answered once, too")
  void aRefusedSubmissionIsKeptOncePerRequestKey() {
    LeadFlow flow = Flows.on(store).build();
    Submission refused = Submission.from("website").with(Fields.EMAIL, "ada").requestKey("k");

    assertThat(flow.submit(refused).status()).isEqualTo(Status.REJECTED);
    assertThat(flow.submit(refused).status()).isEqualTo(Status.REPEATED);
    assertThat(store.rejections(TenantId.DEFAULT, Page.START, 10).items()).hasSize(1);
  }

  @Test
  @Promise("F-01: the stored answer holds ids, codes and hashes only")
  void theStoredAnswerHoldsNoPersonalValueAndNoRequestKey() {
    LeadFlow flow = Flows.on(store).build();

    Outcome outcome = flow.submit(consenting(ada()).requestKey("ada@engines.example"));

    assertThat(outcome.answer().toString()).doesNotContain("ada").doesNotContain("VP");
    assertThat(store.answer(TenantId.DEFAULT, "ada@engines.example")).isEmpty();
  }

  @Test
  @Promise("F-02: all of a step is stored or nothing is")
  void aStoreThatFailsLeavesNothingAndTheSameCommandSucceedsLater() {
    FaultyStore faulty = new FaultyStore(store);
    LeadFlow flow = Flows.on(faulty).build();
    faulty.failing = true;

    assertThatThrownBy(() -> flow.submit(consenting(ada()))).isInstanceOf(StorageFailure.class);
    assertThat(store.leads(TenantId.DEFAULT, Page.START, 10).items()).isEmpty();
    assertThat(store.pending(TenantId.DEFAULT, 10)).isEmpty();

    faulty.failing = false;
    assertThat(flow.submit(consenting(ada())).owner()).contains("anna");
    assertThat(flow.submit(ada().with(Fields.EMAIL, "bob@engines.example")).owner())
        .contains("bernd");
  }

  @Test
  @Promise("R-03: a turn is lost only where the commit may have been stored")
  void aCommitThatWasCertainlyUndoneGivesItsTurnBack() {
    FaultyStore faulty = new FaultyStore(store);
    LeadFlow flow = Flows.on(faulty).build();
    faulty.failing = true;
    faulty.sqlState = "HYT00";
    assertThatThrownBy(() -> flow.submit(consenting(ada()))).isInstanceOf(StorageFailure.class);
    faulty.failing = false;

    assertThat(flow.submit(ada().with(Fields.EMAIL, "bob@engines.example")).owner())
        .contains("anna");
  }

  @Test
  @Promise("F-02: what is refused is undone whole")
  void aCommandThatLosesEveryRaceSaysSoAndGivesItsTurnsBack() {
    FaultyStore faulty = new FaultyStore(store);
    InMemoryTurns turns = new InMemoryTurns();
    LeadFlow flow =
        LeadFlow.on(faulty, turns, new EphemeralKeys())
            .scoring(Flows.SCORING)
            .routing(Flows.ROUTING)
            .attempts(3)
            .build();
    faulty.losing = Integer.MAX_VALUE;

    assertThatThrownBy(() -> flow.submit(consenting(ada())))
        .isInstanceOf(TooManyConflicts.class)
        .hasMessageContaining("(3)")
        .hasMessageContaining("Maybe");
    assertThat(store.leads(TenantId.DEFAULT, Page.START, 10).items()).isEmpty();

    faulty.losing = 0;
    Submission bob = ada().with(Fields.EMAIL, "bob@engines.example");
    assertThat(flow.submit(bob).owner()).contains("anna");
  }

  @Test
  void aLostRaceIsDecidedAgain() {
    FaultyStore faulty = new FaultyStore(store);
    LeadFlow flow = Flows.on(faulty).build();
    faulty.losing = 2;

    assertThat(flow.submit(consenting(ada())).owner()).contains("anna");
    assertThat(faulty.commits).isEqualTo(3);
  }

  @Test
  @Promise("F-03: events are stored with the state, in order per lead, until they are delivered")
  void eventsComeInOrderUntilTheyAreDelivered() {
    LeadFlow flow = Flows.on(store).build();
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();
    flow.recordActivity(lead, Activity.occurred("1", "demo.requested", Flows.NOW));
    flow.withdraw(Withdrawal.by(lead));

    List<LeadEvent> pending = store.pending(TenantId.DEFAULT, 100);

    assertThat(pending)
        .isSortedAccordingTo(
            Comparator.comparing(LeadEvent::version).thenComparing(LeadEvent::index))
        .extracting(event -> event.change().getClass().getSimpleName())
        .containsExactly(
            "Arrived",
            "ConsentRecorded",
            "ConsentRecorded",
            "Scored",
            "ContactDecided",
            "Assigned",
            "ActivityRecorded",
            "Scored",
            "LevelEntered",
            "StageMoved",
            "ContactDecided",
            "ConsentRecorded",
            "ContactDecided",
            "Assigned");
    assertThat(store.pending(TenantId.DEFAULT, 100)).isEqualTo(pending);
    store.delivered(TenantId.DEFAULT, List.of(pending.get(0).id()));
    assertThat(store.pending(TenantId.DEFAULT, 100)).isEqualTo(pending.subList(1, pending.size()));
  }

  @Test
  void aRefusedCommitIsAValueAndNoException() {
    FaultyStore faulty = new FaultyStore(store);
    faulty.losing = 1;

    CommitResult result = faulty.commit(org.leadkit.spi.Commit.of(TenantId.DEFAULT).build());

    assertThat(result).isInstanceOf(CommitResult.Stale.class);
  }
}
