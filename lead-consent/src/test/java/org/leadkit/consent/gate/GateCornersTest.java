package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.consent.gate.Rules.POINT;
import static org.leadkit.consent.gate.Rules.about;
import static org.leadkit.consent.gate.Rules.ask;
import static org.leadkit.consent.gate.Rules.consent;
import static org.leadkit.consent.gate.Rules.daily;
import static org.leadkit.consent.gate.Rules.event;
import static org.leadkit.consent.gate.Rules.head;
import static org.leadkit.consent.gate.Rules.hours;
import static org.leadkit.consent.gate.Rules.limit;
import static org.leadkit.consent.gate.Rules.optOut;
import static org.leadkit.consent.gate.Rules.pack;
import static org.leadkit.consent.gate.Rules.to;
import static org.leadkit.consent.gate.Rules.trusted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Preferences;
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
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Facts, rules and instants at the edge of what can be. */
class GateCornersTest {

  private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");
  private static final ContactRequest TEXT =
      to(ask(Purpose.DIRECT_MARKETING, Channel.SMS), "", "Europe/Berlin");
  private static final ContactFacts NOTHING = ContactFacts.of();

  private static Decision<Permission> decide(ContactGate gate, ContactFacts facts) {
    return gate.decide(TEXT, facts, NOW);
  }

  private static List<String> codes(Decision<Permission> decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  private static ContactFacts wishing(UnaryOperator<Preferences> wish) {
    return NOTHING.wishing(wish.apply(Preferences.NONE));
  }

  @Test
  void anOptOutOfOneChannelIsNotConfirmedOnAnother() {
    Scope confirmation = new Scope(Set.of(Purpose.OPT_OUT_CONFIRMATION), Set.of(Channel.SMS));
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                new PackRule.Permit(
                    about("confirm", confirmation), new Ground.JustOptedOut(Duration.ofMinutes(5))),
                new PackRule.Exempt(
                    about("confirm-exempt", confirmation),
                    EnumSet.range(Stage.GLOBAL, Stage.PURPOSE))));
    ContactRequest request = to(ask(Purpose.OPT_OUT_CONFIRMATION, Channel.SMS), "");
    ConsentEvent texts = event("e1", Kind.OPTED_OUT, Scope.of(Channel.SMS), "2026-06-10T11:59:00Z");
    ConsentEvent mail =
        event("e1", Kind.OPTED_OUT, Scope.of(Channel.EMAIL), "2026-06-10T11:59:00Z");
    ConsentEvent brand =
        event("e1", Kind.OPTED_OUT, Scope.of(Channel.SMS).ofBrands("acme"), "2026-06-10T11:59:00Z");

