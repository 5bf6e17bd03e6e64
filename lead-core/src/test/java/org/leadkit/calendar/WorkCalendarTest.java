package org.leadkit.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadkit.decision.InvalidConfiguration;

class WorkCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private static final WorkCalendar OFFICE =
      WorkCalendar.named("office", BERLIN).open(WEEKDAYS, "09:00-18:00").build();

  private static Instant in(ZoneId zone, String time) {
    return LocalDateTime.parse(time).atZone(zone).toInstant();
  }

  private static Instant berlin(String time) {
    return in(BERLIN, time);
  }

  /** 2026-11-27 is a Friday. The figures of semantics: Sat 15:00 + 1 h is Mon 10:00, and so on. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-28T15:00, PT1H, 2026-11-30T10:00",
    "2026-11-28T20:00, PT1H, 2026-11-30T10:00",
    "2026-11-27T17:30, PT1H, 2026-11-30T09:30",
    "2026-11-27T17:30, PT30M, 2026-11-27T18:00",
    "2026-11-27T17:30, PT30M0.000000001S, 2026-11-30T09:00:00.000000001",
    "2026-11-27T17:30, PT0S, 2026-11-27T17:30",
    "2026-11-28T15:00, PT0S, 2026-11-28T15:00",
    "2026-11-27T08:00, PT45H, 2026-12-03T18:00",
    "2026-11-27T09:00, PT46H, 2026-12-04T10:00",
    "2026-11-30T00:00, PT2349H, 2027-11-29T18:00",
  })
  void businessTimeIsCountedInOpeningHoursOnly(String start, Duration business, String end) {
    assertThat(OFFICE.add(berlin(start), business)).contains(berlin(end));
    assertThat(OFFICE.between(berlin(start), berlin(end))).isEqualTo(business);
    assertThat(OFFICE.between(berlin(end), berlin(start))).isEqualTo(business.negated());
  }

  @Test
  void aShiftIsOpenAtItsStartAndNotAtItsEnd() {
    assertThat(OFFICE.isOpen(berlin("2026-11-27T09:00"))).isTrue();
    assertThat(OFFICE.isOpen(berlin("2026-11-27T09:00").minusNanos(1))).isFalse();
    assertThat(OFFICE.isOpen(berlin("2026-11-27T18:00").minusNanos(1))).isTrue();
    assertThat(OFFICE.isOpen(berlin("2026-11-27T18:00"))).isFalse();
    assertThat(OFFICE.nextOpening(berlin("2026-11-27T18:00"))).contains(berlin("2026-11-30T09:00"));
    assertThat(OFFICE.nextOpening(berlin("2026-11-27T17:59"))).contains(berlin("2026-11-27T17:59"));
  }

  @Test
  void timeBetweenTwoShiftsOfADayIsNotCounted() {
    WorkCalendar split =
        WorkCalendar.named("split", BERLIN).open(WEEKDAYS, "13:00-18:00", "09:00-12:00").build();

    assertThat(split.add(berlin("2026-11-27T11:30"), Duration.ofHours(1)))
        .contains(berlin("2026-11-27T13:30"));
    assertThat(split.add(berlin("2026-11-27T11:00"), Duration.ofHours(1)))
        .contains(berlin("2026-11-27T12:00"));
    assertThat(split.isOpen(berlin("2026-11-27T12:00"))).isFalse();
    assertThat(split.isOpen(berlin("2026-11-27T13:00"))).isTrue();
  }

  @Test
  void aShiftThatEndsWhereAnotherBeginsLeavesNoGap() {
    WorkCalendar joined =
        WorkCalendar.named("joined", BERLIN).open(MONDAY, "09:00-12:00", "12:00-18:00").build();

    assertThat(joined.isOpen(berlin("2026-11-30T12:00"))).isTrue();
    assertThat(joined.between(berlin("2026-11-30T00:00"), berlin("2026-12-01T00:00")))
        .isEqualTo(Duration.ofHours(9));
  }

  @Test
  void aNightShiftBelongsToTheDateOnWhichItBegins() {
    WorkCalendar nights =
        WorkCalendar.named("nights", BERLIN)
            .open(EnumSet.of(FRIDAY, SUNDAY), "22:00-06:00")
            .closedOn(LocalDate.parse("2026-12-05"))
            .closedOn(LocalDate.parse("2026-12-11"))
            .build();

    assertThat(nights.isOpen(berlin("2026-11-28T05:59"))).isTrue();
    assertThat(nights.isOpen(berlin("2026-11-28T06:00"))).isFalse();
    assertThat(nights.nextOpening(berlin("2026-11-28T06:00"))).contains(berlin("2026-11-29T22:00"));
    assertThat(nights.isOpen(berlin("2026-12-05T03:00"))).as("began the day before").isTrue();
    assertThat(nights.isOpen(berlin("2026-12-12T03:00"))).as("did not begin").isFalse();
  }

  @Test
  void aShiftIsAnHourShorterWhenTheClockIsPutForward() {
    WorkCalendar nights =
        WorkCalendar.named("nights", BERLIN).open(SATURDAY, "22:00-06:00").build();
    Instant start = berlin("2026-03-28T22:00");

    assertThat(nights.between(start, berlin("2026-03-29T06:00"))).isEqualTo(Duration.ofHours(7));
    assertThat(nights.add(start, Duration.ofHours(7))).contains(berlin("2026-03-29T06:00"));
  }

  @Test
  void aShiftIsAnHourLongerWhenTheClockIsPutBack() {
    WorkCalendar nights =
        WorkCalendar.named("nights", BERLIN).open(SATURDAY, "22:00-06:00").build();
    Instant start = berlin("2026-10-24T22:00");

    assertThat(nights.between(start, berlin("2026-10-25T06:00"))).isEqualTo(Duration.ofHours(9));
    assertThat(nights.add(start, Duration.ofHours(9))).contains(berlin("2026-10-25T06:00"));
  }

  @Test
  void aShiftWithinASkippedHourDoesNotTakePlace() {
    WorkCalendar early =
        WorkCalendar.named("early", BERLIN).open(EVERY_DAY, "02:15-02:45", "02:50-03:10").build();

    assertThat(early.nextOpening(berlin("2026-03-29T00:00")))
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(early.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aShiftWithinAnHourThatComesTwiceTakesPlaceOnce() {
    WorkCalendar early = WorkCalendar.named("early", BERLIN).open(EVERY_DAY, "02:15-02:45").build();

    assertThat(early.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(early.isOpen(Instant.parse("2026-10-25T00:15:00Z"))).isTrue();
    assertThat(early.isOpen(Instant.parse("2026-10-25T01:15:00Z"))).isFalse();
  }

  @Test
  void aWeekFromTheMomentTheClockIsPutBackHasLostTheShiftThatIsOver() {
    WorkCalendar early = WorkCalendar.named("early", BERLIN).open(EVERY_DAY, "02:15-02:45").build();
    Instant putBack = Instant.parse("2026-10-25T01:00:00Z");

    assertThat(early.between(putBack, putBack.plus(Duration.ofDays(7))))
        .isEqualTo(Duration.ofMinutes(6 * 30));
    assertThat(early.add(putBack, Duration.ofMinutes(7 * 30))).contains(berlin("2026-11-01T02:45"));
  }

  @Test
  void theFirstWeekOfTheYear1HasNoShiftOfTheYearBefore() {
    WorkCalendar nights =
        WorkCalendar.named("nights", ZoneOffset.UTC).open(EVERY_DAY, "22:00-06:00").build();
    Instant first = Instant.parse("0001-01-01T00:00:00Z");

    assertThat(nights.between(first, first.plus(Duration.ofDays(7))))
        .isEqualTo(Duration.ofHours(6 * 8 + 2));
  }

  @Test
  void aDateThatAPlaceSkippedIsNotOpen() {
    WorkCalendar apia =
        WorkCalendar.named("apia", ZoneId.of("Pacific/Apia")).open(FRIDAY, "09:00-17:00").build();

    assertThat(apia.nextOpening(Instant.parse("2011-12-29T00:00:00Z")))
        .as("2011-12-30 was the Friday that did not come")
        .contains(in(ZoneId.of("Pacific/Apia"), "2012-01-06T09:00"));
    assertThatThrownBy(
            () ->
                WorkCalendar.named("apia", ZoneId.of("Pacific/Apia"))
                    .on(LocalDate.parse("2011-12-30"), "09:00-17:00")
                    .build())
        .hasMessageContaining("never-opens");
  }

  /** Alaska lived 1867-10-18 twice: on the second of two days its clock was put back by a day. */
  @Test
  void aShiftIsADayLongerWhenTheClockIsPutBackByADay() {
    ZoneId juneau = ZoneId.of("America/Juneau");
    WorkCalendar calendar =
        WorkCalendar.named("juneau", juneau).open(EVERY_DAY, "09:00-17:00").build();
    Instant start = in(juneau, "1867-10-18T00:00");

    assertThat(calendar.between(start, in(juneau, "1867-10-20T00:00")))
        .isEqualTo(Duration.ofHours(8 + 8 + 24));
    assertThat(calendar.between(start, in(juneau, "1867-10-21T00:00")))
        .isEqualTo(Duration.ofHours(8 + 8 + 24 + 8));
  }

  @Test
  void aMidnightThatIsSkippedOpensTheDayAfterTheSkip() {
    ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
    WorkCalendar calendar =
        WorkCalendar.named("sao-paulo", saoPaulo)
            .open(EVERY_DAY, "00:00-24:00")
            .build()
            .without(LocalDate.parse("2018-11-03"), LocalDate.parse("2018-11-04"));

    assertThat(calendar.nextOpening(in(saoPaulo, "2018-11-03T00:00")))
        .contains(Instant.parse("2018-11-04T03:00:00Z"));
  }

  @Test
  void aDateMayHaveOtherHours() {
    WorkCalendar calendar =
        WorkCalendar.named("office", BERLIN)
            .open(WEEKDAYS, "09:00-18:00")
            .on(LocalDate.parse("2026-12-24"), "09:00-12:00")
            .on(LocalDate.parse("2026-12-26"), "10:00-14:00")
            .closedOn(LocalDate.parse("2026-12-25"))
            .build();

    assertThat(calendar.add(berlin("2026-12-24T11:00"), Duration.ofHours(2)))
        .contains(berlin("2026-12-26T11:00"));
  }

  @Test
  void aHolidayIsClosedUnlessItHasItsOwnHours() {
    Holidays company =
        Holidays.on(
            "company", Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-31")));
    Holidays state = Holidays.on("state", Set.of(LocalDate.parse("2026-12-25")));
    WorkCalendar calendar =
        WorkCalendar.named("office", BERLIN)
            .open(WEEKDAYS, "09:00-18:00")
            .on(LocalDate.parse("2026-12-31"), "09:00-12:00")
            .closedOn(state)
            .closedOn(company)
            .build();

    assertThat(calendar.nextOpening(berlin("2026-12-23T18:00")))
        .contains(berlin("2026-12-28T09:00"));
    assertThat(calendar.isOpen(berlin("2026-12-31T11:00"))).isTrue();
    assertThat(calendar.isOpen(berlin("2026-12-31T12:00"))).isFalse();
  }

  @Test
  void shiftsOfTwoDatesThatOverlapAreOpenOnce() {
    WorkCalendar calendar =
        WorkCalendar.named("office", BERLIN)
            .open(FRIDAY, "22:00-06:00")
            .on(LocalDate.parse("2026-11-28"), "04:00-08:00")
            .build();

    assertThat(calendar.between(berlin("2026-11-27T00:00"), berlin("2026-11-29T00:00")))
        .isEqualTo(Duration.ofHours(10));
  }

  @Test
  void leaveEndsWithTheDateOfReturn() {
    WorkCalendar anna =
        OFFICE
            .without(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-02"))
            .without(berlin("2026-12-02T09:00"), berlin("2026-12-02T14:00:00.000000007"));

    assertThat(anna.nextOpening(berlin("2026-11-27T18:00")))
        .contains(berlin("2026-12-02T14:00:00.000000007"));
    assertThat(anna.between(berlin("2026-11-27T17:00"), berlin("2026-12-03T00:00")))
        .isEqualTo(Duration.ofHours(5).minusNanos(7));
    assertThat(OFFICE.isOpen(berlin("2026-11-30T09:00"))).as("the team's").isTrue();
  }

  @Test
  void leaveWithinAShiftPartsIt() {
    WorkCalendar anna = OFFICE.without(berlin("2026-11-30T11:00"), berlin("2026-11-30T11:30"));

    assertThat(anna.add(berlin("2026-11-30T10:00"), Duration.ofHours(2)))
        .contains(berlin("2026-11-30T12:30"));
    assertThat(anna.add(berlin("2026-11-30T10:00"), Duration.ofHours(1)))
        .contains(berlin("2026-11-30T11:00"));
  }

  @Test
  void leaveCutsANightShiftAtMidnight() {
    WorkCalendar nights =
        WorkCalendar.named("nights", BERLIN)
            .open(EVERY_DAY, "22:00-06:00")
            .build()
            .without(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-29"));

    assertThat(nights.between(berlin("2026-11-27T20:00"), berlin("2026-11-29T20:00")))
        .isEqualTo(Duration.ofHours(2 + 6));
  }

  @Test
  void leavesThatOverlapAreOneLeave() {
    WorkCalendar anna =
        OFFICE
            .without(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-09"))
            .without(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-03"))
            .without(LocalDate.parse("2026-12-08"), LocalDate.parse("2026-12-11"));

    assertThat(anna.nextOpening(berlin("2026-12-01T00:00"))).contains(berlin("2026-12-11T09:00"));
    assertThat(anna.between(berlin("2026-11-30T00:00"), berlin("2026-12-12T00:00")))
        .isEqualTo(Duration.ofHours(18));
  }

  @Test
  void whoLeftForGoodOpensNoMore() {
    WorkCalendar gone = OFFICE.without(LocalDate.parse("2026-12-01"), LocalDate.MAX);

    assertThat(gone.nextOpening(berlin("2026-12-01T00:00"))).isEmpty();
    assertThat(gone.add(berlin("2026-11-30T09:00"), Duration.ofHours(9)))
        .contains(berlin("2026-11-30T18:00"));
    assertThat(gone.add(berlin("2026-11-30T09:00"), Duration.ofHours(9).plusNanos(1))).isEmpty();
    assertThat(gone.add(berlin("2026-12-05T09:00"), Duration.ZERO))
        .contains(berlin("2026-12-05T09:00"));
    assertThat(gone.between(berlin("2026-11-30T00:00"), Instant.MAX))
        .isEqualTo(Duration.ofHours(9));
    assertThat(gone)
        .isEqualTo(OFFICE.without(LocalDate.parse("2026-12-01"), LocalDate.of(10_000, 1, 1)));
  }

  @Test
  void beforeTheYear1AndAfterTheYear9999ItIsClosed() {
    WorkCalendar always = WorkCalendar.always();
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    Instant end = Instant.parse("+10000-01-01T00:00:00Z");

    assertThat(always.nextOpening(Instant.MIN)).contains(first);
    assertThat(always.isOpen(end.minusNanos(1))).isTrue();
    assertThat(always.isOpen(end)).isFalse();
    assertThat(always.nextOpening(Instant.MAX)).isEmpty();
    assertThat(always.between(Instant.MIN, Instant.MAX)).isEqualTo(Duration.between(first, end));
    assertThat(always.add(Instant.MIN, Duration.between(first, end))).contains(end);
    assertThat(always.add(Instant.MIN, Duration.between(first, end).plusNanos(1))).isEmpty();
    assertThat(always.add(first, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))).isEmpty();
    assertThat(always.add(Instant.MAX, Duration.ZERO)).contains(Instant.MAX);
  }

  @ParameterizedTest
  @CsvSource({"Pacific/Kiritimati", "Etc/GMT+12", "America/Juneau", "-18:00", "+18:00"})
  void theYearsThatItKnowsAreThoseOfItsOwnClock(ZoneId zone) {
    WorkCalendar calendar = WorkCalendar.named("here", zone).open(EVERY_DAY, "22:00-06:00").build();
    WorkCalendar office = WorkCalendar.named("here", zone).open(EVERY_DAY, "09:00-17:00").build();

    assertThat(calendar.nextOpening(Instant.MIN)).contains(in(zone, "0001-01-01T22:00"));
    assertThat(calendar.isOpen(in(zone, "9999-12-31T23:00"))).isTrue();
    assertThat(calendar.isOpen(in(zone, "9999-12-31T23:59:59").plusSeconds(1))).isFalse();
    assertThat(calendar.between(in(zone, "9999-12-31T20:00"), Instant.MAX))
        .isEqualTo(Duration.ofHours(2));
    assertThatThrownBy(() -> office.without(LocalDate.of(1, 1, 1), LocalDate.MAX))
        .hasMessageContaining("never-opens");
  }

  @Test
  void aCalendarOfSomeDatesOnlyOpensOnThem() {
    WorkCalendar fair =
        WorkCalendar.named("fair", BERLIN)
            .on(LocalDate.parse("2026-11-28"), "10:00-16:00")
            .on(LocalDate.parse("2036-11-29"), "10:00-16:00")
            .build();

    assertThat(fair.add(berlin("2026-11-01T00:00"), Duration.ofHours(7)))
        .contains(berlin("2036-11-29T11:00"));
    assertThat(fair.nextOpening(berlin("2036-11-29T16:00"))).isEmpty();
    assertThat(fair.between(Instant.MIN, Instant.MAX)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void noHoursAreAddedBackwards() {
    assertThatThrownBy(() -> OFFICE.add(Instant.EPOCH, Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The business time (PT-1H) to add must not be negative.\nMaybe two instants were swapped.");
  }

  /** A24: the limit of 48 hours passes on the weekend, the one of 60 hours on Monday. */
  @Test
  void whoIsOnLeaveOnSaturdayIsBackAfter48AndBefore60Hours() {
    WorkCalendar anna =
        WorkCalendar.named("anna", BERLIN)
            .open(EnumSet.range(MONDAY, SATURDAY), "09:00-18:00")
            .build()
            .without(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-29"));
    Instant fridayEvening = berlin("2026-11-27T22:00");

    assertThat(anna.nextOpening(fridayEvening))
        .contains(berlin("2026-11-30T09:00"))
        .get()
        .matches(opening -> opening.isAfter(fridayEvening.plus(Duration.ofHours(48))))
        .matches(opening -> opening.isBefore(fridayEvening.plus(Duration.ofHours(60))));
  }

  /** A29: a contact in Tokyo who may be written to on weekdays from 09:00 on. */
  @Test
  void aSendThatFallsOnSaturdayEveningInTokyoWaitsForMondayMorning() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    WorkCalendar calendar =
        WorkCalendar.named("tokyo-contact", tokyo).open(WEEKDAYS, "09:00-10:00").build();

    assertThat(calendar.nextOpening(in(tokyo, "2026-11-28T18:13")))
        .contains(in(tokyo, "2026-11-30T09:00"))
        .contains(Instant.parse("2026-11-30T00:00:00Z"));
  }

  /** A29: in the night of 2026-11-01 the hour from 01:00 to 02:00 comes twice in New York. */
  @Test
  void theNightThatHasAnHourTwiceInNewYorkHasOneSend() {
    WorkCalendar calendar =
        WorkCalendar.named("new-york-contact", NEW_YORK).open(EVERY_DAY, "01:30-01:45").build();
    Instant first = Instant.parse("2026-11-01T05:30:00Z");

    assertThat(calendar.nextOpening(in(NEW_YORK, "2026-10-31T12:00"))).contains(first);
    assertThat(calendar.nextOpening(first.plusSeconds(900)))
        .as("and not an hour later again")
        .contains(in(NEW_YORK, "2026-11-02T01:30"));
  }

  @Test
  void equalDataIsAnEqualCalendar() {
    WorkCalendar one =
        WorkCalendar.named("office", BERLIN)
            .open(FRIDAY, "13:00-18:00", "09:00-12:00")
            .open(MONDAY, "22:00-00:00")
            .without(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-02"))
            .closedOn(Holidays.on("b", Set.of()))
            .closedOn(Holidays.on("a", Set.of(LocalDate.parse("2026-12-25"))))
            .build();
    WorkCalendar other =
        WorkCalendar.named("office", BERLIN)
            .closedOn(Holidays.on("a", Set.of(LocalDate.parse("2026-12-25"))))
            .closedOn(Holidays.on("b", Set.of()))
            .open(MONDAY, "22:00-24:00")
            .open(FRIDAY, "09:00-12:00")
            .open(FRIDAY, "13:00-18:00")
            .build()
            .without(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-02"))
            .without(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-02"));

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.form().toString())
        .isEqualTo(
            "{\"format\":1,\"calendar\":\"office\",\"zone\":\"Europe/Berlin\",\"week\":{"
                + "\"monday\":[\"22:00-24:00\"],\"friday\":[\"09:00-12:00\",\"13:00-18:00\"]},"
                + "\"holidays\":[{\"name\":\"a\",\"dates\":[\"2026-12-25\"]},{\"name\":\"b\",\"dates\":[]}],"
                + "\"leave\":[{\"from\":\"2027-01-01\",\"back\":\"2027-01-02\"}]}");
    assertThat(OFFICE).isNotEqualTo(WorkCalendar.always());
  }

  @Test
  void nobodysLeaveIsShown() {
    assertThat(OFFICE.without(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-02")))
        .hasToString("office in Europe/Berlin");
    assertThat(OFFICE.name()).isEqualTo("office");
    assertThat(OFFICE.zone()).isEqualTo(BERLIN);
    assertThat(WorkCalendar.always().zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    WorkCalendarBuilder builder =
        WorkCalendar.named("The Office", BERLIN)
            .open(MONDAY, "9-17", "09:00-25:00", "10:00-10:00")
            .open(FRIDAY, "09:00-14:00", "13:00-18:00")
            .open(SATURDAY)
            .open(SUNDAY, "22:00-06:00")
            .open(MONDAY, "05:00-07:00")
            .on(LocalDate.parse("2026-12-24"))
            .on(LocalDate.parse("2026-12-25"), "09:00-12:00", "11:00-13:00")
            .closedOn(LocalDate.parse("2026-12-25"))
            .closedOn(LocalDate.MAX)
            .closedOn(Holidays.on("de", Set.of()))
            .closedOn(Holidays.on("de", Set.of()))
            .without(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-24"))
            .without(Instant.MIN, Instant.EPOCH);

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            refusal ->
                assertThat(refusal.issues())
                    .extracting(issue -> issue.pointer() + " " + issue.code())
                    .containsExactlyInAnyOrder(
                        "/calendar bad-id",
                        "/week/monday/0 bad-shift",
                        "/week/monday/1 bad-shift",
                        "/week/monday/2 empty-shift",
                        "/week/friday/1 overlapping-shifts",
                        "/week/saturday no-shifts",
                        "/week/monday/3 overlapping-shifts",
                        "/exceptions/2026-12-24 no-shifts",
                        "/exceptions/2026-12-25/1 overlapping-shifts",
                        "/exceptions/2026-12-25 duplicate-date",
                        "/exceptions/+999999999-12-31 bad-date",
                        "/holidays/1 duplicate-id",
                        "/leave/0 bad-leave",
                        "/leave/1/from bad-date"));
  }

  @ParameterizedTest
  @CsvSource({
    "24:00-06:00",
    "9:00-17:00",
    "09:60-17:00",
    "09:00-24:01",
    "09:00",
    "''",
    "09:00–17:00"
  })
  void aShiftThatIsNoneIsRefused(String shift) {
    assertThatThrownBy(() -> WorkCalendar.named("x", BERLIN).open(MONDAY, shift).build())
        .hasMessage(
            "ERROR /week/monday/0 bad-shift: The shift (%s) must go from one time of day to another.\n  Maybe write it like 09:00-17:00."
                .formatted(shift));
  }

  @Test
  void aCalendarThatNeverOpensIsRefused() {
    String refusal =
        "ERROR never-opens: The calendar (x) is never open.\n  Maybe its hours are missing, or a leave lacks its end.";

    assertThatThrownBy(() -> WorkCalendar.named("x", BERLIN).build()).hasMessage(refusal);
    assertThatThrownBy(
            () -> WorkCalendar.named("x", BERLIN).closedOn(LocalDate.parse("2026-12-24")).build())
        .hasMessage(refusal);
    assertThatThrownBy(
            () ->
                WorkCalendar.named("x", BERLIN)
                    .on(LocalDate.parse("2026-12-24"), "09:00-12:00")
                    .without(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-01"))
                    .build())
        .hasMessage(refusal);
    assertThatThrownBy(() -> WorkCalendar.always().without(Leave.FIRST, Instant.MAX))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("The calendar (always) is never open.");
  }

  @Test
  void leaveThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(
            () -> OFFICE.without(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-23")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            "ERROR /leave bad-leave: The leave (from 2026-12-24, back 2026-12-23) must end after it begins.\n  Maybe the last day off was given: back is the day after it.");
    assertThatThrownBy(() -> OFFICE.without(Instant.EPOCH, Instant.EPOCH))
        .hasMessageContaining("bad-leave");
  }

  @Test
  void listedHolidaysHaveANameAndDatesOfOurTime() {
    assertThatThrownBy(
            () -> Holidays.on("My days", Set.of(LocalDate.MIN, LocalDate.parse("2026-12-25"))))
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            refusal ->
                assertThat(refusal.issues())
                    .extracting(issue -> issue.pointer() + " " + issue.code())
                    .containsExactly("/name bad-id", "/dates bad-date"));
    assertThat(Holidays.on("days", Set.of())).hasToString("days");
  }

  @Test
  void aNameOfHolidaysOfTheHostIsInKebabCase() {
    Holidays nameless =
        new Holidays() {
          @Override
          public String name() {
            return "My Days";
          }

          @Override
          public boolean isHoliday(LocalDate date) {
            return true;
          }
        };

    assertThatThrownBy(
            () ->
                WorkCalendar.named("x", BERLIN)
                    .open(MONDAY, "09:00-17:00")
                    .closedOn(nameless)
                    .build())
        .hasMessageContaining("/holidays/0 bad-id");
  }

  @Test
  void aSpanOfYearsCostsItsDaysAndNotItsSeconds() {
    WorkCalendar calendar =
        WorkCalendar.named("x", BERLIN)
            .open(WEEKDAYS, "09:00-12:00", "13:00-18:00")
            .closedOn(Holidays.on("x", Set.of(LocalDate.parse("2026-12-25"))))
            .build();
    Instant start = berlin("2026-11-27T12:00");
    Instant end = berlin("2126-11-27T12:00");

    Duration century = calendar.between(start, end);

    assertThat(century).isEqualTo(Duration.ofHours(8 * (5 * 5_217 + 3) - 8));
    assertThat(calendar.add(start, century)).contains(end);
  }
}
