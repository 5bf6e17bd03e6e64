package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.consent.gate.Rules.POINT;
import static org.leadkit.consent.gate.Rules.about;
import static org.leadkit.consent.gate.Rules.ask;
import static org.leadkit.consent.gate.Rules.daily;
import static org.leadkit.consent.gate.Rules.event;
import static org.leadkit.consent.gate.Rules.head;
import static org.leadkit.consent.gate.Rules.hours;
import static org.leadkit.consent.gate.Rules.in;
import static org.leadkit.consent.gate.Rules.limit;
import static org.leadkit.consent.gate.Rules.optOut;
import static org.leadkit.consent.gate.Rules.pack;
import static org.leadkit.consent.gate.Rules.proven;
import static org.leadkit.consent.gate.Rules.related;
import static org.leadkit.consent.gate.Rules.to;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.LawfulBasis;
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
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** What each kind of rule looks at, and what it leaves alone. */
class GateChecksTest {

  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

  private static final Scope SMS = Scope.of(Purpose.DIRECT_MARKETING, Channel.SMS);
  private static final ContactRequest TEXT =
      to(ask(Purpose.DIRECT_MARKETING, Channel.SMS), "", "UTC");
  private static final ContactFacts NOTHING = ContactFacts.of();

  private static Decision<Permission> decide(ContactFacts facts, PackRule... rules) {
    return decide(TEXT, facts, rules);
  }

  private static Decision<Permission> decide(
      ContactRequest request, ContactFacts facts, PackRule... rules) {
    PackRule[] all = Arrays.copyOf(rules, rules.length + 1);
    all[rules.length] = optOut("any");
    return ContactGate.following(pack("house", all)).decide(request, facts, NOW);
  }

  private static Answer answer(Decision<Permission> decision) {
    return decision.outcome().answer();
  }

