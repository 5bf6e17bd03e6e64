package org.leadkit.distribution;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class AvailabilityTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final WorkCalendar WEEK =
      WorkCalendar.named("week", UTC).open(EnumSet.range(MONDAY, FRIDAY), "08:00-17:00").build();
  private static final WorkCalendar SATURDAYS =
      WorkCalendar.named("saturdays", UTC).open(SATURDAY, "10:00-14:00").build();
  private static final String FRIDAY_EVENING = "2026-11-27T21:00:00Z";

  @Test
  @Promise("R-04: nobody absent gets a lead")
  void ofThoseWhoComeLaterNobodyComesInTimeOrTheFirstOnMondayDoes() {
    // Scenario A24.
    Desk desk =
        Desk.of(
                Member.named("saturday")
                    .working(SATURDAYS)
                    .leave(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-29")),
                Member.named("monday").working(WEEK))
            .at(FRIDAY_EVENING);
    Pool pool = Pool.of("pool", "saturday", "monday").strategy(Strategy.leastLoaded());

    Turn short48 = desk.turn(pool.availableWithin(48));
    assertThat(short48).isInstanceOf(Turn.Nobody.class);
    assertThat(((Turn.Nobody) short48).until()).isEqualTo("2026-11-30T08:00:00Z");
    assertThat(Desk.code(short48, "saturday")).isEqualTo("member-off-hours");
    assertThat(Desk.code(short48, "monday")).isEqualTo("member-off-hours");
    Turn onLeave = desk.at("2026-11-28T11:00:00Z").turn(pool);
    assertThat(Desk.about(onLeave, "saturday").code()).isEqualTo("member-on-leave");
    assertThat(Desk.about(onLeave, "saturday").detail("until")).contains("2026-12-05T10:00:00Z");
    Turn long60 = desk.at(FRIDAY_EVENING).turn(pool.availableWithin(60));
    assertThat(long60.granted()).map(Grant::member).contains("monday");
    assertThat(Desk.about(long60, "monday").detail("there")).contains("2026-11-30T08:00:00Z");
  }

  @Test
  void thoseWhoComeWithinADayGoBeforeThoseOfTheNextAndWaitingReplacesLoad() {
    Desk desk =
        Desk.of(
                Member.named("monday").working(WEEK),
                Member.named("saturday").working(SATURDAYS),
                Member.named("other").working(SATURDAYS))
            .state(
                TeamState.EMPTY
                    .assigned("saturday", Instant.parse("2026-11-20T10:00:00Z"))
                    .assigned("other", Instant.parse("2026-11-21T10:00:00Z"))
                    .withLoad("saturday", 9)
                    .withLoad("other", 0))
            .at(FRIDAY_EVENING);
    Pool pool =
        Pool.of("pool", "monday", "saturday", "other")
            .strategy(Strategy.leastLoaded())
            .availableWithin(120);
    Turn turn = desk.turn(pool);
    assertThat(turn.granted()).map(Grant::member).contains("saturday");
    assertThat(Desk.code(turn, "monday")).isEqualTo("member-off-hours");
    assertThat(desk.at("2026-11-28T10:00:00Z").next(pool)).isEqualTo("other");
  }

  @Test
  void thoseWhoAreThereNowGoBeforeAllOthers() {
    Desk desk =
        Desk.of(Member.named("monday").working(WEEK), Member.named("now")).at(FRIDAY_EVENING);
    Pool pool = Pool.of("pool", "monday", "now").availableWithin(120);
    assertThat(desk.next(3, pool)).containsOnly("now");
  }

  @Test
  void ifEverybodyIsOutThePoolHoldsTheLeadOrRoutesItAnywayAndSaysSo() {
    // Scenario A27.
    Desk desk =
        Desk.of(
                Member.named("anna").outOfOffice(),
                Member.named("bernd")
                    .leave(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-12-01")))
            .at(FRIDAY_EVENING);
    Pool pool = Pool.of("pool", "anna", "bernd");

    Turn held = desk.turn(pool);
    assertThat(((Turn.Nobody) held).until()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(Desk.codes(held)).containsExactly("member-out-of-office", "member-on-leave");
    Turn anyway = desk.turn(pool.routeAnyway());
    assertThat(anyway.granted()).map(Grant::member).contains("anna");
    assertThat(Desk.codes(anyway))
        .containsExactly("member-chosen", "member-on-leave", "routed-anyway");
    assertThat(anyway.reasons().get(2).detail("despite")).contains("member-out-of-office");
    assertThat(desk.next(pool.routeAnyway())).isEqualTo("bernd");
  }

  @Test
  void whatIsOverlookedIsAsLittleAsCanBe() {
    Pool pool = Pool.of("pool", "gone", "full", "away", "unsuited").routeAnyway();
    Member full = Member.named("full").capacity(1);
    TeamState loaded = TeamState.EMPTY.withLoad("full", 1);
    Member away = Member.named("away").outOfOffice();
    Team all = Team.of(Member.named("gone"), full, away).without("gone");
    assertThat(new Desk(all).state(loaded).next(pool)).isEqualTo("away");
    Team two = Team.of(Member.named("gone"), full).without("gone");
    assertThat(new Desk(two).state(loaded).next(pool)).isEqualTo("full");
    assertThat(new Desk(Team.of(Member.named("gone")).without("gone")).next(pool))
        .isEqualTo("gone");
    assertThat(new Desk(Team.of()).next(pool)).isEqualTo("nobody");
    Team both = Team.of(full, Member.named("away").outOfOffice().capacity(1));
    assertThat(new Desk(both).state(loaded.withLoad("away", 1)).next(pool)).isEqualTo("full");
  }

  @Test
  @Promise("R-04: who takes no lead gets none, also from a pool that routes anyway")
  void whoTakesNoneGetsNoneEvenIfThePoolRoutesAnyway() {
    Pool pool = Pool.of("pool", "none", "gone").routeAnyway();
    Member none = Member.named("none").capacity(0);
    Team team = Team.of(none, Member.named("gone")).without("gone");
    assertThat(new Desk(team).next(2, pool)).containsOnly("gone");

    Turn nobody = new Desk(Team.of(none)).turn(pool);
    assertThat(nobody.granted()).isEmpty();
    assertThat(Desk.code(nobody, "none")).isEqualTo("member-at-capacity");
  }

  @Test
  void anotherPoolStandsInAndBothAreTraced() {
    Pool first = Pool.of("first", "anna").orElse("second");
    Pool second = Pool.of("second", "anna", "bernd");
    Desk desk = new Desk(Team.everyone().without("anna"));
    Turn turn = desk.turn(first, second);
    assertThat(turn.granted()).contains(new Grant("second", "bernd", Desk.NINE));
    assertThat(Desk.codes(turn))
        .containsExactly("member-absent", "pool-passed-over", "member-absent", "member-chosen");
    assertThat(first.next()).contains("second");
    assertThat(desk.state().pools()).containsOnlyKeys("second");
  }

  @Test
  void aClosedTeamHasNoStrangersAndWhoFailedBeforeIsPassedOver() {
    Pool pool = Pool.of("pool", "anna", "bernd", "zoe");
    Desk desk = Desk.of(Member.named("anna"), Member.named("bernd"));
    Draw draw =
        new Draw(
            List.of(pool),
            Team.of(Member.named("anna"), Member.named("bernd")),
            Profile.empty(),
            "",
            Set.of("anna"),
            Desk.NINE);
    Turn turn = draw.from(desk.state());
    assertThat(turn.granted()).map(Grant::member).contains("bernd");
    assertThat(Desk.codes(turn))
        .containsExactly("member-failed-before", "member-chosen", "member-not-in-team");
  }

  @Test
  void aLaterTierIsAskedOnlyIfNobodyBeforeItIsFree() {
    Pool pool = Pool.of("pool", "junior", "senior", "chief").byTier();
    Desk desk =
        Desk.of(
            Member.named("junior").tier(2),
            Member.named("senior").capacity(2),
            Member.named("chief").tier(3));
    Turn first = desk.turn(pool);
    assertThat(first.granted()).map(Grant::member).contains("senior");
    assertThat(Desk.about(first, "junior").code()).isEqualTo("member-of-later-tier");
    assertThat(Desk.about(first, "chief").detail("tier")).contains("3");
    assertThat(desk.next(3, pool)).containsExactly("senior", "junior", "junior");
  }

  @Test
  void consecutiveLeaveAndHoursAreSkippedTogether() {
    Member anna =
        Member.named("anna")
            .working(WEEK)
            .leave(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-28"))
            .leave(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-02"));
    Instant wednesday = Instant.parse("2026-11-25T09:00:00Z");
    assertThat(anna.nextThere(wednesday)).contains(Instant.parse("2026-12-02T08:00:00Z"));
    assertThat(anna.isThere(Instant.parse("2026-11-24T16:59:59Z"))).isTrue();
    assertThat(anna.isThere(Instant.parse("2026-11-24T17:00:00Z"))).isFalse();
    assertThat(Member.named("b").outOfOffice().nextThere(wednesday)).isEmpty();
    Team team = Team.of(anna).without("zoe");
    assertThat(team.isAvailable("anna")).isTrue();
    assertThat(team.isAvailable("anna", wednesday)).isFalse();
    assertThat(team.isAvailable("bernd")).isFalse();
  }

  @Test
  void whatCantBeIsRefused() {
    refused("bad-availability", () -> Pool.of("p", "a").availableWithin(0));
    refused("bad-availability", () -> Pool.of("p", "a").availableWithin(121));
    refused("bad-capacity", () -> Member.named("a").capacity(-1));
    refused("bad-capacity", () -> Member.named("a").capacity(Integer.MAX_VALUE + 1L));
    refused("bad-tier", () -> Member.named("a").tier(0));
    refused("no-name", () -> Member.named(" "));
    refused("duplicate-member", () -> Team.of(Member.named("a"), Member.named("a")));
    LocalDate day = LocalDate.parse("2026-11-25");
    refused("bad-leave", () -> Member.named("a").leave(day, day));
  }

  private static void refused(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining(code)
        .hasMessageContaining("Maybe");
  }
}
