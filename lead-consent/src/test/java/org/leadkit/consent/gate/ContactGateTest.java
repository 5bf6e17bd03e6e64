package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.consent.gate.Rules.POINT;
import static org.leadkit.consent.gate.Rules.about;
import static org.leadkit.consent.gate.Rules.ask;
import static org.leadkit.consent.gate.Rules.consent;
import static org.leadkit.consent.gate.Rules.contact;
import static org.leadkit.consent.gate.Rules.daily;
import static org.leadkit.consent.gate.Rules.elsewhere;
import static org.leadkit.consent.gate.Rules.head;
import static org.leadkit.consent.gate.Rules.hours;
import static org.leadkit.consent.gate.Rules.in;
import static org.leadkit.consent.gate.Rules.optOut;
import static org.leadkit.consent.gate.Rules.pack;
import static org.leadkit.consent.gate.Rules.proven;
import static org.leadkit.consent.gate.Rules.related;
import static org.leadkit.consent.gate.Rules.to;
import static org.leadkit.consent.gate.Rules.trusted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
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
import org.leadkit.consent.Preferences;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.Stage;
import org.leadkit.consent.Suppression;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

class ContactGateTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Scope FOLLOW_UP = Scope.of(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  private static final ContactRequest REQUEST = ask(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  private static final ContactRequest MARKETING = ask(Purpose.DIRECT_MARKETING, Channel.EMAIL);

  private final ContactGate gate = ContactGate.following(PolicyPack.explicitConsent());

  private static ConsentEvent event(Kind kind, Scope scope, int daysAgo) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    return ConsentEvent.of("e" + daysAgo + kind, kind, scope, "form", at).at(POINT);
  }

  private Decision<Permission> decide(ConsentEvent... events) {
    return gate.decide(REQUEST, ContactFacts.of(events), NOW);
  }

  private static Decision<Permission> decide(
      ContactGate gate, ContactRequest request, ConsentEvent... events) {
    return gate.decide(request, ContactFacts.of(events), NOW);
  }

  private static Answer answer(Decision<Permission> decision) {
    return decision.outcome().answer();
  }

  private static List<String> codes(Decision<Permission> decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  @Promise("C-02: unknown is no")
  void withoutAnythingOnRecordTheAnswerIsNo() {
    assertThat(answer(decide())).isEqualTo(Answer.NO);
    assertThat(codes(decide())).containsExactly("no-basis");
  }

  @Test
  @Promise("C-02: unknown is no")
  void whatNoRuleCoversIsUnknownWhichIsNo() {
    ContactGate narrow =
        ContactGate.following(
            pack(
                "narrow",
                new PackRule.Permit(
                    about("post-only", Scope.of(Channel.POST)),
                    Ground.Consent.of(ConsentLevel.EXPRESS))));

    Decision<Permission> decision = decide(narrow, REQUEST, event(Kind.GIVEN, FOLLOW_UP, 1));

    assertThat(answer(decision)).isEqualTo(Answer.UNKNOWN);
    assertThat(decision.outcome().isPermitted()).isFalse();
    assertThat(codes(decision)).containsExactly("no-applicable-rule");
  }

  @Test
  void consentToThatPurposeOnThatChannelIsABasis() {
    Decision<Permission> decision = decide(event(Kind.GIVEN, FOLLOW_UP, 1));

    assertThat(decision.outcome().isPermitted()).isTrue();
    assertThat(decision.outcome().validUntil()).isEqualTo(Instant.MAX);
    assertThat(decision.reasons())
        .singleElement()
        .returns("consent-given", Reason::code)
        .returns("explicit", Reason::rule);
    assertThat(decision.reasons().get(0).facts())
        .extracting(Reason.Fact::name)
        .containsExactly("stage", "pack", "trust", "source", "at", "actor", "event");
    assertThat(decision.policy()).isEqualTo(PolicyPack.explicitConsent().ref());
  }

  @Test
  void consentToSomethingElseOrAtAnotherPointIsNot() {
    assertThat(codes(decide(event(Kind.GIVEN, Scope.of(Purpose.RESEARCH, Channel.EMAIL), 1))))
        .containsExactly("no-basis");
    assertThat(codes(decide(event(Kind.GIVEN, Scope.of(Channel.SMS), 1))))
        .containsExactly("no-basis");
    assertThat(codes(decide(event(Kind.GIVEN, FOLLOW_UP, 1).at("k1:bb"))))
        .containsExactly("no-basis");
  }

  @Test
  void anInquiryIsABasisForItsAnswerOnlyAndForThirtyDays() {
    ContactRequest reply = ask(Purpose.REPLY_TO_INQUIRY, Channel.EMAIL);
    ConsentEvent inquiry = related("i", Relationship.INQUIRY, "2026-10-24T09:00:00Z");

    assertThat(decide(gate, reply, inquiry).outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(Instant.parse("2026-11-24T00:00:00Z"), Permission::validUntil);
    assertThat(codes(gate.decide(reply, ContactFacts.of(inquiry), NOW.plus(Duration.ofDays(1)))))
        .containsExactly("no-basis");
    assertThat(answer(decide(gate, REQUEST, inquiry))).isEqualTo(Answer.NO);
  }

  @Test
  void aNewerProvenConsentLiftsARefusalThatItCovers() {
    ConsentEvent no = event(Kind.WITHDRAWN, FOLLOW_UP, 5);

    assertThat(answer(decide(no, proven(event(Kind.GIVEN, FOLLOW_UP, 4))))).isEqualTo(Answer.YES);
    assertThat(answer(decide(no, event(Kind.GIVEN, FOLLOW_UP, 4)))).isEqualTo(Answer.NO);
    assertThat(answer(decide(no, proven(event(Kind.GIVEN, FOLLOW_UP, 6))))).isEqualTo(Answer.NO);
    assertThat(answer(decide(no, proven(event(Kind.GIVEN, FOLLOW_UP, 5))))).isEqualTo(Answer.NO);
  }

  @Test
  void consentFromBeforeARefusalIsNotRevivedByALaterOne() {
    ContactGate written =
        ContactGate.following(
            pack(
                "written",
                new PackRule.Permit(
                    head("signed"), Ground.Consent.of(ConsentLevel.EXPRESS_WRITTEN))));
    ConsentEvent signed =
        event(Kind.GIVEN, FOLLOW_UP, 9)
            .with(ConsentDetails.NONE.level(ConsentLevel.EXPRESS_WRITTEN));
    ConsentEvent withdrawn = event(Kind.WITHDRAWN, FOLLOW_UP, 7);
    ConsentEvent again = proven(event(Kind.GIVEN, FOLLOW_UP, 6));

    assertThat(answer(decide(written, REQUEST, signed))).isEqualTo(Answer.YES);
    assertThat(codes(decide(written, REQUEST, signed, withdrawn, again)))
        .containsExactly("no-basis");
  }

  @Test
  void aSuppressionBeatsEveryConsent() {
    Suppression suppression = new Suppression(POINT, Scope.EVERYTHING, "withdrawn", "link", NOW);
    ContactFacts facts =
        new ContactFacts(List.of(event(Kind.GIVEN, FOLLOW_UP, 0)), List.of(suppression));

    Decision<Permission> decision = gate.decide(REQUEST, facts, NOW);

    assertThat(answer(decision)).isEqualTo(Answer.NO);
    assertThat(codes(decision)).containsExactly("suppressed", "consent-given");
    assertThat(decision.reasons().get(0).detail("because")).contains("withdrawn");
  }

  @Test
  void allFindingsAreGivenInTheOrderOfTheStages() {
    Suppression suppression = new Suppression("", Scope.EVERYTHING, "complaint", "loop", NOW);
    ContactFacts facts =
        new ContactFacts(
            List.of(
                event(Kind.OPTED_OUT, FOLLOW_UP, 1),
                event(Kind.RESTRICTED, Scope.EVERYTHING, 2),
                event(Kind.OPTED_OUT, Scope.of(Channel.EMAIL), 3).at(""),
                event(Kind.BOUNCED, Scope.of(Channel.EMAIL), 4)),
            List.of(suppression));

    Decision<Permission> decision = gate.decide(REQUEST.at(Set.of()), facts, NOW);

    assertThat(codes(gate.decide(REQUEST, facts, NOW)))
        .containsExactly(
            "restricted", "suppressed", "bounced", "opted-out", "opted-out", "no-basis");
    assertThat(gate.decide(REQUEST, facts, NOW).reasons())
        .extracting(reason -> reason.detail("stage").orElse(""))
        .containsExactly("subject", "global", "point", "channel", "purpose", "basis");
    assertThat(codes(decision)).contains("no-contact-point").doesNotContain("bounced");
  }

  @Test
  void aPackThatAsksForConfirmationAwaitsIt() {
    ContactGate strict =
        ContactGate.following(
            pack(
                "double-opt-in",
                new PackRule.Permit(
                    head("confirmed"),
                    new Ground.Consent(ConsentLevel.EXPRESS, true, null, Set.of()))));
    ConsentEvent given = event(Kind.GIVEN, FOLLOW_UP, 2);
    ConsentEvent asked =
        ConsentEvent.request(
            "asked", FOLLOW_UP, POINT, "form", NOW.minus(Duration.ofDays(2)), Duration.ofDays(1));
    ConsentEvent confirmed = asked.confirmed("yes", NOW.minus(Duration.ofHours(25)));

    assertThat(codes(decide(strict, REQUEST, given))).containsExactly("awaiting-confirmation");
    assertThat(codes(decide(strict, REQUEST, given, asked)))
        .containsExactly("confirmation-expired");
    assertThat(answer(decide(strict, REQUEST, given, asked, confirmed))).isEqualTo(Answer.YES);
    assertThat(answer(decide(strict, REQUEST, asked, confirmed))).isEqualTo(Answer.YES);
    assertThat(codes(decide(strict, REQUEST, given, confirmed)))
        .containsExactly("awaiting-confirmation");
  }

  @Test
  void consentLastsAsLongAsTheRuleAndItsOwnEndAllow() {
    ContactGate shortLived =
        ContactGate.following(
            pack(
                "short",
                new PackRule.Permit(
                    head("ten-days"),
                    new Ground.Consent(ConsentLevel.EXPRESS, false, Period.ofDays(10), Set.of()))));
    ConsentEvent ends =
        event(Kind.GIVEN, FOLLOW_UP, 1).with(ConsentDetails.NONE.until(NOW.plusSeconds(60)));

    assertThat(decide(shortLived, REQUEST, event(Kind.GIVEN, FOLLOW_UP, 10)).outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(Instant.parse("2026-11-24T00:00:00Z"), Permission::validUntil);
    assertThat(codes(decide(shortLived, REQUEST, event(Kind.GIVEN, FOLLOW_UP, 11))))
        .containsExactly("consent-expired");
    assertThat(decide(ends).outcome().validUntil()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  @Promise("C-02: unknown is no")
  void evidenceThatTheRuleDemandsAndNobodyHasIsUnknown() {
    ContactGate strict =
        ContactGate.following(
            pack(
                "disclosing",
                new PackRule.Permit(
                    head("seller-named"),
                    new Ground.Consent(ConsentLevel.EXPRESS, false, null, Set.of("seller")))));

    Decision<Permission> decision = decide(strict, REQUEST, event(Kind.GIVEN, FOLLOW_UP, 1));

    assertThat(answer(decision)).isEqualTo(Answer.UNKNOWN);
    assertThat(codes(decision)).containsExactly("evidence-missing");
  }

  @Test
  void aGrantOfTheFutureIsNotSeenAndARefusalIs() {
    assertThat(answer(decide(event(Kind.GIVEN, FOLLOW_UP, -1)))).isEqualTo(Answer.NO);
    assertThat(decide(event(Kind.GIVEN, FOLLOW_UP, -1)).outcome().validUntil())
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(
            answer(
                decide(
                    event(Kind.GIVEN, FOLLOW_UP, 1),
                    event(Kind.WITHDRAWN, FOLLOW_UP, -1).recorded(NOW))))
        .isEqualTo(Answer.NO);
  }

  @Test
  void everyPlaceMustPermit() {
    ContactGate two =
        ContactGate.following(
            in("DE", "Europe/Berlin", consent("de")), in("GB", "Europe/London", optOut("gb")));

    assertThat(answer(decide(two, to(REQUEST, "GB")))).isEqualTo(Answer.YES);
    assertThat(answer(decide(two, to(REQUEST, "DE GB")))).isEqualTo(Answer.NO);
    assertThat(decide(two, to(REQUEST, "DE GB")).reasons().get(0).detail("place")).contains("DE");
  }

  @Test
  @Promise("C-02: unknown is no")
  void aPlaceThatNoPackReachesIsUnknown() {
    ContactGate german = ContactGate.following(in("DE", "Europe/Berlin", optOut("de")));

    assertThat(answer(decide(german, to(REQUEST, "DE-BY")))).isEqualTo(Answer.YES);
    assertThat(answer(decide(german, to(REQUEST, "JP")))).isEqualTo(Answer.UNKNOWN);
    assertThat(codes(decide(german, to(REQUEST, "JP")))).containsExactly("unknown-jurisdiction");
    assertThat(codes(decide(german, REQUEST))).containsExactly("unknown-jurisdiction");
  }

  @Test
  void aHousePackAloneDoesNotAnswerForAPersonWhoMayBeWhereLawIsKnown() {
    ContactGate both =
        ContactGate.following(
            pack("house", optOut("any")), in("DE", "Europe/Berlin", optOut("de")));

    assertThat(codes(decide(both, REQUEST)))
        .containsExactly("unknown-jurisdiction", "opt-out-regime");
    assertThat(answer(decide(both, to(REQUEST, "JP")))).isEqualTo(Answer.YES);
  }

  @Test
  void theFallbackAnswersWhereNoOtherPackOfPlacesDoes() {
    ContactGate two =
        ContactGate.following(
            in("DE", "Europe/Berlin", optOut("de")), elsewhere("strictest", consent("any")));

    assertThat(answer(decide(two, to(REQUEST, "DE")))).isEqualTo(Answer.YES);
    assertThat(answer(decide(two, to(REQUEST, "JP")))).isEqualTo(Answer.NO);
    assertThat(answer(decide(two, to(REQUEST, "DE JP")))).isEqualTo(Answer.NO);
    assertThat(answer(decide(two, REQUEST))).isEqualTo(Answer.NO);
  }

  @Test
  void aPackOfAPartForbidsWhereOnlyTheWholeIsKnownAndDoesNotPermit() {
    PolicyPack florida = in("US-FL", "America/New_York", consent("fl"));
    ContactGate both = ContactGate.following(in("US", "America/New_York", optOut("us")), florida);
    ContactGate alone = ContactGate.following(in("US-FL", "America/New_York", optOut("fl")));

    assertThat(answer(decide(both, to(REQUEST, "US-NY")))).isEqualTo(Answer.YES);
    assertThat(answer(decide(both, to(REQUEST, "US-FL")))).isEqualTo(Answer.NO);
    assertThat(answer(decide(both, to(REQUEST, "US")))).isEqualTo(Answer.NO);
    assertThat(answer(decide(alone, to(REQUEST, "US-FL")))).isEqualTo(Answer.YES);
    assertThat(answer(decide(alone, to(REQUEST, "US")))).isEqualTo(Answer.UNKNOWN);
  }

  private static RuleHead forRole(String id, Recipient.Role role) {
    return new RuleHead(
        id,
        "",
        Trust.HOUSE,
        InForce.ALWAYS,
        new Applies(Scope.EVERYTHING, Set.of(), Set.of(role)),
        true,
        Set.of());
  }

  @Test
  void anUnknownRoleIsForbiddenAsAnyRoleAndPermittedAsNone() {
    Recipient unknown = new Recipient(Recipient.Role.UNKNOWN, Set.of(), Set.of());
    Recipient company = new Recipient(Recipient.Role.CORPORATE, Set.of(), Set.of());
    PackRule corporate =
        new PackRule.Permit(
            forRole("corporate", Recipient.Role.CORPORATE), new Ground.OptOutRegime());
    ContactGate permits = ContactGate.following(pack("house", corporate));
    ContactGate bans =
        ContactGate.following(
            pack(
                "house",
                optOut("any"),
                new PackRule.Ban(forRole("consumers", Recipient.Role.CONSUMER))));

    assertThat(answer(decide(permits, REQUEST.to(company)))).isEqualTo(Answer.YES);
    assertThat(answer(decide(permits, REQUEST.to(unknown)))).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(decide(bans, REQUEST.to(company)))).isEqualTo(Answer.YES);
    assertThat(codes(decide(bans, REQUEST.to(unknown))))
        .containsExactly("banned", "opt-out-regime");
  }

  @Test
  void aRuleFromMemoryPermitsOnThePersonsExpressConsentOnlyAndSaysSo() {
    ContactGate memory =
        ContactGate.following(
            pack(
                "memory",
                new PackRule.Permit(
                    trusted(head("inferred"), Trust.UNVERIFIED),
                    Ground.Consent.of(ConsentLevel.INFERRED))));
    ContactGate regime =
        ContactGate.following(
            pack(
                "memory",
                new PackRule.Permit(
                    trusted(head("regime"), Trust.UNVERIFIED), new Ground.OptOutRegime())));
    ConsentEvent given = event(Kind.GIVEN, FOLLOW_UP, 1);
    ConsentEvent inferred = given.with(ConsentDetails.NONE.level(ConsentLevel.INFERRED));

    assertThat(codes(decide(memory, REQUEST, given)))
        .containsExactly("consent-given", "unverified");
    assertThat(codes(decide(memory, REQUEST, inferred)))
        .containsExactly("unverified-rule", "unverified");
    assertThat(answer(decide(memory, REQUEST, given.by(Actor.IMPORT)))).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(decide(regime, REQUEST, given))).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void aRuleFromMemoryRestrictsAndExemptsFromNothing() {
    PackRule.Exempt exempt =
        new PackRule.Exempt(trusted(head("exempt"), Trust.UNVERIFIED), EnumSet.of(Stage.PURPOSE));
    ContactGate gate =
        ContactGate.following(
            pack(
                "memory",
                optOut("any"),
                exempt,
                new PackRule.Hours(
                    trusted(head("hours"), Trust.UNVERIFIED),
                    List.of(daily("20:00", "21:00")),
                    "",
                    List.of(new Ground.OptOutRegime()))));

    assertThat(codes(decide(gate, to(REQUEST, "", "UTC"))))
        .containsExactly("quiet-hours", "opt-out-regime", "unverified");
    assertThat(answer(decide(gate, REQUEST, event(Kind.OBJECTED, FOLLOW_UP, 1))))
        .isEqualTo(Answer.NO);
  }

  @Test
  void anExemptionTakesEffectWhereEveryPlaceAgrees() {
    Scope notices = Scope.of(Purpose.LEGAL_NOTICE, Channel.EMAIL);
    ContactRequest notice = ask(Purpose.LEGAL_NOTICE, Channel.EMAIL);
    PackRule.Exempt exempt =
        new PackRule.Exempt(about("notices", notices), EnumSet.of(Stage.CHANNEL, Stage.POINT));
    ContactGate gate =
        ContactGate.following(
            in("DE", "Europe/Berlin", optOut("de"), exempt),
            in("FR", "Europe/Paris", optOut("fr")));
    ConsentEvent no = event(Kind.OPTED_OUT, Scope.of(Channel.EMAIL), 1);

    Decision<Permission> inGermany = decide(gate, to(notice, "DE"), no);
    assertThat(codes(inGermany)).containsExactly("opt-out-regime", "exempt");
    assertThat(answer(decide(gate, to(notice, "DE FR"), no))).isEqualTo(Answer.NO);
    assertThat(answer(decide(gate, to(REQUEST, "DE"), no))).isEqualTo(Answer.NO);
    assertThat(
            answer(decide(gate, to(notice, "DE"), event(Kind.BOUNCED, Scope.of(Channel.EMAIL), 1))))
        .isEqualTo(Answer.NO);
  }

  @Test
  void aRuleThatIsNotEnabledDoesNotDecide() {
    RuleHead off =
        new RuleHead("off", "", Trust.HOUSE, InForce.ALWAYS, Applies.ALWAYS, false, Set.of());

    assertThat(
            answer(
                decide(
                    ContactGate.following(pack("house", optOut("any"), new PackRule.Ban(off))),
                    REQUEST)))
        .isEqualTo(Answer.YES);
    assertThat(
            answer(
                decide(
                    ContactGate.following(
                        pack("house", new PackRule.Permit(off, new Ground.OptOutRegime()))),
                    REQUEST)))
        .isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void aPackThatNobodyReviewedForNinetyDaysIsSaidToBeStale() {
    for (String reviewed : List.of("2026-08-24", "2026-08-25")) {
      PolicyPack pack =
          PolicyPack.of(
              "law",
              "1",
              Reach.EVERYWHERE,
              ZoneId.of("UTC"),
              LocalDate.parse(reviewed),
              List.of(optOut("any")),
              List.of());
      List<String> codes = codes(decide(ContactGate.following(pack), REQUEST));

      assertThat(codes.contains("pack-stale")).isEqualTo(reviewed.equals("2026-08-24"));
    }
  }

  @Test
  void aRegisterThatWasNotAskedIsUnknownAndNoDataIsNoHarbour() {
    PackRule.Register asked =
        new PackRule.Register(
            head("reassigned"),
            "us-rnd",
            PackRule.Register.Asks.REASSIGNED,
            null,
            Period.ZERO,
            List.of());
    ContactGate gate = ContactGate.following(pack("house", optOut("any"), asked));

    assertThat(codes(decide(gate, REQUEST))).startsWith("register-not-asked");
    assertThat(reassigned(gate, RegisterAnswer.Listed.NO_DATA)).isEqualTo("register-no-data");
    assertThat(reassigned(gate, RegisterAnswer.Listed.YES)).isEqualTo("number-reassigned");
    assertThat(reassigned(gate, RegisterAnswer.Listed.NO)).isEqualTo("opt-out-regime");
  }

  private static String reassigned(ContactGate gate, RegisterAnswer.Listed listed) {
    RegisterAnswer older =
        new RegisterAnswer("us-rnd", RegisterAnswer.Listed.YES, null, NOW.minusSeconds(9), "v1");
    RegisterAnswer answer = new RegisterAnswer("us-rnd", listed, null, NOW, "v2");
    RegisterAnswer later =
        new RegisterAnswer("us-rnd", RegisterAnswer.Listed.NO, null, NOW.plusSeconds(9), "v3");
    ContactFacts facts = ContactFacts.of().registered(later, older, answer);
    return codes(gate.decide(REQUEST, facts, NOW)).get(0);
  }

  @Test
  void aTimeOfCoolingEndsWhenItsDaysAreFullyOver() {
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                optOut("any"),
                new PackRule.Cooling(
                    about("re-ask", new Scope(Set.of(Purpose.CONSENT_REQUEST), Set.of())),
                    EnumSet.of(Kind.OPTED_OUT),
                    Period.ofDays(60))));
    ContactRequest ask = ask(Purpose.CONSENT_REQUEST, Channel.EMAIL);
    ConsentEvent no = event(Kind.OPTED_OUT, FOLLOW_UP, 10);

    Decision<Permission> decision = decide(gate, ask, no);

    assertThat(codes(decision)).containsExactly("cooling", "opt-out-regime");
    assertThat(decision.outcome().firstPermitted()).contains(Instant.parse("2027-01-13T00:00:00Z"));
    assertThat(answer(gate.decide(ask, ContactFacts.of(no), Instant.parse("2027-01-13T00:00:00Z"))))
        .isEqualTo(Answer.YES);
  }

  @Test
  void wishesForbidOrPutOff() {
    ContactGate gate = ContactGate.following(pack("house", optOut("any")));
    ContactRequest news = to(MARKETING, "", "Europe/Berlin").about("news");
    ContactFacts facts = ContactFacts.of();
    Preferences wishes =
        new Preferences(
            Set.of("offers"),
            Set.of("news"),
            List.of(Channel.POST),
            new Preferences.Frequency(1, Span.rolling(Duration.ofDays(7))),
            LocalTime.of(22, 0),
            LocalTime.of(11, 0),
            NOW.plus(Duration.ofDays(1)),
            "de");
    ContactFacts wished =
        facts
            .wishing(wishes)
            .contacted(
                List.of(contact("c", "2026-11-20T09:00:00Z", Purpose.RESEARCH, Channel.SMS)));
    Preferences calm =
        new Preferences(
            Set.of(),
            Set.of(),
            List.of(),
            wishes.frequency(),
            wishes.quietFrom(),
            wishes.quietUntil(),
            wishes.pausedUntil(),
            "");

    assertThat(codes(gate.decide(news, wished, NOW)))
        .containsExactly(
            "preference-channel",
            "preference-topic",
            "preference-frequency",
            "preference-paused",
            "preference-quiet-hours",
            "opt-out-regime");
    assertThat(gate.decide(news, wished.wishing(calm), NOW).outcome().firstPermitted())
        .contains(Instant.parse("2026-11-27T10:00:00Z"));
    assertThat(codes(gate.decide(MARKETING, wished.wishing(calm), NOW)))
        .contains("unknown-time-zone");
  }

  @Test
  void hoursThatNeverMeetAreSaidToHaveNoFirstInstant() {
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                optOut("any"),
                hours("morning", daily("08:00", "10:00")),
                hours("evening", daily("18:00", "20:00"))));

    Decision<Permission> decision = decide(gate, to(REQUEST, "", "Europe/Berlin"));

    assertThat(answer(decision)).isEqualTo(Answer.NOT_NOW);
    assertThat(decision.outcome().firstPermitted()).isEmpty();
    assertThat(codes(decision)).contains("no-common-window");
    assertThat(decision.outcome().validUntil()).isAfter(NOW);
  }

  private record Weekend(ContactRule.Objections said) implements ContactRule {

    @Override
    public String name() {
      return "weekend";
    }

    @Override
    public Objections objections(ContactRequest request, ContactFacts facts, Instant now) {
      return said;
    }
  }

  @Test
  void aRuleOfTheHostsOwnIsNamedAndHeeded() {
    Instant then = NOW.plus(Duration.ofDays(2));
    ContactGate own =
        ContactGate.following(pack("house", optOut("any")))
            .with(new Weekend(ContactRule.Objections.notBefore(then, "closed-days")));
    ContactGate sure =
        ContactGate.following(pack("house", optOut("any")))
            .with(new Weekend(ContactRule.Objections.none().until(NOW.plusSeconds(5))));

    Decision<Permission> decision = decide(own, REQUEST);

    assertThat(decision.reasons().get(0))
        .returns("closed-days", Reason::code)
        .returns("weekend", Reason::rule);
    assertThat(answer(decision)).isEqualTo(Answer.NOT_NOW);
    assertThat(decision.outcome().validUntil()).isAfter(NOW);
    assertThat(decide(sure, REQUEST).outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(NOW.plusSeconds(5), Permission::validUntil);
    assertThat(own.ref()).isNotEqualTo(sure.packs().get(0).ref());
    assertThatThrownBy(() -> new ContactRule.Objection(Answer.YES, "fine", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void aGateIsRefusedForTwoPacksOfOneNameOrUnknownHolidaysOrABadRule() {
    PackRule.Hours rule =
        new PackRule.Hours(head("days"), List.of(daily("09:00", "18:00")), "gb-eng", List.of());
    ContactGate gate = ContactGate.following(pack("house", optOut("any"), rule));

    assertThatThrownBy(() -> ContactGate.following(pack("a"), pack("a")))
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            refusal -> assertThat(refusal.issues().get(0).code()).isEqualTo("duplicate-id"));
    assertThatThrownBy(gate::checked)
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            refusal -> assertThat(refusal.issues().get(0).code()).isEqualTo("unknown-holidays"));
    Weekend twice = new Weekend(ContactRule.Objections.none());
    assertThatThrownBy(() -> gate.with(twice, twice)).isInstanceOf(InvalidConfiguration.class);
    assertThat(codes(decide(gate, to(REQUEST, "", "UTC")))).startsWith("unknown-holidays");
  }

  @Test
  void severalPacksHaveOneReferenceWhateverTheirOrder() {
    PolicyPack one = pack("one", optOut("any"));
    PolicyPack two = pack("two", optOut("any"));

    assertThat(ContactGate.following(one, two).ref())
        .isEqualTo(ContactGate.following(two, one).ref())
        .isNotEqualTo(ContactGate.following(one).ref());
    assertThat(ContactGate.following(one, two).ref().name()).isEqualTo("one+two");
    assertThat(ContactGate.following(one)).hasToString(one.ref().toString());
  }
}