  private static List<String> codes(Decision<Permission> decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void withoutATimeZoneHoursAreUnknown() {
    Ground express = Ground.Consent.of(ConsentLevel.EXPRESS);
    PackRule.Hours any = hours("any-hour", daily("00:00", "00:00"));
    PackRule.Hours unless =
        new PackRule.Hours(head("h"), List.of(daily("08:00", "20:00")), "", List.of(express));
    ContactFacts agreed =
        ContactFacts.of(event("e1", Kind.GIVEN, Scope.EVERYTHING, "2026-06-01T12:00:00Z"));

    Decision<Permission> unknown = decide(to(TEXT, ""), NOTHING, any);

    assertThat(answer(unknown)).isEqualTo(Answer.UNKNOWN);
    assertThat(codes(unknown)).startsWith("unknown-time-zone");
    assertThat(answer(decide(to(TEXT, ""), agreed, unless))).isEqualTo(Answer.YES);
  }

  @Test
  void whatLiftsTheHoursSoonerIsTheFirstInstant() {
    PackRule.Hours weekend =
        new PackRule.Hours(
            head("h"),
            List.of(Rules.window(EnumSet.of(DayOfWeek.SATURDAY), "08:00", "20:00")),
            "",
            List.of(
                Rules.within(Relationship.PURCHASE, Period.ofMonths(1), Ground.Counting.BACKWARD)));
    ContactFacts bought =
        ContactFacts.of(related("e1", Relationship.PURCHASE, "2026-06-10T09:00:00Z"));

    Permission said = decide(bought, weekend).outcome();

    assertThat(said.firstPermitted()).contains(Instant.parse("2026-06-11T00:00:00Z"));
    assertThat(said.validUntil()).isEqualTo(Instant.parse("2026-06-11T00:00:00Z"));
  }

  @Test
  void theZoneThatOpensLastIsNamed() {
    ContactRequest request = to(TEXT, "", "America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo");
    Decision<Permission> said = decide(request, NOTHING, hours("h", daily("08:00", "20:00")));

    Reason reason = said.reasons("quiet-hours").get(0);
    assertThat(reason.detail("zone")).contains("Asia/Tokyo");
    assertThat(reason.detail("until")).contains("2026-06-10T23:00:00Z");
    assertThat(
            decide(
                    to(TEXT, "", "America/Los_Angeles", "America/New_York"),
                    NOTHING,
                    hours("h", daily("12:00", "20:00")))
                .reasons()
                .get(0)
                .detail("zone"))
        .contains("America/Los_Angeles");
  }

  private static PastContact sent(
      String at, Purpose purpose, Channel channel, String brand, String topic) {
    return new PastContact("c1", Instant.parse(at), purpose, channel, POINT, brand, topic);
  }

  private static Answer afterOne(PackRule rule, ContactRequest request, PastContact contact) {
    return answer(decide(request, NOTHING.contacted(List.of(contact)), rule));
  }

  private static PackRule.Limit one(Scope scope, boolean sameTopic, boolean sameChannel) {
    return new PackRule.Limit(
        about("one", scope),
        1,
        Span.rolling(Duration.ofDays(1)),
        sameTopic,
        sameChannel,
        List.of());
  }

  @Test
  void aLimitCountsWhatItIsAboutAndWhatMayBe() {
    String morning = "2026-06-10T08:00:00Z";
    Purpose marketing = Purpose.DIRECT_MARKETING;
    PastContact same = sent(morning, marketing, Channel.SMS, "acme", "news");
    PastContact notice = sent(morning, Purpose.LEGAL_NOTICE, Channel.SMS, "acme", "news");
    PastContact mail = sent(morning, marketing, Channel.EMAIL, "acme", "news");
    PastContact unnamed = sent(morning, marketing, Channel.SMS, "", "");
    PastContact other = sent(morning, marketing, Channel.SMS, "other", "sale");
    ContactRequest news = TEXT.inNameOf("acme").about("news");

    assertThat(afterOne(one(SMS, false, false), news, same)).isEqualTo(Answer.NOT_NOW);
    assertThat(afterOne(one(SMS, false, false), news, notice)).isEqualTo(Answer.YES);
    assertThat(afterOne(one(SMS, false, false), news, mail)).isEqualTo(Answer.NOT_NOW);
    assertThat(afterOne(one(SMS, false, true), news, mail)).isEqualTo(Answer.YES);
    assertThat(afterOne(one(SMS, false, true), news, same)).isEqualTo(Answer.NOT_NOW);
    assertThat(afterOne(one(SMS, true, false), news, same)).isEqualTo(Answer.NOT_NOW);
    assertThat(afterOne(one(SMS, true, false), news, other)).isEqualTo(Answer.YES);
    assertThat(afterOne(one(SMS, true, false), news, unnamed)).isEqualTo(Answer.NOT_NOW);
    assertThat(afterOne(one(SMS, true, false), TEXT, other)).isEqualTo(Answer.NOT_NOW);
    assertThat(afterOne(one(SMS.ofBrands("acme"), false, false), news, other))
        .isEqualTo(Answer.YES);
    assertThat(afterOne(one(SMS.ofBrands("acme"), false, false), news, unnamed))
        .isEqualTo(Answer.NOT_NOW);
    assertThat(afterOne(one(SMS.about("news"), false, false), news, other)).isEqualTo(Answer.YES);
  }

  @Test
  void aDateIsOverInTheLastZoneOnly() {
    ContactFacts sent =
        NOTHING.contacted(
            List.of(sent("2026-06-10T09:00:00Z", Purpose.DIRECT_MARKETING, Channel.SMS, "", "")));
    PackRule daily = limit("one", 1, Span.days(1));

    assertThat(decide(to(TEXT, "", "America/Los_Angeles", "Asia/Tokyo"), sent, daily).outcome())
        .returns(Answer.NOT_NOW, Permission::answer)
        .returns(Instant.parse("2026-06-11T07:00:00Z"), Permission::notBefore);
    assertThat(
            decide(to(TEXT, "", "America/Los_Angeles", "Asia/Tokyo"), sent, daily)
                .reasons("limit-reached")
                .get(0)
                .detail("until"))
        .contains("2026-06-11T07:00:00Z");
    assertThat(decide(to(TEXT, "", "Asia/Tokyo", "Pacific/Honolulu"), sent, daily).outcome())
        .returns(Instant.parse("2026-06-10T15:00:00Z"), Permission::notBefore);
  }

  @Test
  void whereverThePersonIsADateIsOverTwoDaysLater() {
    PackRule daily = limit("one", 1, Span.days(1));
    ContactRequest nowhere = to(TEXT, "");
    for (String at : List.of("2026-06-10T11:00:00Z", "2026-06-07T12:00:01Z")) {
      PastContact contact = sent(at, Purpose.DIRECT_MARKETING, Channel.SMS, "", "");
      assertThat(afterOne(daily, nowhere, contact)).isEqualTo(Answer.UNKNOWN);
    }
    PastContact before =
        sent("2026-06-07T12:00:00Z", Purpose.DIRECT_MARKETING, Channel.SMS, "", "");
    assertThat(afterOne(daily, nowhere, before)).isEqualTo(Answer.YES);
  }

  @Test
  void aDateOfTwentyFiveHoursLastsUntilItsEnd() {
    ContactGate gate =
        ContactGate.following(pack("house", optOut("any"), limit("one", 1, Span.days(1))));
    ContactFacts sent =
        NOTHING.contacted(
            List.of(sent("2026-10-24T22:00:00Z", Purpose.DIRECT_MARKETING, Channel.SMS, "", "")));
    Instant late = Instant.parse("2026-10-25T22:30:00Z");

    assertThat(gate.decide(to(TEXT, "", "Europe/Berlin"), sent, late).outcome())
        .returns(Answer.NOT_NOW, Permission::answer)
        .returns(Instant.parse("2026-10-25T23:00:00Z"), Permission::notBefore);
    assertThat(answer(gate.decide(TEXT, sent, late))).isEqualTo(Answer.YES);
  }

  private static Answer cooling(ConsentEvent... events) {
    return answer(
        decide(
            ContactFacts.of(events),
            new PackRule.Cooling(head("wait"), Set.of(Kind.NOTICE_SHOWN), Period.ofDays(3))));
  }

  @Test
  void onlyAPersonsOwnProvenConsentEndsATimeOfCooling() {
    ConsentEvent shown = event("e1", Kind.NOTICE_SHOWN, Scope.EVERYTHING, "2026-06-09T12:00:00Z");
    ConsentEvent given = proven(event("e2", Kind.GIVEN, Scope.EVERYTHING, "2026-06-09T13:00:00Z"));
    ConsentEvent earlier =
        proven(event("e2", Kind.GIVEN, Scope.EVERYTHING, "2026-06-09T11:00:00Z"));
    ConsentEvent bare = event("e2", Kind.GIVEN, Scope.EVERYTHING, "2026-06-09T13:00:00Z");

    assertThat(cooling(shown)).isEqualTo(Answer.NOT_NOW);
    assertThat(cooling(shown, given)).isEqualTo(Answer.YES);
    assertThat(cooling(shown, earlier)).isEqualTo(Answer.NOT_NOW);
    assertThat(cooling(shown, bare)).isEqualTo(Answer.NOT_NOW);
    assertThat(cooling(shown, given.by(Actor.STAFF))).isEqualTo(Answer.NOT_NOW);
  }

  @Test
  void whatIsRecordedAndDatedAheadStartsTheTimeOfCoolingAtOnce() {
    ConsentEvent ahead =
        event("e1", Kind.NOTICE_SHOWN, Scope.EVERYTHING, "2026-06-20T12:00:00Z").recorded(NOW);

    assertThat(cooling(ahead)).isEqualTo(Answer.NOT_NOW);
    assertThat(cooling(ahead.recorded(NOW.plusSeconds(1)))).isEqualTo(Answer.YES);
  }

  private static Decision<Permission> asked(Period grace, RegisterAnswer... answers) {
    return decide(
        NOTHING.registered(answers),
        new PackRule.Register(
            head("asked"),
            "dnc",
            PackRule.Register.Asks.LISTED,
            Period.ofDays(10),
            grace,
            List.of()));
  }

  private static RegisterAnswer said(Listed listed, String on, String asOf) {
    return new RegisterAnswer(
        "dnc", listed, on.isEmpty() ? null : LocalDate.parse(on), Instant.parse(asOf), "v1");
  }

  @Test
  void ofSeveralAnswersOfARegisterTheNewestCountsAndOfEqualOnesTheStrictest() {
    RegisterAnswer no = said(Listed.NO, "", "2026-06-09T00:00:00Z");
    RegisterAnswer yes = said(Listed.YES, "", "2026-06-09T00:00:00Z");
    RegisterAnswer silent = said(Listed.NO_DATA, "", "2026-06-09T00:00:00Z");
    RegisterAnswer older = said(Listed.YES, "", "2026-06-08T00:00:00Z");
    RegisterAnswer later = said(Listed.YES, "", "2026-06-10T12:00:01Z");
    RegisterAnswer recent = said(Listed.YES, "2026-06-08", "2026-06-09T00:00:00Z");
    RegisterAnswer old = said(Listed.YES, "2026-01-01", "2026-06-09T00:00:00Z");
    Period grace = Period.ofDays(5);

    assertThat(answer(asked(Period.ZERO, no, yes))).isEqualTo(Answer.NO);
    assertThat(answer(asked(Period.ZERO, yes, no))).isEqualTo(Answer.NO);
    assertThat(answer(asked(Period.ZERO, silent, no))).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(asked(Period.ZERO, older, no))).isEqualTo(Answer.YES);
    assertThat(asked(Period.ZERO, no, later).outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(NOW.plusSeconds(1), Permission::validUntil);
    assertThat(answer(asked(grace, recent))).isEqualTo(Answer.YES);
    assertThat(answer(asked(grace, recent, old))).isEqualTo(Answer.NO);
    assertThat(answer(asked(grace, old, recent))).isEqualTo(Answer.NO);
  }

  @Test
  void anEntryDatedAfterTheStateOfTheRegisterCountsAtOnce() {
    assertThat(
            answer(asked(Period.ofDays(5), said(Listed.YES, "2030-01-01", "2026-06-09T00:00:00Z"))))
        .isEqualTo(Answer.NO);
  }

  @Test
  void anEntryThatDoesNotCountYetIsHeededUntilItDoesOrTheAnswerIsTooOld() {
    Decision<Permission> soon =
        asked(Period.ofDays(5), said(Listed.YES, "2026-06-08", "2026-06-09T00:00:00Z"));
    Decision<Permission> stale =
        asked(Period.ofDays(31), said(Listed.YES, "2026-05-31", "2026-06-01T00:00:00Z"));
    Decision<Permission> tooOld = asked(Period.ZERO, said(Listed.YES, "", "2026-06-01T00:00:00Z"));

    assertThat(soon.outcome().validUntil()).isEqualTo(Instant.parse("2026-06-13T00:00:00Z"));
    assertThat(stale.outcome().validUntil()).isEqualTo(Instant.parse("2026-06-12T00:00:00Z"));
    assertThat(tooOld.outcome())
        .returns(Answer.NO, Permission::answer)
        .returns(Instant.parse("2026-06-12T00:00:00Z"), Permission::validUntil);
  }

  @Test
  void aListedPointIsForbiddenUntilWhatLiftsItBegins() {
    PackRule.Register lifted =
        new PackRule.Register(
            head("asked"),
            "dnc",
            PackRule.Register.Asks.LISTED,
            null,
            Period.ZERO,
            List.of(
                Rules.within(Relationship.PURCHASE, Period.ofMonths(1), Ground.Counting.BACKWARD)));
    ContactFacts bought =
        ContactFacts.of(related("e1", Relationship.PURCHASE, "2026-06-10T09:00:00Z"))
            .registered(said(Listed.YES, "", "2026-06-09T00:00:00Z"));

    assertThat(decide(bought, lifted).outcome())
        .returns(Answer.NO, Permission::answer)
        .returns(Instant.parse("2026-06-11T00:00:00Z"), Permission::validUntil);
  }

  private static PackRule.Exempt exempt(String id, Scope scope, Stage... stages) {
    return new PackRule.Exempt(about(id, scope), Set.of(stages));
  }

  @Test
  void aPackOfAPartDoesNotExemptTheWholeAndAPackThatPermitsMustExemptToo() {
    ConsentEvent no =
        event("e1", Kind.OPTED_OUT, Scope.of(Channel.SMS), "2026-06-01T12:00:00Z").at("");
    ContactFacts facts = ContactFacts.of(no);
    PackRule permit = optOut("p");
    ContactGate part =
        ContactGate.following(
            in("US", "UTC", permit),
            in("US-FL", "UTC", exempt("x", Scope.EVERYTHING, Stage.CHANNEL)));
    ContactGate twin =
        ContactGate.following(
            pack("one", permit, exempt("x", Scope.EVERYTHING, Stage.CHANNEL)),
            pack("two", optOut("q")));
    ContactGate both =
        ContactGate.following(
            pack("one", permit, exempt("x", Scope.EVERYTHING, Stage.CHANNEL)),
            pack("two", exempt("y", Scope.EVERYTHING, Stage.CHANNEL)));

    assertThat(answer(part.decide(to(TEXT, "US", "UTC"), facts, NOW))).isEqualTo(Answer.NO);
    assertThat(answer(part.decide(to(TEXT, "US-FL", "UTC"), facts, NOW))).isEqualTo(Answer.NO);
    assertThat(answer(twin.decide(TEXT, facts, NOW))).isEqualTo(Answer.NO);
    assertThat(answer(both.decide(TEXT, facts, NOW))).isEqualTo(Answer.YES);
  }

  @Test
  void aPackThatDoesNotExemptKeepsItsOwnRules() {
    ContactGate gate =
        ContactGate.following(
            pack("one", optOut("p"), exempt("x", Scope.EVERYTHING, Stage.REGISTER)),
            pack(
                "two",
                new PackRule.Register(
                    head("asked"),
                    "dnc",
                    PackRule.Register.Asks.LISTED,
                    null,
                    Period.ZERO,
                    List.of())));

    assertThat(codes(gate.decide(TEXT, NOTHING, NOW))).startsWith("register-not-asked");
  }

  @Test
  void aRuleOfATopicForbidsWhereTheTopicIsNotNamedAndPermitsOnlyWhereItIs() {
    PackRule ban = new PackRule.Ban(about("ban", SMS.about("loans")));
    ContactGate narrow =
        ContactGate.following(
            pack(
                "narrow",
                new PackRule.Permit(about("p", SMS.about("loans")), new Ground.OptOutRegime())));

    assertThat(answer(decide(TEXT, NOTHING, ban))).isEqualTo(Answer.NO);
    assertThat(answer(decide(TEXT.about("loans"), NOTHING, ban))).isEqualTo(Answer.NO);
    assertThat(answer(decide(TEXT.about("cars"), NOTHING, ban))).isEqualTo(Answer.YES);
    assertThat(answer(narrow.decide(TEXT, NOTHING, NOW))).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(narrow.decide(TEXT.about("loans"), NOTHING, NOW))).isEqualTo(Answer.YES);
  }

