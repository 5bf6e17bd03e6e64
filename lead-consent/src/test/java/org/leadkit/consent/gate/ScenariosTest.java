package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.consent.gate.Rules.POINT;
import static org.leadkit.consent.gate.Rules.about;
import static org.leadkit.consent.gate.Rules.ask;
import static org.leadkit.consent.gate.Rules.consent;
import static org.leadkit.consent.gate.Rules.contact;
import static org.leadkit.consent.gate.Rules.contacted;
import static org.leadkit.consent.gate.Rules.daily;
import static org.leadkit.consent.gate.Rules.event;
import static org.leadkit.consent.gate.Rules.from;
import static org.leadkit.consent.gate.Rules.head;
import static org.leadkit.consent.gate.Rules.hours;
import static org.leadkit.consent.gate.Rules.in;
import static org.leadkit.consent.gate.Rules.optOut;
import static org.leadkit.consent.gate.Rules.pack;
import static org.leadkit.consent.gate.Rules.related;
import static org.leadkit.consent.gate.Rules.to;
import static org.leadkit.consent.gate.Rules.trusted;
import static org.leadkit.consent.gate.Rules.until;
import static org.leadkit.consent.gate.Rules.window;
import static org.leadkit.consent.gate.Rules.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.RegisterAnswer.Listed;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.Stage;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Trust;
import org.leadkit.consent.pack.Window;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

/**
 * The scenarios of the specification that are the gate's, with their dates. The packs here hold
 * just the rules that a scenario speaks of.
 */
class ScenariosTest {

  private static final Scope SMS = Scope.of(Purpose.DIRECT_MARKETING, Channel.SMS);
  private static final Scope CALL = Scope.of(Purpose.DIRECT_MARKETING, Channel.VOICE_LIVE);
  private static final Scope MAIL = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  private static final ContactRequest TEXT = ask(Purpose.DIRECT_MARKETING, Channel.SMS);
  private static final ContactRequest DIAL = ask(Purpose.DIRECT_MARKETING, Channel.VOICE_LIVE);
  private static final ContactRequest WRITE = ask(Purpose.DIRECT_MARKETING, Channel.EMAIL);

  private static final PolicyPack US =
      in("US", "America/New_York", consent("pewc"), hours("us-hours", daily("08:00", "21:00")));
  private static final ContactFacts TEXTED =
      ContactFacts.of(event("given", Kind.GIVEN, SMS, "2026-01-05T12:00:00Z"));

  private static Decision<Permission> decide(
      ContactGate gate, ContactRequest request, ContactFacts facts, String now) {
    return gate.decide(request, facts, Instant.parse(now));
  }

  private static Answer answer(
      ContactGate gate, ContactRequest request, ContactFacts facts, String now) {
    return decide(gate, request, facts, now).outcome().answer();
  }

  private static void notBefore(Decision<Permission> decision, String instant) {
    assertThat(decision.outcome().answer()).isEqualTo(Answer.NOT_NOW);
    assertThat(decision.outcome().firstPermitted()).contains(Instant.parse(instant));
  }

  private static String first(Decision<Permission> decision) {
    return decision.reasons().get(0).code();
  }

  @Test
  void s1TheHoursFollowTheClockOnTheMorningOnWhichItWasPutForward() {
    ContactGate gate = ContactGate.following(US);
    ContactRequest request = to(TEXT, "US-NY", "America/New_York");

    Decision<Permission> early = decide(gate, request, TEXTED, "2026-03-08T11:59:59Z");

    notBefore(early, "2026-03-08T12:00:00Z");
    assertThat(early.outcome().validUntil()).isEqualTo(Instant.parse("2026-03-08T12:00:00Z"));
    assertThat(first(early)).isEqualTo("quiet-hours");
    assertThat(answer(gate, request, TEXTED, "2026-03-08T12:00:00Z")).isEqualTo(Answer.YES);
  }

  @Test
  void s3NineInTheEveningIsTooLate() {
    ContactGate gate = ContactGate.following(US);
    ContactRequest request = to(TEXT, "US-NY", "America/New_York");

    assertThat(answer(gate, request, TEXTED, "2026-07-02T00:59:59Z")).isEqualTo(Answer.YES);
    notBefore(decide(gate, request, TEXTED, "2026-07-02T01:00:00Z"), "2026-07-02T12:00:00Z");
  }

