package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.lead.Evidence;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.qualification.QualificationFramework;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.testsupport.Promise;

/** What sales learns of budget, authority, need and timeline becomes part of the score. */
class EvidenceTest {

  private static final QualificationFramework BANT = QualificationFramework.bant();
  private static final ScoringModel MODEL =
      ScoringModel.named("sales-ready")
          .rule("bant-half", BANT.scoreField().atLeast(40), +60)
          .qualifyAt(50)
          .build();
  private static final RoutingPolicy ROUTING =
      RoutingPolicy.named("by-budget")
          .rule(
              "budget",
              BANT.levelField("budget").is("approved"),
              Duration.ofHours(1),
              "key-account")
          .otherwise(Duration.ofHours(8), "inbound");

  private final SettableClock clock = new SettableClock(NOW);
  private final LeadFlow flow =
      Flows.on(new InMemoryLeadStore())
          .scoring(MODEL)
          .routing(ROUTING)
          .framework(BANT)
          .time(clock)
          .build();
  private final LeadId lead = flow.submit(ada()).lead().orElseThrow().id();

  private Outcome learned(String criterion, String level, Instant at) {
    clock.set(at);
    return flow.recordActivity(
        lead, Evidence.observed(criterion + "-1", criterion, level, "call", at).asActivity());
  }

  @Test
  void evidenceQualifiesALeadAndTheNextQuestionIsSaid() {
    Outcome budget = learned("budget", "approved", NOW.plusSeconds(60));
    Outcome need = learned("need", "critical", NOW.plusSeconds(120));

    assertThat(budget.lead().orElseThrow().stage()).isEqualTo(Stage.NEW);
    assertThat(need.lead().orElseThrow().stage()).isEqualTo(Stage.QUALIFIED);
    assertThat(need.explain())
        .contains("evidence bant 50: +25 budget approved, authority missing, +25 need critical")
        .contains("ask next: Who decides, and who else has to agree? (up");
    assertThat(need.form().toString()).contains("\"evidence\":[{\"outcome\"");
  }

  @Test
  void whatTheFrameworkSaysIsAFactForTheRouter() {
    LeadFlow fresh =
        Flows.on(new InMemoryLeadStore()).scoring(MODEL).routing(ROUTING).framework(BANT).build();

    assertThat(fresh.submit(ada()).owner()).contains("inbound");
    assertThat(learned("budget", "approved", NOW.plusSeconds(60)).evidence()).hasSize(1);
  }

  @Test
  @Promise("S-04: a score as of an earlier instant sees no evidence that came later")
  void theScoreOfThePastKnowsTheEvidenceOfThePast() {
    learned("budget", "approved", NOW.plusSeconds(60));
    learned("need", "critical", NOW.plusSeconds(120));

    assertThat(flow.scoreAt(lead, NOW.plusSeconds(90)).orElseThrow().outcome().isQualified())
        .isFalse();
    assertThat(flow.scoreAt(lead, NOW.plusSeconds(120)).orElseThrow().outcome().isQualified())
        .isTrue();
  }

  @Test
  void aFrameworkThatNothingReadsIsRefused() {
    assertThatThrownBy(
            () ->
                LeadFlow.on(new InMemoryLeadStore(), new InMemoryTurns(), new EphemeralKeys())
                    .framework(BANT)
                    .build())
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("(bant@");
  }
}