  @Test
  void whatIsNoConsentIsNoGroundOfConsent() {
    ConsentEvent interest =
        event("e1", Kind.GIVEN, Scope.EVERYTHING, "2026-06-01T12:00:00Z")
            .with(ConsentDetails.NONE.basis(LawfulBasis.LEGITIMATE_INTEREST));
    ContactGate gate = ContactGate.following(pack("house", Rules.consent("express")));

    assertThat(codes(gate.decide(TEXT, ContactFacts.of(interest), NOW)))
        .containsExactly("no-basis");
  }

  @Test
  void consentForATimeHoldsOnItsLastDayAndNotOnTheNext() {
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                new PackRule.Permit(
                    head("year"),
                    new Ground.Consent(ConsentLevel.EXPRESS, false, Period.ofYears(1), Set.of()))));
    ContactFacts facts =
        ContactFacts.of(event("e1", Kind.GIVEN, Scope.EVERYTHING, "2025-06-10T12:00:00Z"));
    Instant end = Instant.parse("2026-06-11T00:00:00Z");

    assertThat(gate.decide(TEXT, facts, end.minusNanos(1)).outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(end, Permission::validUntil);
    assertThat(codes(gate.decide(TEXT, facts, end))).containsExactly("consent-expired");
  }

  @Test
  void aRenewedConsentNeedsNoSecondConfirmation() {
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                new PackRule.Permit(
                    head("confirmed"),
                    new Ground.Consent(ConsentLevel.EXPRESS_WRITTEN, true, null, Set.of()))));
    ConsentEvent request =
        ConsentEvent.request(
            "e1",
            Scope.EVERYTHING,
            POINT,
            "form",
            Instant.parse("2026-05-01T12:00:00Z"),
            Duration.ofDays(2));
    ConsentEvent confirmed = request.confirmed("e2", Instant.parse("2026-05-01T13:00:00Z"));
    ConsentDetails written = ConsentDetails.NONE.level(ConsentLevel.EXPRESS_WRITTEN);
    ConsentEvent renewed =
        event("e3", Kind.RENEWED, Scope.EVERYTHING, "2026-06-01T12:00:00Z").with(written);
    ConsentEvent given =
        event("e3", Kind.GIVEN, Scope.EVERYTHING, "2026-06-01T12:00:00Z").with(written);

    assertThat(answer(gate.decide(TEXT, ContactFacts.of(request, confirmed, renewed), NOW)))
        .isEqualTo(Answer.YES);
    assertThat(answer(gate.decide(TEXT, ContactFacts.of(request, confirmed, given), NOW)))
        .isEqualTo(Answer.NO);
  }

  @Test
  void withoutAPlaceThePackForElsewhereAnswers() {
    ContactGate gate =
        ContactGate.following(
            in("DE", "UTC", Rules.consent("strict")), Rules.elsewhere("rest", optOut("open")));

    assertThat(answer(gate.decide(TEXT, NOTHING, NOW))).isEqualTo(Answer.YES);
    assertThat(answer(gate.decide(to(TEXT, "DE", "UTC"), NOTHING, NOW))).isEqualTo(Answer.NO);
    assertThat(answer(gate.decide(to(TEXT, "JP", "UTC"), NOTHING, NOW))).isEqualTo(Answer.YES);
  }
}
