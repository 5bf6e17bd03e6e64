package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Answers.NOW;
import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;
import static org.leadkit.lead.ResponseClock.Target.FOLLOW_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Lifecycle;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

class SalesActionTest {

  private final Answers answers = new Answers();
  private final LeadId lead = answers.submit("ada");

  private static Instant at(long minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private Outcome perform(SalesAction action, long minutes) {
    answers.time.set(at(minutes));
    return answers.flow.perform(action);
  }

  @Test
  void whoAcceptsHasAcceptedAndTheLeadIsSalesAccepted() {
    Outcome outcome = perform(SalesAction.accept(lead, "anna"), 3);

    assertThat(outcome.status()).isEqualTo(Status.UPDATED);
    assertThat(answers.lead(lead).stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(answers.told(Change.Accepted.class, Change.StageMoved.class))
        .containsExactly(
            new Change.StageMoved(Stage.NEW, Stage.ACCEPTED), new Change.Accepted("anna", at(3)));
    assertThat(answers.settleAt(lead, 60).status()).isEqualTo(Status.UNCHANGED);
    assertThat(answers.lead(lead).wakeAt()).contains(at(115));
    assertThat(outcome.due()).contains(at(120));
    JournalEntry last = answers.store.journal(TenantId.DEFAULT, Page.START, 10).items().get(1);
    assertThat(last.command()).isEqualTo("accept");
  }

  @Test
  void whoDoesNotHaveALeadCanNeitherAcceptItNorGiveItBack() {
    for (SalesAction action :
        List.of(SalesAction.accept(lead, "bernd"), SalesAction.decline(lead, "bernd"))) {
      Outcome refused = perform(action.requestKey("k"), 3);
      assertThat(refused.status()).isEqualTo(Status.UNCHANGED);
      assertThat(refused.answer().issues()).containsExactly("not-the-owner");
      assertThat(refused.explain())
          .startsWith("lead-0001 is NEW, with anna until 2026-11-23 11:00Z, as before\n")
          .contains("issue    The owner of the lead (lead-0001) is someone else, or nobody.");
    }
    assertThat(answers.lead(lead).version()).isEqualTo(1);
  }

  @Test
  void theFirstContactIsToldOnceWithWhatItsSpeedCountsFrom() {
    perform(SalesAction.touch(lead).occurred(at(7)), 9);
    Outcome again = perform(SalesAction.touch(lead), 50);

    assertThat(answers.told(Change.FirstTouched.class))
        .containsExactly(new Change.FirstTouched("anna", NOW, at(7)));
    assertThat(answers.told(Change.Accepted.class))
        .containsExactly(new Change.Accepted("anna", at(7)));
    assertThat(again.due()).isEmpty();
    assertThat(again.owner()).contains("anna");
    assertThat(answers.lead(lead).response().orElseThrow().met(FIRST_TOUCH)).contains(at(7));
    assertThat(answers.lead(lead).wakeAt()).contains(at(24 * 60 - 5));
  }

  @Test
  void aContactThatCameTooLateLeavesTheBreachToBeTold() {
    perform(SalesAction.touch(lead), 130);
    assertThat(answers.due()).containsExactly(lead);

    answers.flow.settle(lead);

    assertThat(answers.told(Change.Breached.class))
        .containsExactly(
            new Change.Breached(ACCEPT, "anna", at(10)),
            new Change.Breached(FIRST_TOUCH, "anna", at(120)));
    assertThat(answers.told(Change.Escalated.class)).isEmpty();
    assertThat(answers.owner(lead)).isEqualTo("anna");
  }

  @Test
  void aContactThatWasReportedLateButMadeInTimeIsNoBreach() {
    perform(SalesAction.touch(lead).occurred(at(9)), 130);
    assertThat(answers.flow.settle(lead).status()).isEqualTo(Status.UNCHANGED);
    assertThat(answers.told(Change.Breached.class)).isEmpty();
  }

  @Test
  void aFollowUpEndsWhatIsOwed() {
    perform(SalesAction.touch(lead), 5);
    perform(SalesAction.followUp(lead), 24 * 60 - 6);

    assertThat(answers.told(Change.FollowedUp.class))
        .containsExactly(new Change.FollowedUp("anna", at(24 * 60 - 6)));
    assertThat(answers.lead(lead).response().orElseThrow().met(FOLLOW_UP)).isPresent();
    assertThat(answers.lead(lead).wakeAt()).isEmpty();
    assertThat(answers.settleAt(lead, 10_000).status()).isEqualTo(Status.UNCHANGED);
  }

  @Test
  void aPausedClockStandsStillAndKeepsWhatIsLeft() {
    perform(SalesAction.accept(lead, "anna"), 2);
    Outcome paused = perform(SalesAction.pause(lead, "waiting-for-customer"), 60);
    assertThat(paused.due()).isEmpty();
    assertThat(answers.lead(lead).wakeAt()).isEmpty();
    perform(SalesAction.pause(lead, "waiting-for-customer"), 61);

    Outcome resumed = perform(SalesAction.resume(lead, "waiting-for-customer"), 600);

    assertThat(resumed.due()).contains(at(660));
    assertThat(answers.lead(lead).wakeAt()).contains(at(655));
    assertThat(answers.told(Change.Paused.class, Change.Resumed.class))
        .containsExactly(
            new Change.Paused("waiting-for-customer"), new Change.Resumed("waiting-for-customer"));
  }

  @Test
  void whoGivesALeadBackDoesNotGetItAgain() {
    Outcome bernd = perform(SalesAction.decline(lead, "anna"), 3);
    Outcome carla = perform(SalesAction.decline(lead, "bernd"), 4);

    assertThat(bernd.owner()).contains("bernd");
    assertThat(bernd.due()).contains(at(120));
    assertThat(carla.owner()).contains("carla");
    assertThat(List.of(answers.load("anna"), answers.load("bernd"), answers.load("carla")))
        .containsExactly(0L, 0L, 1L);
    Outcome nobody = perform(SalesAction.decline(lead, "carla"), 5);
    assertThat(nobody.owner()).isEmpty();
    assertThat(answers.told(Change.Reassigned.class))
        .containsExactly(
            new Change.Reassigned("anna", "bernd", "declined"),
            new Change.Reassigned("bernd", "carla", "declined"),
            new Change.Reassigned("carla", "", "declined"));
    assertThat(answers.load("carla")).isZero();
    assertThat(answers.due()).as("the rules are asked once more").containsExactly(lead);
    answers.flow.settle(lead);
    assertThat(answers.owner(lead)).isEqualTo("nobody");
    assertThat(answers.due()).isEmpty();
  }

  @Test
  void aLeadThatNobodyWantsStillReachesTheQueueOnTime() {
    for (String member : List.of("anna", "bernd", "carla")) {
      perform(SalesAction.decline(lead, member), 1);
    }
    for (long minute = 1; minute <= 180; minute++) {
      answers.settleAt(lead, minute);
    }
    assertThat(answers.told(Change.Breached.class))
        .contains(new Change.Breached(FIRST_TOUCH, "mia", at(120)));
    assertThat(answers.owner(lead)).isEqualTo("inbound-queue");
  }

  @Test
  void whatWasMissedUnderTheOldOwnerIsToldBeforeTheLeadGoesOn() {
    perform(SalesAction.decline(lead, "anna"), 12);

    assertThat(answers.told(Change.Breached.class))
        .containsExactly(new Change.Breached(ACCEPT, "anna", at(10)));
    assertThat(answers.told(Change.Escalated.class)).isEmpty();
    assertThat(answers.lead(lead).wakeAt()).contains(at(17));
  }

  @Test
  void aLeadThatIsAssignedByHandCountsForTheOneWhoGetsIt() {
    Outcome outcome = perform(SalesAction.assign(lead, "carla"), 3);

    assertThat(outcome.owner()).contains("carla");
    assertThat(outcome.due()).contains(at(120));
    assertThat(answers.load("anna")).isZero();
    assertThat(answers.load("carla")).isEqualTo(1);
    assertThat(answers.told(Change.Reassigned.class, Change.Assigned.class))
        .endsWith(
            new Change.Reassigned("anna", "carla", "by-hand"),
            new Change.Assigned("carla", at(120)));
    assertThat(answers.lead(lead).response().orElseThrow().failed()).isEmpty();
    assertThat(answers.lead(lead).wakeAt()).contains(at(8));
    perform(SalesAction.assign(lead, "carla"), 4);
    assertThat(answers.load("carla")).isEqualTo(1);
  }

  @Test
  void aLeadThatNobodyHadIsAssignedByHandWithADeadline() {
    answers.team.set(Team.everyone().without("anna").without("bernd").without("carla"));
    LeadId bob = answers.submit("bob");
    assertThat(answers.owner(bob)).isEqualTo("nobody");

    Outcome outcome = perform(SalesAction.assign(bob, "carla"), 1);

    assertThat(outcome.due()).contains(at(121));
    assertThat(answers.load("carla")).isEqualTo(1);
  }

  @Test
  void aLeadInAQueueIsClaimedByTheFirstWhoWantsIt() {
    answers.settleAt(lead, 600);
    assertThat(answers.owner(lead)).isEqualTo("inbound-queue");

    Outcome first = perform(SalesAction.claim(lead, "bernd"), 601);
    Outcome second = perform(SalesAction.claim(lead, "carla"), 602);

    assertThat(first.owner()).contains("bernd");
    assertThat(second.status()).isEqualTo(Status.UNCHANGED);
    assertThat(second.answer().issues()).containsExactly("not-in-a-queue");
    assertThat(answers.told(Change.Accepted.class))
        .containsExactly(new Change.Accepted("bernd", at(601)));
    assertThat(answers.load("bernd")).isEqualTo(1);
    assertThat(answers.load("inbound-queue")).isZero();
  }

  @Test
  @Promise("F-01: the same request key of an action gives the same answer and does nothing more")
  void theSameRequestKeyDoesNothingASecondTime() {
    SalesAction decline = SalesAction.decline(lead, "anna").requestKey("d-1");

    Outcome first = perform(decline, 3);
    Outcome second = perform(decline, 4);

    assertThat(second.status()).isEqualTo(Status.REPEATED);
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(answers.lead(lead).version()).isEqualTo(2);
    assertThat(answers.load("bernd")).isEqualTo(1);
    LeadId bob = answers.submit("bob");
    assertThat(perform(SalesAction.decline(bob, answers.owner(bob)).requestKey("d-1"), 5).status())
        .as("a key belongs to a lead")
        .isEqualTo(Status.UPDATED);
  }

  @Test
  void anUnknownLeadIsNotFoundAndALeadWithoutAClockCanNotBePaused() {
    assertThat(perform(SalesAction.touch(new LeadId("gone")), 1).status())
        .isEqualTo(Status.NOT_FOUND);
    answers.team.set(Team.everyone().without("anna").without("bernd").without("carla"));
    LeadId bob = answers.submit("bob");
    Outcome refused = perform(SalesAction.pause(bob, "no-show"), 1);
    assertThat(refused.answer().issues()).containsExactly("no-clock");
    perform(SalesAction.touch(bob), 2);
    assertThat(answers.told(Change.FirstTouched.class))
        .containsExactly(new Change.FirstTouched("", at(1), at(2)));
  }

  @Test
  void whereTheLifecycleHasNoSuchMoveTheStageStays() {
    LeadFlow strict =
        LeadFlow.on(answers.store, answers.turns, new EphemeralKeys())
            .routing(Answers.policy(Answers.GOLD, Pool.of("s", "anna")))
            .lifecycle(Lifecycle.standard().forbidding(Stage.NEW, Stage.ACCEPTED))
            .time(answers.time)
            .build();
    strict.perform(SalesAction.accept(lead, "anna"));
    assertThat(answers.lead(lead).stage()).isEqualTo(Stage.NEW);
    assertThat(answers.told(Change.Accepted.class)).hasSize(1);
  }

  @Test
  void theOwnerOfADisqualifiedLeadIsFreedOnce() {
    ScoringModel lax =
        ScoringModel.named("lax")
            .rule("any", Fields.EMAIL.known(), 1)
            .add("fit", ScoringRule.disqualify("rival", Fields.INDUSTRY.is("rival"), "competitor"))
            .qualifyAt(1)
            .build();
    LeadFlow scored =
        LeadFlow.on(answers.store, answers.turns, new EphemeralKeys())
            .scoring(lax)
            .routing(RoutingPolicy.named("two").otherwise(Duration.ofHours(1), "eva", "finn"))
            .time(answers.time)
            .build();
    LeadId bob = scored.submit(Answers.person("bob")).answer().lead().orElseThrow();
    assertThat(answers.load("eva")).isEqualTo(1);

    scored.submit(Answers.person("bob").with(Fields.INDUSTRY, "rival"));
    scored.submit(Answers.person("bob").with(Fields.INDUSTRY, "rival"));

    Lead closed = answers.lead(bob);
    assertThat(closed.stage()).isEqualTo(Stage.DISQUALIFIED);
    assertThat(closed.wakeAt()).isEmpty();
    assertThat(answers.load("eva")).isZero();
    assertThat(answers.flow.perform(SalesAction.assign(bob, "finn")).answer().issues())
        .containsExactly("lead-closed");
  }

  @Test
  void aLeadInASharkTankIsClaimedByTheFirstWhoWantsIt() {
    Answers tank =
        new Answers(
            RoutingPolicy.named("tank")
                .otherwise(
                    Duration.ofHours(1),
                    Pool.of("tank", "anna", "bernd").strategy(Strategy.queue())));
    LeadId ada = tank.submit("ada");
    assertThat(tank.owner(ada)).isEqualTo("tank");
    Outcome first = tank.flow.perform(SalesAction.claim(ada, "bernd"));
    Outcome second = tank.flow.perform(SalesAction.claim(ada, "anna"));
    assertThat(first.owner()).contains("bernd");
    assertThat(second.answer().issues()).containsExactly("not-in-a-queue");
    assertThat(tank.load("bernd")).isEqualTo(1);
    assertThat(tank.load("tank")).isZero();
  }

  @Test
  void aClosedLeadIsNotGivenBackAndLoadsNobody() {
    Lead open = answers.lead(lead);
    answers.store.commit(
        Commit.of(TenantId.DEFAULT)
            .put(open.but().version(2).stage(Stage.CONVERTED).build())
            .build());
    Outcome refused = perform(SalesAction.decline(lead, "anna"), 3);
    assertThat(refused.answer().issues()).containsExactly("lead-closed");
    assertThat(answers.load("bernd")).isZero();
  }

  @Test
  void nobodyIsNoMember() {
    answers.team.set(Team.everyone().without("anna").without("bernd").without("carla"));
    LeadId bob = answers.submit("bob");
    assertThat(perform(SalesAction.assign(lead, ""), 1).answer().issues())
        .containsExactly("no-member");
    assertThat(perform(SalesAction.claim(bob, " "), 1).answer().issues())
        .containsExactly("no-member");
    assertThat(perform(SalesAction.accept(bob, ""), 1).answer().issues())
        .containsExactly("not-the-owner");
    assertThat(perform(SalesAction.decline(bob, ""), 1).answer().issues())
        .containsExactly("not-the-owner");
    assertThat(answers.owner(lead)).isEqualTo("anna");
  }

  @Test
  void aClockThatStandsStillSinceContactIsForbiddenIsNotStartedByHand() {
    LeadId bob =
        answers
            .flow
            .submit(Submission.from("website").with(Fields.EMAIL, "bob@engines.example"))
            .answer()
            .lead()
            .orElseThrow();
    Outcome refused = perform(SalesAction.resume(bob, "contact-forbidden"), 3);
    assertThat(refused.answer().issues()).containsExactly("reserved-reason");
    assertThat(answers.lead(bob).response().orElseThrow().isPaused()).isTrue();
    assertThat(refused.due()).isEmpty();
  }
}
