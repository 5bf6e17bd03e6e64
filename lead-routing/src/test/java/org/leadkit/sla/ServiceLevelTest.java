package org.leadkit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;
import static org.leadkit.lead.ResponseClock.Target.FOLLOW_UP;
import static org.leadkit.sla.Levels.GOLD;
import static org.leadkit.sla.Levels.MONDAY;
import static org.leadkit.sla.Levels.OFFICE;
import static org.leadkit.sla.Levels.berlin;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.ResponseClock;

class ServiceLevelTest {

  private static final ServiceLevel HOUR =
      ServiceLevel.named("hour").firstTouch(Duration.ofHours(1)).in(OFFICE).build();

  /** What Frappe's working-time addition answers wrongly, and what it answers rightly. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-21T15:00, 2026-11-23T10:00",
    "2026-11-21T20:00, 2026-11-23T10:00",
    "2026-11-20T17:30, 2026-11-23T09:30",
    "2026-11-20T17:00, 2026-11-20T18:00",
    "2026-11-23T08:00, 2026-11-23T10:00"
  })
  void anHourOfWorkIsCountedInOpenTimeOnly(String start, String end) {
    assertThat(HOUR.deadline(HOUR.start(berlin(start)), FIRST_TOUCH)).contains(berlin(end));
  }

  @Test
  void eachLevelCountsInAZoneOfItsOwn() {
    WorkCalendar tokyo =
        WorkCalendar.named("tokyo", ZoneId.of("Asia/Tokyo"))
            .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-18:00")
            .build();
    ServiceLevel level =
        ServiceLevel.named("apac").firstTouch(Duration.ofHours(1)).in(tokyo).build();
    Instant saturday = Instant.parse("2026-11-21T09:13:00Z");

    assertThat(level.deadline(level.start(saturday), FIRST_TOUCH))
        .contains(Instant.parse("2026-11-23T01:00:00Z"));
    assertThat(HOUR.deadline(HOUR.start(saturday), FIRST_TOUCH))
        .contains(Instant.parse("2026-11-23T09:00:00Z"));
  }

  @Test
  void timeIsExactOverAWholeMonth() {
    ResponseClock clock = HOUR.start(berlin("2026-11-02T09:00"));
    assertThat(HOUR.gone(clock, FIRST_TOUCH, berlin("2026-11-30T09:00:00")))
        .isEqualTo(Duration.ofHours(20 * 9));
  }

  @Test
  void theShortFormIsElapsedTimeAndSaysItself() {
    ServiceLevel level = ServiceLevel.firstTouch(Duration.ofMinutes(90));
    assertThat(level.name()).isEqualTo("within-pt1h30m");
    assertThat(ServiceLevel.shortForm("within-pt1h30m")).contains(level);
    assertThat(level.deadline(level.start(MONDAY), FIRST_TOUCH))
        .contains(MONDAY.plus(Duration.ofMinutes(90)));
    assertThat(level.isElapsed()).isTrue();
    assertThat(ServiceLevel.shortForm("gold")).isEmpty();
    assertThat(ServiceLevel.shortForm("within-pt60m")).isEmpty();
    assertThat(ServiceLevel.shortForm("within-pt-1h")).isEmpty();
    assertThat(ServiceLevel.shortForm(ServiceLevel.firstTouch(Duration.ofDays(2)).name()))
        .contains(ServiceLevel.firstTouch(Duration.ofDays(2)));
    assertThat(ServiceLevel.shortForm(ServiceLevel.firstTouch(Duration.ofMillis(1_500)).name()))
        .contains(ServiceLevel.firstTouch(Duration.ofMillis(1_500)));
  }

  @Test
  void aSilentLeadGoesThroughTheWholeLadderInOrder() {
    assertThat(told(GOLD, GOLD.start(MONDAY), List.of(berlin("2026-11-23T18:00"))))
        .containsExactly(
            "09:22:30 warning accept",
            "09:30 breach accept",
            "09:30 remind accept",
            "09:45 reassign accept",
            "10:30 manager accept",
            "12:00 warning first-touch",
            "13:00 breach first-touch",
            "13:00 remind first-touch",
            "15:00 queue first-touch");
  }

  @Test
  void eachNewOwnerHasTheAcceptTimeAnewAndTheFirstTouchGoesOn() {
    ResponseClock clock =
        GOLD.start(MONDAY).doing("accept/1/reassign/PT15M").reassigned(berlin("2026-11-23T09:46"));

    assertThat(GOLD.deadline(clock, ACCEPT)).contains(berlin("2026-11-23T10:16"));
    assertThat(GOLD.deadline(clock, FIRST_TOUCH)).contains(berlin("2026-11-23T13:00"));
    assertThat(clock.owners()).isEqualTo(2);
    assertThat(GOLD.owed(clock, berlin("2026-11-23T10:31")))
        .extracting(Owed::id)
        .containsExactly(
            "accept/2/warning",
            "accept/2/breach",
            "accept/2/remind/PT0S",
            "accept/2/reassign/PT15M");
  }

  @Test
  void whoGetsALeadThatWasAcceptedMustAcceptItAnew() {
    ResponseClock handed =
        GOLD.start(MONDAY)
            .meeting(ACCEPT, berlin("2026-11-23T09:05"))
            .reassigned(berlin("2026-11-23T11:00"));

    assertThat(handed.isOpen(ACCEPT)).isTrue();
    assertThat(GOLD.deadline(handed, ACCEPT)).contains(berlin("2026-11-23T11:30"));
  }

  @Test
  void whenNobodyIsLeftToTryTheManagerGetsItAndNobodyIsTriedAfterwards() {
    ResponseClock tried =
        GOLD.start(MONDAY)
            .doing("accept/1/reassign/PT15M")
            .doing("accept/2/reassign/PT15M")
            .reassigned(MONDAY)
            .reassigned(MONDAY);
    ResponseClock handed = GOLD.start(MONDAY).doing("accept/manager/PT1H").reassigned(MONDAY);
    Instant evening = berlin("2026-11-23T12:00");

    assertThat(GOLD.owed(tried, evening))
        .extracting(Owed::kind)
        .contains(Owed.Kind.MANAGER)
        .doesNotContain(Owed.Kind.REASSIGN);
    assertThat(GOLD.owed(handed, evening))
        .extracting(Owed::kind)
        .contains(Owed.Kind.BREACH)
        .doesNotContain(Owed.Kind.REASSIGN, Owed.Kind.MANAGER);
  }

  @Test
  void hopsPastATargetThatDoesNotStartAgainAreOneStepApart() {
    ServiceLevel level =
        ServiceLevel.named("hops")
            .firstTouch(Duration.ofHours(1))
            .then(Escalation.reassign(FIRST_TOUCH, Duration.ofMinutes(10), 3))
            .then(Escalation.queue(FIRST_TOUCH, Duration.ofMinutes(30), "inbound"))
            .build();

    assertThat(told(level, level.start(MONDAY), List.of(berlin("2026-11-23T18:00"))))
        .containsExactly(
            "10:00 breach first-touch",
            "10:10 reassign first-touch",
            "10:20 reassign first-touch",
            "10:30 queue first-touch");
  }

  @Test
  void whoIsContactedHasBeenAcceptedAndNothingMoreIsOwedOfEither() {
    ResponseClock clock = GOLD.start(MONDAY).meeting(FIRST_TOUCH, berlin("2026-11-23T09:10"));

    assertThat(clock.met(ACCEPT)).contains(berlin("2026-11-23T09:10"));
    assertThat(clock.meeting(ACCEPT, berlin("2026-11-23T11:00"))).isEqualTo(clock);
    assertThat(GOLD.owed(clock, berlin("2026-11-24T18:00")))
        .extracting(Owed::target)
        .containsOnly(FOLLOW_UP);
    assertThat(GOLD.next(clock.meeting(FOLLOW_UP, berlin("2026-11-23T09:20")))).isEmpty();
  }

  @Test
  void aTargetThatWasMetTooLateOwesItsBreachAndNoActionAnyMore() {
    ResponseClock late = GOLD.start(MONDAY).meeting(ACCEPT, berlin("2026-11-23T12:00"));

    assertThat(GOLD.owed(late, berlin("2026-11-23T12:00")))
        .extracting(Owed::id)
        .containsExactly("accept/1/breach", "first-touch/warning");
    ResponseClock justInTime = GOLD.start(MONDAY).meeting(ACCEPT, berlin("2026-11-23T09:30"));
    assertThat(GOLD.owed(justInTime, berlin("2026-11-23T11:00"))).isEmpty();
  }

  @Test
  void aStoppedClockOwesWhatWasMissedBeforeAndNothingElse() {
    ResponseClock stopped = GOLD.start(MONDAY).stopping(berlin("2026-11-23T10:00"));

    assertThat(GOLD.owed(stopped, berlin("2026-11-25T18:00")))
        .extracting(Owed::id)
        .containsExactly("accept/1/breach");
    assertThat(stopped.stopping(berlin("2026-11-23T11:00"))).isEqualTo(stopped);
    assertThat(GOLD.next(stopped.doing("accept/1/breach"))).isEmpty();
  }

  @Test
  void aPauseKeepsTheTimeThatIsLeft() {
    ResponseClock waiting = GOLD.start(MONDAY).paused("no-show", berlin("2026-11-23T11:00"));

    assertThat(GOLD.deadline(waiting, FIRST_TOUCH)).isEmpty();
    assertThat(GOLD.deadline(waiting, ACCEPT)).contains(berlin("2026-11-23T09:30"));
    ResponseClock again = waiting.resumed("no-show", berlin("2026-11-24T09:30"));
    assertThat(GOLD.deadline(again, FIRST_TOUCH)).contains(berlin("2026-11-24T11:30"));
    assertThat(GOLD.gone(again, FIRST_TOUCH, berlin("2026-11-24T10:00")))
        .isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void theClockRunsAgainWhenTheLastReasonIsGone() {
    ResponseClock two =
        GOLD.start(MONDAY)
            .paused("no-show", berlin("2026-11-23T09:10"))
            .paused("forbidden", berlin("2026-11-23T09:20"))
            .resumed("no-show", berlin("2026-11-23T10:00"));

    assertThat(two.isPaused()).isTrue();
    assertThat(GOLD.deadline(two, FIRST_TOUCH)).isEmpty();
    ResponseClock none = two.resumed("forbidden", berlin("2026-11-23T11:10"));
    assertThat(none.isPaused()).isFalse();
    assertThat(GOLD.deadline(none, ACCEPT)).contains(berlin("2026-11-23T11:30"));
    assertThat(none.resumed("unheard-of", MONDAY)).isEqualTo(none);
  }

  @Test
  void aFollowUpIsDueWithinADay() {
    ServiceLevel sql =
        ServiceLevel.named("sql")
            .followUp(Duration.ofHours(24))
            .warnBefore(Duration.ofHours(2))
            .build();
    ResponseClock clock = sql.start(MONDAY);

    assertThat(sql.deadline(clock, FOLLOW_UP)).contains(MONDAY.plus(Duration.ofHours(24)));
    assertThat(sql.next(clock)).contains(MONDAY.plus(Duration.ofHours(22)));
    assertThat(sql.deadline(clock, FIRST_TOUCH)).isEmpty();
  }

  @Test
  void whatIsOwedSaysHowItWasCounted() {
    Owed breach = GOLD.owed(GOLD.start(MONDAY), berlin("2026-11-23T09:30")).get(1);

    assertThat(breach.reason().code()).isEqualTo("response-breach");
    assertThat(breach.reason().rule()).isEqualTo("gold");
    assertThat(breach.reason().facts())
        .hasToString(
            "[target=accept, started=2026-11-23T08:00:00Z, time=PT30M, calendar=emea-hours]");
    assertThat(breach.form())
        .hasToString(
            "{\"kind\":\"breach\",\"target\":\"accept\",\"due\":\"2026-11-23T08:30:00Z\","
                + "\"id\":\"accept/1/breach\"}");
  }

  @Test
  void aCalendarThatEndsLeavesNoDeadline() {
    ServiceLevel level =
        ServiceLevel.named("last").firstTouch(Duration.ofDays(36_525)).in(OFFICE).build();
    ResponseClock clock = level.start(Instant.parse("9950-01-01T00:00:00Z"));
    assertThat(level.deadline(clock, FIRST_TOUCH)).isEmpty();
    assertThat(level.next(clock)).isEmpty();
    ServiceLevel elapsed = ServiceLevel.firstTouch(Duration.ofDays(1));
    assertThat(elapsed.deadline(elapsed.start(Instant.MAX), FIRST_TOUCH)).isEmpty();
  }

  /** Asks at each instant and does what is owed, without moving the lead. */
  static List<String> told(ServiceLevel level, ResponseClock clock, List<Instant> asked) {
    List<String> told = new ArrayList<>();
    ResponseClock now = clock;
    for (Instant at : asked) {
      for (Owed owed : level.owed(now, at)) {
        now = now.doing(owed.id());
        told.add(
            "%s %s %s"
                .formatted(
                    owed.due().atZone(Levels.BERLIN).toLocalTime(),
                    CanonicalForm.kebab(owed.kind()),
                    CanonicalForm.kebab(owed.target())));
      }
    }
    return told;
  }
}
