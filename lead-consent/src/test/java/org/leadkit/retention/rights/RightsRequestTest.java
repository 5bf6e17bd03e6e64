package org.leadkit.retention.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.rights.RightsRequest.Owed;
import org.leadkit.retention.rights.RightsRequest.Phase;
import org.leadkit.retention.rights.RightsStep.ClarificationAsked;
import org.leadkit.retention.rights.RightsStep.ClarificationReceived;
import org.leadkit.retention.rights.RightsStep.Closed;
import org.leadkit.retention.rights.RightsStep.Extended;
import org.leadkit.retention.rights.RightsStep.IdentityAsked;
import org.leadkit.retention.rights.RightsStep.IdentityFailed;
import org.leadkit.retention.rights.RightsStep.IdentityVerified;
import org.leadkit.retention.rights.RightsStep.ReceiptConfirmed;
import org.leadkit.retention.rights.RightsStep.Received;

class RightsRequestTest {

  private static Instant on(String date) {
    return Instant.parse(date + "T12:00:00Z");
  }

  private static Received received(String date, Right right, String... laws) {
    return new Received(on(date), "r-1", right, Set.of(laws), Set.of("lead-1"));
  }

  private static RightsRequest of(RightsStep... steps) {
    return RightsRequest.of(List.of(steps), Laws.TERMS).orElseThrow();
  }

  private static List<Tuple> dates(RightsRequest request, String today) {
    return request.deadlines(on(today)).stream()
        .map(one -> tuple(one.duty(), one.safe().toString(), one.nominal().toString()))
        .toList();
  }

  @Test
  void s19AMonthAfterTheLastOfJanuary() {
    assertThat(dates(of(received("2026-01-31", Right.ACCESS, "eu")), "2026-01-31"))
        .containsExactly(
            tuple("answer", "2026-02-27", "2026-03-02"),
            tuple("answer-extended", "2026-04-30", "2026-04-30"));
    assertThat(dates(of(received("2028-01-31", Right.ACCESS, "eu")), "2028-01-31"))
        .contains(tuple("answer", "2028-02-29", "2028-02-29"));
  }

  @Test
  void s22ReceiptAnswerAndLatestAnswerInCalifornia() {
    assertThat(dates(of(received("2026-01-15", Right.ACCESS, "us-ca")), "2026-01-15"))
        .containsExactly(
            tuple("confirm-receipt", "2026-01-29", "2026-01-30"),
            tuple("answer", "2026-02-28", "2026-03-01"),
            tuple("answer-extended", "2026-04-14", "2026-04-15"),
            tuple("keep-request-log", "2028-01-15", "2028-01-15"));
  }

  @Test
  void s16AnOptOutOfSaleHasTimesOfItsOwn() {
    RightsRequest request = of(received("2026-11-09", Right.OPT_OUT_OF_SALE, "us-ca"));
    assertThat(dates(request, "2026-11-09"))
        .containsExactly(tuple("stop-sale", "2026-11-30", "2026-12-02"));
    assertThat(request.progress(on("2026-11-09")).phase()).isEqualTo(Phase.ANSWERING);
  }

  @Test
  void aQuestionStopsTheClockInTheUnitedKingdomForBothDaysOfIt() {
    RightsRequest request =
        of(
            received("2026-03-02", Right.ACCESS, "uk"),
            new ClarificationAsked(on("2026-03-10"), "which-year"),
            new ClarificationReceived(on("2026-03-19"), "which-year"));
    assertThat(dates(request, "2026-03-20"))
        .containsExactly(
            tuple("answer", "2026-04-10", "2026-04-13"),
            tuple("answer-extended", "2026-06-11", "2026-06-12"));
  }

  @Test
  void aQuestionStopsNoClockElsewhereAndForNoOtherRight() {
    for (Received received :
        List.of(
            received("2026-03-02", Right.ACCESS, "eu"),
            received("2026-03-02", Right.ACCESS, "us-ca"),
            received("2026-03-02", Right.ERASURE, "uk"))) {
      RightsRequest asked =
          of(
              received,
              new ClarificationAsked(on("2026-03-10"), "which-year"),
              new ClarificationReceived(on("2026-03-19"), "which-year"));
      assertThat(asked.issues()).isEmpty();
      assertThat(dates(asked, "2026-03-20")).isEqualTo(dates(of(received), "2026-03-20"));
    }
  }

