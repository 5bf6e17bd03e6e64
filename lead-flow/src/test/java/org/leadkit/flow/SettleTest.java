package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Answers.GOLD;
import static org.leadkit.flow.Answers.NOW;
import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.Threshold;
import org.leadkit.sla.Escalation;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Page;

class SettleTest {

  private final Answers answers = new Answers();

  private static Instant at(long minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void aLeadThatNobodyAnswersGoesFromOwnerToOwnerToTheManagerAndToTheQueue() {
    LeadId lead = answers.submit("ada");
    assertThat(answers.owner(lead)).isEqualTo("anna");

    for (long minute = 0; minute <= 200; minute++) {
      answers.settleAt(lead, minute);
    }

    assertThat(answers.told(Change.Reassigned.class))
        .containsExactly(
            new Change.Reassigned("anna", "bernd", "escalation"),
            new Change.Reassigned("bernd", "carla", "escalation"),
            new Change.Reassigned("carla", "mia", "escalation"),
            new Change.Reassigned("mia", "inbound-queue", "escalation"));
    assertThat(answers.told(Change.Warned.class, Change.Breached.class, Change.Escalated.class))
        .containsExactly(
            new Change.Warned(ACCEPT, "anna", at(5)),
            new Change.Breached(ACCEPT, "anna", at(10)),
            new Change.Escalated(ACCEPT, "remind", at(10)),
            new Change.Escalated(ACCEPT, "reassign", at(15)),
            new Change.Warned(ACCEPT, "bernd", at(20)),
            new Change.Breached(ACCEPT, "bernd", at(25)),
            new Change.Escalated(ACCEPT, "remind", at(25)),
            new Change.Escalated(ACCEPT, "reassign", at(30)),
            new Change.Warned(ACCEPT, "carla", at(35)),
            new Change.Breached(ACCEPT, "carla", at(40)),
            new Change.Escalated(ACCEPT, "remind", at(40)),
            new Change.Escalated(ACCEPT, "manager", at(70)),
            new Change.Warned(ACCEPT, "mia", at(75)),
            new Change.Breached(ACCEPT, "mia", at(80)),
            new Change.Escalated(ACCEPT, "remind", at(80)),
            new Change.Warned(FIRST_TOUCH, "mia", at(115)),
            new Change.Breached(FIRST_TOUCH, "mia", at(120)),
            new Change.Escalated(FIRST_TOUCH, "queue", at(180)),
            new Change.Warned(ACCEPT, "inbound-queue", at(185)),
            new Change.Breached(ACCEPT, "inbound-queue", at(190)),
            new Change.Escalated(ACCEPT, "remind", at(190)));
    assertThat(answers.owner(lead)).isEqualTo("inbound-queue");
    assertThat(answers.lead(lead).response().orElseThrow().failed())
        .containsExactly("anna", "bernd", "carla", "mia");
    assertThat(List.of("anna", "bernd", "carla", "mia")).allMatch(one -> answers.load(one) == 0);
    assertThat(answers.load("inbound-queue")).isEqualTo(1);
  }

  @Test
  void aLeadIsDueWhenSomethingIsOwedAndNotBefore() {
    LeadId ada = answers.submit("ada");
    answers.time.set(at(1));
    LeadId bob = answers.submit("bob");

    answers.time.set(at(5).minusNanos(1));
    assertThat(answers.due()).isEmpty();
    assertThat(answers.flow.settle(ada).status()).isEqualTo(Status.UNCHANGED);
    answers.time.set(at(5));
    assertThat(answers.due()).containsExactly(ada);
    answers.time.set(at(6));
    assertThat(answers.due()).containsExactly(ada, bob);
    Page<Lead> first = answers.flow.due(Page.START, 1);
    assertThat(answers.flow.due(first.following().orElseThrow(), 1).items())
        .extracting(Lead::id)
        .containsExactly(bob);
    assertThat(answers.flow.owed(answers.lead(ada)))
        .extracting(Owed::id)
        .containsExactly("accept/1/warning");
    answers.flow.settle(ada);
    assertThat(answers.due()).containsExactly(bob);
    assertThat(answers.lead(ada).wakeAt()).contains(at(10));
    assertThat(answers.flow.owed(answers.lead(ada))).isEmpty();
  }

  @Test
  void whatWasSettledIsNotSettledAgain() {
    LeadId lead = answers.submit("ada");
    answers.settleAt(lead, 15);
    long version = answers.lead(lead).version();

    Outcome again = answers.settleAt(lead, 15);

    assertThat(again.status()).isEqualTo(Status.UNCHANGED);
    assertThat(again.explain())
        .isEqualTo("lead-0001 is NEW, with bernd until 2026-11-23 11:00Z, as before");
    assertThat(answers.lead(lead).version()).isEqualTo(version);
    assertThat(answers.flow.settle(new LeadId("gone")).status()).isEqualTo(Status.NOT_FOUND);
  }

  @Test
  void whereNobodyLookedForLongOnlyTheLastMoveIsMadeAndEveryFactIsTold() {
    LeadId lead = answers.submit("ada");

    Outcome late = answers.settleAt(lead, 600);

    assertThat(late.owner()).contains("inbound-queue");
    assertThat(answers.told(Change.Breached.class))
        .containsExactly(
            new Change.Breached(ACCEPT, "anna", at(10)),
            new Change.Breached(FIRST_TOUCH, "anna", at(120)));
    assertThat(answers.told(Change.Reassigned.class))
        .containsExactly(new Change.Reassigned("anna", "inbound-queue", "escalation"));
    assertThat(late.owed())
        .extracting(one -> one.outcome().kind())
        .containsExactly(
            Owed.Kind.WARNING,
            Owed.Kind.BREACH,
            Owed.Kind.REMIND,
            Owed.Kind.REASSIGN,
            Owed.Kind.MANAGER,
            Owed.Kind.WARNING,
            Owed.Kind.BREACH,
            Owed.Kind.QUEUE);
    assertThat(late.explain())
        .contains("overdue  accept: missed, due 2026-11-23 09:10Z; gold (always)", "gold@");
    JournalEntry entry = answers.store.journal(TenantId.DEFAULT, Page.START, 10).items().get(1);
    assertThat(entry.command()).isEqualTo("settle");
    assertThat(entry.reasons()).contains("response-breach:gold", "handed-on:gold");
  }

  @Test
  void theFirstTouchKeepsItsDeadlineWhoeverHasTheLead() {
    LeadId lead = answers.submit("ada");

    answers.settleAt(lead, 15);

    assertThat(answers.owner(lead)).isEqualTo("bernd");
    assertThat(answers.lead(lead).assignment().orElseThrow().due()).contains(at(120));
    assertThat(answers.load("anna")).isZero();
    assertThat(answers.load("bernd")).isEqualTo(1);
  }

  @Test
  void whoFailedIsNotTriedAgainAndWhereNobodyIsLeftTheNextStepComesAtItsTime() {
    Answers alone = new Answers(GOLD, Pool.of("sellers", "anna"));
    LeadId lead = alone.submit("ada");

    for (long minute = 0; minute < 40; minute++) {
      alone.settleAt(lead, minute);
    }
    assertThat(alone.owner(lead)).isEqualTo("anna");
    assertThat(alone.told(Change.Escalated.class))
        .as("a step that is not made is not told")
        .containsExactly(new Change.Escalated(ACCEPT, "remind", at(10)));
    alone.settleAt(lead, 40);
    assertThat(alone.owner(lead)).isEqualTo("mia");
    assertThat(alone.told(Change.Escalated.class))
        .containsExactly(
            new Change.Escalated(ACCEPT, "remind", at(10)),
            new Change.Escalated(ACCEPT, "manager", at(40)));
    assertThat(alone.lead(lead).assignment().orElseThrow().turn()).isEmpty();
    assertThat(alone.load("anna")).isZero();
    assertThat(alone.load("mia")).isEqualTo(1);
  }

  @Test
  void anAbsentMemberIsNotHandedALead() {
    LeadId lead = answers.submit("ada");
    answers.team.set(Team.everyone().without("bernd"));

    answers.settleAt(lead, 15);

    assertThat(answers.owner(lead)).isEqualTo("carla");
  }

  @Test
  void thePlainDeadlineIsToldWhenItIsMissedAndMovesNobody() {
    Answers plain =
        new Answers(RoutingPolicy.named("plain").otherwise(Duration.ofHours(1), "anna", "bernd"));
    LeadId lead = plain.submit("ada");

    assertThat(plain.lead(lead).wakeAt()).contains(at(60));
    Outcome outcome = plain.settleAt(lead, 61);

    assertThat(plain.told(Change.Breached.class))
        .containsExactly(new Change.Breached(FIRST_TOUCH, "anna", at(60)));
    assertThat(outcome.owner()).contains("anna");
    assertThat(outcome.due()).contains(at(60));
    assertThat(plain.lead(lead).wakeAt()).isEmpty();
  }

  @Test
  void aLeadWhoseContactIsForbiddenOwesNothingUntilItIsAllowed() {
    LeadId lead =
        answers
            .flow
            .submit(Submission.from("website").with(Fields.EMAIL, "ada@engines.example"))
            .answer()
            .lead()
            .orElseThrow();
    assertThat(answers.lead(lead).assignment().orElseThrow().due()).isEmpty();
    assertThat(answers.lead(lead).wakeAt()).isEmpty();

    answers.time.set(at(600));
    assertThat(answers.due()).isEmpty();
    Outcome allowed = answers.flow.submit(Answers.person("ada"));

    assertThat(allowed.due()).contains(at(720));
    assertThat(answers.lead(lead).wakeAt()).contains(at(605));
  }

  @Test
  void whoWithdrewIsOwedNothingAndTheClockStandsStill() {
    LeadId lead = answers.submit("ada");
    answers.time.set(at(30));
    answers.flow.withdraw(Withdrawal.by(lead));
    assertThat(answers.lead(lead).assignment().orElseThrow().due()).isEmpty();

    answers.time.set(at(300));
    Outcome again = answers.flow.submit(Answers.person("ada"));

    assertThat(again.permission().orElseThrow().outcome().isPermitted()).isFalse();
    assertThat(again.due()).isEmpty();
    assertThat(answers.lead(lead).response().orElseThrow().isPaused()).isTrue();
    assertThat(answers.told(Change.Breached.class)).isEmpty();
  }

  @Test
  void whereNobodyIsFreeTheLeadIsHeldAndTriedAgainAtTheTimeSaid() {
    Instant monday = at(3 * 24 * 60);
    answers.team.set(
        Team.everyone()
            .without("anna", monday.plusSeconds(60))
            .without("bernd", monday)
            .without("carla"));
    Outcome held = answers.flow.submit(Answers.person("ada"));
    LeadId lead = held.answer().lead().orElseThrow();

    assertThat(held.owner()).isEmpty();
    assertThat(Answers.flat(held)).contains("nobody available; tried again 2026-11-26 09:00Z");
    assertThat(answers.lead(lead).wakeAt()).contains(monday);
    assertThat(answers.told(Change.Held.class)).containsExactly(new Change.Held(monday));
    assertThat(answers.settleAt(lead, 60).status()).isEqualTo(Status.UNCHANGED);

    answers.time.set(monday);
    answers.team.set(Team.everyone().without("anna").without("carla"));
    assertThat(answers.due()).containsExactly(lead);
    Outcome woken = answers.flow.settle(lead);

    assertThat(woken.owner()).contains("bernd");
    assertThat(woken.due()).contains(monday.plus(Duration.ofHours(2)));
    assertThat(answers.load("bernd")).isEqualTo(1);
    assertThat(answers.lead(lead).wakeAt()).contains(monday.plus(Duration.ofMinutes(5)));
  }

  @Test
  void whoIsStillAloneAtTheTimeSaidIsHeldAnewAndNotForEver() {
    Team away = Team.everyone().without("anna").without("bernd").without("carla");
    answers.team.set(away.without("carla", at(10)));
    LeadId lead = answers.submit("ada");

    answers.team.set(away.without("carla", at(20)));
    answers.settleAt(lead, 10);
    assertThat(answers.lead(lead).wakeAt()).contains(at(20));
    answers.settleAt(lead, 20);
    assertThat(answers.lead(lead).wakeAt())
        .as("an instant that is over is none: an hour later")
        .contains(at(80));
    assertThat(answers.due()).isEmpty();
    assertThat(answers.told(Change.Held.class))
        .containsExactly(new Change.Held(at(10)), new Change.Held(at(20)));
  }

  @Test
  void whereItIsNotKnownWhenSomebodyIsFreeTheLeadIsLookedAtEachHourAndThatIsToldOnce() {
    answers.team.set(
        Team.of(
            Member.named("anna").capacity(0),
            Member.named("bernd").outOfOffice(),
            Member.named("carla")));
    answers.team.set(answers.team.get().without("carla"));
    Outcome held = answers.flow.submit(Answers.person("ada"));
    LeadId lead = held.answer().lead().orElseThrow();

    assertThat(Answers.flat(held)).contains("nobody available; tried again 2026-11-23 10:00Z");
    assertThat(answers.settleAt(lead, 59).status()).isEqualTo(Status.UNCHANGED);
    for (long minute = 60; minute <= 300; minute += 60) {
      answers.time.set(at(minute));
      assertThat(answers.due()).containsExactly(lead);
      answers.flow.settle(lead);
      assertThat(answers.lead(lead).wakeAt()).contains(at(minute + 60));
    }
    assertThat(answers.told(Change.Held.class)).containsExactly(new Change.Held(at(60)));

    answers.team.set(Team.everyone().without("anna").without("bernd"));
    assertThat(answers.settleAt(lead, 360).owner()).contains("carla");
  }

  @Test
  void aStepForWhichNobodyIsFreeIsTriedAgainAndMadeOnce() {
    ServiceLevel level =
        ServiceLevel.named("gold")
            .firstTouch(Duration.ofHours(1))
            .followUp(Duration.ofHours(24))
            .then(Escalation.queue(FIRST_TOUCH, Duration.ZERO, "inbound"))
            .build();
    Answers queue = new Answers(level, Pool.of("sellers", "anna"));
    LeadId lead = queue.submit("ada");
    queue.team.set(Team.everyone().without("inbound-queue"));

    Outcome late = queue.settleAt(lead, 60);
    assertThat(queue.owner(lead)).isEqualTo("anna");
    assertThat(late.owed())
        .extracting(one -> one.outcome().kind())
        .containsExactly(Owed.Kind.BREACH);
    assertThat(queue.lead(lead).wakeAt()).contains(at(120));
    assertThat(queue.settleAt(lead, 90).status()).isEqualTo(Status.UNCHANGED);
    assertThat(queue.due()).isEmpty();
    queue.team.set(Team.everyone().without("inbound-queue", at(130)));
    queue.settleAt(lead, 120);
    assertThat(queue.lead(lead).wakeAt()).contains(at(130));
    queue.team.set(Team.everyone());
    queue.time.set(at(130));
    assertThat(queue.due()).containsExactly(lead);
    queue.flow.settle(lead);

    assertThat(queue.owner(lead)).isEqualTo("inbound-queue");
    assertThat(queue.told(Change.Escalated.class))
        .containsExactly(new Change.Escalated(FIRST_TOUCH, "queue", at(60)));
    assertThat(queue.told(Change.Breached.class)).hasSize(1);
    assertThat(queue.load("anna")).isZero();
    assertThat(queue.lead(lead).wakeAt()).contains(at(24 * 60));
    assertThat(queue.settleAt(lead, 200).status()).isEqualTo(Status.UNCHANGED);
  }

  @Test
  void aManagerWhoIsAwayIsWaitedFor() {
    ServiceLevel level =
        ServiceLevel.named("gold")
            .firstTouch(Duration.ofHours(1))
            .then(Escalation.manager(FIRST_TOUCH, Duration.ZERO, "mia"))
            .build();
    Answers managed = new Answers(level, Pool.of("sellers", "anna"));
    LeadId lead = managed.submit("ada");
    managed.team.set(Team.of(Member.named("anna"), Member.named("mia").outOfOffice()));
    managed.settleAt(lead, 60);
    assertThat(managed.owner(lead)).isEqualTo("anna");

    managed.team.set(Team.of(Member.named("anna")));
    managed.settleAt(lead, 120);
    assertThat(managed.owner(lead)).as("a manager need not be of the team").isEqualTo("mia");
  }

  @Test
  void whatWasDoneBeforeALeadHadAnOwnerStaysAndTheOwnerOwesTheRest() {
    answers.team.set(Team.everyone().without("anna").without("bernd").without("carla"));
    LeadId lead = answers.submit("ada");
    answers.time.set(at(10));
    answers.flow.perform(SalesAction.touch(lead));
    answers.team.set(Team.everyone());

    Outcome routed = answers.settleAt(lead, 60);

    ResponseClock clock = answers.lead(lead).response().orElseThrow();
    assertThat(clock.level()).isEqualTo("gold");
    assertThat(clock.met()).containsOnlyKeys(FIRST_TOUCH).containsValue(at(10));
    assertThat(routed.due()).as("the first touch is made").isEmpty();
    assertThat(answers.lead(lead).wakeAt()).contains(at(65));
    answers.settleAt(lead, 70);
    assertThat(answers.told(Change.Breached.class))
        .containsExactly(new Change.Breached(ACCEPT, "anna", at(70)));
    answers.flow.perform(SalesAction.accept(lead, "anna"));
    assertThat(GOLD.deadline(answers.lead(lead).response().orElseThrow(), Target.FOLLOW_UP))
        .contains(at(60 + 24 * 60));
  }

  @Test
  void whoGetsSuchALeadByHandOwesTheRestToo() {
    answers.team.set(Team.everyone().without("anna").without("bernd").without("carla"));
    LeadId lead = answers.submit("ada");
    answers.flow.perform(SalesAction.touch(lead));
    answers.flow.perform(SalesAction.assign(lead, "zoe"));
    assertThat(answers.lead(lead).wakeAt()).contains(at(5));
    assertThat(answers.lead(lead).response().orElseThrow().level()).isEqualTo("gold");
  }

  @Test
  void theTeamThatHadALeadIsFreedOfItWhateverBecameOfItsPool() {
    Pool emea = Pool.of("sellers", "anna").team("emea");
    Answers teams = new Answers(RoutingPolicy.named("one").otherwise(Duration.ofHours(1), emea));
    LeadId moved = teams.submit("ada");
    LeadId handed = teams.submit("bob");
    assertThat(teams.turns.state(TenantId.DEFAULT, "emea").member("anna").open()).isEqualTo(2);

    LeadFlow gone = teams.with(RoutingPolicy.named("two").otherwise(Duration.ofHours(1), "zoe"));
    gone.perform(SalesAction.assign(handed, "bernd"));
    assertThat(teams.turns.state(TenantId.DEFAULT, "emea").member("anna").open()).isEqualTo(1);
    LeadFlow other =
        teams.with(RoutingPolicy.named("three").otherwise(Duration.ofHours(1), emea.team("apac")));
    other.perform(SalesAction.assign(moved, "bernd"));

    assertThat(teams.turns.state(TenantId.DEFAULT, "emea").member("anna").open()).isZero();
    assertThat(teams.turns.state(TenantId.DEFAULT, "apac").member("bernd").open()).isEqualTo(1);
    assertThat(teams.lead(moved).assignment().orElseThrow().team()).isEqualTo("apac");
  }

  @Test
  void aLevelThatThePolicyDoesNotHaveAnyMoreLeavesTheDeadlineThatWasPromised() {
    LeadId lead = answers.submit("ada");
    LeadFlow without =
        answers.with(
            RoutingPolicy.named("new").otherwise(Duration.ofHours(9), "anna", "bernd", "carla"));

    answers.time.set(at(121));
    without.settle(lead);

    assertThat(answers.told(Change.Breached.class))
        .containsExactly(new Change.Breached(FIRST_TOUCH, "anna", at(120)));
    assertThat(answers.owner(lead)).isEqualTo("anna");
  }

  @Test
  void aBreachInBusinessTimeIsExplainedByItsCalendar() {
    ServiceLevel office =
        ServiceLevel.named("office")
            .firstTouch(Duration.ofHours(4))
            .in(
                WorkCalendar.named("emea-hours", ZoneId.of("Europe/Berlin"))
                    .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-12:00")
                    .build())
            .then(Escalation.remind(FIRST_TOUCH, Duration.ofHours(1)))
            .build();
    Answers business = new Answers(office, Pool.of("sellers", "anna"));

    Outcome outcome = business.flow.submit(Answers.person("ada"));

    assertThat(outcome.due()).contains(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(Answers.flat(outcome)).contains("; answer within 4 business hours (emea-hours)");
    LeadId lead = outcome.answer().lead().orElseThrow();
    business.time.set(Instant.parse("2026-11-25T08:00:00Z"));
    assertThat(business.flow.settle(lead).explain())
        .contains("first touch: missed, due 2026-11-24 10:00Z; office (emea-hours)");
  }

  @Test
  void aLeadThatCrossesItsThresholdIsAssignedWithAFollowUpWithinADay() {
    ScoringModel model =
        ScoringModel.named("mission")
            .on("demo", Activity.of("demo.requested"), 82)
            .threshold(Threshold.at("sql", 80).exitBelow(65))
            .build();
    ServiceLevel level = ServiceLevel.named("sql").followUp(Duration.ofHours(24)).build();
    LeadFlow mission =
        LeadFlow.on(answers.store, answers.turns, new EphemeralKeys())
            .scoring(model)
            .routing(
                RoutingPolicy.named("mission")
                    .rule(
                        "sql",
                        Fields.QUALIFICATION_LEVEL.is("sql"),
                        level,
                        Pool.of("sellers", "anna"))
                    .otherwise(Duration.ofHours(8), "nurture-queue"))
            .team(answers.team::get)
            .time(answers.time)
            .build();
    answers.team.set(Team.everyone().without("nurture-queue"));
    LeadId lead = mission.submit(Answers.person("ada")).answer().lead().orElseThrow();
    assertThat(answers.owner(lead)).isEqualTo("nobody");

    Outcome crossed = mission.recordActivity(lead, Activity.occurred("d", "demo.requested", NOW));

    assertThat(crossed.owner()).contains("anna");
    assertThat(crossed.answer().stage()).contains(Stage.QUALIFIED);
    assertThat(answers.lead(lead).wakeAt()).contains(NOW.plus(Duration.ofHours(24)));
    answers.time.set(NOW.plus(Duration.ofHours(24)));
    mission.settle(lead);
    assertThat(answers.told(Change.Breached.class))
        .containsExactly(
            new Change.Breached(Target.FOLLOW_UP, "anna", NOW.plus(Duration.ofHours(24))));
  }

  @Test
  void whatWasDoneForAConvertedLeadStaysWhenItComesBack() {
    LeadId lead = answers.submit("ada");
    answers.flow.perform(SalesAction.touch(lead));
    Lead touched = answers.lead(lead);
    answers.store.commit(
        Commit.of(TenantId.DEFAULT)
            .put(touched.but().version(3).stage(Stage.CONVERTED).build())
            .build());
    answers.time.set(at(60));
    answers.flow.submit(Answers.person("ada"));

    assertThat(answers.lead(lead).response().orElseThrow().met(FIRST_TOUCH)).contains(NOW);
    assertThat(answers.lead(lead).response().orElseThrow().stop()).contains(at(60));
    assertThat(answers.lead(lead).wakeAt()).isEmpty();
    assertThat(answers.load("anna")).as("freed by whoever converts it").isEqualTo(1);
  }

  @Test
  void aPlanSaysWhatItPromises() {
    assertThat(Answers.flat(answers.flow.submit(Answers.person("ada"))))
        .contains("; accept within 10 minutes, answer within 2 hours, follow up within 1 day")
        .doesNotContain("always");
  }

  @Test
  void aLeadThatWaitsInAQueueIsNotSentRoundInIt() {
    Answers tank = new Answers(GOLD, Pool.of("tank", "anna", "bernd").strategy(Strategy.queue()));
    LeadId lead = tank.submit("ada");
    for (long minute = 0; minute < 40; minute++) {
      tank.settleAt(lead, minute);
    }
    assertThat(tank.owner(lead)).isEqualTo("tank");
    assertThat(tank.told(Change.Reassigned.class)).isEmpty();
    tank.settleAt(lead, 40);
    assertThat(tank.owner(lead)).isEqualTo("mia");
    assertThat(tank.load("mia")).isEqualTo(1);
  }
}
