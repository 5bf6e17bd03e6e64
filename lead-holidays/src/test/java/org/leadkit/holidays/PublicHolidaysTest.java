package org.leadkit.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.calendar.Holidays;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.InvalidConfiguration;

class PublicHolidaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Holidays of(String codes) {
    String[] parts = codes.split("-", 2);
    return parts.length == 1
        ? PublicHolidays.of(parts[0])
        : PublicHolidays.of(parts[0], parts[1].split("-"));
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-01-01, true",
    "DE, 2026-01-06, false",
    "DE-BY, 2026-01-06, true",
    "de-by, 2026-01-01, true",
    "DE, 2026-10-03, true",
    "DE-by, 2026-08-15, false",
    "DE-by-mu, 2026-08-15, true",
    "US, 2026-11-26, true",
    "US, 2026-11-27, false",
    "FR, 2026-07-14, true",
    "GB, 2026-12-25, true",
    "JP, 2026-05-05, true",
  })
  void aDateIsAHolidayWhereItIsKept(String codes, LocalDate date, boolean expected) {
    assertThat(of(codes).isHoliday(date)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-03, true",
    "2026-07-04, false",
    "2021-12-31, true",
    "2022-01-01, false",
  })
  void aHolidayOnAWeekendCountsWhenItIsObservedIfNeedBeInTheYearBefore(
      LocalDate date, boolean expected) {
    assertThat(of("US").isHoliday(date)).isEqualTo(expected);
  }

  @Test
  void aDayThatIsOnlyObservedIsNoPublicHoliday() {
    assertThat(of("US").isHoliday(LocalDate.parse("2026-02-14"))).isFalse();
  }

  @Test
  void theNameHoldsTheCodes() {
    assertThat(PublicHolidays.of("DE", "BY", "mu"))
        .hasToString("de-by-mu")
        .isEqualTo(PublicHolidays.of("de", "by", "MU"))
        .hasSameHashCodeAs(PublicHolidays.of("de", "by", "MU"))
        .isNotEqualTo(PublicHolidays.of("de", "by"));
    assertThat(PublicHolidays.of("TARGET2_SECURITIES").name()).isEqualTo("target2-securities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "", "Germany", "../de"})
  void anUnknownCountryIsRefused(String country) {
    assertThatThrownBy(() -> PublicHolidays.of(country))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            "ERROR unknown-country: The holidays of the country (%s) are not known.\n  Maybe write its code of two letters, or list its dates: Holidays.on."
                .formatted(country));
  }

  @Test
  void anUnknownSubdivisionIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> PublicHolidays.of("DE", "ba"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            "ERROR unknown-subdivision: The subdivision (ba) of the country (DE) is not known.\n  Maybe one of bb, be, bw, by, hb, he, hh, mv, ni, nw, rp, sh, sl, sn, st, th.");
    assertThatThrownBy(() -> PublicHolidays.of("DE", "by", "mu", "x"))
        .hasMessageContaining("Maybe leave it out.");
  }

  /** Turkey keeps lunar holidays, which Java computes up to 2077. */
  @ParameterizedTest
  @ValueSource(strings = {"DE", "US", "TR", "SA"})
  void everyYearThatACalendarKnowsIsAnswered(String country) {
    Holidays holidays = of(country);
    assertThat(holidays.isHoliday(LocalDate.of(1, 3, 1))).isFalse();
    assertThat(holidays.isHoliday(LocalDate.of(9999, 3, 2))).isFalse();
    assertThat(of("TR").isHoliday(LocalDate.parse("2026-03-20"))).as("end of Ramadan").isTrue();
  }

  @Test
  void aCalendarIsClosedOnThem() {
    WorkCalendar calendar =
        WorkCalendar.named("munich", BERLIN)
            .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-18:00")
            .closedOn(PublicHolidays.of("DE", "by", "mu"))
            .build();

    assertThat(
            calendar.add(
                LocalDateTime.parse("2026-12-24T17:00").atZone(BERLIN).toInstant(),
                Duration.ofHours(2)))
        .contains(LocalDateTime.parse("2026-12-28T10:00").atZone(BERLIN).toInstant());
    assertThat(calendar.form().toString()).contains("\"holidays\":[\"de-by-mu\"]");
  }
}
