package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Retention;
import org.leadkit.retention.RetentionLint;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.Trigger;

/** The retention schedules that come with leadkit, with the dates of their sources. */
class RetentionSchedulesTest {

  private static final String SCHEDULES = "org.leadkit.formats.LeadJson#retentions";
  private static final Trigger COLLECTED = Trigger.of(Trigger.Kind.COLLECTED);
  private static final Set<DataCategory> LEAD =
      Set.of(
          DataCategory.CONTACT,
          DataCategory.PROFILE,
          DataCategory.SUBMISSION,
          DataCategory.ACTIVITY,
          DataCategory.SCORE,
          DataCategory.ASSIGNMENT,
          DataCategory.NOTE);

  private static RetainedItem item(DataCategory category, Map<Trigger, Instant> since) {
    return item(category, "", since);
  }

  private static RetainedItem item(
      DataCategory category, String place, Map<Trigger, Instant> since) {
    return new RetainedItem(
        "leads",
        "1",
        "lead-1",
        "lead",
        "",
        category,
        Set.of(),
        place.isEmpty() ? Set.of() : Set.of(Jurisdiction.of(place)),
        Recipient.Role.UNKNOWN,
        since);
  }

  private static Optional<Treatment> due(String schedule, RetainedItem item, String now) {
    return decide(schedule, item, now).outcome().due();
  }

  private static Decision<Retention> decide(String schedule, RetainedItem item, String now) {
    return LeadJson.retention(schedule).decide(item, Instant.parse(now));
  }

