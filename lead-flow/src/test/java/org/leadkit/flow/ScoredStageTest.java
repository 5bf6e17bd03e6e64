package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadkit.activity.Activity;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Lifecycle;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.scoring.Qualification;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.Threshold;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;

/** Which stage a score moves a lead to, and which it leaves alone. */
class ScoredStageTest {

  private static final ScoringModel MODEL =
      ScoringModel.named("stages")
          .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
          .rule("mid-market", Fields.COMPANY_SIZE.atLeast(50), +30)
          .add("fit", ScoringRule.disqualify("rival", Fields.INDUSTRY.is("rival"), "competitor"))
          .qualifyAt(50)
          .suspendWhen(Fields.CAMPAIGN.is("customers"))
          .build();

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final SettableClock clock = new SettableClock(NOW);
  private final LeadFlow flow = with(Lifecycle.standard());

  private LeadFlow with(Lifecycle lifecycle) {
    return Flows.on(store).scoring(MODEL).lifecycle(lifecycle).time(clock).build();
  }

  private static Submission good() {
    return consenting(ada().with(Fields.COMPANY_SIZE, "240"));
  }

  private static Submission poor() {
    return ada().with(Fields.TITLE, "Clerk");
  }

  private static Submission rival() {
    return ada().with(Fields.INDUSTRY, "rival");
  }

  private static LeadId id(Outcome outcome) {
    return outcome.answer().lead().orElseThrow();
  }

  private Lead stored(LeadId lead) {
    return flow.find(lead).orElseThrow();
  }

  /** What a later command, or staff, will do. */
  private void moveByHand(LeadId lead, Stage stage) {
    Lead old = stored(lead);
    Lead moved = old.but().stage(stage).version(old.version() + 1).build();
    assertThat(store.commit(Commit.of(TenantId.DEFAULT).put(moved).build()))
        .isInstanceOf(CommitResult.Committed.class);
  }

  private List<Change> told(Class<? extends Change> kind) {
    return store.pending(TenantId.DEFAULT, 1_000).stream()
        .map(LeadEvent::change)
        .filter(kind::isInstance)
        .toList();
  }

  @Test
  void aLeadThatLeftAllLevelsIsNurtured() {
    LeadId lead = id(flow.submit(good()));
    assertThat(stored(lead).stage()).isEqualTo(Stage.QUALIFIED);

    Outcome left = flow.submit(poor());

    assertThat(left.lead().orElseThrow().stage()).isEqualTo(Stage.NURTURING);
    assertThat(left.owner()).contains("anna");
    assertThat(told(Change.StageMoved.class))
        .containsExactly(
            new Change.StageMoved(Stage.NEW, Stage.QUALIFIED),
            new Change.StageMoved(Stage.QUALIFIED, Stage.NURTURING));
    assertThat(flow.submit(good()).lead().orElseThrow().stage()).isEqualTo(Stage.QUALIFIED);
  }

  @Test
  void aLifecycleThatForbidsTheWayBackKeepsTheStage() {
    LeadFlow oneWay = with(Lifecycle.standard().forbidding(Stage.QUALIFIED, Stage.NURTURING));
    LeadId lead = id(oneWay.submit(good()));

    oneWay.submit(poor());

    assertThat(stored(lead).stage()).isEqualTo(Stage.QUALIFIED);
    assertThat(stored(lead).qualification().inside()).isEmpty();
  }

  @Test
  void aLeadThatNoScoreQualifiedIsNotSentBackByOne() {
    LeadId lead = id(flow.submit(poor()));
    moveByHand(lead, Stage.QUALIFIED);

    flow.submit(poor());

    assertThat(stored(lead).stage()).isEqualTo(Stage.QUALIFIED);
  }