  @Test
  void s5AWindowMustBeOpenInEveryZoneInWhichThePersonMayBe() {
    ContactGate gate = ContactGate.following(US);
    ContactRequest anywhere =
        to(
            TEXT,
            "US",
            "Pacific/Guam",
            "Pacific/Saipan",
            "Pacific/Honolulu",
            "America/Anchorage",
            "America/Los_Angeles",
            "America/Denver",
            "America/Chicago",
            "America/New_York",
            "America/Halifax",
            "America/St_Johns");
    ContactRequest inTheStates =
        to(
            TEXT,
            "US",
            "Pacific/Honolulu",
            "America/Adak",
            "America/Anchorage",
            "America/Los_Angeles",
            "America/Phoenix",
            "America/Denver",
            "America/Chicago",
            "America/New_York");

    Decision<Permission> toAnywhere = decide(gate, anywhere, TEXTED, "2026-06-10T17:00:00Z");
    notBefore(toAnywhere, "2026-06-10T22:00:00Z");
    notBefore(decide(gate, inTheStates, TEXTED, "2026-06-10T17:00:00Z"), "2026-06-10T18:00:00Z");
    assertThat(decide(gate, anywhere, TEXTED, "2026-06-10T22:00:00Z").outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(Instant.parse("2026-06-10T23:30:00Z"), Permission::validUntil);
    assertThat(decide(gate, inTheStates, TEXTED, "2026-06-10T18:00:00Z").outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(Instant.parse("2026-06-11T01:00:00Z"), Permission::validUntil);
  }

  @Test
  void s7AfterTwelveNoonBeginsAtTheNextSecond() {
    Window sunday = new Window(Set.of(DayOfWeek.SUNDAY), LocalTime.NOON, LocalTime.of(21, 0), true);
    Window week =
        new Window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
            LocalTime.of(9, 0),
            LocalTime.of(21, 0),
            true);
    ContactGate gate =
        ContactGate.following(
            US, in("US-TX", "America/Chicago", hours("us-tx-301-051", sunday, week)));
    ContactRequest request = to(TEXT, "US-TX", "America/Chicago");

    notBefore(decide(gate, request, TEXTED, "2026-06-07T16:30:00Z"), "2026-06-07T17:00:01Z");
    notBefore(decide(gate, request, TEXTED, "2026-06-07T17:00:00Z"), "2026-06-07T17:00:01Z");
    assertThat(answer(gate, request, TEXTED, "2026-06-07T17:00:01Z")).isEqualTo(Answer.YES);
  }

  private static PolicyPack france() {
    Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    return in(
        "FR",
        "Europe/Paris",
        new PackRule.Permit(
            until(about("fr-opt-out", CALL), "2026-08-11"), new Ground.OptOutRegime()),
        new PackRule.Register(
            until(about("fr-bloctel", CALL), "2026-08-11"),
            "fr-bloctel",
            PackRule.Register.Asks.LISTED,
            Period.ofDays(30),
            Period.ZERO,
            List.of()),
        new PackRule.Permit(
            from(about("fr-consent", CALL), "2026-08-11"), Ground.Consent.of(ConsentLevel.EXPRESS)),
        new PackRule.Permit(
            from(about("fr-contract", CALL), "2026-08-11"),
            new Ground.Related(
                Set.of(Relationship.CONTRACT), null, Ground.Counting.FORWARD, Set.of())),
        new PackRule.Hours(
            trusted(about("fr-hours", CALL), Trust.SECONDARY, "U7"),
            List.of(window(week, "10:00", "13:00"), window(week, "14:00", "20:00")),
            "",
            List.of(Ground.Consent.of(ConsentLevel.EXPRESS))));
  }

  @Test
  void s10ExpressConsentToBeCalledLiftsTheHoursAndTheAnswerNamesWhatIsUncertain() {
    ContactGate gate = ContactGate.following(france());
    ContactRequest request = to(DIAL, "FR", "Europe/Paris");
    ContactFacts contract =
        ContactFacts.of(related("contract", Relationship.CONTRACT, "2026-05-01T09:00:00Z"));
    ContactFacts agreed =
        ContactFacts.of(
            related("contract", Relationship.CONTRACT, "2026-05-01T09:00:00Z"),
            event("given", Kind.GIVEN, CALL, "2026-09-01T09:00:00Z"));

    Decision<Permission> atLunch = decide(gate, request, contract, "2026-10-26T12:30:00Z");
    Decision<Permission> lifted = decide(gate, request, agreed, "2026-10-26T12:30:00Z");

    notBefore(atLunch, "2026-10-26T13:00:00Z");
    assertThat(lifted.outcome().answer()).isEqualTo(Answer.YES);
    assertThat(lifted.reasons())
        .extracting(Reason::code)
        .containsExactly("consent-given", "hours-lifted", "uncertain");
    assertThat(lifted.reasons("uncertain").get(0).detail("entries")).contains("U7");
  }

  @Test
  @Promise("C-05: the same facts are answered under the law of their day")
  void s11TheDateOfTheContactDecidesWhichRuleDoes() {
    ContactGate gate = ContactGate.following(france());
    ContactRequest request = to(DIAL, "FR", "Europe/Paris");
    ContactFacts screened =
        ContactFacts.of()
            .registered(
                new RegisterAnswer(
                    "fr-bloctel", Listed.NO, null, Instant.parse("2026-08-01T00:00:00Z"), "w1"));

    Decision<Permission> before = decide(gate, request, screened, "2026-08-10T15:00:00Z");
    Decision<Permission> after = decide(gate, request, screened, "2026-08-11T15:00:00Z");

    assertThat(before.outcome().answer()).isEqualTo(Answer.YES);
    assertThat(first(before)).isEqualTo("opt-out-regime");
    assertThat(after.outcome().answer()).isEqualTo(Answer.NO);
    assertThat(first(after)).isEqualTo("no-basis");
    assertThat(decide(gate, request, screened, "2026-08-10T17:59:59Z").outcome().validUntil())
        .isBeforeOrEqualTo(Instant.parse("2026-08-10T22:00:00Z"));
    assertThat(answer(gate, request, ContactFacts.of(), "2026-08-10T15:00:00Z"))
        .isEqualTo(Answer.UNKNOWN);
  }

  private static PolicyPack usCalls(Period maxAge) {
    Ground.Related bought =
        within(Relationship.PURCHASE, Period.ofMonths(18), Ground.Counting.FORWARD);
    Ground.Related asked =
        within(Relationship.INQUIRY, Period.ofMonths(3), Ground.Counting.FORWARD);
    return in(
        "US",
        "America/New_York",
        optOut("us-call"),
        new PackRule.Register(
            about("us-dnc-national", CALL),
            "us-national-dnc",
            PackRule.Register.Asks.LISTED,
            maxAge,
            Period.ofDays(31),
            List.of(bought, asked)));
  }

  private static RegisterAnswer dnc(Listed listed, String on, String asOf) {
    return new RegisterAnswer(
        "us-national-dnc", listed, LocalDate.parse(on), Instant.parse(asOf), "v1");
  }

  @Test
  void s24APurchaseLiftsTheRegisterForEighteenMonthsAndNeverTheCompanysOwnList() {
    ContactGate gate = ContactGate.following(usCalls(null));
    ContactRequest request = to(DIAL, "US-NY", "America/New_York");
    ConsentEvent purchase = related("bought", Relationship.PURCHASE, "2025-08-31T15:00:00Z");
    RegisterAnswer listed = dnc(Listed.YES, "2020-01-01", "2025-12-01T12:00:00Z");
    ContactFacts bought = ContactFacts.of(purchase).registered(listed);
    ContactFacts refused =
        ContactFacts.of(purchase, event("dnc", Kind.OPTED_OUT, CALL, "2026-01-10T15:00:00Z"))
            .registered(listed);

    Decision<Permission> last = decide(gate, request, bought, "2027-02-28T15:00:00Z");
    assertThat(last.outcome().answer()).isEqualTo(Answer.YES);
    assertThat(last.reasons()).extracting(Reason::code).contains("register-lifted");
    assertThat(last.outcome().validUntil()).isEqualTo(Instant.parse("2027-03-01T05:00:00Z"));
    Decision<Permission> over = decide(gate, request, bought, "2027-03-01T15:00:00Z");
    assertThat(over.outcome().answer()).isEqualTo(Answer.NO);
    assertThat(first(over)).isEqualTo("register-listed");
    for (String day : List.of("2026-01-10T16:00:00Z", "2027-02-28T15:00:00Z")) {
      assertThat(answer(gate, request, refused, day)).isEqualTo(Answer.NO);
      assertThat(first(decide(gate, request, refused, day))).isEqualTo("opted-out");
    }
  }

  @Test
  void s26AnAnswerOfTheRegisterIsUsableForThirtyOneDays() {
    ContactGate gate = ContactGate.following(usCalls(Period.ofDays(31)));
    ContactRequest request = to(DIAL, "US-NY", "America/New_York");
    ContactFacts facts =
        ContactFacts.of()
            .registered(
                new RegisterAnswer(
                    "us-national-dnc",
                    Listed.NO,
                    null,
                    Instant.parse("2026-10-01T12:00:00Z"),
                    "v1"));

    Decision<Permission> last = decide(gate, request, facts, "2026-11-01T15:00:00Z");
    Decision<Permission> stale = decide(gate, request, facts, "2026-11-02T15:00:00Z");

    assertThat(last.outcome().answer()).isEqualTo(Answer.YES);
    assertThat(last.outcome().validUntil()).isEqualTo(Instant.parse("2026-11-02T05:00:00Z"));
    assertThat(stale.outcome().answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(first(stale)).isEqualTo("register-stale");
  }

  @Test
  void aNumberCountsAsListedOnlyAfterTheGrace() {
    ContactGate gate = ContactGate.following(usCalls(null));
    ContactRequest request = to(DIAL, "US-NY", "America/New_York");
    ContactFacts facts =
        ContactFacts.of().registered(dnc(Listed.YES, "2026-10-01", "2026-10-02T12:00:00Z"));

    assertThat(decide(gate, request, facts, "2026-10-31T15:00:00Z").outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(Instant.parse("2026-11-01T04:00:00Z"), Permission::validUntil);
    assertThat(answer(gate, request, facts, "2026-11-01T15:00:00Z")).isEqualTo(Answer.NO);
  }

  private static PolicyPack canada() {
    return in(
        "CA",
        "America/Toronto",
        new PackRule.Permit(
            about("ca-casl-ebr", MAIL),
            within(Relationship.PURCHASE, Period.ofYears(2), Ground.Counting.BACKWARD)),
        new PackRule.Permit(
            about("ca-casl-inquiry", MAIL),
            within(Relationship.INQUIRY, Period.ofMonths(6), Ground.Counting.BACKWARD)));
  }

  @Test
  void s28TwoYearsAreCountedBackFromTheDayOfTheMessage() {
    ContactGate gate = ContactGate.following(canada());
    ContactRequest request = to(WRITE, "CA-ON", "America/Toronto");
    ContactFacts bought =
        ContactFacts.of(related("bought", Relationship.PURCHASE, "2024-02-29T15:00:00Z"));

    assertThat(answer(gate, request, bought, "2026-02-28T15:00:00Z")).isEqualTo(Answer.YES);
    assertThat(decide(gate, request, bought, "2026-02-28T15:00:00Z").outcome().validUntil())
        .isEqualTo(Instant.parse("2026-03-01T05:00:00Z"));
    assertThat(answer(gate, request, bought, "2026-03-01T15:00:00Z")).isEqualTo(Answer.NO);
  }

  @Test
  void monthsCountedBackReachFurtherThanMonthsCountedOn() {
    ContactGate back = ContactGate.following(canada());
    ContactGate on =
        ContactGate.following(
            in(
                "CA",
                "America/Toronto",
                new PackRule.Permit(
                    about("forward", MAIL),
                    within(Relationship.INQUIRY, Period.ofMonths(6), Ground.Counting.FORWARD))));
    ContactRequest request = to(WRITE, "CA-ON", "America/Toronto");
    ContactFacts asked =
        ContactFacts.of(related("asked", Relationship.INQUIRY, "2026-02-28T15:00:00Z"));

    assertThat(answer(on, request, asked, "2026-08-28T15:00:00Z")).isEqualTo(Answer.YES);
    assertThat(answer(on, request, asked, "2026-08-29T15:00:00Z")).isEqualTo(Answer.NO);
    assertThat(answer(back, request, asked, "2026-08-31T15:00:00Z")).isEqualTo(Answer.YES);
    assertThat(answer(back, request, asked, "2026-09-01T15:00:00Z")).isEqualTo(Answer.NO);
  }

  @Test
  void aTimeBeforeTheDayOfTheMessageLeavesThatDayOut() {
    ContactGate gate = ContactGate.following(canada());
    ContactRequest request = to(WRITE, "CA-ON", "America/Toronto");
    ContactFacts asked =
        ContactFacts.of(related("asked", Relationship.INQUIRY, "2026-05-04T15:00:00Z"));

    Decision<Permission> sameDay = decide(gate, request, asked, "2026-05-04T20:00:00Z");

    assertThat(sameDay.outcome().answer()).isEqualTo(Answer.NO);
    assertThat(sameDay.outcome().validUntil()).isEqualTo(Instant.parse("2026-05-05T04:00:00Z"));
    assertThat(answer(gate, request, asked, "2026-05-05T04:00:00Z")).isEqualTo(Answer.YES);
  }

  private static PolicyPack florida() {
    return in(
        "US-FL",
        "America/New_York",
        optOut("fl-call"),
        hours("fl-hours", daily("08:00", "20:00")),
        new PackRule.Limit(
            about("fl-501-616-6-b", CALL),
            3,
            Span.rolling(Duration.ofHours(24)),
            true,
            true,
            List.of()));
  }

  private static PastContact call(String id, String at) {
    return new PastContact(
        id, Instant.parse(at), Purpose.DIRECT_MARKETING, Channel.VOICE_LIVE, POINT, "", "solar");
  }

  @Test
  void s38ThreeCallsInTwentyFourElapsedHoursWhateverNumberIsUsed() {
    ContactGate gate = ContactGate.following(florida());
    ContactRequest request = to(DIAL, "US-FL", "America/New_York").about("solar");
    ContactFacts called =
        contacted(
            ContactFacts.of(),
            call("c1", "2026-04-01T14:00:00Z"),
            call("c2", "2026-04-01T18:00:00Z"),
            call("c3", "2026-04-01T22:00:00Z"));

    notBefore(decide(gate, request, called, "2026-04-02T13:59:00Z"), "2026-04-02T14:00:00Z");
    assertThat(first(decide(gate, request, called, "2026-04-02T13:59:00Z")))
        .isEqualTo("limit-reached");
    assertThat(answer(gate, request, called, "2026-04-02T14:00:00Z")).isEqualTo(Answer.YES);
    assertThat(answer(gate, request.about("roofs"), called, "2026-04-02T13:59:00Z"))
        .isEqualTo(Answer.YES);
  }

  @Test
  void s38AtNightTheFirstPermittedInstantSatisfiesBothWindowAndCap() {
    ContactGate gate = ContactGate.following(florida());
    ContactRequest request = to(DIAL, "US-FL", "America/New_York").about("solar");
    ContactFacts called =
        contacted(
            ContactFacts.of(),
            call("c1", "2026-04-01T23:30:00Z"),
            call("c2", "2026-04-01T23:40:00Z"),
            call("c3", "2026-04-01T23:50:00Z"));

    Decision<Permission> night = decide(gate, request, called, "2026-04-02T02:00:00Z");

    notBefore(night, "2026-04-02T23:30:00Z");
    assertThat(night.reasons()).extracting(Reason::code).startsWith("quiet-hours", "limit-reached");
  }

  @Test
  void aCapByTheCalendarCountsTheDatesOfEachZone() {
    PackRule.Limit limit =
        new PackRule.Limit(head("daily"), 1, Span.days(1), false, false, List.of());
    ContactGate gate = ContactGate.following(pack("house", optOut("any"), limit));
    ContactFacts called =
        contacted(
            ContactFacts.of(),
            contact("c1", "2026-04-01T23:30:00Z", Purpose.DIRECT_MARKETING, Channel.SMS));

    notBefore(
        decide(gate, to(TEXT, "", "Europe/Berlin"), called, "2026-04-02T10:00:00Z"),
        "2026-04-02T22:00:00Z");
    notBefore(
        decide(
            gate,
            to(TEXT, "", "Europe/Berlin", "America/New_York"),
            called,
            "2026-04-02T03:00:00Z"),
        "2026-04-02T22:00:00Z");
    assertThat(answer(gate, to(TEXT, "", "America/New_York"), called, "2026-04-02T10:00:00Z"))
        .isEqualTo(Answer.YES);
    assertThat(answer(gate, TEXT, called, "2026-04-02T10:00:00Z")).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(gate, TEXT, called, "2026-04-05T10:00:00Z")).isEqualTo(Answer.YES);
  }

  @Test
  void a29AContactOnASaturdayIsPutOffToMondayMorningInTokyo() {
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                optOut("any"),
                hours(
                    "weekdays",
                    window(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00", "18:00"))));

    notBefore(
        decide(gate, to(WRITE, "", "Asia/Tokyo"), ContactFacts.of(), "2026-11-21T09:13:00Z"),
        "2026-11-23T00:00:00Z");
  }

  @Test
  void a29OnTheNightOfTheRepeatedHourThereIsOneFirstInstant() {
    ContactGate gate =
        ContactGate.following(pack("house", optOut("any"), hours("late", daily("01:30", "03:00"))));
    ContactRequest request = to(WRITE, "", "America/New_York");

    notBefore(
        decide(gate, request, ContactFacts.of(), "2026-11-01T05:00:00Z"), "2026-11-01T05:30:00Z");
    assertThat(decide(gate, request, ContactFacts.of(), "2026-11-01T05:30:00Z").outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(Instant.parse("2026-11-01T06:00:00Z"), Permission::validUntil);
    notBefore(
        decide(gate, request, ContactFacts.of(), "2026-11-01T06:00:00Z"), "2026-11-01T06:30:00Z");
  }

  @Test
  void aWindowThatOpensInTheHourThatIsLeftOutOpensWhenTheClockIsPutForward() {
    ContactGate gate =
        ContactGate.following(
            pack("house", optOut("any"), hours("early", daily("02:30", "09:00"))));

    notBefore(
        decide(gate, to(WRITE, "", "America/New_York"), ContactFacts.of(), "2026-03-08T06:59:00Z"),
        "2026-03-08T07:00:00Z");
  }

  @Test
  void holidaysAreThoseOfTheGate() {
    PackRule.Hours rule =
        new PackRule.Hours(
            head("weekdays"), List.of(daily("09:00", "18:00")), "us-federal", List.of());
    ContactGate unknown = ContactGate.following(pack("house", optOut("any"), rule));
    ContactGate gate =
        unknown.with(Holidays.on("us-federal", Set.of(LocalDate.parse("2026-11-26")))).checked();
    ContactRequest request = to(WRITE, "", "America/New_York");

    Decision<Permission> thanksgiving =
        decide(gate, request, ContactFacts.of(), "2026-11-26T16:00:00Z");

    notBefore(thanksgiving, "2026-11-27T14:00:00Z");
    assertThat(first(thanksgiving)).isEqualTo("holiday");
    assertThat(answer(unknown, request, ContactFacts.of(), "2026-11-25T16:00:00Z"))
        .isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a37TheLeastPermissiveRecordDecidesAndTheAnswerNamesIt() {
    ContactGate gate = ContactGate.following(PolicyPack.explicitConsent());
    ConsentEvent given =
        new ConsentEvent(
            "contact-7",
            Kind.GIVEN,
            MAIL,
            POINT,
            Actor.SUBJECT,
            "contact:7",
            Instant.parse("2026-02-01T10:00:00Z"),
            Instant.parse("2026-02-01T10:00:00Z"));
    ConsentEvent optedOut =
        new ConsentEvent(
            "lead-3",
            Kind.OPTED_OUT,
            Scope.of(Channel.EMAIL),
            POINT,
            Actor.IMPORT,
            "lead:3",
            Instant.parse("2026-01-01T10:00:00Z"),
            Instant.parse("2026-02-02T10:00:00Z"));

    Decision<Permission> decision =
        decide(gate, WRITE, ContactFacts.of(given, optedOut), "2026-03-01T10:00:00Z");

    assertThat(decision.outcome().answer()).isEqualTo(Answer.NO);
    assertThat(first(decision)).isEqualTo("opted-out");
    assertThat(decision.reasons().get(0).detail("source")).contains("lead:3");
    assertThat(decision.reasons().get(0).detail("event")).contains("lead-3");
  }

  @Test
  void a40CallsEndAtNineAndAnInquiryIsABasisForThreeMonths() {
    PolicyPack pack =
        in(
            "US",
            "America/New_York",
            new PackRule.Permit(
                about("us-inquiry", CALL),
                within(Relationship.INQUIRY, Period.ofMonths(3), Ground.Counting.FORWARD)),
            hours("us-hours", daily("08:00", "21:00")));
    ContactGate gate = ContactGate.following(pack);
    ContactRequest request = to(DIAL, "US-NY", "America/New_York");
    ConsentEvent inquiry = related("asked", Relationship.INQUIRY, "2026-05-10T15:00:00Z");
    ContactFacts asked = ContactFacts.of(inquiry);
    ContactFacts refused =
        ContactFacts.of(inquiry, event("dnc", Kind.OPTED_OUT, CALL, "2026-06-01T15:00:00Z"));

    assertThat(answer(gate, request, asked, "2026-06-02T00:59:00Z")).isEqualTo(Answer.YES);
    notBefore(decide(gate, request, asked, "2026-06-02T01:00:00Z"), "2026-06-02T12:00:00Z");
    assertThat(answer(gate, request, asked, "2026-08-10T15:00:00Z")).isEqualTo(Answer.YES);
    assertThat(answer(gate, request, asked, "2026-08-11T15:00:00Z")).isEqualTo(Answer.NO);
    assertThat(answer(gate, request, refused, "2026-06-01T15:00:00Z")).isEqualTo(Answer.NO);
  }

  @Test
  void s30OneMessageMayConfirmAnOptOutWithinFiveMinutes() {
    Scope confirmation = new Scope(Set.of(Purpose.OPT_OUT_CONFIRMATION), Set.of(Channel.SMS));
    ContactGate gate =
        ContactGate.following(
            in(
                "US",
                "America/New_York",
                new PackRule.Permit(
                    about("us-tcpa-confirm", confirmation),
                    new Ground.JustOptedOut(Duration.ofMinutes(5))),
                new PackRule.Exempt(
                    about("us-tcpa-confirm-exempt", confirmation),
                    EnumSet.range(Stage.GLOBAL, Stage.REGISTER)),
                new PackRule.Oblige(
                    about("us-tcpa-confirm-form", confirmation), Set.of("no-promotion"))));
    ContactRequest request =
        to(ask(Purpose.OPT_OUT_CONFIRMATION, Channel.SMS), "US-NY", "America/New_York");
    ContactFacts stopped =
        ContactFacts.of(event("stop", Kind.OPTED_OUT, Scope.EVERYTHING, "2026-05-04T18:00:00Z"));
    ContactFacts confirmed =
        contacted(
            stopped,
            contact("m1", "2026-05-04T18:00:30Z", Purpose.OPT_OUT_CONFIRMATION, Channel.SMS));

    Decision<Permission> soon = decide(gate, request, stopped, "2026-05-04T18:01:00Z");
    assertThat(soon.outcome().answer()).isEqualTo(Answer.YES);
    assertThat(soon.outcome().obligations()).containsExactly("no-promotion");
    assertThat(soon.outcome().validUntil()).isEqualTo(Instant.parse("2026-05-04T18:05:00Z"));
    assertThat(soon.reasons())
        .extracting(Reason::code)
        .containsExactly("opt-out-confirmation", "exempt");
    assertThat(answer(gate, request, confirmed, "2026-05-04T18:01:00Z")).isEqualTo(Answer.NO);
    assertThat(answer(gate, request, stopped, "2026-05-04T18:05:00Z")).isEqualTo(Answer.NO);
    assertThat(answer(gate, to(TEXT, "US-NY", "America/New_York"), stopped, "2026-05-04T18:01:00Z"))
        .isNotEqualTo(Answer.YES);
  }
}