  @Test
  void everyFileOfAScheduleIsNamed() {
    List<String> files =
        TestFiles.in("META-INF/leadkit/retention").stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".json"))
            .map(name -> name.replace(".retention.json", ""))
            .sorted()
            .toList();
    assertThat(LeadJson.retentions()).isEqualTo(files).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource(SCHEDULES)
  void aScheduleIsValidAndLaidOutAsTheLibraryWritesIt(String name) {
    RetentionSchedule schedule = LeadJson.retention(name);
    assertThat(schedule.name()).isEqualTo(name);
    assertThat(LeadJson.standard().write(schedule)).isEqualTo(Presets.RETENTION.text(name));
    assertThat(PolicySchema.RETENTION.errors(Presets.RETENTION.text(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(SCHEDULES)
  void everyRuleCitesItsSourceAndIsNamedAfterItsSchedule(String name) {
    for (RetentionRule rule : LeadJson.retention(name).rules()) {
      assertThat(rule.id()).startsWith(name + "-");
      assertThat(rule.citation()).isNotBlank();
      assertThat(rule.trust() == Trust.UNVERIFIED).isEqualTo(name.startsWith("ccpa"));
    }
  }

  @ParameterizedTest
  @MethodSource(SCHEDULES)
  void noScheduleContradictsItself(String name) {
    assertThat(RetentionLint.of(LeadJson.retention(name), LocalDate.of(2026, 11, 22)).findings())
        .extracting(RetentionLint.Finding::code)
        .isSubsetOf("no-maximum");
  }

  @Test
  void theSchedulesFitIntoOne() {
    RetentionSchedule.Builder house = RetentionSchedule.named("house");
    LeadJson.retentions().forEach(name -> house.rules(LeadJson.retention(name).rules()));
    Set<String> uncovered = new TreeSet<>();
    RetentionLint.of(house.build(), LocalDate.of(2026, 11, 22))
        .findings()
        .forEach(
            finding -> {
              assertThat(finding.code()).isEqualTo("no-maximum");
              uncovered.add(finding.witness().orElseThrow().category().id());
            });
    assertThat(uncovered)
        .containsExactly("answer", "consent-proof", "rejected-input", "rights-request");
  }

  @Test
  void aScheduleThatIsNotThereIsRefusedWithAGuess() {
    assertThatThrownBy(() -> LeadJson.retention("cnil-prospects"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("Maybe cnil-prospect was meant.");
  }

  @ParameterizedTest
  @CsvSource({
    "false, 364, ",
    "false, 366, ERASE",
    "true, 366, ",
    "true, 1094, ",
    "true, 1096, ERASE"
  })
  void scenarioA42IdleLeadsAreErasedSoonerWhileTheyAreAnonymous(
      boolean isIdentified, int idle, Treatment expected) {
    RetentionSchedule schedule = LeadJson.retention("mautic-cleanup");
    Instant visit = Instant.parse("2023-03-05T17:30:00Z");
    Profile profile =
        isIdentified
            ? Profile.empty().with(Fields.EMAIL, "ann@example.com")
            : Profile.empty().with(Fields.COUNTRY, "DE");
    Touch touch = new Touch("t", "site", visit, visit, List.copyOf(profile.entries()));
    Map<Trigger, Instant> since =
        new TreeMap<>(
            schedule.since(
                List.of(touch), List.of(Activity.occurred("1", "page.viewed", visit)), List.of()));
    since.put(COLLECTED, visit.minus(Duration.ofDays(400)));
    Instant now = visit.plus(Duration.ofDays(idle));
    for (DataCategory category : LEAD) {
      assertThat(schedule.decide(item(category, since), now).outcome().due())
          .isEqualTo(Optional.ofNullable(expected));
    }
    assertThat(schedule.decide(item(DataCategory.SUPPRESSION, since), now).outcome().due())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mail.opened, 2026-04-30T21:59:59Z, REVIEW",
    "mail.opened, 2026-05-09T22:00:00Z, ERASE",
    "mail.clicked, 2026-05-10T22:00:00Z, ",
    "mail.clicked, 2028-12-31T22:59:59Z, REVIEW",
    "mail.clicked, 2029-01-01T22:59:59Z, REVIEW",
    "mail.clicked, 2029-01-01T23:00:00Z, ERASE"
  })
  void underTheCnilScheduleAClickRenewsAndAMereOpenDoesNot(
      String type, String now, Treatment expected) {
    RetentionSchedule schedule = LeadJson.retention("cnil-prospect");
    Instant asked = Instant.parse("2023-05-10T12:00:00Z");
    Touch touch = new Touch("t", "form", asked, asked, List.of());
    ConsentEvent inquiry = ConsentEvent.of("c", Relationship.INQUIRY, "form", asked);
    Activity mail = Activity.occurred("1", type, Instant.parse("2026-01-02T08:00:00Z"));
    Map<Trigger, Instant> since =
        new TreeMap<>(schedule.since(List.of(touch), List.of(mail), List.of(inquiry)));
    since.put(COLLECTED, asked);
    for (DataCategory category : LEAD) {
      assertThat(schedule.decide(item(category, since), Instant.parse(now)).outcome().due())
          .isEqualTo(Optional.ofNullable(expected));
    }
  }

  @Test
  void underTheCnilScheduleAProspectIsAskedOnceAMonthBefore() {
    Map<Trigger, Instant> since =
        new TreeMap<>(Map.of(COLLECTED, Instant.parse("2023-05-10T12:00:00Z")));
    RetainedItem quiet = item(DataCategory.PROFILE, since);
    assertThat(due("cnil-prospect", quiet, "2026-04-09T21:59:59Z")).isEmpty();
    assertThat(due("cnil-prospect", quiet, "2026-04-09T22:00:00Z")).contains(Treatment.REVIEW);
    since.put(Trigger.REVIEWED, Instant.parse("2026-04-15T09:00:00Z"));
    RetainedItem asked = item(DataCategory.PROFILE, since);
    assertThat(due("cnil-prospect", asked, "2026-04-16T00:00:00Z")).isEmpty();
    assertThat(due("cnil-prospect", asked, "2026-05-09T22:00:00Z")).contains(Treatment.ERASE);
    since.put(Trigger.CUSTOMER, Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(due("cnil-prospect", item(DataCategory.PROFILE, since), "2030-01-01T00:00:00Z"))
        .isEmpty();
  }

  @Test
  void proofOfConsentToCallsInGermanyIsKeptFiveYearsAfterEachUse() {
    Map<Trigger, Instant> since =
        new TreeMap<>(
            Map.of(
                COLLECTED,
                Instant.parse("2020-02-29T10:00:00Z"),
                Trigger.of(Trigger.Kind.CONSENT_GIVEN),
                Instant.parse("2020-02-29T10:00:00Z")));
    Retention given =
        decide(
                "de-telephone-consent",
                item(DataCategory.CONSENT_PROOF, since),
                "2021-01-01T00:00:00Z")
            .outcome();
    assertThat(given.keepUntil().orElseThrow().nominal()).isEqualTo("2025-02-28T23:00:00Z");
    assertThat(given.keepUntil().orElseThrow().safe()).isEqualTo("2025-03-01T23:00:00Z");
    since.put(Trigger.of(Trigger.Kind.CONSENT_LAST_USED), Instant.parse("2022-07-15T10:00:00Z"));
    for (String place : List.of("", "DE")) {
      assertThat(
              decide(
                      "de-telephone-consent",
                      item(DataCategory.CONSENT_PROOF, place, since),
                      "2023-01-01T00:00:00Z")
                  .outcome()
                  .keepUntil()
                  .orElseThrow()
                  .safe())
          .isEqualTo("2027-07-15T22:00:00Z");
    }
    assertThat(
            decide(
                    "de-telephone-consent",
                    item(DataCategory.CONSENT_PROOF, "FR", since),
                    "2023-01-01T00:00:00Z")
                .outcome()
                .keepUntil())
        .isEmpty();
  }

  @Test
  void recordsOfConsentAndOfRefusalsInTheUnitedStatesAreKeptFiveYears() {
    Map<Trigger, Instant> since =
        Map.of(
            COLLECTED,
            Instant.parse("2021-11-22T12:00:00Z"),
            Trigger.of(Trigger.Kind.OPT_OUT),
            Instant.parse("2022-11-22T12:00:00Z"),
            Trigger.of(Trigger.Kind.RELATIONSHIP_END),
            Instant.parse("2023-11-22T12:00:00Z"));
    assertThat(keep("us-five-years", item(DataCategory.CONSENT_PROOF, "US-FL", since)))
        .isEqualTo("2028-11-23T05:00:00Z");
    assertThat(keep("us-five-years", item(DataCategory.SUPPRESSION, "US", since)))
        .isEqualTo("2027-11-23T05:00:00Z");
  }

  private static Instant keep(String schedule, RetainedItem item) {
    return decide(schedule, item, "2024-01-01T00:00:00Z")
        .outcome()
        .keepUntil()
        .orElseThrow()
        .safe();
  }

  @Test
  void theSuppressionListHasNoEndUntilThePersonLiftsIt() {
    Map<Trigger, Instant> since =
        new TreeMap<>(Map.of(COLLECTED, Instant.parse("2001-01-01T00:00:00Z")));
    RetainedItem listed = item(DataCategory.SUPPRESSION, since);
    assertThat(decide("suppression", listed, "2090-01-01T00:00:00Z").outcome().keepUntil())
        .contains(Retention.Limit.OPEN);
    since.put(Trigger.event("opt-out-lifted"), Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(keep("suppression", item(DataCategory.SUPPRESSION, since)))
        .isEqualTo("2030-01-01T00:00:00Z");
  }

  @Test
  void theLogOfRequestsInCaliforniaIsKeptTwoYearsAfterEachWasClosed() {
    Map<Trigger, Instant> since =
        Map.of(
            COLLECTED,
            Instant.parse("2023-01-01T00:00:00Z"),
            Trigger.of(Trigger.Kind.REQUEST_CLOSED),
            Instant.parse("2023-02-15T20:00:00Z"));
    assertThat(keep("ccpa-request-log", item(DataCategory.RIGHTS_REQUEST, "US-CA", since)))
        .isEqualTo("2025-02-16T08:00:00Z");
  }

  @Test
  void aPolicyThatTheReaderWasNotGivenIsRefused() {
    String json =
        LeadJson.standard()
            .write(
                RetentionSchedule.named("house")
                    .tightenedBy(AnyRetention.POLICY, AnyRetention.OURS)
                    .build());
    assertThatThrownBy(() -> LeadJson.standard().readRetention(json))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("unknown-policy")
        .hasMessageContaining("Maybe register it: LeadJson.withRetention.");
    assertThat(PolicySchema.JSON.readRetention(json).policies())
        .containsExactly(Map.entry(AnyRetention.POLICY, AnyRetention.OURS));
  }
}