  @Test
  void twoQuestionsAtOnceStopADayOnce() {
    List<RightsStep> steps =
        List.of(
            received("2026-03-02", Right.ACCESS, "uk"),
            new ClarificationAsked(on("2026-03-10"), "which-year"),
            new ClarificationAsked(on("2026-03-12"), "which-brand"),
            new ClarificationReceived(on("2026-03-14"), "which-year"),
            new ClarificationReceived(on("2026-03-19"), "which-brand"));
    RightsRequest request = RightsRequest.of(steps, Laws.TERMS).orElseThrow();
    assertThat(dates(request, "2026-03-20")).contains(tuple("answer", "2026-04-10", "2026-04-13"));
  }

  @Test
  void whileAnAnswerIsAwaitedTheDatesMoveDayByDay() {
    RightsRequest request =
        of(
            received("2026-03-02", Right.ACCESS, "uk"),
            new IdentityVerified(on("2026-03-02")),
            new ClarificationAsked(on("2026-03-10"), "which-year"));
    assertThat(request.progress(on("2026-03-10")).phase()).isEqualTo(Phase.CLARIFICATION);
    assertThat(request.progress(on("2026-03-10")).next().orElseThrow().isRunning()).isFalse();
    assertThat(dates(request, "2026-03-19")).contains(tuple("answer", "2026-04-10", "2026-04-13"));
    assertThat(dates(request, "2026-03-20")).contains(tuple("answer", "2026-04-10", "2026-04-13"));
    assertThat(dates(request, "2026-03-23")).contains(tuple("answer", "2026-04-15", "2026-04-16"));
  }

  @Test
  void aProofThatWasAskedForStartsTheTimeInTheUnitedKingdomOnly() {
    RightsStep asked = new IdentityAsked(on("2026-03-03"));
    RightsStep verified = new IdentityVerified(on("2026-03-09"));
    assertThat(dates(of(received("2026-03-02", Right.ACCESS, "uk"), asked, verified), "2026-03-09"))
        .contains(tuple("answer", "2026-04-08", "2026-04-09"));
    assertThat(dates(of(received("2026-03-02", Right.ACCESS, "eu"), asked, verified), "2026-03-09"))
        .contains(tuple("answer", "2026-04-02", "2026-04-02"));
    assertThat(dates(of(received("2026-03-02", Right.ACCESS, "uk"), verified), "2026-03-09"))
        .contains(tuple("answer", "2026-04-01", "2026-04-02"));
  }

  @Test
  void untilTheProofComesTheTimeHasNotBegun() {
    RightsRequest request =
        of(received("2026-03-02", Right.ACCESS, "uk"), new IdentityAsked(on("2026-03-03")));
    Owed next = request.progress(on("2026-03-20")).next().orElseThrow();
    assertThat(next.isRunning()).isFalse();
    assertThat(next.deadline().nominal()).hasToString("2026-04-20");
  }

  @Test
  void whatIsOwedNextIsShownWithItsDays() {
    RightsRequest request = of(received("2026-01-15", Right.ACCESS, "us-ca", "eu"));
    RightsRequest.Progress progress = request.progress(on("2026-01-28"));
    assertThat(progress.phase()).isEqualTo(Phase.IDENTITY);
    assertThat(progress.owed())
        .extracting(Owed::law, one -> one.deadline().duty(), Owed::daysSafe, Owed::daysNominal)
        .containsExactly(
            tuple("us-ca", "confirm-receipt", 1L, 2L),
            tuple("eu", "answer", 16L, 19L),
            tuple("us-ca", "answer", 31L, 32L));
    RightsRequest confirmed =
        of(
            received("2026-01-15", Right.ACCESS, "us-ca", "eu"),
            new ReceiptConfirmed(on("2026-01-16")));
    assertThat(confirmed.progress(on("2026-01-28")).next().orElseThrow().law()).isEqualTo("eu");
  }

