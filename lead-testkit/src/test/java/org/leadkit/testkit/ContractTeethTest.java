package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract passes what is sound and rejects what is broken, by the test that is about it. */
class ContractTeethTest {

  @Test
  void aSoundAdapterPasses() {
    TestExecutionSummary summary = run(selectClass(BrokenStores.Sound.class));
    assertThat(failures(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(100);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(BrokenStores.LosesUpdates.class, "theSecondOfTwoWritersOfOneVersionIsRefused()"),
        broken(BrokenStores.LosesUpdates.class, "ofManyWritersOfOneVersionOneWins()"),
        broken(BrokenStores.ChecksTooEarly.class, "ofManyWritersOfOneVersionOneWins()"),
        broken(BrokenStores.ForgetsAClaim.class, "aUniqueKeyOfAnotherLeadIsTaken()"),
        broken(BrokenStores.SharesUniqueKeys.class, "ofManyClaimersOfOneKeyOneWins()"),
        broken(BrokenStores.StoresHalfOfARefusedCommit.class, "aStaleCommitStoresNothing()"),
        broken(
            BrokenStores.IgnoresPremises.class,
            "whatRestsOnAFreePointIsStaleOnceThePointIsSuppressed()"),
        broken(BrokenStores.IgnoresPremises.class, "whoSuppressesFindsEveryLeadThatDidNotSeeIt()"),
        broken(BrokenStores.ShowsHalfOfACommit.class, "aReaderNeverSeesHalfOfACommit()"),
        broken(BrokenStores.ForgetsAnswers.class, "aRepeatedCommitStoresNothing()"),
        broken(BrokenStores.LosesNanoseconds.class, "instantsKeepTheirNanoseconds()"),
        broken(BrokenStores.ForgetsLevels.class, "theStandingOnEveryLevelIsKept()"),
        broken(
            BrokenStores.KeepsOnlyTheLevelsInside.class,
            "aLeadThatLeftALevelIsReadAsOneThatLeftIt()"),
        broken(BrokenStores.ForgetsTheClock.class, "theClockOfAnAnswerIsKept()"),
        broken(BrokenStores.IsDueTooEarly.class, "aLeadIsDueFromItsInstantOn()"),
        broken(
            BrokenStores.SortsDueLeadsById.class,
            "dueLeadsComeInTheOrderOfTheirInstantsAndThenOfTheirIds()"),
        broken(
            BrokenStores.SkipsDueLeadsOfOneInstant.class,
            "dueLeadsComeInTheOrderOfTheirInstantsAndThenOfTheirIds()"),
        broken(
            BrokenStores.RemembersOldInstants.class,
            "aLeadThatIsPutAnewIsDueAtItsNewInstantOnly()"),
        broken(BrokenStores.LeaksTenants.class, "whatOneTenantStoresTheOtherDoesNotSee()"),
        broken(BrokenStores.DropsAnEvent.class, "everyKindOfEventIsKept()"),
        broken(BrokenStores.ReordersEvents.class, "eventsOfOneLeadComeInTheOrderOfItsVersions()"),
        broken(BrokenStores.DeliversOnce.class, "whatIsNotMarkedComesAgain()"),
        broken(BrokenStores.SkipsWhilePaging.class, "leadsComeInTheOrderOfTheirIds()"),
        broken(
            BrokenStores.TurnsHistoryRound.class, "historyIsInTheOrderOfCommitAndNotOfTimeOrId()"),
        broken(BrokenStores.KeepsHalfAnAnswer.class, "answersAreKept()"),
        broken(BrokenTurns.GivesATurnAtEachRepetition.class, "theSameKeyTakesNoSecondTurn()"),
        broken(BrokenTurns.ForgetsReleases.class, "aTurnGivenBackGoesToTheNextTaker()"),
        broken(
            BrokenTurns.GivesASharedTurnBackTooEarly.class,
            "aTurnThatIsSharedIsGivenBackWhenAllHaveReleasedIt()"),
        broken(
            BrokenTurns.GivesASharedTurnBackTooEarly.class,
            "aTurnThatManyShareIsGivenBackOnceAndByTheLast()"),
        broken(BrokenTurns.RepeatsChanges.class, "aChangeIsMadeOnceAKey()"),
        broken(BrokenTurns.MixesPools.class, "poolsTakeTurnsApart()"),
        broken(BrokenTurns.GivesOneTurnToTwo.class, "noTurnIsGivenTwiceAndNoneIsLost()"),
        broken(
            BrokenTurns.GivesOneTurnToTwo.class,
            "twoCapturesOfOnePersonShareATurnAndNobodyIsSkippedOrDoubled()"),
        broken(
            BrokenTurns.GivesOneTurnToTwo.class, "nobodyIsEverOverCapacityAndNoLeadIsGivenTwice()"),
        broken(BrokenTurns.ForgetsLoads.class, "nobodyIsEverOverCapacityAndNoLeadIsGivenTwice()"),
        broken(
            BrokenTurns.ForgetsBalances.class,
            "sharesByWeightAreExactAtRestThoughTurnsAreGivenBack()"),
        broken(BrokenTurns.ForgetsBalances.class, "loadsCapsAndBalancesAreKeptExactly()"),
        broken(
            BrokenTurns.LosesATurnWhenAStepThrows.class, "aStepThatThrowsLeavesThePoolAsItWas()"));
  }

  static Stream<Arguments> redacting() {
    return Stream.of(
        broken(BrokenRedactions.KeepsActivities.class, "eachPartOfAHistoryIsErasedByItsIds()"),
        broken(
            BrokenRedactions.KeepsKeys.class, "aFreedKeyHasNoOwnerAndCanBeClaimedByAnotherLead()"),
        broken(BrokenRedactions.KeepsKeys.class, "keysThatTheCommitClaimsStay()"),
        broken(
            BrokenRedactions.KeepsAnswers.class,
            "ofEachAnswerAboutTheLeadStatusLeadAndTimeAreLeft()"),
        broken(BrokenRedactions.MovesWhatItReplaces.class, "whatIsReplacedKeepsItsPlace()"),
        broken(BrokenRedactions.RedactsLast.class, "whatACommitAddsItDoesNotTakeAway()"),
        broken(BrokenRedactions.ErasesBeforeItChecks.class, "aRefusedCommitErasesNothing()"),
        broken(
            BrokenRedactions.RedactsWithoutTheGuard.class,
            "whoWritesBesideARedactionMakesItStaleAndNothingIsRedacted()"),
        broken(BrokenRedactions.CountsRejections.class, "whatIsErasedWhilePagingMakesNoPageSkip()"),
        broken(BrokenRedactions.ReadsHistoriesOneByOne.class, "aPageOfHistoriesIsOfOneMoment()"),
        broken(
            BrokenRedactions.MixesHistories.class,
            "historiesComeInTheOrderOfTheirIdsAsEachIsFoundAlone()"));
  }

  static Stream<Arguments> logging() {
    return Stream.of(
        broken(
            BrokenLogs.IgnoresPlaces.class,
            "aPlaceThatIsNotTheNextOneIsRefusedAndNothingIsStored()"),
        broken(BrokenLogs.ChecksTooEarly.class, "ofManyWritersAtOnePlaceOneWins()"),
        broken(BrokenLogs.MixesTenants.class, "tenantsHaveLogsOfTheirOwn()"),
        broken(
            BrokenLogs.TakesTheLatestForTheNewest.class,
            "theNewestBeforeAnInstantIsTheOneAppendedLast()"),
        broken(
            BrokenLogs.TakesTheInstantItself.class,
            "theNewestBeforeAnInstantIsTheOneAppendedLast()"),
        broken(BrokenLogs.LosesNanoseconds.class, "aStreamIsReadAsItWasAppended()"),
        broken(BrokenLogs.SkipsWhilePaging.class, "allRecordsComeInTheOrderOfAppend()"),
        broken(BrokenLogs.SkipsWhilePaging.class, "whatIsAppendedWhilePagingComesOnALaterPage()"));
  }

  @Test
  void aSoundLogPasses() {
    TestExecutionSummary summary = run(selectClass(BrokenLogs.Sound.class));
    assertThat(failures(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource({"broken", "redacting", "logging"})
  void aBrokenAdapterIsRejected(Class<?> adapter, String test) {
    String method = test.substring(0, test.indexOf('('));
    assertThat(failures(run(selectMethod(adapter, method)))).containsExactly(test);
  }

  @Test
  void noMessageOfAFailedTestShowsAPersonalValue() {
    Stream.of(
            BrokenStores.LosesUpdates.class,
            BrokenStores.LosesNanoseconds.class,
            BrokenStores.ForgetsAClaim.class,
            BrokenStores.TurnsHistoryRound.class)
        .flatMap(adapter -> run(selectClass(adapter)).getFailures().stream())
        .forEach(
            failure ->
                assertThat(String.valueOf(failure.getException()))
                    .doesNotContain("engines.example", "persons.example", "none of your business"));
  }

  private static Arguments broken(Class<?> adapter, String test) {
    return Arguments.of(adapter, test);
  }

  private static List<String> failures(TestExecutionSummary summary) {
    return summary.getFailures().stream()
        .map(failure -> failure.getTestIdentifier().getDisplayName())
        .toList();
  }

  private static TestExecutionSummary run(DiscoverySelector tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(tests).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}
