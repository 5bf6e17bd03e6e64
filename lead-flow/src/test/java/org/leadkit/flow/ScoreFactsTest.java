package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.ada;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leadkit.event.LeadEvent;
import org.leadkit.intake.Submission;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.Band;
import org.leadkit.scoring.Bands;
import org.leadkit.scoring.Grading;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.Threshold;

/** What scoring decided is a fact for the policies after it. */
class ScoreFactsTest {

  private static final ScoringModel MODEL =
      ScoringModel.named("facts")
          .rule("senior-title", Fields.TITLE.mentions("VP"), +60)
          .rule("mid-market", Fields.COMPANY_SIZE.atLeast(50), +30)
          .threshold(Threshold.at("mql", 50))
          .threshold(Threshold.at("sql", 80))
          .grading(
              Grading.ofTotal(
                  Bands.of(Band.atMost("C", 49), Band.between("B", 50, 79), Band.atLeast("A", 80))))
          .build();

  private final InMemoryLeadStore store = new InMemoryLeadStore();

  private String owner(Condition when, Submission submission) {
    RoutingPolicy policy =
        RoutingPolicy.named("by-facts")
            .rule("hit", when, Duration.ofHours(1), "hit")
            .otherwise(Duration.ofHours(1), "miss");
    return Flows.on(new InMemoryLeadStore())
        .scoring(MODEL)
        .routing(policy)
        .build()
        .submit(submission)
        .owner()
        .orElseThrow();
  }

  private static Submission best() {
    return ada().with(Fields.COMPANY_SIZE, "240");
  }

  private static Submission poor() {
    return ada().with(Fields.TITLE, "Clerk");
  }

  @Test
  void theGradeIsAFact() {
    assertThat(owner(Fields.GRADE.is("A"), best())).isEqualTo("hit");
    assertThat(owner(Fields.GRADE.is("A"), ada())).isEqualTo("miss");
    assertThat(owner(Fields.GRADE.is("C"), poor())).isEqualTo("hit");
  }

  @Test
  void theHighestLevelIsAFact() {
    assertThat(owner(Fields.QUALIFICATION_LEVEL.is("sql"), best())).isEqualTo("hit");
    assertThat(owner(Fields.QUALIFICATION_LEVEL.is("mql"), best())).isEqualTo("miss");
    assertThat(owner(Fields.QUALIFICATION_LEVEL.is("mql"), ada())).isEqualTo("hit");
    assertThat(owner(Fields.QUALIFIED.is(true), ada())).isEqualTo("hit");
  }

  @Test
  void theLevelOfALeadThatIsOnNoneIsUnknown() {
    assertThat(owner(Fields.QUALIFICATION_LEVEL.known(), poor())).isEqualTo("miss");
    assertThat(owner(Fields.QUALIFIED.is(false), poor())).isEqualTo("hit");
  }

  @Test
  void aSubmissionCanNotSetThem() {
    Submission forged =
        poor().with("grade", "A").with("qualificationLevel", "sql").with("qualified", "true");

    assertThat(owner(Fields.GRADE.is("A"), forged)).isEqualTo("miss");
    assertThat(owner(Fields.QUALIFICATION_LEVEL.known(), forged)).isEqualTo("miss");
    assertThat(owner(Fields.QUALIFIED.is(true), forged)).isEqualTo("miss");
  }

  @Test
  void theGradeIsToldWithTheScore() {
    Outcome outcome = Flows.on(store).scoring(MODEL).build().submit(best());

    assertThat(store.pending(TenantId.DEFAULT, 100))
        .extracting(LeadEvent::change)
        .contains(
            new LeadEvent.Change.Scored(
                outcome.answer().score(),
                outcome.score().orElseThrow().outcome().qualification(),
                "A"));
  }
}