  @Test
  void anExtensionMustBeToldBeforeTheNominalEnd() {
    Received received = received("2026-01-31", Right.ERASURE, "eu");
    RightsRequest inTime = of(received, new Extended(on("2026-03-02"), "complex"));
    assertThat(inTime.issues()).isEmpty();
    assertThat(inTime.isExtended()).isTrue();
    assertThat(inTime.progress(on("2026-03-02")).owed())
        .extracting(one -> one.deadline().duty())
        .containsExactly("answer-extended");
    RightsRequest late = of(received, new Extended(on("2026-03-03"), "complex"));
    assertThat(codes(late)).containsExactly("extension-too-late");
    assertThat(late.isExtended()).isFalse();
    assertThat(late.progress(on("2026-03-03")).failed()).isEqualTo("extended");
    assertThat(late.progress(on("2026-03-03")).owed())
        .extracting(one -> one.deadline().duty(), Owed::daysNominal)
        .containsExactly(tuple("answer", -1L));
  }

  @Test
  void aPauseMovesTheLastDayForAnExtension() {
    List<RightsStep> steps =
        new ArrayList<>(
            List.of(
                received("2026-03-02", Right.ACCESS, "uk"),
                new ClarificationAsked(on("2026-03-10"), "which-year"),
                new ClarificationReceived(on("2026-03-19"), "which-year")));
    steps.add(new Extended(on("2026-04-13"), "complex"));
    assertThat(RightsRequest.of(steps, Laws.TERMS).orElseThrow().isExtended()).isTrue();
    steps.set(3, new Extended(on("2026-04-14"), "complex"));
    assertThat(RightsRequest.of(steps, Laws.TERMS).orElseThrow().isExtended()).isFalse();
  }

  @Test
  void anExtensionCountsUnderTheLawsThatKnowOne() {
    RightsRequest request =
        of(
            received("2026-03-02", Right.ERASURE, "eu", "br"),
            new Extended(on("2026-03-10"), "complex"));
    assertThat(codes(request)).containsExactly("extension-not-everywhere");
    assertThat(request.progress(on("2026-03-10")).owed())
        .extracting(Owed::law, one -> one.deadline().duty())
        .containsExactly(tuple("br", "answer"), tuple("eu", "answer-extended"));
    assertThat(
            codes(
                of(
                    received("2026-03-02", Right.ERASURE, "br"),
                    new Extended(on("2026-03-10"), "complex"))))
        .containsExactly("no-extension");
  }

  @Test
  void noAnswerCountsBeforeItIsKnownWhoAsks() {
    RightsStep answer = Closed.answered(on("2026-03-10"), List.of());
    RightsRequest request = of(received("2026-03-02", Right.ACCESS, "eu"), answer);
    assertThat(codes(request)).containsExactly("answer-before-identity");
    assertThat(request.closed()).isEmpty();
    assertThat(request.progress(on("2026-03-10")).failed()).isEqualTo("closed");
    assertThat(of(received("2026-03-02", Right.OBJECTION, "eu"), answer).closed()).isPresent();
    assertThat(
            of(
                    received("2026-03-02", Right.ACCESS, "eu"),
                    new IdentityVerified(on("2026-03-03")),
                    answer)
                .progress(on("2026-03-10")))
        .isEqualTo(new RightsRequest.Progress(Phase.CLOSED, List.of(), ""));
  }

  @Test
  void aProofThatFailedIsShownUntilAnotherOneHolds() {
    List<RightsStep> steps =
        new ArrayList<>(
            List.of(
                received("2026-03-02", Right.ACCESS, "eu"),
                new IdentityAsked(on("2026-03-03")),
                new IdentityFailed(on("2026-03-04"), "other-name")));
    RightsRequest failed = RightsRequest.of(steps, Laws.TERMS).orElseThrow();
    assertThat(failed.progress(on("2026-03-04")).failed()).isEqualTo("identity-failed");
    assertThat(failed.isIdentified()).isFalse();
    steps.add(new IdentityAsked(on("2026-03-05")));
    steps.add(new IdentityVerified(on("2026-03-06")));
    RightsRequest verified = RightsRequest.of(steps, Laws.TERMS).orElseThrow();
    assertThat(verified.progress(on("2026-03-06")).failed()).isEmpty();
    assertThat(verified.isIdentified()).isTrue();
    assertThat(verified.issues()).isEmpty();
  }

