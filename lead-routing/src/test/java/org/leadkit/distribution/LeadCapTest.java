package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.testsupport.Promise;

class LeadCapTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Pool POOL = Pool.of("pool", "anna");

  @Test
  @Promise("R-04: nobody full gets a lead")
  void threeCapsHoldAtOnceAndTheTraceNamesTheOneThatIsReached() {
    Desk desk =
        Desk.of(
                Member.named("anna")
                    .zone(BERLIN)
                    .cap(LeadCap.perHour(2))
                    .cap(LeadCap.perDay(3))
                    .cap(LeadCap.perWeek(5)))
            .at("2026-11-23T09:10:00Z");

    assertThat(desk.next(2, POOL)).containsOnly("anna");
    Turn third = desk.turn(POOL);
    assertThat(third).isInstanceOf(Turn.Nobody.class);
    assertThat(((Turn.Nobody) third).until()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(Desk.about(third, "anna").code()).isEqualTo("member-capped");
    assertThat(Desk.about(third, "anna").detail("cap")).contains("2 a hour");
    desk.at("2026-11-23T10:00:00Z");
    assertThat(desk.next(POOL)).isEqualTo("anna");
    Turn fifth = desk.turn(POOL);
    // Midnight in Berlin.
    assertThat(((Turn.Nobody) fifth).until()).isEqualTo("2026-11-23T23:00:00Z");
    desk.at("2026-11-23T23:00:00Z");
    assertThat(desk.next(2, POOL)).containsOnly("anna");
    Turn week = desk.at("2026-11-25T12:00:00Z").turn(POOL);
    assertThat(((Turn.Nobody) week).until()).isEqualTo("2026-11-29T23:00:00Z");
    assertThat(desk.at("2026-11-29T23:00:00Z").next(POOL)).isEqualTo("anna");
  }

  @Test
  void aRollingCapCountsAnyStretchOfTime() {
    Desk desk =
        Desk.of(Member.named("anna").cap(LeadCap.within(2, Duration.ofHours(1))))
            .at("2026-11-23T09:50:00Z");
    assertThat(desk.next(POOL)).isEqualTo("anna");
    assertThat(desk.at("2026-11-23T10:10:00Z").next(POOL)).isEqualTo("anna");
    Turn third = desk.at("2026-11-23T10:30:00Z").turn(POOL);
    assertThat(((Turn.Nobody) third).until()).isEqualTo("2026-11-23T10:50:00Z");
    assertThat(desk.at("2026-11-23T10:50:00Z").next(POOL)).isEqualTo("anna");
    assertThat(desk.at("2026-11-23T11:09:59Z").next(POOL)).isEqualTo("nobody");
  }

  @Test
  void whatARollingCapRemembersIsBoundedHoweverManyLeadsAreRoutedAnyway() {
    Desk desk = Desk.of(Member.named("anna").cap(LeadCap.within(2, Duration.ofHours(1))));
    Pool anyway = POOL.routeAnyway();
    assertThat(desk.next(50, anyway)).containsOnly("anna");

    Instant last = desk.now().minusSeconds(1);
    assertThat(desk.state().member("anna").counts().values())
        .containsExactly(
            new LeadCap.Latest(
                Duration.ofHours(1),
                List.of(last.minusSeconds(3), last.minusSeconds(2), last.minusSeconds(1), last)));
    assertThat(((Turn.Nobody) desk.turn(POOL)).until())
        .isEqualTo(last.minusSeconds(1).plus(Duration.ofHours(1)));
    desk.state(desk.state().returning(new Grant("pool", "anna", last)));
    assertThat(desk.next(POOL)).as("others count in its place").isEqualTo("nobody");
  }

  @Test
  void capsOfOneTimeShareACountThatDoesForTheLarger() {
    Duration hour = Duration.ofHours(1);
    Pool pool =
        POOL.cap(LeadCap.within(1, hour)).capOfTag("senior", LeadCap.within(3, hour)).routeAnyway();
    Desk desk = Desk.of(Member.named("anna").tags("senior"));
    assertThat(desk.next(9, pool)).containsOnly("anna");
    assertThat(((LeadCap.Latest) desk.state().member("anna").count("pool/PT1H")).given())
        .hasSize(6);
  }

  @Test
  void aCapOfAPoolCountsWhatThePoolGaveAndAMemberMayOptOut() {
    Pool capped = Pool.of("capped", "anna", "bernd").cap(LeadCap.perDay(1));
    Pool other = Pool.of("other", "anna", "bernd").cap(LeadCap.perDay(2));
    Desk desk = Desk.of(Member.named("anna"), Member.named("bernd").withoutPoolCaps());
    assertThat(desk.next(5, capped)).containsExactly("anna", "bernd", "bernd", "bernd", "bernd");
    assertThat(desk.next(4, other)).containsExactly("anna", "bernd", "anna", "bernd");
    assertThat(desk.next(other)).isEqualTo("bernd");
  }

  @Test
  void capsDifferByTag() {
    Pool pool =
        Pool.of("pool", "anna", "bernd", "carla")
            .capOfTag("tier-1", LeadCap.perHour(3))
            .capOfTag("tier-2", LeadCap.perHour(1));
    Desk desk =
        Desk.of(
            Member.named("anna").tags("tier-1"),
            Member.named("bernd").tags("tier-2"),
            Member.named("carla").tags("tier-1", "tier-2"));
    assertThat(Desk.counts(desk.next(9, pool)))
        .containsEntry("anna", 3)
        .containsEntry("bernd", 1)
        .containsEntry("carla", 1)
        .containsEntry("nobody", 4);
  }

  @Test
  @Promise("R-03: a lead that is given back frees the capacity and the caps it took")
  void whatIsGivenBackFreesTheCapsUnderWhichItWasCounted() {
    Pool pool = Pool.of("pool", "anna").cap(LeadCap.perDay(1)).strategy(Strategy.leastLoaded());
    Desk desk =
        Desk.of(
                Member.named("anna")
                    .capacity(1)
                    .cap(LeadCap.perHour(1))
                    .cap(LeadCap.within(1, Duration.ofHours(5))))
            .at("2026-11-23T09:59:59Z");
    Grant grant = desk.turn(pool).granted().orElseThrow();
    assertThat(desk.next(pool)).isEqualTo("nobody");
    desk.state(desk.state().returning(grant));
    assertThat(desk.state().member("anna").counts()).isEmpty();
    assertThat(desk.next(pool)).isEqualTo("anna");
  }

  @Test
  void whatIsGivenBackInTheNextHourFreesNothingOfThatHour() {
    Pool two = Pool.of("pool", "anna").strategy(Strategy.leastLoaded());
    Desk desk = Desk.of(Member.named("anna").cap(LeadCap.perHour(1))).at("2026-11-23T09:59:59Z");
    Grant early = desk.turn(two).granted().orElseThrow();
    assertThat(desk.at("2026-11-23T10:00:00Z").next(two)).isEqualTo("anna");
    desk.state(desk.state().returning(early));
    assertThat(desk.next(two)).isEqualTo("nobody");
  }

  @Test
  void aLeadOfAnotherPoolFreesNoCapOfThisOne() {
    Pool here = Pool.of("here", "anna").cap(LeadCap.perDay(1)).strategy(Strategy.leastLoaded());
    Pool there = Pool.of("there", "anna").strategy(Strategy.leastLoaded());
    Desk desk = Desk.of(Member.named("anna"));
    assertThat(desk.next(here)).isEqualTo("anna");
    Grant grant = desk.turn(there).granted().orElseThrow();
    desk.state(desk.state().returning(grant));
    assertThat(desk.next(here)).isEqualTo("nobody");
  }

  @Test
  void theStateForgetsWhatIsOver() {
    Desk desk =
        Desk.of(
            Member.named("anna")
                .cap(LeadCap.perHour(1_000))
                .cap(LeadCap.within(5, Duration.ofMinutes(10))));
    for (int i = 0; i < 200; i++) {
      desk.after(Duration.ofMinutes(3)).next(POOL);
      assertThat(desk.state().member("anna").counts()).hasSizeLessThanOrEqualTo(2);
      assertThat(desk.state().member("anna").form().toString().length()).isLessThan(500);
    }
    // Without caps what was counted goes as time passes.
    Desk free = Desk.of(Member.named("anna")).state(desk.state()).at("2027-01-01T00:00:00Z");
    free.next(POOL);
    assertThat(free.state().member("anna").counts()).isEmpty();
  }

  @Test
  void capsThatCantHoldAreRefused() {
    refused("bad-cap", () -> LeadCap.perDay(0));
    refused("bad-cap", () -> LeadCap.perDay(1_000_001));
    refused("bad-cap", () -> LeadCap.within(1_001, Duration.ofHours(1)));
    refused("bad-cap", () -> LeadCap.within(1, Duration.ZERO));
    refused("bad-cap", () -> LeadCap.within(1, Duration.ofDays(367)));
    refused("duplicate-cap", () -> Member.named("a").cap(LeadCap.perDay(1)).cap(LeadCap.perDay(2)));
    Member three =
        Member.named("a").cap(LeadCap.perDay(1)).cap(LeadCap.perHour(1)).cap(LeadCap.perWeek(1));
    refused("too-many-caps", () -> three.cap(LeadCap.within(1, Duration.ofHours(2))));
  }

  private static void refused(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining(code)
        .hasMessageContaining("Maybe");
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kolkata",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "Africa/Cairo")
        .map(ZoneId::of);
  }

  @Property(tries = 3_000)
  void aPeriodOfTheCalendarHoldsItsInstantsAndTheNextBeginsWhereItEnds(
      @ForAll("zones") ZoneId zone,
      @ForAll Span.Period period,
      @ForAll @IntRange(min = 1_200_000_000, max = 2_000_000_000) int second,
      @ForAll @IntRange(max = 7 * 86_400) int later) {
    Instant at = Instant.ofEpochSecond(second);
    Instant start = period.start(at, zone);
    Instant end = period.end(at, zone);
    assertThat(start).isBeforeOrEqualTo(at);
    assertThat(end).isAfter(at);
    assertThat(period.start(end, zone)).isEqualTo(end);
    Instant other = at.plusSeconds(later);
    assertThat(period.start(other, zone).equals(start)).isEqualTo(other.isBefore(end));
  }

  @Test
  void anHourInWhichTheClockIsPutBackByHalfAnHourIsLonger() {
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    // At 15:00Z the clock there goes from 02:00 back to 01:30.
    Instant before = Instant.parse("2026-04-04T14:10:00Z");
    Instant within = Instant.parse("2026-04-04T15:20:00Z");
    for (Instant at : List.of(before, within)) {
      assertThat(Span.Period.HOUR.start(at, lordHowe)).isEqualTo("2026-04-04T14:00:00Z");
      assertThat(Span.Period.HOUR.end(at, lordHowe)).isEqualTo("2026-04-04T15:30:00Z");
    }
    // In Berlin the hour from two to three comes twice, and is two hours.
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(Span.Period.HOUR.end(first, BERLIN)).isEqualTo("2026-10-25T01:00:00Z");
    assertThat(Span.Period.HOUR.end(first.plusSeconds(3_600), BERLIN))
        .isEqualTo("2026-10-25T02:00:00Z");
    assertThat(Span.Period.DAY.end(first, BERLIN)).isEqualTo("2026-10-25T23:00:00Z");
  }

  @Provide
  Arbitrary<List<Integer>> gaps() {
    return Arbitraries.integers().between(0, 50).list().ofMaxSize(60);
  }

  @Property
  void noStretchOfTimeHoldsMoreThanARollingCapAllows(
      @ForAll("gaps") List<Integer> gaps, @ForAll @IntRange(min = 1, max = 5) int most) {
    Duration window = Duration.ofMinutes(30);
    Desk desk = Desk.of(Member.named("anna").cap(LeadCap.within(most, window)));
    List<Instant> given = new ArrayList<>();
    for (int gap : gaps) {
      desk.after(Duration.ofMinutes(gap));
      Instant now = desk.now();
      long counted = given.stream().filter(one -> now.isBefore(one.plus(window))).count();
      boolean expected = counted < most;
      assertThat(desk.next(POOL).equals("anna")).isEqualTo(expected);
      if (expected) {
        given.add(now);
      }
    }
  }
}
