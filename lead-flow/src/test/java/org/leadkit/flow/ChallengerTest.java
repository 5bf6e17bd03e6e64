package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.intake.Submission;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.scoring.Qualification;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.Threshold;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;

/** Models that score beside the one that decides. */
class ChallengerTest {

  private static final ScoringModel CHAMPION =
      ScoringModel.named("champion")
          .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
          .rule("mid-market", Fields.COMPANY_SIZE.between(50, 1_000), +25)
          .qualifyAt(50)
          .build();
  private static final ScoringModel STRICT =
      ScoringModel.named("strict")
          .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
          .rule("mid-market", Fields.COMPANY_SIZE.between(50, 1_000), +11)
          .rule("industry", Fields.INDUSTRY.is("machinery"), +40)
          .qualifyAt(50)
          .build();
  private static final ScoringModel GENEROUS =
      ScoringModel.named("generous").rule("anyone", Fields.EMAIL.known(), +90).build();

  private final InMemoryLeadStore store = new InMemoryLeadStore();

  private static Submission good() {
    return consenting(ada().with(Fields.COMPANY_SIZE, "240"));
  }

  private List<Change> told() {
    return store.pending(TenantId.DEFAULT, 1_000).stream().map(LeadEvent::change).toList();
  }

  @Test
  void aChallengerIsToldBesideTheChampion() {
    LeadFlow flow =
        Flows.on(store).scoring(CHAMPION).challenger(STRICT).challenger(GENEROUS).build();

    Outcome outcome = flow.submit(good());

    assertThat(outcome.challengers())
        .extracting(decision -> decision.policy())
        .containsExactly(STRICT.ref(), GENEROUS.ref());
    assertThat(outcome.challengers())
        .extracting(decision -> decision.outcome().total())
        .containsExactly(Points.of(41), Points.of(90));
    assertThat(outcome.explain())
        .contains(
            "\n  beside   challenger 41 (champion 55), would be below: -14 mid-market",
            "strict@" + STRICT.ref().shortHash(),
            "\n  beside   challenger 90 (champion 55), would be not judged: +90 anyone,");
    assertThat(told())
        .contains(
            new Change.Challenged(STRICT.ref().toString(), Points.of(41), Qualification.BELOW),
            new Change.Challenged(
                GENEROUS.ref().toString(), Points.of(90), Qualification.NOT_JUDGED));
    assertThat(outcome.form().toString()).contains("\"challengers\":[{");
  }

  @Test
  void aChallengerMovesNothing() {
    Outcome alone = Flows.on(new InMemoryLeadStore()).scoring(CHAMPION).build().submit(good());
    Outcome challenged =
        Flows.on(store)
            .scoring(CHAMPION)
            .challenger(STRICT)
            .challenger(GENEROUS)
            .build()
            .submit(good());

    assertThat(challenged.answer()).isEqualTo(alone.answer());
    assertThat(challenged.lead().orElseThrow().qualification())
        .isEqualTo(alone.lead().orElseThrow().qualification());
    assertThat(challenged.score()).isEqualTo(alone.score());
    assertThat(challenged.assignment()).isEqualTo(alone.assignment());
    assertThat(alone.challengers()).isEmpty();
    assertThat(alone.form().toString()).doesNotContain("challengers");
    assertThat(store.journal(TenantId.DEFAULT, Page.START, 10).items().get(0).policies())
        .doesNotContain(STRICT.ref().toString(), GENEROUS.ref().toString());
  }

  /** So its answer is what would happen if it took over now. */
  @Test
  void aChallengerIsAskedFromWhereTheChampionLeftTheLead() {
    ScoringModel lenient =
        ScoringModel.named("lenient")
            .rule("senior-title", Fields.TITLE.mentions("VP"), +45)
            .rule("industry", Fields.INDUSTRY.is("machinery"), +20)
            .threshold(Threshold.at(Threshold.QUALIFIED, 60).exitBelow(40))
            .build();
    LeadFlow flow = Flows.on(store).scoring(CHAMPION).challenger(lenient).build();

    Outcome first = flow.submit(good());
    Outcome second = flow.submit(good());

    assertThat(first.challengers().get(0).outcome().isQualified()).isFalse();
    assertThat(second.challengers().get(0).outcome().isQualified()).isTrue();
    LeadHistory stored = store.find(TenantId.DEFAULT, new LeadId("lead-0001")).orElseThrow();
    assertThat(second.challengers().get(0))
        .isEqualTo(
            lenient.score(
                stored.lead().profile().with(stored.activities()),
                first.lead().orElseThrow().qualification(),
                NOW));
  }

  @Test
  void theSameFactsGoToAllOnEveryCommandThatScores() {
    LeadFlow flow = Flows.on(store).scoring(CHAMPION).challenger(STRICT).build();
    LeadId lead = flow.submit(good()).answer().lead().orElseThrow();

    Outcome outcome = flow.recordActivity(lead, Activity.occurred("v", "page.viewed", NOW));

    assertThat(outcome.challengers()).hasSize(1);
    assertThat(told()).filteredOn(Change.Challenged.class::isInstance).hasSize(2);
  }

  @Test
  void theFaultOfAChallengerStopsNothing() {
    ScoringModel broken =
        ScoringModel.named("broken")
            .scorer(
                "host",
                (profile, parameters, now) -> {
                  throw new IllegalStateException(profile.text(Fields.EMAIL).orElse(""));
                })
            .add("fit", ScoringRule.scorer("host-says", "host"))
            .build();
    LeadFlow flow = Flows.on(store).scoring(CHAMPION).challenger(broken).challenger(STRICT).build();

    Outcome outcome = flow.submit(good());

    assertThat(outcome.answer().stage()).contains(Stage.QUALIFIED);
    assertThat(outcome.challengers())
        .singleElement()
        .satisfies(decision -> assertThat(decision.policy()).isEqualTo(STRICT.ref()));
  }

  @Test
  void aSuspendedChampionIsStillChallenged() {
    ScoringModel suspended =
        ScoringModel.named("suspended")
            .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
            .suspendWhen(Fields.TITLE.known())
            .build();
    LeadFlow flow = Flows.on(store).scoring(suspended).challenger(STRICT).build();

    Outcome outcome = flow.submit(good());

    assertThat(outcome.lead().orElseThrow().score()).isEqualTo(Points.ZERO);
    assertThat(outcome.lead().orElseThrow().qualification()).isEqualTo(QualificationState.NONE);
    assertThat(outcome.explain()).contains("challenger 41 (champion suspended)");
    assertThat(told())
        .noneMatch(Change.Scored.class::isInstance)
        .anyMatch(Change.Challenged.class::isInstance);
  }

  @Test
  void aSuspendedChallengerIsExplainedAndNotTold() {
    ScoringModel suspended =
        ScoringModel.named("suspended")
            .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
            .suspendWhen(Fields.TITLE.known())
            .build();

    Outcome outcome =
        Flows.on(store).scoring(CHAMPION).challenger(suspended).build().submit(good());

    assertThat(outcome.explain()).contains("challenger suspended (champion 55)");
    assertThat(told()).noneMatch(Change.Challenged.class::isInstance);
  }

  @Test
  void aChallengerNeedsAChampion() {
    assertThatThrownBy(() -> LeadFlow.inMemory().challenger(STRICT).build())
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("(strict@")
        .hasMessageContaining("Maybe");
  }
}