  @Test
  void aRefusalNeedsNoProofButAReason() {
    RightsRequest refused =
        of(
            received("2026-03-02", Right.ACCESS, "eu"),
            new IdentityAsked(on("2026-03-03")),
            new IdentityFailed(on("2026-03-04"), "other-name"),
            Closed.refused(on("2026-03-20"), "not-identified"));
    assertThat(refused.issues()).isEmpty();
    assertThat(refused.closed().orElseThrow().because()).isEqualTo("not-identified");
    assertThat(
            codes(
                of(
                    received("2026-03-02", Right.ACCESS, "eu"),
                    Closed.refused(on("2026-03-20"), ""))))
        .containsExactly("no-reason");
  }

  @Test
  void stepsThatAreNotPossibleAreToldAndDoNotCount() {
    RightsRequest request =
        of(
            new ReceiptConfirmed(on("2026-03-01")),
            received("2026-03-02", Right.ACCESS, "eu"),
            received("2026-03-03", Right.ACCESS, "eu"),
            new IdentityFailed(on("2026-03-03"), "other-name"),
            new ClarificationReceived(on("2026-03-04"), "which-year"),
            new ClarificationAsked(on("2026-03-05"), "which-year"),
            new ClarificationAsked(on("2026-03-06"), "which-year"),
            new ClarificationReceived(on("2026-03-07"), "which-year"),
            new ClarificationReceived(on("2026-03-08"), "which-year"),
            new IdentityAsked(on("2026-03-09")),
            new IdentityAsked(on("2026-03-10")),
            new IdentityVerified(on("2026-03-11")),
            new IdentityAsked(on("2026-03-12")),
            new Extended(on("2026-03-13"), "complex"),
            new Extended(on("2026-03-14"), "complex"),
            Closed.withdrawn(on("2026-03-15")),
            Closed.answered(on("2026-03-16"), List.of()));
    assertThat(request.issues())
        .extracting(Issue::pointer, Issue::code)
        .containsExactly(
            tuple("/steps/0", "before-receipt"),
            tuple("/steps/2", "received-twice"),
            tuple("/steps/3", "not-asked"),
            tuple("/steps/4", "not-asked"),
            tuple("/steps/6", "asked-twice"),
            tuple("/steps/8", "answered-twice"),
            tuple("/steps/10", "asked-twice"),
            tuple("/steps/12", "identity-known"),
            tuple("/steps/14", "extended-twice"),
            tuple("/steps/16", "after-the-end"));
    assertThat(request.steps()).hasSize(7);
    assertThat(request.closed().orElseThrow().outcome()).isEqualTo(RightsStep.Outcome.WITHDRAWN);
  }

  @Test
  void whoOnlyRestrictsNeedsNoProof() {
    assertThat(
            codes(
                of(
                    received("2026-03-02", Right.OPT_OUT_OF_SALE, "us-ca"),
                    new IdentityAsked(on("2026-03-03")))))
        .containsExactly("identity-not-needed");
  }

  @Test
  void aLawThatIsNotAmongTheTermsIsTold() {
    assertThat(codes(of(received("2026-03-02", Right.ACCESS, "mars"))))
        .containsExactly("unknown-law");
    assertThat(codes(of(received("2026-03-02", Right.ACCESS)))).containsExactly("no-law");
    assertThat(RightsRequest.of(List.of(new IdentityAsked(on("2026-03-03"))), Laws.TERMS))
        .isEmpty();
  }

  @Test
  void whatWasDoneTooLateStaysKnown() {
    RightsRequest request =
        of(
            received("2026-01-15", Right.OBJECTION, "us-ca"),
            new ReceiptConfirmed(on("2026-02-02")),
            Closed.answered(on("2026-02-20"), List.of()));
    assertThat(request.late(on("2026-12-01")))
        .extracting(one -> one.deadline().duty(), Owed::daysNominal)
        .containsExactly(tuple("confirm-receipt", -3L));
    assertThat(of(received("2026-01-15", Right.OBJECTION, "us-ca")).late(on("2026-03-02")))
        .extracting(one -> one.deadline().duty())
        .containsExactly("confirm-receipt", "answer");
  }

