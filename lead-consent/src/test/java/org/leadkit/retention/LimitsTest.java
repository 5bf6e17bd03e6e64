package org.leadkit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadkit.retention.Retention.Limit;

class LimitsTest {

  private static final Limits UTC = new Limits(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "2023-05-10, P3Y, 2026-05-10, 2026-05-11",
    "2024-02-29, P3Y, 2027-02-28, 2027-03-01",
    "2024-02-29, P4Y, 2028-02-29, 2028-03-01",
    "2026-08-31, P6M, 2027-02-28, 2027-03-01",
    "2026-01-28, P1M3D, 2026-03-01, 2026-03-04",
    "2025-03-01, P365D, 2026-03-01, 2026-03-02",
    "2024-02-28, P365D, 2025-02-27, 2025-02-28"
  })
  void whatMustBeGoneIsGoneWhenTheEarliestLastDayBegins(
      LocalDate since, Period period, LocalDate safe, LocalDate nominal) {
    assertThat(UTC.maximum(noon(since), period)).isEqualTo(limit(safe, nominal));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-10, P5Y, 2026-05-11, 2026-05-11",
    "2024-02-29, P5Y, 2029-03-02, 2029-03-01",
    "2026-02-28, P6M, 2026-09-01, 2026-08-29",
    "2026-08-31, P6M, 2027-03-02, 2027-03-01",
    "2026-01-31, P1M, 2026-03-02, 2026-03-01",
    "2025-03-01, P365D, 2026-03-02, 2026-03-02"
  })
  void whatMustBeKeptIsKeptUntilTheLatestLastDayEnds(
      LocalDate since, Period period, LocalDate safe, LocalDate nominal) {
    assertThat(UTC.minimum(noon(since), period)).isEqualTo(limit(safe, nominal));
  }

  @Test
  void theDateIsThatOfTheZone() {
    Instant late = Instant.parse("2023-05-10T22:30:00Z");
    assertThat(new Limits(ZoneId.of("Europe/Berlin")).maximum(late, Period.ofYears(3)).safe())
        .isEqualTo("2026-05-10T22:00:00Z");
    assertThat(UTC.maximum(late, Period.ofYears(3)).safe()).isEqualTo("2026-05-10T00:00:00Z");
    assertThat(new Limits(ZoneId.of("America/New_York")).maximum(late, Period.ofYears(3)).safe())
        .isEqualTo("2026-05-10T04:00:00Z");
  }

  @Test
  void aDayBeginsAtItsOwnOffsetAndNotAtThatOfTheFirstDay() {
    Limits berlin = new Limits(ZoneId.of("Europe/Berlin"));
    Instant summer = Instant.parse("2026-07-01T12:00:00Z");
    assertThat(berlin.maximum(summer, Period.ofMonths(6)).safe()).isEqualTo("2026-12-31T23:00:00Z");
  }

  @Test
  void aDayWithoutAMidnightBeginsAtItsFirstInstant() {
    Limits beirut = new Limits(ZoneId.of("Asia/Beirut"));
    LocalDate change = LocalDate.of(2022, 3, 27);
    assertThat(beirut.start(change)).isEqualTo("2022-03-26T22:00:00Z");
    assertThat(beirut.date(beirut.start(change))).isEqualTo(change);
    assertThat(beirut.date(beirut.start(change).minusMillis(1))).isEqualTo(change.minusDays(1));
  }

  @Test
  void instantsBeyondTheCalendarAreCountedFromItsEnds() {
    assertThat(UTC.maximum(Instant.MAX, Period.ofYears(100)).safe()).isAfter(Instant.EPOCH);
    assertThat(UTC.minimum(Instant.MIN, Period.ofYears(100)).safe()).isBefore(Instant.EPOCH);
  }

  @Property
  void theSafeSideIsNeverTheWorseOne(
      @ForAll("dates") LocalDate since, @ForAll("periods") Period period) {
    Limit maximum = UTC.maximum(noon(since), period);
    Limit minimum = UTC.minimum(noon(since), period);
    assertThat(maximum.safe()).isBefore(maximum.nominal());
    assertThat(minimum.safe()).isAfterOrEqualTo(minimum.nominal());
    assertThat(maximum.nominal()).isEqualTo(minimum.nominal());
  }

  @Property
  void countedBackFromAnyDayTheSafeSideHolds(
      @ForAll("dates") LocalDate since, @ForAll("periods") Period period) {
    LocalDate gone = UTC.date(UTC.maximum(noon(since), period).safe());
    LocalDate free = UTC.date(UTC.minimum(noon(since), period).safe());
    for (int i = 1; i < 8; i++) {
      assertThat(gone.minusDays(i).minus(period)).isBefore(since);
      assertThat(free.plusDays(i - 1).minus(period)).isAfter(since);
    }
  }

  @Property(tries = 3_000)
  void aPeriodThatIsNeverLongerNeverEndsLater(
      @ForAll("dates") LocalDate since,
      @ForAll("periods") Period one,
      @ForAll("periods") Period other) {
    if (Limits.isNeverLonger(one, other)) {
      assertThat(UTC.maximum(noon(since), one).safe())
          .isBeforeOrEqualTo(UTC.maximum(noon(since), other).safe());
      assertThat(UTC.minimum(noon(since), one).safe())
          .isBeforeOrEqualTo(UTC.minimum(noon(since), other).safe());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "P1Y, P12M, true",
    "P12M, P1Y, true",
    "P365D, P1Y, false",
    "P1Y, P365D, false",
    "P3Y, P5Y, true",
    "P1095D, P5Y, true",
    "P13M, P1Y, false",
    "P1Y1D, P1Y, false"
  })
  void periodsAreComparedForEveryDate(Period one, Period other, boolean never) {
    assertThat(Limits.isNeverLonger(one, other)).isEqualTo(never);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 30_000).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Period> periods() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 14),
            Arbitraries.integers().between(0, 800))
        .as(Period::of)
        .filter(period -> !period.isZero());
  }

  private static Limit limit(LocalDate safe, LocalDate nominal) {
    return new Limit(UTC.start(safe), UTC.start(nominal));
  }

  private static Instant noon(LocalDate date) {
    return date.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
