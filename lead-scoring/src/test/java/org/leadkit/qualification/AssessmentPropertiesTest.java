package org.leadkit.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Evidence;
import org.leadkit.profile.Profile;
import org.leadkit.qualification.Assessment.Finding;
import org.leadkit.qualification.Assessment.Status;

class AssessmentPropertiesTest {

  @Provide
  Arbitrary<QualificationFramework> frameworks() {
    return AnyEvidence.frameworks();
  }

  @Provide
  Arbitrary<List<Evidence>> statements() {
    return AnyEvidence.statements();
  }

  @Property
  void theTotalIsExactlyTheSumOfTheReasons(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    Decision<Assessment> decision = framework.assess(evidence, NOW);

    assertThat(decision.outcome().total())
        .isEqualTo(
            decision.reasons().stream().map(Reason::points).reduce(Points.ZERO, Points::plus));
  }

  @Property
  void whatIsSaidLaterChangesNothing(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    List<Evidence> seen = evidence.stream().filter(one -> !one.observedAt().isAfter(NOW)).toList();

    assertThat(framework.assess(seen, NOW)).isEqualTo(framework.assess(evidence, NOW));
  }

  @Property
  void whatIsRecordedLaterWasNotKnown(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence,
      @ForAll @LongRange(min = 0, max = 60) long days) {
    Instant knownAt = NOW.minusSeconds(days * 86_400);
    List<Evidence> known =
        evidence.stream().filter(one -> !one.recordedAt().isAfter(knownAt)).toList();

    assertThat(framework.assess(evidence, NOW, knownAt)).isEqualTo(framework.assess(known, NOW));
  }

  @Property
  void orderAndRepetitionChangeNothing(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence,
      @ForAll long seed) {
    List<Evidence> again = new ArrayList<>(evidence);
    again.addAll(evidence);
    java.util.Collections.shuffle(again, new Random(seed));

    assertThat(framework.assess(again, NOW).form(Disclosure.FULL).toString())
        .isEqualTo(framework.assess(evidence, NOW).form(Disclosure.FULL).toString());
  }

  @Property
  void statementsThatShareAnIdByMistakeAreStillTakenInOneOrder(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence,
      @ForAll long seed) {
    List<Evidence> alike =
        evidence.stream()
            .map(one -> Evidence.observed("e", one.criterion(), one.level(), one.source(), NOW))
            .toList();
    List<Evidence> shuffled = new ArrayList<>(alike);
    java.util.Collections.shuffle(shuffled, new Random(seed));

    assertThat(framework.assess(shuffled, NOW)).isEqualTo(framework.assess(alike, NOW));
  }

  @Property
  void theNewestStatementOfASourceReplacesItsOlderOnes(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    Criterion criterion = framework.criteria().get(0);
    Evidence newest = Evidence.observed("z", criterion.name(), "level-0", "anna", NOW);
    List<Evidence> all = new ArrayList<>(evidence);
    all.add(newest);
    List<Evidence> without = new ArrayList<>(all);
    without.removeIf(
        one ->
            one.source().equals("anna")
                && one.criterion().equals(criterion.name())
                && !one.equals(newest));

    assertThat(framework.assess(all, NOW)).isEqualTo(framework.assess(without, NOW));
  }

  @Property
  void theAnswerToTheNextQuestionRaisesTheTotalByThePointsAtStake(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    Assessment before = framework.assess(evidence, NOW).outcome();
    if (before.nextQuestion().isEmpty()) {
      assertThat(before.possible()).isEqualTo(Points.ZERO);
      return;
    }
    Finding next = before.nextQuestion().get();

    Assessment after = framework.assess(answered(framework, evidence, next), NOW).outcome();

    assertThat(after.total()).isEqualTo(before.total().plus(next.atStake()));
    assertThat(after.possible()).isEqualTo(before.possible().minus(next.atStake()));
    assertThat(after.finding(next.criterion()).orElseThrow().status()).isEqualTo(Status.CONFIRMED);
  }

  @Property
  void onceEverythingIsAnsweredNothingIsPossible(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    Assessment before = framework.assess(evidence, NOW).outcome();
    List<Evidence> all = evidence;
    for (Finding open : before.questions()) {
      all = answered(framework, all, open);
    }

    Assessment after = framework.assess(all, NOW).outcome();

    assertThat(after.questions()).isEmpty();
    assertThat(after.possible()).isEqualTo(Points.ZERO);
    assertThat(after.total()).isEqualTo(before.total().plus(before.possible()));
  }

  /** Each source that said something of it, and one more, now say the best for certain. */
  private static List<Evidence> answered(
      QualificationFramework framework, List<Evidence> evidence, Finding open) {
    Criterion criterion =
        framework.criteria().stream()
            .filter(one -> one.name().equals(open.criterion()))
            .findFirst()
            .orElseThrow();
    String best = criterion.levels().get(criterion.levels().size() - 1).name();
    Set<String> sources = new HashSet<>(Set.of("the buyer"));
    evidence.stream()
        .filter(one -> one.criterion().equals(open.criterion()))
        .forEach(one -> sources.add(one.source()));
    List<Evidence> all = new ArrayList<>(evidence);
    sources.forEach(
        source -> all.add(Evidence.observed("z-" + source, open.criterion(), best, source, NOW)));
    return all;
  }

  @Property
  void questionsAreAskedByThePointsAtStakeAndNoneIsAskedForNothing(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    Assessment assessment = framework.assess(evidence, NOW).outcome();

    assertThat(assessment.questions())
        .isSortedAccordingTo((a, b) -> b.atStake().compareTo(a.atStake()))
        .allMatch(open -> open.atStake().thousandths() >= 0)
        .containsExactlyInAnyOrderElementsOf(
            assessment.findings().stream()
                .filter(one -> one.status() != Status.CONFIRMED)
                .toList());
  }

  @Property
  void everyCriterionHasOneFindingAndOneReasonOfItsOwn(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    Decision<Assessment> decision = framework.assess(evidence, NOW);

    assertThat(decision.reasons())
        .filteredOn(reason -> reason.code().startsWith("criterion-"))
        .extracting(Reason::rule)
        .containsExactlyElementsOf(framework.criteria().stream().map(Criterion::name).toList());
    assertThat(decision.outcome().findings())
        .extracting(Finding::criterion)
        .containsExactlyElementsOf(framework.criteria().stream().map(Criterion::name).toList());
  }

  @Property
  void evidenceInTheHistoryOfALeadIsTheSameEvidence(
      @ForAll("frameworks") QualificationFramework framework,
      @ForAll("statements") List<Evidence> evidence) {
    List<Activity> history = evidence.stream().map(Evidence::asActivity).toList();

    assertThat(framework.assess(Profile.empty().with(history), NOW))
        .isEqualTo(framework.assess(evidence, NOW));
  }

  @Property
  void aLevelIsWorthItsShareRoundedHalfEven(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long thousandths,
      @ForAll @IntRange(min = 1, max = 100) int confidence) {
    java.math.BigDecimal exact =
        java.math.BigDecimal.valueOf(thousandths)
            .multiply(java.math.BigDecimal.valueOf(confidence));

    assertThat(new Criterion.Level("x", new Points(thousandths)).at(confidence).thousandths())
        .isEqualTo(
            exact.movePointLeft(2).setScale(0, java.math.RoundingMode.HALF_EVEN).longValueExact());
  }
}
