package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadkit.activity.Activity;
import org.leadkit.arbitraries.LeadArbitraries;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class CapTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Provide
  Arbitrary<Cap> caps() {
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    return Arbitraries.of(
        Cap.perDay(1, lordHowe),
        Cap.perDay(3, lordHowe),
        Cap.perWindow(1, HOUR),
        Cap.perWindow(2, Duration.ofDays(1)),
        Cap.inAll(2));
  }

  @Provide
  Arbitrary<List<Activity>> activities() {
    return LeadArbitraries.activities()
        .list()
        .ofMaxSize(20)
        .map(some -> Profile.empty().with(some).activities());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-03: a cap keeps the earliest, so what comes later takes no place from them")
  void whatComesLaterNeverTakesThePlaceOfWhatWasKept(
      @ForAll("caps") Cap cap, @ForAll("activities") List<Activity> activities) {
    List<Activity> kept = cap.keep(activities);

    for (int i = 0; i <= activities.size(); i++) {
      List<Activity> before = cap.keep(activities.subList(0, i));
      assertThat(kept.subList(0, before.size())).isEqualTo(before);
    }
    assertThat(cap.keep(kept)).isEqualTo(kept);
    assertThat(activities).containsAll(kept);
    assertThat(kept.isEmpty()).isEqualTo(activities.isEmpty());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theLatestIsTheLastByTimeAndThenById(@ForAll("activities") List<Activity> activities) {
    List<Activity> kept = Cap.latest().keep(activities);

    assertThat(kept).hasSize(Math.min(1, activities.size()));
    for (Activity one : activities) {
      assertThat(Activity.ORDER.compare(one, kept.get(0))).isNotPositive();
    }
  }

  /** Each day of the zone is asked for by its first instant and the one before its last. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       2026-03-28T23:00:00Z, 23",
    "Europe/Berlin,       2026-10-24T22:00:00Z, 25",
    "America/New_York,    2026-03-08T05:00:00Z, 23",
    "America/New_York,    2026-11-01T04:00:00Z, 25",
    "UTC,                 2026-03-29T00:00:00Z, 24",
    "UTC,                 1969-12-31T00:00:00Z, 24"
  })
  void aDayIsAsLongAsTheClocksSay(String zone, Instant midnight, int hours) {
    Cap cap = Cap.perDay(1, ZoneId.of(zone));
    Instant next = midnight.plus(HOUR.multipliedBy(hours));

    assertThat(kept(cap, midnight.minusNanos(1), midnight)).isEqualTo(2);
    assertThat(kept(cap, midnight, next.minusNanos(1))).isEqualTo(1);
    assertThat(kept(cap, next.minusNanos(1), next)).isEqualTo(2);
  }

  @Test
  void aDayOfHalfAnHourMoreOrLessIsRight() {
    Cap cap = Cap.perDay(1, ZoneId.of("Australia/Lord_Howe"));
    Instant autumn = Instant.parse("2026-04-04T13:00:00Z");
    Instant spring = Instant.parse("2026-10-03T13:30:00Z");

    assertThat(kept(cap, autumn, autumn.plus(Duration.ofMinutes(24 * 60 + 30)))).isEqualTo(2);
    assertThat(kept(cap, autumn, autumn.plus(Duration.ofMinutes(24 * 60 + 29)))).isEqualTo(1);
    assertThat(kept(cap, spring, spring.plus(Duration.ofMinutes(24 * 60 - 30)))).isEqualTo(2);
    assertThat(kept(cap, spring, spring.plus(Duration.ofMinutes(24 * 60 - 31)))).isEqualTo(1);
  }

  @Test
  void aDayThatWasSkippedLeavesTheDaysAroundItWhole() {
    Cap cap = Cap.perDay(1, ZoneId.of("Pacific/Apia"));
    Instant skip = Instant.parse("2011-12-30T10:00:00Z");

    assertThat(kept(cap, skip.minus(Duration.ofHours(24)), skip.minusNanos(1))).isEqualTo(1);
    assertThat(kept(cap, skip.minusNanos(1), skip)).isEqualTo(2);
    assertThat(kept(cap, skip, skip.plus(Duration.ofHours(24)).minusNanos(1))).isEqualTo(1);
  }

  @Test
  @Promise("S-03: of activities at one time the ones with the first ids are kept")
  void amongActivitiesAtOneTimeTheIdDecides() {
    Instant at = Instant.parse("2026-03-29T00:00:00Z");
    Activity first = Activity.occurred("a", "page.viewed", at);
    Activity second = Activity.occurred("b", "page.viewed", at);
    List<Activity> sorted = Profile.empty().with(List.of(second, first)).activities();

    assertThat(Cap.inAll(1).keep(sorted)).containsExactly(first);
    assertThat(Cap.perWindow(1, HOUR).keep(sorted)).containsExactly(first);
    assertThat(Cap.latest().keep(sorted)).containsExactly(second);
  }

  @Test
  void aWindowIsOverExactlyAtItsLength() {
    Cap cap = Cap.perWindow(2, HOUR);
    Instant start = Instant.parse("2026-03-29T00:00:00Z");

    assertThat(kept(cap, start, start, start.plus(HOUR).minusNanos(1))).isEqualTo(2);
    assertThat(kept(cap, start, start, start.plus(HOUR))).isEqualTo(3);
  }

  private static int kept(Cap cap, Instant... instants) {
    List<Activity> activities = new ArrayList<>();
    for (Instant at : instants) {
      activities.add(Activity.occurred("a" + activities.size(), "page.viewed", at));
    }
    return cap.keep(activities).size();
  }
}
