package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

class ContactGateTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Scope FOLLOW_UP = Scope.of(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  private static final String POINT = "k1:aa";
  private static final ContactRequest REQUEST =
      ContactRequest.of(Purpose.SALES_FOLLOW_UP, Channel.EMAIL).at(Set.of(POINT));

  private final ContactGate gate = ContactGate.following(PolicyPack.explicitConsent());

  private static ConsentEvent event(Kind kind, Scope scope, int daysAgo) {
    return event(kind, scope, daysAgo, POINT, Actor.SUBJECT);
  }

  private static ConsentEvent event(
      Kind kind, Scope scope, int daysAgo, String point, Actor actor) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    return new ConsentEvent("e" + daysAgo + kind, kind, scope, point, actor, "form", at, at);
  }

  private Decision<Permission> decide(ConsentEvent... events) {
    return gate.decide(REQUEST, ContactFacts.of(events), NOW);
  }

  private static String first(Decision<Permission> decision) {
    return decision.reasons().get(0).code();
  }

  @Test
  @Promise("C-02: unknown is no")
  void withoutAnythingOnRecordTheAnswerIsNo() {
    Decision<Permission> decision = decide();

    assertThat(decision.outcome().isPermitted()).isFalse();
    assertThat(first(decision)).isEqualTo("no-basis");
  }

  @Test
  @Promise("C-02: unknown is no")
  void whatNoRuleCoversIsUnknownWhichIsNo() {
    PolicyPack narrow =
        PolicyPack.of(
            "narrow",
            "1",
            List.of(PermissionRule.of("post-only", Scope.of(Channel.POST), Basis.CONSENT)));

    Decision<Permission> decision =
        ContactGate.following(narrow)
            .decide(REQUEST, ContactFacts.of(event(Kind.GIVEN, FOLLOW_UP, 1)), NOW);

    assertThat(decision.outcome().answer()).isEqualTo(Permission.Answer.UNKNOWN);
    assertThat(decision.outcome().isPermitted()).isFalse();
    assertThat(first(decision)).isEqualTo("no-applicable-rule");
  }

  @Test
  void consentToThatPurposeOnThatChannelIsABasis() {
    Decision<Permission> decision = decide(event(Kind.GIVEN, FOLLOW_UP, 1));

    assertThat(decision.outcome().isPermitted()).isTrue();
    assertThat(decision.reasons())
        .singleElement()
        .extracting(Reason::code, Reason::rule)
        .containsExactly("consent-given", "explicit");
  }

  @Test
  void consentToSomethingElseIsNot() {
    assertThat(decide(event(Kind.GIVEN, Scope.of(Purpose.RESEARCH, Channel.EMAIL), 1)).outcome())
        .matches(permission -> !permission.isPermitted());
    assertThat(
            decide(event(Kind.GIVEN, Scope.of(Purpose.SALES_FOLLOW_UP, Channel.SMS), 1)).outcome())
        .matches(permission -> !permission.isPermitted());
  }

  @Test
  void consentForOneContactPointSaysNothingAboutAnother() {
    assertThat(first(decide(event(Kind.GIVEN, FOLLOW_UP, 1, "k1:bb", Actor.SUBJECT))))
        .isEqualTo("no-basis");
  }

  @Test
  void anInquiryIsABasisForItsAnswerOnlyAndNotForEver() {
    Scope reply = new Scope(Set.of(Purpose.REPLY_TO_INQUIRY), Set.of());
    ContactRequest answer =
        ContactRequest.of(Purpose.REPLY_TO_INQUIRY, Channel.EMAIL).at(Set.of(POINT));

    assertThat(
            gate.decide(answer, ContactFacts.of(event(Kind.INQUIRED, reply, 29)), NOW)
                .outcome()
                .isPermitted())
        .isTrue();
    assertThat(
            gate.decide(answer, ContactFacts.of(event(Kind.INQUIRED, reply, 30)), NOW)
                .outcome()
                .isPermitted())
        .isFalse();
    assertThat(first(decide(event(Kind.INQUIRED, reply, 1)))).isEqualTo("no-basis");
  }

  @Test
  void aNewerConsentOfThePersonLiftsARefusalThatItCovers() {
    ConsentEvent no = event(Kind.WITHDRAWN, FOLLOW_UP, 5);

    assertThat(decide(no, event(Kind.GIVEN, FOLLOW_UP, 4)).outcome().isPermitted()).isTrue();
    assertThat(decide(no, event(Kind.GIVEN, FOLLOW_UP, 6)).outcome().isPermitted()).isFalse();
    assertThat(decide(no, event(Kind.GIVEN, FOLLOW_UP, 5)).outcome().isPermitted()).isFalse();
  }

  @Test
  void aNarrowConsentDoesNotLiftABroadRefusal() {
    assertThat(
            decide(
                    event(Kind.WITHDRAWN, Scope.of(Channel.EMAIL), 5),
                    event(Kind.GIVEN, FOLLOW_UP, 4))
                .outcome()
                .isPermitted())
        .isFalse();
    assertThat(
            decide(
                    event(Kind.WITHDRAWN, FOLLOW_UP, 5, "", Actor.SUBJECT),
                    event(Kind.GIVEN, FOLLOW_UP, 4))
                .outcome()
                .isPermitted())
        .isFalse();
  }

  @Test
  void anImportCanNotLiftARefusal() {
    Decision<Permission> decision =
        decide(
            event(Kind.WITHDRAWN, FOLLOW_UP, 5),
            event(Kind.GIVEN, FOLLOW_UP, 4, POINT, Actor.IMPORT));

    assertThat(decision.outcome().isPermitted()).isFalse();
    assertThat(first(decision)).isEqualTo("withdrawn");
  }

  @Test
  void aSuppressionBeatsEveryConsent() {
    Suppression suppression = new Suppression(POINT, Scope.EVERYTHING, "withdrawn", "link", NOW);
    ContactFacts facts =
        new ContactFacts(List.of(event(Kind.GIVEN, FOLLOW_UP, 0)), List.of(suppression));

    Decision<Permission> decision = gate.decide(REQUEST, facts, NOW);

    assertThat(decision.outcome().answer()).isEqualTo(Permission.Answer.NO);
    assertThat(first(decision)).isEqualTo("suppressed");
  }

  @Test
  void allFindingsAreGivenTheWeightiestFirst() {
    Suppression suppression = new Suppression("", Scope.EVERYTHING, "complaint", "loop", NOW);
    ContactFacts facts =
        new ContactFacts(
            List.of(event(Kind.REFUSED, FOLLOW_UP, 1, "", Actor.STAFF)), List.of(suppression));

    assertThat(
            gate.decide(
                    ContactRequest.of(Purpose.SALES_FOLLOW_UP, Channel.EMAIL).at(Set.of()),
                    facts,
                    NOW)
                .reasons())
        .extracting(Reason::code)
        .containsExactly("suppressed", "refused", "no-basis", "no-contact-point");
  }

  @Test
  void aPackThatAsksForConfirmationAwaitsIt() {
    PolicyPack pack =
        PolicyPack.of(
            "double-opt-in",
            "1",
            List.of(PermissionRule.of("confirmed", Scope.EVERYTHING, Basis.CONFIRMED_CONSENT)));
    ContactGate strict = ContactGate.following(pack);
    ConsentEvent given = event(Kind.GIVEN, FOLLOW_UP, 2);
    ConsentEvent confirmed = event(Kind.CONFIRMED, FOLLOW_UP, 1);

    assertThat(first(strict.decide(REQUEST, ContactFacts.of(given), NOW)))
        .isEqualTo("awaiting-confirmation");
    assertThat(
            strict.decide(REQUEST, ContactFacts.of(given, confirmed), NOW).outcome().isPermitted())
        .isTrue();
  }

  @Test
  void aGrantOfTheFutureIsNotSeenAndARefusalIs() {
    assertThat(decide(event(Kind.GIVEN, FOLLOW_UP, -1)).outcome().isPermitted()).isFalse();
    assertThat(
            decide(event(Kind.GIVEN, FOLLOW_UP, 1), event(Kind.WITHDRAWN, FOLLOW_UP, -1))
                .outcome()
                .isPermitted())
        .isFalse();
  }

  @Test
  void anUnconfirmedConsentDoesNotReviveAConfirmedOneThatWasWithdrawn() {
    ContactGate strict =
        ContactGate.following(
            PolicyPack.of(
                "double-opt-in",
                "1",
                List.of(
                    PermissionRule.of("confirmed", Scope.EVERYTHING, Basis.CONFIRMED_CONSENT))));
    ContactFacts withdrawn =
        ContactFacts.of(
            event(Kind.GIVEN, FOLLOW_UP, 9),
            event(Kind.CONFIRMED, FOLLOW_UP, 8),
            event(Kind.WITHDRAWN, FOLLOW_UP, 7),
            event(Kind.GIVEN, FOLLOW_UP, 6));
    List<ConsentEvent> more = new ArrayList<>(withdrawn.events());
    more.add(event(Kind.CONFIRMED, FOLLOW_UP, 5));

    assertThat(strict.decide(REQUEST, withdrawn, NOW).outcome().isPermitted()).isFalse();
    assertThat(
            strict.decide(REQUEST, new ContactFacts(more, List.of()), NOW).outcome().isPermitted())
        .isTrue();
  }

  @Provide
  Arbitrary<ConsentEvent> events() {
    Arbitrary<Scope> scopes =
        Combinators.combine(
                Arbitraries.of(Purpose.class).set().ofMaxSize(2),
                Arbitraries.of(Channel.class).set().ofMaxSize(2))
            .as(Scope::new);
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            scopes,
            Arbitraries.integers().between(0, 5),
            Arbitraries.of("", POINT, "k1:bb"),
            Arbitraries.of(Actor.class))
        .as(ContactGateTest::event);
  }

  @Provide
  Arbitrary<List<ConsentEvent>> histories() {
    return events().list().ofMaxSize(8);
  }

  @Property(tries = 2_000)
  @Promise("C-01: a refusal or suppression more never turns a no into a yes")
  void oneRestrictionMoreNeverPermits(
      @ForAll("histories") List<ConsentEvent> events, @ForAll("events") ConsentEvent another) {
    if (!another.restricts()) {
      return;
    }
    List<ConsentEvent> more = new ArrayList<>(events);
    more.add(another);
    boolean before =
        gate.decide(REQUEST, new ContactFacts(events, List.of()), NOW).outcome().isPermitted();
    boolean after =
        gate.decide(REQUEST, new ContactFacts(more, List.of()), NOW).outcome().isPermitted();

    assertThat(!before && after).isFalse();
  }

  @Property(tries = 2_000)
  @Promise("C-01: a no becomes a yes only by a newer act of the person that is wide enough")
  void whatTurnsANoIntoAYesIsAnActOfThePersonAfterEveryRefusal(
      @ForAll("histories") List<ConsentEvent> events, @ForAll("events") ConsentEvent another) {
    List<ConsentEvent> more = new ArrayList<>(events);
    more.add(another);
    boolean before =
        gate.decide(REQUEST, new ContactFacts(events, List.of()), NOW).outcome().isPermitted();
    boolean after =
        gate.decide(REQUEST, new ContactFacts(more, List.of()), NOW).outcome().isPermitted();
    boolean refused =
        events.stream()
            .anyMatch(
                event ->
                    event.restricts()
                        && event.scope().covers(Purpose.SALES_FOLLOW_UP, Channel.EMAIL)
                        && (event.point().isEmpty() || event.point().equals(POINT))
                        && !(another.actor() == Actor.SUBJECT
                            && another.occurredAt().isAfter(event.occurredAt())
                            && another.scope().covers(event.scope())
                            && another.point().equals(event.point())));

    assertThat(!before && after && refused).isFalse();
  }

  @Property
  @Promise("C-02: a yes always rests on a grant on record that covers the question")
  void withoutAGrantThatCoversTheQuestionTheAnswerIsNo(
      @ForAll("histories") List<ConsentEvent> events) {
    boolean granted =
        events.stream()
            .anyMatch(
                event ->
                    (event.kind() == Kind.GIVEN || event.kind() == Kind.CONFIRMED)
                        && event.point().equals(POINT)
                        && event.scope().covers(Purpose.SALES_FOLLOW_UP, Channel.EMAIL));

    boolean permitted =
        gate.decide(REQUEST, new ContactFacts(events, List.of()), NOW).outcome().isPermitted();

    assertThat(permitted && !granted).isFalse();
  }
}
