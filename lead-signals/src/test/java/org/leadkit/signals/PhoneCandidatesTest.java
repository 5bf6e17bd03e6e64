package org.leadkit.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.ContactPoint;

class PhoneCandidatesTest {

  @ParameterizedTest
  @ValueSource(strings = {"+18504321234", "+18505550123"})
  void anAreaCodeOfAStateInTwoZonesIsInBoth(String number) {
    Recipient recipient = PhoneCandidates.of(ContactPoint.phone(number));

    assertThat(recipient.places()).containsExactly(Jurisdiction.of("US-FL"));
    assertThat(recipient.zones()).isEqualTo(zones("America/Chicago", "America/New_York"));
    assertThat(recipient.role()).isEqualTo(Recipient.Role.UNKNOWN);
  }

  @Test
  void aTollFreeNumberIsReachedFromTheWholeNumberingPlan() {
    Recipient recipient = PhoneCandidates.of(ContactPoint.phone("+1 800 555 1234"));

    assertThat(recipient.zones()).hasSize(42);
    assertThat(recipient.zones())
        .containsAll(zones("Pacific/Guam", "Pacific/Saipan", "America/St_Johns"));
    assertThat(recipient.places())
        .hasSize(25)
        .contains(Jurisdiction.of("US"), Jurisdiction.of("CA"), Jurisdiction.of("JM"));
  }

  @Test
  void anAustralianMobileMayBeInEightZones() {
    Recipient recipient = PhoneCandidates.of(ContactPoint.phone("+61 412 345 678"));

    assertThat(recipient.zones())
        .hasSize(8)
        .containsAll(zones("Indian/Cocos", "Indian/Christmas", "Australia/Lord_Howe"));
    assertThat(recipient.places()).containsExactly(Jurisdiction.of("AU"));
  }

  @Test
  void anIndonesianNumberMayBeInThreeZonesThoughTheMapNamesOne() {
    assertThat(PhoneCandidates.of(ContactPoint.phone("+62 812 3456 7890")).zones())
        .isEqualTo(zones("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+18504", "+12422345678", "+99912345", "+80012345678", "8504321234"})
  void whereNothingIsKnownNothingIsGuessed(String number) {
    assertThat(PhoneCandidates.of(ContactPoint.phone(number)).zones()).isEmpty();
    assertThat(PhoneCandidates.of(ContactPoint.phone(number)).places()).isEmpty();
  }

  @Test
  void anAddressTellsNothing() {
    assertThat(PhoneCandidates.of(ContactPoint.email("a@b.example"))).isEqualTo(Recipient.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "+13086321234, US-NE, America/Denver",
    "+13082101234, US-NE, America/Chicago",
    "+14805551234, US-AZ, America/Phoenix",
    "+19155551234, US-TX, America/Denver",
    "+12125550123, US-NY, America/New_York",
    "+18015551234, US-UT, America/Denver",
    "+12025550123, US-DC, America/New_York",
    "+17875550123, PR, America/Puerto_Rico",
    "+14165550123, CA, America/Toronto",
    "+447400123456, GB, Europe/London",
    "+34612345678, ES, Atlantic/Canary",
    "+351912345678, PT, Atlantic/Azores",
    "+493012345678, DE, Europe/Berlin",
  })
  void aNumberIsWhereThePlanSaysOrMore(String number, String place, String zone) {
    Recipient recipient = PhoneCandidates.of(ContactPoint.phone(number));

    assertThat(recipient.places()).containsExactly(Jurisdiction.of(place));
    assertThat(recipient.zones()).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US-AK", "US-AZ", "US-FL", "US-ID", "US-IN", "US-KS", "US-KY", "US-MI", "US-ND", "US-NE",
        "US-NV", "US-OR", "US-SD", "US-TN", "US-TX", "CL", "FM", "ID", "PG"
      })
  void everyZoneOfTheTableIsKnownToThePlatform(String place) {
    assertThat(SplitZones.of(place)).hasSizeGreaterThan(1).allSatisfy(ZoneId::of);
  }

  private static Set<ZoneId> zones(String... names) {
    return Stream.of(names).map(ZoneId::of).collect(java.util.stream.Collectors.toSet());
  }
}
