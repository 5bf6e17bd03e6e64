package org.leadkit.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Evidence;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.qualification.Assessment.Finding;
import org.leadkit.qualification.Assessment.Status;
import org.leadkit.scoring.ScoringModel;

class AssessmentTest {

  private static final QualificationFramework BANT = QualificationFramework.bant();

  private static Evidence said(String id, String criterion, String level, String by, int daysAgo) {
    return Evidence.observed(id, criterion, level, by, NOW.minus(Duration.ofDays(daysAgo)));
  }

  @Test
  void everyCriterionIsMissingAtFirstAndTheFirstIsAskedFor() {
    Decision<Assessment> decision = BANT.assess(List.of(), NOW);

    assertThat(decision.outcome().total()).isEqualTo(Points.ZERO);
    assertThat(decision.outcome().possible()).hasToString("100");
    assertThat(decision.reasons())
        .extracting(Reason::code)
        .containsExactly(
            "criterion-missing", "criterion-missing", "criterion-missing", "criterion-missing");
    assertThat(decision.outcome().nextQuestion())
        .hasValueSatisfying(
            next -> {
              assertThat(next.criterion()).isEqualTo("budget");
              assertThat(next.question()).isEqualTo("Is there a budget, and who approved it?");
              assertThat(next.atStake()).hasToString("25");
            });
  }