  @Test
  void aLeadOnALevelThatTheNextModelDoesNotHaveIsJudgedByThatModel() {
    AtomicReference<ScoringModel> model = new AtomicReference<>(MODEL);
    LeadFlow swapped = Flows.on(store).scoring(model::get).build();
    LeadId lead = id(swapped.submit(good()));
    model.set(
        ScoringModel.named("renamed")
            .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
            .rule("industry", Fields.INDUSTRY.is("machinery"), +30)
            .threshold(Threshold.at("mql", 50))
            .build());

    swapped.submit(ada());

    assertThat(stored(lead).stage()).isEqualTo(Stage.NURTURING);
    assertThat(stored(lead).qualification().inside()).containsExactly("qualified");
    assertThat(told(Change.LevelLeft.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "SALES_QUALIFIED", "CONVERTED"})
  void whatSalesWorksOnNoScoreMoves(Stage stage) {
    Lifecycle lenient = Lifecycle.standard();
    for (Stage to : List.of(Stage.QUALIFIED, Stage.NURTURING, Stage.DISQUALIFIED)) {
      lenient = lenient.allowing(stage, to);
    }
    LeadFlow lax = with(lenient);
    LeadId lead = id(lax.submit(good()));
    moveByHand(lead, stage);

    lax.submit(poor());
    assertThat(stored(lead).stage()).isEqualTo(stage);
    lax.submit(good());
    assertThat(stored(lead).stage()).isEqualTo(stage);
    Outcome disqualified = lax.submit(rival());
    assertThat(stored(lead).stage()).isEqualTo(stage);
    assertThat(disqualified.score().orElseThrow().outcome().qualification())
        .isEqualTo(Qualification.DISQUALIFIED);
    assertThat(disqualified.owner()).contains("anna");
  }

  @Test
  void forADisqualifiedLeadNoOwnerIsSought() {
    Outcome outcome = flow.submit(consenting(rival()));

    assertThat(outcome.answer().stage()).contains(Stage.DISQUALIFIED);
    assertThat(outcome.owner()).isEmpty();
    assertThat(outcome.due()).isEmpty();
    assertThat(outcome.assignment()).isEmpty();
    assertThat(outcome.explain())
        .startsWith("lead-0001 is DISQUALIFIED, with nobody\n")
        .endsWith("\n  routed   nobody: disqualified, so no owner is sought");
    assertThat(told(Change.Assigned.class)).isEmpty();
    Submission bob = ada().with(Fields.EMAIL, "bob@engines.example");
    assertThat(flow.submit(bob).owner()).as("no turn was taken").contains("anna");
  }

  @Test
  void theOwnerOfALeadThatIsDisqualifiedStaysAndTheDeadlineGoes() {
    Outcome before = flow.submit(good());
    assertThat(before.due()).isPresent();

    Outcome after = flow.submit(rival());

    assertThat(after.answer().stage()).contains(Stage.DISQUALIFIED);
    assertThat(after.permission().orElseThrow().outcome().isPermitted()).isTrue();
    assertThat(after.owner()).contains("anna");
    assertThat(after.due()).isEmpty();
    assertThat(stored(id(after)).assignment().flatMap(Assignment::due)).isEmpty();
    assertThat(after.explain())
        .startsWith("lead-0001 is DISQUALIFIED, with anna, no deadline\n")
        .endsWith("\n  routed   anna: owner already; disqualified, so no deadline");
    assertThat(told(Change.Assigned.class)).last().isEqualTo(new Change.Assigned("anna", null));
  }

  @Test
  void anActivityTakesTheDeadlineOfADisqualifiedLeadToo() {
    LeadId lead = id(flow.submit(good()));
    Lead old = stored(lead);
    Lead wrong = old.but().stage(Stage.DISQUALIFIED).version(old.version() + 1).build();
    store.commit(Commit.of(TenantId.DEFAULT).put(wrong).build());
    assertThat(stored(lead).assignment().flatMap(Assignment::due)).isPresent();

    Outcome outcome = flow.recordActivity(lead, Activity.occurred("v", "page.viewed", NOW));

    assertThat(outcome.owner()).contains("anna");
    assertThat(outcome.due()).isEmpty();
  }

  @Test
  void aDisqualifiedLeadIsNotQualifiedByItsPoints() {
    LeadId lead = id(flow.submit(rival()));

    Outcome outcome = flow.submit(good().with(Fields.INDUSTRY, "machinery"));

    assertThat(outcome.score().orElseThrow().outcome().isQualified()).isTrue();
    assertThat(stored(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
    assertThat(outcome.owner()).isEmpty();
  }

  @Test
  void whereNoLeadMayBeDisqualifiedALeadThatLeftItsLevelsIsNurturedAndKeepsItsDeadline() {
    LeadFlow lenient = with(Lifecycle.standard().forbidding(Stage.QUALIFIED, Stage.DISQUALIFIED));
    LeadId lead = id(lenient.submit(good()));

    Outcome outcome = lenient.submit(rival());

    assertThat(stored(lead).stage()).isEqualTo(Stage.NURTURING);
    assertThat(outcome.due()).contains(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void aSuspendedScoreChangesNeitherScoreNorStageNorLevels() {
    LeadId lead = id(flow.submit(good()));
    Lead before = stored(lead);
    int told = told(Change.Scored.class).size();
    clock.advance(Duration.ofDays(1));

    Outcome outcome = flow.submit(poor().with(Fields.CAMPAIGN, "customers"));

    assertThat(outcome.score().orElseThrow().outcome().isSuspended()).isTrue();
    assertThat(outcome.score().orElseThrow().reasons("scoring-suspended")).hasSize(1);
    assertThat(stored(lead).score()).isEqualTo(before.score());
    assertThat(outcome.answer().score()).isEqualTo(before.score());
    assertThat(stored(lead).stage()).isEqualTo(Stage.QUALIFIED);
    assertThat(stored(lead).qualification())
        .isEqualTo(before.qualification())
        .isNotEqualTo(QualificationState.NONE);
    assertThat(told(Change.Scored.class)).hasSize(told);

    Outcome resumed = flow.submit(poor().with(Fields.CAMPAIGN, "autumn"));
    assertThat(resumed.answer().stage()).contains(Stage.NURTURING);
  }
}