  @Test
  void theNominalDateIsNotTooLate() {
    RightsRequest request =
        of(
            received("2026-01-15", Right.OBJECTION, "us-ca"),
            new ReceiptConfirmed(on("2026-01-30")),
            Closed.answered(on("2026-03-01"), List.of()));
    assertThat(request.late(on("2026-12-01"))).isEmpty();
  }

  @Test
  void aQuestionThatWasNeverAnsweredStopsTheClockUntilTheEndOnly() {
    RightsRequest request =
        of(
            received("2026-03-02", Right.ACCESS, "uk"),
            new IdentityVerified(on("2026-03-02")),
            new ClarificationAsked(on("2026-03-10"), "which-year"),
            Closed.answered(on("2026-03-12"), List.of()));
    assertThat(dates(request, "2026-12-01")).contains(tuple("answer", "2026-04-03", "2026-04-06"));
  }

  @Test
  void theDayOfTheReceiptIsThatOfThePlace() {
    Received late =
        new Received(
            Instant.parse("2026-01-16T05:00:00Z"), "r-1", Right.ACCESS, Set.of("us-ca"), Set.of());
    assertThat(dates(of(late), "2026-01-16")).contains(tuple("answer", "2026-02-28", "2026-03-01"));
  }

  @Test
  void anAnswerNamesWhatItLeftOut() {
    Withheld notes = new Withheld(DataCategory.NOTE, "about-others");
    Closed closed = Closed.answered(on("2026-03-10"), List.of(notes, notes));
    assertThat(closed.withheld()).containsExactly(notes);
  }

  @Test
  void aProofThatNeedNotBeAskedForDelaysNoObjection() {
    RightsRequest request =
        of(received("2026-03-02", Right.OBJECTION, "uk"), new IdentityAsked(on("2026-03-03")));
    Owed next = request.progress(on("2026-03-20")).next().orElseThrow();
    assertThat(next.isRunning()).isTrue();
    assertThat(next.deadline().nominal()).hasToString("2026-04-02");
    assertThat(request.late(on("2026-04-03"))).hasSize(1);
    assertThat(
            dates(
                of(
                    received("2026-03-02", Right.OBJECTION, "uk"),
                    new IdentityAsked(on("2026-03-03")),
                    new IdentityVerified(on("2026-03-09"))),
                "2026-03-09"))
        .contains(tuple("answer", "2026-04-01", "2026-04-02"));
  }

  @Test
  void factsOfWhichSomeAreLostAreRefused() {
    Map<String, String> facts =
        new HashMap<>(RightsSteps.facts(received("2026-03-02", Right.ACCESS, "eu", "uk")));
    facts.remove("law0");
    assertThatThrownBy(() -> RightsSteps.read(facts))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("law");
    facts.put("law0", "eu");
    facts.put("request", " ");
    assertThatThrownBy(() -> RightsSteps.read(facts))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("request");
    facts.put("request", "r-1");
    facts.put("lawful", "yes");
    assertThat(RightsSteps.read(facts)).isEqualTo(received("2026-03-02", Right.ACCESS, "eu", "uk"));
  }

  @Test
  void theNameOfAnUnknownLawIsShownOnlyIfItLooksLikeOne() {
    assertThat(of(received("2026-03-02", Right.ACCESS, "ada@engines.example")).issues().toString())
        .contains("unknown-law")
        .doesNotContain("ada@");
  }

  @Test
  void aLeapDayCountsWhereTheLawAppliesAndNotInUtc() {
    Received eve =
        new Received(
            Instant.parse("2028-02-28T23:30:00Z"), "r-1", Right.ACCESS, Set.of("eu"), Set.of());
    assertThat(dates(of(eve), "2028-03-01")).contains(tuple("answer", "2028-03-29", "2028-03-29"));
    Received london =
        new Received(
            Instant.parse("2028-02-28T23:30:00Z"), "r-1", Right.ACCESS, Set.of("uk"), Set.of());
    assertThat(dates(of(london), "2028-03-01"))
        .contains(tuple("answer", "2028-03-27", "2028-03-28"));
  }

  private static List<String> codes(RightsRequest request) {
    return request.issues().stream().map(Issue::code).toList();
  }
}