  @Test
  void aConfirmedCriterionIsWorthItsLevelAtItsConfidence() {
    Decision<Assessment> decision =
        BANT.assess(List.of(said("1", "need", "acknowledged", "anna", 3).withConfidence(75)), NOW);

    assertThat(decision.outcome().finding("need"))
        .contains(
            new Finding(
                "need",
                "Which problem must be solved, and what happens if it is not?",
                Status.CONFIRMED,
                "acknowledged",
                new Points(11_250),
                Points.ZERO));
    assertThat(decision.reasons("criterion-met"))
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.rule()).isEqualTo("need");
              assertThat(reason.points()).hasToString("11.25");
              assertThat(reason.detail("level")).contains("acknowledged");
              assertThat(reason.detail("confidence")).contains("75");
              assertThat(reason.detail("sources")).contains("1");
            });
  }

  @Test
  void ofThoseWhoAgreeTheSurestCounts() {
    Decision<Assessment> decision =
        BANT.assess(
            List.of(
                said("1", "need", "critical", "anna", 3).withConfidence(90),
                said("2", "need", "critical", "form", 2).withConfidence(60)),
            NOW);

    assertThat(decision.outcome().total()).hasToString("22.5");
    assertThat(decision.reasons("criterion-met").get(0).detail("sources")).contains("2");
  }

  @Test
  void ofThoseWhoAreEquallySureTheNewestIsNamed() {
    Decision<Assessment> decision =
        BANT.assess(
            List.of(
                said("1", "need", "critical", "anna", 3), said("2", "need", "critical", "crm", 2)),
            NOW);

    assertThat(decision.reasons("criterion-met").get(0).detail("evidence")).contains("2");
  }

  @Test
  void ofTwoWhoContradictTheWeakerLevelCountsAndBothAreNamed() {
    Decision<Assessment> decision =
        BANT.assess(
            List.of(
                said("1", "budget", "approved", "Ada Lovelace", 3),
                said("2", "budget", "estimated", "crm", 20).withConfidence(80)),
            NOW);

    Finding budget = decision.outcome().finding("budget").orElseThrow();
    assertThat(budget.status()).isEqualTo(Status.CONTRADICTED);
    assertThat(budget.level()).isEqualTo("estimated");
    assertThat(budget.points()).hasToString("8");
    assertThat(budget.atStake()).hasToString("17");
    assertThat(decision.reasons())
        .filteredOn(reason -> reason.rule().equals("budget"))
        .extracting(Reason::code, reason -> reason.detail("level").orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("criterion-contradicted", "estimated"),
            org.assertj.core.groups.Tuple.tuple("evidence-contradicts", "approved"));
    assertThat(decision.form(Disclosure.OPEN).toString()).doesNotContain("Ada");
    assertThat(decision.form(Disclosure.FULL).toString()).contains("Ada Lovelace");
    assertThat(decision.toString()).doesNotContain("Ada");
  }

  @Test
  void aSourceThatChangesItsMindContradictsNobody() {
    Decision<Assessment> decision =
        BANT.assess(
            List.of(
                said("1", "budget", "none", "anna", 30),
                said("2", "budget", "approved", "anna", 3)),
            NOW);

    assertThat(decision.outcome().finding("budget").orElseThrow().status())
        .isEqualTo(Status.CONFIRMED);
    assertThat(decision.outcome().total()).hasToString("25");
  }

  @Test
  void evidenceIsStaleOnceItIsOlderThanItsTime() {
    Evidence timeline = said("1", "timeline", "within-quarter", "anna", 90);

    assertThat(BANT.assess(List.of(timeline), NOW).outcome().total()).hasToString("25");
    Decision<Assessment> later = BANT.assess(List.of(timeline), NOW.plusNanos(1));
    assertThat(later.outcome().finding("timeline").orElseThrow().status()).isEqualTo(Status.STALE);
    assertThat(later.outcome().total()).isEqualTo(Points.ZERO);
    assertThat(later.outcome().possible()).hasToString("100");
    assertThat(later.reasons("criterion-stale").get(0).detail("staleSince"))
        .contains(NOW.toString());
    assertThat(later.reasons("criterion-stale").get(0).detail("possible")).contains("+25");
  }

  @Test
  void whatIsStaleContradictsNobody() {
    Decision<Assessment> decision =
        BANT.assess(
            List.of(
                said("1", "timeline", "none", "crm", 100),
                said("2", "timeline", "within-quarter", "anna", 1)),
            NOW);

    assertThat(decision.outcome().finding("timeline").orElseThrow().status())
        .isEqualTo(Status.CONFIRMED);
  }

  @Test
  void anUnsureStatementIsIgnoredAndNamed() {
    Decision<Assessment> decision =
        BANT.assess(
            List.of(
                said("1", "need", "critical", "anna", 9),
                said("2", "need", "none", "anna", 2).withConfidence(49)),
            NOW);

    assertThat(decision.outcome().total()).hasToString("25");
    assertThat(decision.reasons("evidence-below-confidence"))
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.detail("evidence")).contains("2");
              assertThat(reason.detail("confidence")).contains("49");
              assertThat(reason.detail("needed")).contains("50");
              assertThat(reason.points()).isEqualTo(Points.ZERO);
            });
  }

  @Test
  void theMinimumConfidenceItselfCounts() {
    assertThat(
            BANT.assess(List.of(said("1", "need", "critical", "anna", 2).withConfidence(50)), NOW)
                .outcome()
                .total())
        .hasToString("12.5");
  }

  @Test
  void anUnsureStatementThatWasReplacedIsNotNamed() {
    Decision<Assessment> decision =
        BANT.assess(
            List.of(
                said("1", "need", "none", "anna", 9).withConfidence(10),
                said("2", "need", "critical", "anna", 2)),
            NOW);

    assertThat(decision.reasons("evidence-below-confidence")).isEmpty();
  }

  @Test
  void aLevelThatTheFrameworkDoesNotKnowIsNeverGuessed() {
    Decision<Assessment> decision =
        BANT.assess(List.of(said("1", "budget", "plenty", "anna", 1)), NOW);

    assertThat(decision.outcome().finding("budget").orElseThrow().status())
        .isEqualTo(Status.MISSING);
    assertThat(decision.reasons("evidence-level-unknown"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.detail("level")).contains("plenty"));
  }

  @Test
  void evidenceOfAnotherFrameworkPlaysNoPart() {
    assertThat(BANT.assess(List.of(said("1", "champion", "strong", "anna", 1)), NOW))
        .isEqualTo(BANT.assess(List.of(), NOW));
  }

  @Test
  void aDenialTakesPointsAway() {
    QualificationFramework framework =
        QualificationFramework.named("own")
            .criterion(Criterion.named("fit", "Do they fit?").level("denied", -15).level("met", 10))
            .build();

    Assessment denied =
        framework.assess(List.of(said("1", "fit", "denied", "anna", 900)), NOW).outcome();

    assertThat(denied.total()).hasToString("-15");
    assertThat(denied.nextQuestion()).isEmpty();
  }

  @Test
  void anActivityThatShouldHaveBeenEvidenceIsNamed() {
    Profile profile =
        Profile.empty()
            .with(List.of(said("1", "need", "critical", "anna", 1).asActivity().with("level", "")));

    Decision<Assessment> decision = BANT.assess(profile, NOW);

    assertThat(decision.outcome().total()).isEqualTo(Points.ZERO);
    assertThat(decision.reasons("evidence-unreadable"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.detail("evidence")).contains("1"));
    assertThat(BANT.assess(profile, NOW.minus(Duration.ofDays(2))).reasons("evidence-unreadable"))
        .isEmpty();
  }

  @Test
  void theResultIsReadByTheNextPolicy() {
    Assessment assessment =
        BANT.assess(
                List.of(
                    said("1", "budget", "approved", "anna", 1),
                    said("2", "need", "critical", "anna", 1),
                    said("3", "authority", "approver", "anna", 1)),
                NOW)
            .outcome();
    ScoringModel model =
        ScoringModel.named("sales-ready")
            .rule("bant", BANT.scoreField().atLeast(60), 40)
            .rule("budget", BANT.levelField("budget").is("approved"), 10)
            .rule("timeline", BANT.levelField("timeline").known(), 5)
            .build();

    Profile profile = Profile.empty().with(assessment.facts());

    assertThat(profile.value("bantScore"))
        .hasValueSatisfying(v -> assertThat(v.text()).isEqualTo("70"));
    assertThat(profile.value("bantBudget"))
        .hasValueSatisfying(v -> assertThat(v.text()).isEqualTo("approved"));
    assertThat(profile.value("bantTimeline")).isEmpty();
    assertThat(model.score(profile, NOW).outcome().total()).hasToString("50");
    assertThat(assessment.facts()).allMatch(fact -> fact.field().isOpen());
  }

  @Test
  void aLevelThatNoLongerCountsLeavesTheProfile() {
    Assessment before =
        BANT.assess(List.of(said("1", "timeline", "none", "anna", 1)), NOW).outcome();
    Assessment after = BANT.assess(List.of(), NOW).outcome();
    Profile person = Profile.empty().with(Fields.COUNTRY, "DE");

    assertThat(before.into(person).value("bantTimeline")).isPresent();
    assertThat(after.into(before.into(person))).isEqualTo(after.into(person));
    assertThat(after.into(person).text(Fields.COUNTRY)).contains("DE");
  }

  @Test
  void theFormNamesTheNextQuestion() {
    Assessment assessment =
        BANT.assess(
                List.of(
                    said("1", "budget", "approved", "anna", 1),
                    said("2", "authority", "none", "anna", 1),
                    said("3", "need", "critical", "anna", 1)),
                NOW)
            .outcome();

    assertThat(assessment.form())
        .hasToString(
            "{\"framework\":\"bant\",\"total\":50,\"possible\":25,\"findings\":["
                + "{\"criterion\":\"budget\",\"status\":\"confirmed\",\"level\":\"approved\",\"points\":25},"
                + "{\"criterion\":\"authority\",\"status\":\"confirmed\",\"level\":\"none\",\"points\":0},"
                + "{\"criterion\":\"need\",\"status\":\"confirmed\",\"level\":\"critical\",\"points\":25},"
                + "{\"criterion\":\"timeline\",\"status\":\"missing\","
                + "\"question\":\"By when must it be in use, and why by then?\",\"atStake\":25}],"
                + "\"next\":\"timeline\"}");
  }

  @Test
  void aCriterionThatIsNotThereHasNoField() {
    assertThatThrownBy(() -> BANT.levelField("champion"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(champion)")
        .hasMessageContaining("Maybe one of budget, authority, need, timeline.");
  }
}
