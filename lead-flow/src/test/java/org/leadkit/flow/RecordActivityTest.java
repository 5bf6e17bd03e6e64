package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;

import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.spi.Answer.Status;
import org.leadkit.testsupport.Promise;

class RecordActivityTest {

  private static final Activity DEMO =
      Activity.occurred("d1", "demo.requested", NOW.minusSeconds(60)).with("path", "/demo");

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final LeadFlow flow = Flows.on(store).build();

  @Test
  void anActivityMovesTheScoreAndTheStage() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();

    Outcome outcome = flow.recordActivity(lead, DEMO);

    assertThat(outcome.status()).isEqualTo(Status.UPDATED);
    assertThat(outcome.answer().score()).hasToString("70");
    assertThat(outcome.lead().orElseThrow().stage()).isEqualTo(Stage.QUALIFIED);
    assertThat(outcome.explain()).contains("+40 demo (1 counted)");
    assertThat(outcome.owner()).contains("anna");
  }

  @Test
  @Promise("F-01: the same activity again gives the same answer and changes nothing")
  void theSameActivityAgainChangesNothing() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();

    Outcome first = flow.recordActivity(lead, DEMO);
    Outcome second = flow.recordActivity(lead, DEMO);

    assertThat(second.status()).isEqualTo(Status.REPEATED);
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(store.find(TenantId.DEFAULT, lead).orElseThrow().lead().version()).isEqualTo(2);
  }

  @Test
  void itIsRecordedAtTheTimeOfTheCommandWhateverTheCallerSays() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();

    flow.recordActivity(lead, DEMO);

    assertThat(store.find(TenantId.DEFAULT, lead).orElseThrow().activities())
        .last()
        .isEqualTo(DEMO.recorded(NOW));
  }
}