    assertThat(gate.decide(request, ContactFacts.of(texts), NOW).outcome().isPermitted()).isTrue();
    assertThat(gate.decide(request, ContactFacts.of(mail), NOW).outcome().isPermitted()).isFalse();
    assertThat(
            gate.decide(request.inNameOf("acme"), ContactFacts.of(brand), NOW)
                .outcome()
                .isPermitted())
        .isTrue();
    assertThat(
            gate.decide(request.inNameOf("other"), ContactFacts.of(brand), NOW)
                .outcome()
                .isPermitted())
        .isFalse();
  }

  static Stream<Instant> ends() {
    return Stream.of(
        Instant.MIN,
        Instant.MIN.plusSeconds(1),
        Instant.parse("-999999999-01-01T00:00:00Z"),
        Instant.parse("+999999999-12-31T23:59:59Z"),
        Instant.MAX.minusSeconds(1),
        Instant.MAX);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void whatIsDatedAtAnEndOfTimeIsAnswered(Instant end) {
    LocalDate date = end.isBefore(NOW) ? LocalDate.MIN : LocalDate.MAX;
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                optOut("any"),
                new PackRule.Cooling(head("wait"), Set.of(Kind.NOTICE_SHOWN), Period.ofDays(60)),
                limit("one-a-day", 1, Span.rolling(Duration.ofDays(1))),
                limit("one-a-date", 1, Span.days(1)),
                new PackRule.Register(
                    head("asked"),
                    "dnc",
                    PackRule.Register.Asks.LISTED,
                    Period.ofDays(31),
                    Period.ofDays(31),
                    List.of(
                        new Ground.Consent(
                            ConsentLevel.EXPRESS, false, Period.ofYears(1), Set.of()),
                        Rules.within(
                            Relationship.PURCHASE, Period.ofMonths(1), Ground.Counting.BACKWARD),
                        Rules.within(
                            Relationship.INQUIRY, Period.ofMonths(1), Ground.Counting.FORWARD)))));
    ConsentEvent shown =
        new ConsentEvent(
            "e1",
            Kind.NOTICE_SHOWN,
            Scope.EVERYTHING,
            POINT,
            ConsentEvent.Actor.SUBJECT,
            "form",
            end,
            NOW);
    ConsentEvent given =
        ConsentEvent.of("e2", Kind.GIVEN, Scope.EVERYTHING, "form", end).recorded(NOW);
    ContactFacts facts =
        ContactFacts.of(
                shown,
                given,
                ConsentEvent.of("e3", Relationship.PURCHASE, "shop", end).recorded(NOW),
                ConsentEvent.of("e4", Relationship.INQUIRY, "shop", end).recorded(NOW))
            .contacted(
                List.of(
                    new PastContact(
                        "c1", end, Purpose.DIRECT_MARKETING, Channel.SMS, POINT, "", "")))
            .registered(
                new RegisterAnswer("dnc", Listed.YES, date, end, "v1"),
                new RegisterAnswer("dnc", Listed.YES, date, NOW, "v1"));

    assertThat(decide(gate, facts).reasons()).isNotEmpty();
    assertThat(
            gate.decide(
                    TEXT,
                    facts.registered(new RegisterAnswer("dnc", Listed.NO, null, end, "v1")),
                    NOW)
                .outcome()
                .isPermitted())
        .isFalse();
    assertThat(
            decide(
                    gate,
                    facts
                        .registered(new RegisterAnswer("dnc", Listed.NO, null, NOW, "v1"))
                        .wishing(
                            new Preferences(
                                Set.of(), Set.of(), List.of(), null, null, null, end, "")))
                .outcome()
                .answer())
        .isEqualTo(end.isBefore(NOW) ? Answer.YES : Answer.NOT_NOW);
  }

  /** Says when it may speak, and that it may change its mind at any time. */
  private record Restless(Duration pause, Instant until) implements ContactRule {

    @Override
    public String name() {
      return "restless";
    }

    @Override
    public Objections objections(ContactRequest request, ContactFacts facts, Instant now) {
      Instant then = pause.isZero() ? until : now.plus(pause);
      return then.isAfter(now)
          ? Objections.notBefore(then, "not-yet").until(now)
          : Objections.none().until(now);
    }
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aRuleThatMayChangeAtAnyTimeIsAskedAgainWhenItSaid() {
    ContactGate gate =
        ContactGate.following(pack("house", optOut("any")))
            .with(new Restless(Duration.ZERO, NOW.plusSeconds(3600)));

    Permission said = decide(gate, NOTHING).outcome();

    assertThat(said.firstPermitted()).contains(NOW.plusSeconds(3600));
    assertThat(said.validUntil()).isEqualTo(NOW.plusNanos(1));
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aRuleThatPutsOffForeverIsSaidToHaveNoFirstInstant() {
    ContactGate gate =
        ContactGate.following(pack("house", optOut("any")))
            .with(new Restless(Duration.ofMillis(1), NOW));

    Decision<Permission> said = decide(gate, NOTHING);

    assertThat(said.outcome())
        .returns(Answer.NOT_NOW, Permission::answer)
        .returns(null, Permission::notBefore)
        .returns(NOW.plusNanos(1), Permission::validUntil);
  }

  @Test
  void whatARuleOfTheHostsOwnThrowsIsNoAnswer() {
    ContactRule broken =
        new ContactRule() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Objections objections(ContactRequest request, ContactFacts facts, Instant now) {
            throw new IllegalStateException("no calendar");
          }
        };
    ContactGate gate = ContactGate.following(pack("house", optOut("any"))).with(broken);

    assertThatThrownBy(() -> decide(gate, NOTHING))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no calendar");
  }

  @Test
  void aCodeOfTheHostsOwnIsInKebabCaseSoThatItHoldsNothingPersonal() {
    assertThatThrownBy(() -> ContactRule.Objections.no("call +49 170 1234567 later"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kebab case")
        .hasMessageNotContaining("1234567")
        .hasMessageContaining("Maybe");
  }

  @Test
  void aWishForNoContactAtAllIsHeeded() {
    for (Span span : List.of(Span.days(1), Span.rolling(Duration.ofDays(1)))) {
      ContactFacts facts =
          wishing(
              none ->
                  new Preferences(
                      Set.of(),
                      Set.of(),
                      List.of(),
                      new Preferences.Frequency(0, span),
                      null,
                      null,
                      null,
                      ""));
      ContactGate gate = ContactGate.following(pack("house", optOut("any")));

      Decision<Permission> decision = decide(gate, facts);
      Decision<Permission> anywhere = gate.decide(to(TEXT, ""), facts, NOW);

      assertThat(decision.outcome().answer()).isEqualTo(Answer.NOT_NOW);
      assertThat(decision.outcome().firstPermitted()).isEmpty();
      assertThat(codes(decision)).contains("preference-frequency");
      assertThat(anywhere.outcome().isPermitted()).isFalse();
    }
  }

  private static PackRule.Permit consentFor(String id, Period time) {
    return new PackRule.Permit(
        head(id), new Ground.Consent(ConsentLevel.EXPRESS, false, time, Set.of()));
  }

  @Test
  void ofSeveralGroundsTheOneThatLastsLongestIsNamedWhateverTheirOrder() {
    PackRule shorter = consentFor("a-year", Period.ofYears(1));
    PackRule longer = consentFor("two-years", Period.ofYears(2));
    PackRule memory =
        new PackRule.Permit(
            trusted(head("from-memory"), Trust.UNVERIFIED),
            Ground.Consent.of(ConsentLevel.EXPRESS));
    ContactFacts facts =
        ContactFacts.of(event("e1", Kind.GIVEN, Scope.EVERYTHING, "2026-01-10T12:00:00Z"));

    for (PolicyPack pack :
        List.of(
            pack("house", shorter, longer, memory),
            pack("house", memory, longer, shorter),
            pack("house", longer, memory, shorter))) {
      Decision<Permission> decision = decide(ContactGate.following(pack), facts);

      assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("two-years");
      assertThat(decision.outcome().validUntil()).isEqualTo(Instant.parse("2028-01-11T00:00:00Z"));
    }
  }

  @Test
  void ofSeveralGroundsThatFailTheFirstByNameIsNamedWhateverTheirOrder() {
    Decision<Permission> one =
        decide(ContactGate.following(pack("house", consent("a"), consent("b"))), NOTHING);
    Decision<Permission> other =
        decide(ContactGate.following(pack("house", consent("b"), consent("a"))), NOTHING);

    assertThat(one.reasons()).extracting(Reason::rule).containsExactly("a");
    assertThat(other.reasons()).extracting(Reason::rule).containsExactly("a");
  }

  @Test
  void whatIsOpenInAPackIsSaidOnce() {
    ContactGate gate =
        ContactGate.following(
            pack(
                "house",
                new PackRule.Permit(
                    trusted(head("permit"), Trust.UNVERIFIED, "U1", "U2"),
                    Ground.Consent.of(ConsentLevel.EXPRESS)),
                new PackRule.Oblige(
                    trusted(head("oblige"), Trust.UNVERIFIED, "U2", "U3"), Set.of("show-opt-out")),
                new PackRule.Oblige(
                    trusted(head("again"), Trust.PRIMARY, "U2"), Set.of("show-sender"))),
            pack(
                "second",
                new PackRule.Permit(
                    trusted(head("other"), Trust.UNVERIFIED),
                    Ground.Consent.of(ConsentLevel.EXPRESS))));
    ContactFacts facts =
        ContactFacts.of(event("e1", Kind.GIVEN, Scope.EVERYTHING, "2026-01-10T12:00:00Z"));

    Decision<Permission> decision = decide(gate, facts);

    assertThat(codes(decision))
        .containsExactly("consent-given", "consent-given", "uncertain", "unverified", "unverified");
    Reason uncertain = decision.reasons("uncertain").get(0);
    assertThat(uncertain.rule()).isEmpty();
    assertThat(uncertain.detail("entries")).contains("U1 U2 U3");
    assertThat(uncertain.detail("rules")).contains("again oblige permit");
    assertThat(decision.reasons("unverified"))
        .extracting(reason -> reason.detail("rules").orElseThrow())
        .containsExactly("oblige permit", "other");
  }

  @Test
  void theLastWordOfAConsentIsItsOwnEnd() {
    ConsentEvent given =
        event("e1", Kind.GIVEN, Scope.EVERYTHING, "2026-01-10T12:00:00Z")
            .with(ConsentDetails.NONE.until(NOW.plusSeconds(60)));
    ContactGate gate =
        ContactGate.following(pack("house", consent("any"), hours("h", daily("08:00", "20:00"))));

    assertThat(decide(gate, ContactFacts.of(given)).outcome())
        .returns(Answer.YES, Permission::answer)
        .returns(NOW.plusSeconds(60), Permission::validUntil);
    assertThat(
            gate.decide(TEXT, ContactFacts.of(given), NOW.plusSeconds(60)).outcome().isPermitted())
        .isFalse();
  }
}
