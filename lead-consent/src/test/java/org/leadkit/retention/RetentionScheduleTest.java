package org.leadkit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadkit.retention.Items.COLLECTED;
import static org.leadkit.retention.Items.CONTACT;
import static org.leadkit.retention.Items.USED;
import static org.leadkit.retention.Items.and;
import static org.leadkit.retention.Items.collected;
import static org.leadkit.retention.Items.item;
import static org.leadkit.retention.Items.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.RetentionRule.Applies;

class RetentionScheduleTest {

  private static final Period YEAR = Period.ofYears(1);
  private static final Period THREE_YEARS = Period.ofYears(3);
  private static final Period FIVE_YEARS = Period.ofYears(5);
  private static final RetentionRule ERASE = RetentionRule.erase("gone", COLLECTED, THREE_YEARS);
  private static final RetentionRule KEEP = RetentionRule.keep("kept", USED, FIVE_YEARS);

  private static RetentionSchedule of(RetentionRule... rules) {
    return RetentionSchedule.named("house").rules(rules).build();
  }

  private static Retention at(RetentionSchedule schedule, RetainedItem item, String now) {
    return schedule.decide(item, Instant.parse(now)).outcome();
  }

  private static List<String> codes(Decision<Retention> decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void whatNoRuleIsAboutIsKeptAndTheDecisionSaysSo() {
    Decision<Retention> decision =
        of().decide(collected("1999-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(decision.outcome().due()).isEmpty();
    assertThat(decision.outcome().eraseBy()).isEmpty();
    assertThat(decision.outcome().nextChange()).isEmpty();
    assertThat(codes(decision)).containsExactly("no-maximum");
  }

  @Test
  void aMaximumErasesFromItsSafeInstantOn() {
    RetainedItem item = collected("2023-05-10T15:00:00Z");
    assertThat(at(of(ERASE), item, "2026-05-09T23:59:59Z").due()).isEmpty();
    assertThat(at(of(ERASE), item, "2026-05-10T00:00:00Z").due()).contains(Treatment.ERASE);
    assertThat(at(of(ERASE), item, "2024-01-01T00:00:00Z").nextChange())
        .contains(Instant.parse("2026-05-10T00:00:00Z"));
  }

  @Test
  void whatMustBeKeptBeyondItsMaximumIsRestrictedAndThenErased() {
    RetainedItem item = and(collected("2023-05-10T15:00:00Z"), USED, "2024-01-20T00:00:00Z");
    RetentionSchedule schedule = of(ERASE, KEEP);
    Retention retention = at(schedule, item, "2026-01-01T00:00:00Z");
    assertThat(retention.steps())
        .extracting(Retention.Step::at, Retention.Step::treatment)
        .containsExactly(
            tuple(Instant.parse("2026-05-10T00:00:00Z"), Treatment.RESTRICT),
            tuple(Instant.parse("2029-01-21T00:00:00Z"), Treatment.ERASE));
    assertThat(retention.steps().get(0).rules()).containsExactly("gone", "kept");
    assertThat(at(schedule, item, "2029-01-20T23:59:59Z").due()).contains(Treatment.RESTRICT);
    assertThat(at(schedule, item, "2029-01-21T00:00:00Z").due()).contains(Treatment.ERASE);
    assertThat(codes(schedule.decide(item, Instant.parse("2026-01-01T00:00:00Z"))))
        .containsExactly("minimum-runs", "maximum-runs", "kept-beyond-maximum");
  }

  @Test
  void aMinimumCanSayThatWhatItKeepsIsArchived() {
    RetainedItem item = and(collected("2020-01-01T00:00:00Z"), USED, "2024-01-20T00:00:00Z");
    assertThat(
            at(of(ERASE, KEEP.then(Treatment.ARCHIVE_RESTRICTED)), item, "2026-01-01T00:00:00Z")
                .due())
        .contains(Treatment.ARCHIVE_RESTRICTED);
  }

  @Test
  void theLatestMinimumAndTheEarliestMaximumCount() {
    RetainedItem item = and(collected("2020-01-01T00:00:00Z"), USED, "2020-01-01T00:00:00Z");
    Retention retention =
        at(
            of(
                ERASE,
                KEEP,
                RetentionRule.erase("sooner", COLLECTED, YEAR),
                RetentionRule.keep("shorter", USED, YEAR)),
            item,
            "2020-02-01T00:00:00Z");
    assertThat(retention.eraseBy().orElseThrow().safe()).isEqualTo("2021-01-01T00:00:00Z");
    assertThat(retention.eraseBy().orElseThrow().nominal()).isEqualTo("2021-01-02T00:00:00Z");
    assertThat(retention.keepUntil().orElseThrow().safe()).isEqualTo("2025-01-02T00:00:00Z");
  }

  @Test
  void theStrictestOfTheMaximumsThatAreOverCounts() {
    RetentionSchedule schedule =
        of(
            ERASE,
            RetentionRule.erase("names", COLLECTED, YEAR).then(Treatment.PSEUDONYMISE),
            RetentionRule.erase("aside", COLLECTED, Period.ofMonths(6)).then(Treatment.RESTRICT));
    assertThat(at(schedule, collected("2020-01-01T00:00:00Z"), "2020-01-01T00:00:00Z").steps())
        .extracting(Retention.Step::treatment)
        .containsExactly(Treatment.RESTRICT, Treatment.PSEUDONYMISE, Treatment.ERASE);
  }

  @Test
  void aRuleWhoseTriggerHasNotHappenedWaits() {
    Decision<Retention> decision =
        of(KEEP).decide(collected("2020-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(decision.outcome().keepUntil()).isEmpty();
    assertThat(decision.reasons("rule-waits").get(0).detail("for")).contains("consent-last-used");
  }

  @Test
  void whoWasNeverInTouchIsCountedFromTheCollectionByAMaximumOnly() {
    RetentionSchedule schedule =
        of(
            RetentionRule.erase("gone", CONTACT, THREE_YEARS),
            RetentionRule.keep("kept", CONTACT, FIVE_YEARS));
    Decision<Retention> decision =
        schedule.decide(collected("2020-01-01T09:00:00Z"), Instant.parse("2023-01-01T00:00:00Z"));
    assertThat(decision.outcome().due()).contains(Treatment.ERASE);
    assertThat(decision.reasons("never-in-touch")).hasSize(1);
    RetainedItem touched = and(collected("2020-01-01T09:00:00Z"), CONTACT, "2022-06-01T09:00:00Z");
    assertThat(at(schedule, touched, "2023-01-01T00:00:00Z").due()).isEmpty();
    assertThat(at(schedule, item(Map.of()), "2023-01-01T00:00:00Z").eraseBy()).isEmpty();
  }

  @Test
  void anUnverifiedMaximumRestrictsAndAVerifiedOneDestroys() {
    RetentionRule unverified = ERASE.citing("from memory", Trust.UNVERIFIED);
    RetainedItem item = collected("2020-01-01T00:00:00Z");
    Decision<Retention> decision =
        of(unverified).decide(item, Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(decision.outcome().due()).contains(Treatment.RESTRICT);
    assertThat(decision.outcome().eraseBy()).isEmpty();
    assertThat(codes(decision)).containsExactly("maximum-over", "unverified", "nothing-destroys");
    assertThat(at(of(ERASE.citing("law", Trust.SECONDARY)), item, "2026-01-01T00:00:00Z").due())
        .contains(Treatment.ERASE);
  }

  @Test
  void anUnverifiedMinimumKeeps() {
    RetainedItem item = and(collected("2020-01-01T00:00:00Z"), USED, "2024-01-20T00:00:00Z");
    assertThat(
            at(
                    of(ERASE, KEEP.citing("from memory", Trust.UNVERIFIED)),
                    item,
                    "2026-01-01T00:00:00Z")
                .due())
        .contains(Treatment.RESTRICT);
  }

  @Test
  void aRuleForSomeRolesRestrictsAnUnknownOneAndKeepsWhatItHas() {
    Applies consumers = Applies.ALWAYS.roles(Set.of(Recipient.Role.CONSUMER));
    RetainedItem consumer = and(collected("2020-01-01T00:00:00Z"), USED, "2024-01-20T00:00:00Z");
    RetainedItem unknown =
        with(consumer, consumer.purposes(), consumer.places(), Recipient.Role.UNKNOWN);
    RetainedItem company =
        with(consumer, consumer.purposes(), consumer.places(), Recipient.Role.CORPORATE);
    String now = "2026-01-01T00:00:00Z";
    assertThat(at(of(ERASE.about(consumers)), consumer, now).due()).contains(Treatment.ERASE);
    assertThat(at(of(ERASE.about(consumers)), unknown, now).due()).contains(Treatment.RESTRICT);
    assertThat(at(of(ERASE.about(consumers)), company, now).due()).isEmpty();
    assertThat(at(of(ERASE, KEEP.about(consumers)), unknown, now).due())
        .contains(Treatment.RESTRICT);
    Decision<Retention> decision = of(ERASE.about(consumers)).decide(unknown, Instant.parse(now));
    assertThat(decision.reasons("maximum-over").get(0).detail("unknown")).contains("role");
    assertThat(decision.reasons("not-sure")).hasSize(1);
  }

  @Test
  void aRuleForAPartOfACountryIsNotSureWhereOnlyTheCountryIsKnown() {
    RetentionSchedule california =
        of(ERASE.about(Applies.ALWAYS.places(Set.of(Jurisdiction.of("US-CA")))));
    RetainedItem item = collected("2020-01-01T00:00:00Z");
    String now = "2026-01-01T00:00:00Z";
    assertThat(at(california, placed(item, "US-CA"), now).due()).contains(Treatment.ERASE);
    assertThat(at(california, placed(item, "US"), now).due()).contains(Treatment.RESTRICT);
    assertThat(at(california, placed(item), now).due()).contains(Treatment.RESTRICT);
    assertThat(at(california, placed(item, "US-FL"), now).due()).isEmpty();
    assertThat(at(california, placed(item, "DE", "US-CA"), now).due()).contains(Treatment.ERASE);
    RetentionSchedule country =
        of(ERASE.about(Applies.ALWAYS.places(Set.of(Jurisdiction.of("US")))));
    assertThat(at(country, placed(item, "US-CA"), now).due()).contains(Treatment.ERASE);
  }

  private static RetainedItem placed(RetainedItem item, String... codes) {
    Set<Jurisdiction> places =
        Set.of(codes).stream().map(Jurisdiction::of).collect(Collectors.toUnmodifiableSet());
    return with(item, item.purposes(), places, item.role());
  }

  @Test
  void whatServesAnotherPurposeIsRestrictedUntilAMaximumIsOverForEach() {
    RetentionRule marketing =
        ERASE.about(Applies.ALWAYS.purposes(Set.of(Purpose.DIRECT_MARKETING)));
    RetentionRule service =
        RetentionRule.erase("service", COLLECTED, FIVE_YEARS)
            .about(Applies.ALWAYS.purposes(Set.of(Purpose.SERVICE_MESSAGE)));
    RetainedItem marketed = collected("2020-01-01T00:00:00Z");
    RetainedItem both =
        with(
            marketed,
            Set.of(Purpose.DIRECT_MARKETING, Purpose.SERVICE_MESSAGE),
            marketed.places(),
            marketed.role());
    RetainedItem unknown = with(marketed, Set.of(), marketed.places(), marketed.role());
    RetentionSchedule schedule = of(marketing, service);
    assertThat(at(schedule, marketed, "2024-01-01T00:00:00Z").due()).contains(Treatment.ERASE);
    assertThat(at(schedule, both, "2024-01-01T00:00:00Z").due()).contains(Treatment.RESTRICT);
    assertThat(at(schedule, both, "2025-01-01T00:00:00Z").due()).contains(Treatment.ERASE);
    assertThat(at(schedule, unknown, "2026-01-01T00:00:00Z").due()).contains(Treatment.RESTRICT);
    assertThat(at(of(marketing), both, "2030-01-01T00:00:00Z").eraseBy()).isEmpty();
  }

  @Test
  void aRuleAboutFieldsIsNotAboutWholeRecords() {
    RetentionSchedule schedule = of(ERASE.about(Applies.ALWAYS.fields(Set.of("company"))));
    RetainedItem field = collected("2020-01-01T00:00:00Z");
    RetainedItem record =
        new RetainedItem(
            field.store(),
            field.id(),
            field.subject(),
            field.recordType(),
            "",
            field.category(),
            field.purposes(),
            field.places(),
            field.role(),
            field.since());
    assertThat(at(schedule, field, "2026-01-01T00:00:00Z").due()).contains(Treatment.ERASE);
    assertThat(at(schedule, record, "2026-01-01T00:00:00Z").due()).isEmpty();
  }

  @Test
  void aRuleIsAboutItsCategoriesAndRecordTypesOnly() {
    RetainedItem item = collected("2020-01-01T00:00:00Z");
    String now = "2026-01-01T00:00:00Z";
    assertThat(at(of(ERASE.about(Applies.to(DataCategory.NOTE))), item, now).due()).isEmpty();
    assertThat(at(of(ERASE.about(Applies.to(DataCategory.PROFILE))), item, now).due()).isPresent();
    assertThat(at(of(ERASE.about(Applies.ALWAYS.recordTypes(Set.of("touch")))), item, now).due())
        .isEmpty();
    assertThat(at(of(ERASE.about(Applies.ALWAYS.recordTypes(Set.of("lead")))), item, now).due())
        .isPresent();
  }

  @Test
  void aReviewIsDueUntilItIsHeldAndAgainAfterTheNextContact() {
    RetentionSchedule schedule = of(RetentionRule.review("ask", CONTACT, YEAR));
    RetainedItem item = and(collected("2020-01-01T00:00:00Z"), CONTACT, "2020-02-01T00:00:00Z");
    assertThat(at(schedule, item, "2021-01-31T00:00:00Z").due()).isEmpty();
    assertThat(at(schedule, item, "2021-02-01T00:00:00Z").due()).contains(Treatment.REVIEW);
    assertThat(at(schedule, item, "2021-01-01T00:00:00Z").reviews())
        .containsExactly(
            new Retention.Step(
                Instant.parse("2021-02-01T00:00:00Z"), Treatment.REVIEW, List.of("ask")));
    RetainedItem held = and(item, Trigger.REVIEWED, "2021-02-03T00:00:00Z");
    assertThat(at(schedule, held, "2021-02-02T00:00:00Z").due()).contains(Treatment.REVIEW);
    assertThat(at(schedule, held, "2021-02-02T00:00:00Z").nextChange())
        .contains(Instant.parse("2021-02-03T00:00:00Z"));
    assertThat(at(schedule, held, "2021-02-03T00:00:00Z").due()).isEmpty();
    assertThat(at(schedule, held, "2025-02-03T00:00:00Z").reviews()).isEmpty();
    RetainedItem renewed = and(held, CONTACT, "2021-03-01T00:00:00Z");
    assertThat(at(schedule, renewed, "2022-03-01T00:00:00Z").due()).contains(Treatment.REVIEW);
    assertThat(
            at(
                    schedule,
                    and(item, Trigger.REVIEWED, "2020-12-01T00:00:00Z"),
                    "2021-02-01T00:00:00Z")
                .due())
        .contains(Treatment.REVIEW);
  }

  @Test
  void aMaximumThatIsOverOutdoesAReview() {
    RetentionSchedule schedule = of(ERASE, RetentionRule.review("ask", COLLECTED, YEAR));
    RetainedItem item = collected("2020-01-01T00:00:00Z");
    assertThat(at(schedule, item, "2022-01-01T00:00:00Z").due()).contains(Treatment.REVIEW);
    assertThat(at(schedule, item, "2023-01-01T00:00:00Z").due()).contains(Treatment.ERASE);
  }

  @Test
  void whatIsKeptUntilAnEventIsKeptForGoodIfItNeverHappens() {
    RetentionSchedule schedule =
        of(ERASE, RetentionRule.keepUntil("stop", Trigger.of(Trigger.Kind.OPT_OUT), "lifted"));
    RetainedItem item =
        and(
            collected("2000-01-01T00:00:00Z"),
            Trigger.of(Trigger.Kind.OPT_OUT),
            "2001-01-01T00:00:00Z");
    Retention retention = at(schedule, item, "2026-01-01T00:00:00Z");
    assertThat(retention.keepUntil()).contains(Retention.Limit.OPEN);
    assertThat(retention.keepUntil().orElseThrow().isOpen()).isTrue();
    assertThat(retention.due()).contains(Treatment.RESTRICT);
    assertThat(retention.nextChange()).isEmpty();
    assertThat(retention.form().toString()).contains("\"keepUntil\":{\"safe\":\"open\"}");
    RetainedItem lifted = and(item, Trigger.event("lifted"), "2002-01-01T00:00:00Z");
    assertThat(at(schedule, lifted, "2026-01-01T00:00:00Z").due()).contains(Treatment.ERASE);
    RetainedItem again = and(lifted, Trigger.of(Trigger.Kind.OPT_OUT), "2003-01-01T00:00:00Z");
    assertThat(at(schedule, again, "2026-01-01T00:00:00Z").due()).contains(Treatment.RESTRICT);
  }

  @Test
  void aMaximumUntilAnEventWaitsForIt() {
    RetentionRule rule =
        new RetentionRule(
            "until",
            "",
            Trust.HOUSE,
            InForce.ALWAYS,
            RetentionRule.Kind.MAXIMUM,
            Applies.ALWAYS,
            COLLECTED,
            RetentionRule.Term.until("matter-closed"),
            Treatment.ERASE);
    RetainedItem item = collected("2020-01-01T00:00:00Z");
    assertThat(
            of(rule)
                .decide(item, Instant.parse("2026-01-01T00:00:00Z"))
                .reasons("rule-waits")
                .get(0)
                .detail("for"))
        .contains("event matter-closed");
    RetainedItem closed = and(item, Trigger.event("matter-closed"), "2021-06-01T10:00:00Z");
    assertThat(at(of(rule), closed, "2021-06-01T09:59:59Z").due()).isEmpty();
    assertThat(at(of(rule), closed, "2021-06-01T10:00:00Z").due()).contains(Treatment.ERASE);
  }

  @Test
  void aRuleIsOffOnceAnEventHasHappened() {
    RetentionSchedule schedule = of(ERASE.about(Applies.ALWAYS.unless(Set.of("identified"))));
    RetainedItem item =
        and(collected("2020-01-01T00:00:00Z"), Trigger.IDENTIFIED, "2024-01-01T00:00:00Z");
    assertThat(at(schedule, item, "2023-12-31T23:59:59Z").due()).contains(Treatment.ERASE);
    assertThat(at(schedule, item, "2023-12-31T23:59:59Z").nextChange())
        .contains(Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(at(schedule, item, "2024-01-01T00:00:00Z").due()).isEmpty();
  }

  @Test
  void aRuleIsInForceByTheDatesOfTheZone() {
    RetentionSchedule schedule =
        RetentionSchedule.named("house")
            .zone(ZoneId.of("Europe/Berlin"))
            .rules(ERASE.inForce(new InForce(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1))))
            .build();
    RetainedItem item = collected("2000-01-01T00:00:00Z");
    assertThat(at(schedule, item, "2025-12-31T22:59:59Z").due()).isEmpty();
    assertThat(at(schedule, item, "2025-12-31T22:59:59Z").nextChange())
        .contains(Instant.parse("2025-12-31T23:00:00Z"));
    assertThat(at(schedule, item, "2025-12-31T23:00:00Z").due()).contains(Treatment.ERASE);
    assertThat(at(schedule, item, "2026-01-01T00:00:00Z").nextChange())
        .contains(Instant.parse("2026-06-30T22:00:00Z"));
    assertThat(at(schedule, item, "2026-06-30T22:00:00Z").due()).isEmpty();
  }

  @Test
  void aTriggerInTheFutureIsTold() {
    Decision<Retention> decision =
        of(ERASE).decide(collected("2030-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(decision.reasons("dated-in-future")).hasSize(1);
    assertThat(decision.outcome().eraseBy()).isPresent();
  }

  @Test
  void eachReasonNamesItsRuleItsCitationAndItsTrust() {
    Reason reason =
        of(ERASE.citing("§ 7a UWG", Trust.PRIMARY))
            .decide(collected("2020-01-01T09:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"))
            .reasons()
            .get(0);
    assertThat(reason.code()).isEqualTo("maximum-runs");
    assertThat(reason.rule()).isEqualTo("gone");
    assertThat(reason.form(Disclosure.OPEN).toString())
        .contains("\"citation\":\"§ 7a UWG\"")
        .contains("\"trust\":\"primary\"")
        .contains("\"since\":\"collected\"")
        .contains("\"safe\":\"2023-01-01T00:00:00Z\"")
        .contains("\"nominal\":\"2023-01-02T00:00:00Z\"");
  }

  @Test
  void aPolicyOfTheHostCanShortenLengthenAndRestrict() {
    RetainedItem item = collected("2020-01-01T00:00:00Z");
    Instant sooner = Instant.parse("2021-01-01T00:00:00Z");
    Instant later = Instant.parse("2024-01-01T00:00:00Z");
    assertThat(tightened(RetentionPolicy.Tightening.NONE.eraseBy(sooner), item, sooner).due())
        .contains(Treatment.ERASE);
    assertThat(tightened(RetentionPolicy.Tightening.NONE.eraseBy(later), item, sooner).eraseBy())
        .map(Retention.Limit::safe)
        .contains(Instant.parse("2023-01-01T00:00:00Z"));
    assertThat(
            tightened(
                    RetentionPolicy.Tightening.NONE.keepUntil(later),
                    item,
                    Instant.parse("2023-06-01T00:00:00Z"))
                .due())
        .contains(Treatment.RESTRICT);
    assertThat(
            tightened(
                    RetentionPolicy.Tightening.NONE.restrict(),
                    item,
                    Instant.parse("2020-01-02T00:00:00Z"))
                .due())
        .contains(Treatment.RESTRICT);
    assertThat(
            tightened(
                    RetentionPolicy.Tightening.NONE.treatFrom(sooner, Treatment.ANONYMISE),
                    item,
                    sooner)
                .due())
        .contains(Treatment.ANONYMISE);
  }

  @Test
  void aReviewTightensNothing() {
    assertThatThrownBy(
            () -> RetentionPolicy.Tightening.NONE.treatFrom(Instant.EPOCH, Treatment.REVIEW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Retention tightened(
      RetentionPolicy.Tightening wish, RetainedItem item, Instant now) {
    return RetentionSchedule.named("house")
        .rules(ERASE)
        .tightenedBy("our-policy", any -> wish)
        .build()
        .decide(item, now)
        .outcome();
  }

  @Test
  void theNameOfAPolicyIsPartOfTheHashAndItsVersionIsNot() {
    RetentionSchedule plain = of(ERASE);
    RetentionSchedule tightened =
        RetentionSchedule.named("house")
            .rules(ERASE)
            .tightenedBy("ours", any -> RetentionPolicy.Tightening.NONE)
            .build();
    RetentionSchedule versioned =
        RetentionSchedule.named("house").version("2").rules(ERASE).build();
    assertThat(tightened.ref().hash()).isNotEqualTo(plain.ref().hash());
    assertThat(versioned.ref().hash()).isEqualTo(plain.ref().hash());
    assertThat(versioned).isNotEqualTo(plain);
    assertThat(of(ERASE)).isEqualTo(plain).hasSameHashCodeAs(plain);
    assertThat(plain.toString()).contains("not legal advice");
    assertThat(at(plain, collected("2020-01-01T00:00:00Z"), "2026-01-01T00:00:00Z").toString())
        .contains("not legal advice");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    InvalidConfiguration refusal =
        catchThrowableOfType(
            InvalidConfiguration.class,
            () ->
                RetentionSchedule.named("Not Kebab")
                    .inbound(List.of(" "))
                    .tightenedBy("Ours", any -> RetentionPolicy.Tightening.NONE)
                    .rules(
                        RetentionRule.erase("twice", COLLECTED, Period.ZERO),
                        RetentionRule.erase("twice", COLLECTED, Period.ofYears(101)),
                        RetentionRule.keep("k", COLLECTED, YEAR).then(Treatment.ERASE),
                        RetentionRule.review("r", COLLECTED, YEAR).then(Treatment.ERASE),
                        ERASE.then(Treatment.REVIEW).citing("", Trust.PRIMARY),
                        RetentionRule.erase("Event", Trigger.event("Some Event"), YEAR),
                        RetentionRule.keepUntil("until", COLLECTED, "Some Event"),
                        ERASE
                            .inForce(
                                new InForce(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2)))
                            .about(
                                Applies.ALWAYS
                                    .roles(Set.of(Recipient.Role.UNKNOWN))
                                    .fields(Set.of(" "))
                                    .unless(Set.of("Not Kebab"))))
                    .build());
    assertThat(refusal.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            tuple("bad-id", "/retention"),
            tuple("blank-type", "/inbound"),
            tuple("bad-id", "/policies"),
            tuple("bad-length", "/rules/0/period"),
            tuple("bad-length", "/rules/1/period"),
            tuple("duplicate-id", "/rules/1/id"),
            tuple("bad-treatment", "/rules/2/treatment"),
            tuple("bad-treatment", "/rules/3/treatment"),
            tuple("bad-treatment", "/rules/4/treatment"),
            tuple("missing-citation", "/rules/4/citation"),
            tuple("bad-id", "/rules/5/id"),
            tuple("bad-id", "/rules/5/sinceEvent"),
            tuple("bad-id", "/rules/6/untilEvent"),
            tuple("bad-dates", "/rules/7/until"),
            tuple("bad-id", "/rules/7/unless"),
            tuple("blank-name", "/rules/7/fields"),
            tuple("bad-role", "/rules/7/roles"),
            tuple("duplicate-id", "/rules/7/id"));
  }
}
