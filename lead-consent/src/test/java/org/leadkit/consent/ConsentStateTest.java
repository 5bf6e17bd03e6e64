package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.Channel.EMAIL;
import static org.leadkit.lead.Channel.SMS;
import static org.leadkit.lead.Purpose.DIRECT_MARKETING;
import static org.leadkit.lead.Purpose.SALES_FOLLOW_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentState.Quarantined;
import org.leadkit.consent.Proof.Document;
import org.leadkit.consent.Proof.Means;

/** The rules of the fold, one by one. */
class ConsentStateTest {

  private static final Instant START = Instant.parse("2026-05-01T09:00:00Z");
  private static final Scope NEWS = Scope.of(DIRECT_MARKETING, EMAIL);
  private static final Scope ALL_EMAIL = Scope.of(EMAIL);
  private static final String POINT = "k1:aa";
  private static final String OTHER = "k1:bb";
  private static final ContactRequest REQUEST =
      ContactRequest.of(DIRECT_MARKETING, EMAIL).at(Set.of(POINT));
  private static final Proof LINK = Proof.by(Means.CONFIRMATION_LINK);
  private static final Proof PAPER =
      new Proof(Means.STAFF_NOTE, "", Set.of(), List.of(new Document("note", "ab".repeat(32))));

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static ConsentEvent event(Kind kind, Scope scope, int day) {
    return ConsentEvent.of(kind + "-" + day, kind, scope, "form", day(day)).at(POINT);
  }

  private static ConsentEvent proven(int day) {
    return event(Kind.GIVEN, NEWS, day).proven(LINK);
  }

  private static boolean permits(int day, ConsentEvent... events) {
    return permits(REQUEST, day, events);
  }

  private static boolean permits(ContactRequest request, int day, ConsentEvent... events) {
    ConsentState state = ConsentState.of(List.of(events));
    return state.restrictions(request, day(day)).isEmpty()
        && !state.grants(request, day(day)).isEmpty();
  }

  private static List<String> quarantined(ConsentEvent... events) {
    return ConsentState.of(List.of(events)).quarantined().stream().map(Quarantined::code).toList();
  }

  @Test
  void aConsentHoldsUntilThePersonRefuses() {
    ConsentEvent given = event(Kind.GIVEN, NEWS, 1);

    assertThat(permits(0, given)).isFalse();
    assertThat(permits(1, given)).isTrue();
    assertThat(permits(3, given, event(Kind.WITHDRAWN, NEWS, 2))).isFalse();
    assertThat(permits(1, given, event(Kind.WITHDRAWN, NEWS, 2))).isTrue();
  }

  @Test
  void onlyANewerProvenActOfThePersonLiftsARefusal() {
    ConsentEvent no = event(Kind.OPTED_OUT, NEWS, 5);

    assertThat(permits(9, no, proven(6))).isTrue();
    assertThat(permits(9, no, proven(6).by(Actor.AGENT))).isTrue();
    assertThat(permits(9, no, proven(4))).as("older").isFalse();
    assertThat(permits(9, no, proven(5))).as("at the same instant").isFalse();
    assertThat(permits(9, no, event(Kind.GIVEN, NEWS, 6))).as("without proof").isFalse();
    assertThat(permits(9, no, proven(6).proven(Proof.by(Means.FORM)))).as("by form").isFalse();
    for (Actor actor : List.of(Actor.IMPORT, Actor.STAFF, Actor.SYSTEM, Actor.AUTHORITY)) {
      assertThat(permits(9, no, proven(6).by(actor))).as(actor.name()).isFalse();
    }
  }

  @Test
  void aNarrowerConsentLiftsNoBroaderRefusal() {
    assertThat(permits(9, event(Kind.OPTED_OUT, ALL_EMAIL, 5), proven(6))).isFalse();
    assertThat(permits(9, event(Kind.OPTED_OUT, NEWS.ofBrands("acme"), 5), proven(6))).isTrue();
    assertThat(
            permits(
                9,
                event(Kind.OPTED_OUT, NEWS, 5),
                event(Kind.GIVEN, NEWS.about("news"), 6).proven(LINK)))
        .isFalse();
  }

  @Test
  void aRequestWithoutATopicIsMetByTheRefusalOfAnyAndCoveredByTheConsentToNone() {
    ConsentEvent topic = event(Kind.OPTED_OUT, NEWS.about("offers"), 2);

    assertThat(permits(3, event(Kind.GIVEN, NEWS, 1), topic)).isFalse();
    assertThat(permits(REQUEST.about("offers"), 3, event(Kind.GIVEN, NEWS, 1), topic)).isFalse();
    assertThat(permits(REQUEST.about("events"), 3, event(Kind.GIVEN, NEWS, 1), topic)).isTrue();
    assertThat(permits(3, event(Kind.GIVEN, NEWS.about("offers"), 1))).isFalse();
  }

  @Test
  void aConsentForOnePointSaysNothingAboutAnotherNorAboutThePerson() {
    assertThat(permits(9, event(Kind.GIVEN, NEWS, 1).at(OTHER))).isFalse();
    assertThat(permits(9, event(Kind.OPTED_OUT, NEWS, 5).at(""), proven(6))).isFalse();
    assertThat(permits(9, event(Kind.OPTED_OUT, NEWS, 5), proven(6).at(OTHER), proven(4)))
        .isFalse();
    assertThat(permits(9, event(Kind.OPTED_OUT, NEWS, 5), proven(6).at(""))).isTrue();
    assertThat(permits(9, event(Kind.OPTED_OUT, NEWS, 5).at(OTHER), proven(4))).isTrue();
  }

  @Test
  void hashesOfOnePointUnderSeveralKeysAreOnePoint() {
    ContactRequest both = REQUEST.at(Set.of(POINT, "k2:cc"));

    assertThat(permits(both, 9, event(Kind.OPTED_OUT, NEWS, 5), proven(6).at("k2:cc"))).isTrue();
    assertThat(permits(9, event(Kind.OPTED_OUT, NEWS, 5), proven(6).at("k2:cc"))).isFalse();
  }

  @Test
  void aRefusalTakesBackTheConsentsBeforeIt() {
    ConsentState state =
        ConsentState.of(List.of(proven(1), event(Kind.WITHDRAWN, NEWS, 2), proven(3)));

    assertThat(state.grants(REQUEST, day(4))).containsExactly(proven(3));
  }

  @Test
  void aBounceTakesBackNone() {
    ConsentState state =
        ConsentState.of(
            List.of(
                proven(1),
                event(Kind.BOUNCED, ALL_EMAIL, 2).by(Actor.SYSTEM),
                event(Kind.VALIDATED, ALL_EMAIL, 3).by(Actor.SYSTEM)));

    assertThat(state.restrictions(REQUEST, day(2))).hasSize(1);
    assertThat(state.restrictions(REQUEST, day(3))).isEmpty();
    assertThat(state.grants(REQUEST, day(3))).containsExactly(proven(1));
  }

  @Test
  void aValidationLiftsNothingButABounceOfThatPoint() {
    ConsentEvent valid = event(Kind.VALIDATED, Scope.EVERYTHING, 3).by(Actor.SYSTEM);
    ConsentEvent bounced = event(Kind.BOUNCED, ALL_EMAIL, 2).by(Actor.SYSTEM);

    assertThat(permits(9, proven(1), bounced, valid)).isTrue();
    assertThat(permits(9, proven(1), bounced, valid.at(OTHER))).isFalse();
    assertThat(permits(9, proven(1), bounced, valid.by(Actor.IMPORT))).isFalse();
    assertThat(permits(9, proven(1), bounced, valid.by(Actor.STAFF))).isFalse();
    assertThat(permits(9, proven(1), bounced, event(Kind.VALIDATED, Scope.of(SMS), 3))).isFalse();
    for (Kind kind : List.of(Kind.COMPLAINED, Kind.SUPPRESSED, Kind.REASSIGNED, Kind.OPTED_OUT)) {
      assertThat(permits(9, proven(1), event(kind, NEWS, 2).by(Actor.SYSTEM), valid)).isFalse();
    }
  }

  @Test
  void aWordAboutThePersonMendsNoPoint() {
    ConsentEvent bounced = event(Kind.REASSIGNED, NEWS, 2).by(Actor.SYSTEM);

    assertThat(permits(9, bounced, proven(3).at(""))).isFalse();
    assertThat(permits(9, bounced, proven(3))).isTrue();
  }

  @Test
  void staffTakeBackWithADocumentWhatStaffOrAMachineEnteredAndNothingElse() {
    ConsentEvent entry = event(Kind.SUPPRESSED, NEWS, 2).by(Actor.STAFF);
    ConsentEvent lift =
        event(Kind.SUPPRESSION_LIFTED, Scope.EVERYTHING, 3)
            .by(Actor.STAFF)
            .with(ConsentDetails.NONE.about(entry.id()).proof(PAPER));

    assertThat(permits(9, proven(1), entry, lift)).isTrue();
    assertThat(permits(9, proven(1), entry, lift.proven(Proof.by(Means.STAFF_NOTE)))).isFalse();
    assertThat(permits(9, proven(1), entry, lift.by(Actor.IMPORT))).isFalse();
    assertThat(permits(9, proven(1), entry, lift.with(ConsentDetails.NONE.proof(PAPER)))).isFalse();
    assertThat(permits(2, proven(1), entry, lift)).isFalse();
    assertThat(permits(9, proven(1), entry, entry.recorded(day(3)), lift))
        .as("which of two entries with one id")
        .isFalse();
    assertThat(permits(9, proven(1), entry.by(Actor.SUBJECT), lift)).isFalse();
    for (Kind kind : List.of(Kind.OPTED_OUT, Kind.COMPLAINED, Kind.WITHDRAWN, Kind.SIGNALLED)) {
      ConsentEvent no = event(kind, NEWS, 2).by(Actor.STAFF).named(entry.id());
      assertThat(permits(9, proven(1), no, lift)).as(kind.name()).isFalse();
    }
  }

  @Test
  void consentDoesNotLiftAHold() {
    ConsentEvent hold = event(Kind.RESTRICTED, Scope.EVERYTHING, 2).by(Actor.STAFF).at("");
    ConsentEvent all = event(Kind.GIVEN, Scope.EVERYTHING, 3).at("").proven(LINK);
    ConsentEvent end =
        event(Kind.RESTRICTION_LIFTED, Scope.EVERYTHING, 4).by(Actor.STAFF).at("").proven(PAPER);

    assertThat(permits(9, hold, all)).isFalse();
    assertThat(permits(9, hold, all, end)).isTrue();
    assertThat(permits(9, hold, all, end.proven(LINK))).isFalse();
    assertThat(permits(9, hold.by(Actor.SUBJECT), all, end)).isFalse();
    assertThat(permits(9, hold.by(Actor.AUTHORITY), all, end)).isFalse();
    assertThat(permits(9, hold.by(Actor.AUTHORITY), all, end.by(Actor.AUTHORITY))).isTrue();
    assertThat(permits(9, hold.by(Actor.SUBJECT), all, end.by(Actor.SUBJECT).proven(LINK)))
        .isTrue();
    assertThat(permits(9, hold, all, end.by(Actor.IMPORT))).isFalse();
  }

  @Test
  void whatEndsConsentForbidsNothing() {
    for (Kind kind : List.of(Kind.EXPIRED, Kind.INVALIDATED, Kind.REVOKED)) {
      ConsentEvent end = event(kind, NEWS, 2).by(Actor.AUTHORITY);
      assertThat(permits(3, proven(1), end)).as(kind.name()).isFalse();
      assertThat(permits(5, proven(1), end, event(Kind.GIVEN, NEWS, 4))).as(kind.name()).isTrue();
      assertThat(permits(3, proven(2), end)).as("at the same instant").isFalse();
    }
  }

  @Test
  void anEndThatNamesAConsentEndsThatOneOnly() {
    ConsentEvent one = proven(1).named("one");
    ConsentEvent two = proven(1).named("two");
    ConsentEvent end = event(Kind.EXPIRED, NEWS, 2).with(ConsentDetails.NONE.about("one"));
    ConsentState state = ConsentState.of(List.of(one, two, end));

    assertThat(state.grants(REQUEST, day(3))).containsExactly(two);
  }

  @Test
  void aConsentWithAnEndOfItsOwnIsOverAtThatInstantAndTheRefusalCountsAgain() {
    ConsentEvent no = event(Kind.OPTED_OUT, NEWS, 1);
    ConsentEvent yes = proven(2).with(ConsentDetails.NONE.until(day(5)).proof(LINK));

    assertThat(permits(4, no, yes)).isTrue();
    assertThat(permits(5, no, yes)).isFalse();
    assertThat(permits(6, no, yes, event(Kind.GIVEN, NEWS, 3).by(Actor.IMPORT))).isFalse();
  }

  @Test
  void aConsentThatWasEndedLiftsNoMore() {
    ConsentEvent no = event(Kind.OPTED_OUT, NEWS, 1);
    ConsentEvent invalid = event(Kind.INVALIDATED, NEWS, 3).by(Actor.AUTHORITY);
    ConsentEvent file = event(Kind.GIVEN, NEWS, 4).by(Actor.IMPORT);

    assertThat(permits(5, no, proven(2), file)).isTrue();
    assertThat(permits(5, no, proven(2), invalid, file)).isFalse();
  }

  @Test
  void aRelationshipLastsUntilItEnds() {
    ConsentEvent bought = ConsentEvent.of("b", Relationship.PURCHASE, "shop", day(1));
    ConsentEvent left =
        ConsentEvent.of("l", Kind.RELATION_ENDED, Scope.EVERYTHING, "shop", day(5))
            .with(ConsentDetails.NONE.relationship(Relationship.MEMBERSHIP));
    ConsentState state = ConsentState.of(List.of(bought, left));

    assertThat(state.relationships(REQUEST, day(0))).isEmpty();
    assertThat(state.relationships(REQUEST, day(6))).containsExactly(bought);
    assertThat(
            state
                .with(left.with(ConsentDetails.NONE.relationship(Relationship.PURCHASE)).named("m"))
                .relationships(REQUEST, day(6)))
        .isEmpty();
    assertThat(
            ConsentState.of(List.of(bought.with(bought.details().until(day(3)))))
                .relationships(REQUEST, day(3)))
        .isEmpty();
  }

  @Test
  void whatIsDatedInTheFutureRestrictsAtOnceAndPermitsNever() {
    ConsentEvent no = event(Kind.OPTED_OUT, NEWS, 30).recorded(day(2));
    ConsentEvent yes = event(Kind.GIVEN, NEWS, 30).recorded(day(2));

    assertThat(permits(3, proven(1), no)).isFalse();
    assertThat(permits(1, proven(1), no)).isTrue();
    assertThat(permits(31, yes)).isFalse();
    assertThat(quarantined(no, yes)).containsExactly("dated-in-the-future");
    assertThat(permits(31, event(Kind.GIVEN, NEWS, 30).recorded(day(30).minusSeconds(300))))
        .as("clocks may differ a little")
        .isTrue();
  }

  @Test
  void ofTwoEventsWithOneIdOnlyWhatRestrictsCounts() {
    ConsentEvent yes = proven(1).named("x");
    ConsentEvent again = proven(2).named("x");
    ConsentEvent no = event(Kind.OPTED_OUT, ALL_EMAIL, 3).named("x");

    assertThat(permits(9, yes, yes)).as("repeated").isTrue();
    assertThat(permits(9, yes, again)).isFalse();
    assertThat(quarantined(yes, again)).containsExactly("conflicting-id", "conflicting-id");
    assertThat(ConsentState.of(List.of(yes, no)).conflicts()).containsExactly("x");
    assertThat(ConsentState.of(List.of(yes, no)).restrictions(REQUEST, day(9))).containsExactly(no);
  }

  @Test
  void importedConsentIsAConsentWhereNothingRestricts() {
    assertThat(permits(9, event(Kind.GIVEN, NEWS, 1).by(Actor.IMPORT))).isTrue();
    assertThat(ConsentEvent.imported("i", Kind.GIVEN, NEWS, POINT, "file", null, day(3)))
        .as("without a date")
        .isEmpty();
    assertThat(
            ConsentEvent.imported("i", Kind.OPTED_OUT, NEWS, POINT, "file", null, day(3))
                .map(ConsentEvent::occurredAt))
        .contains(day(3));
  }

  @Test
  void s34AFileThatSaysYesAfterAnOptOutIsNoPermission() {
    Instant optedOut = Instant.parse("2026-05-01T00:00:00Z");
    Instant imported = Instant.parse("2026-06-01T00:00:00Z");
    ConsentEvent no = ConsentEvent.of("no", Kind.OPTED_OUT, NEWS, "link", optedOut).at(POINT);
    Optional<ConsentEvent> yes =
        ConsentEvent.imported(
            "yes",
            Kind.GIVEN,
            NEWS,
            POINT,
            "leads.csv",
            Instant.parse("2026-05-20T00:00:00Z"),
            imported);
    ConsentState state = ConsentState.of(List.of(no)).with(yes.orElseThrow());

    assertThat(state.restrictions(REQUEST, imported)).containsExactly(no);
  }

  @Test
  void s33AWithdrawalThatWasLearnedOfLaterIsFlaggedAtTheContactBetween() {
    ConsentEvent given =
        ConsentEvent.of("g", Kind.GIVEN, NEWS, "form", Instant.parse("2026-05-01T00:00:00Z"))
            .recorded(Instant.parse("2026-05-09T00:00:00Z"));
    ConsentEvent withdrawn =
        ConsentEvent.of("w", Kind.WITHDRAWN, NEWS, "call", Instant.parse("2026-05-02T00:00:00Z"))
            .recorded(Instant.parse("2026-05-10T00:00:00Z"));
    ConsentState state = ConsentState.of(List.of(withdrawn, given));
    Instant sent = Instant.parse("2026-05-09T12:00:00Z");

    Instant asked = Instant.parse("2026-05-11T00:00:00Z");
    assertThat(state.status(REQUEST, asked)).isEqualTo(ConsentStatus.WITHDRAWN);
    ConsentAudit audit = state.audit(REQUEST, sent);
    assertThat(audit.wasConsentedAsKnownThen()).isTrue();
    assertThat(audit.wasConsentedAsKnownNow()).isFalse();
    assertThat(audit.finding()).contains("sent-after-withdrawal");
    assertThat(state.audit(REQUEST, asked).finding()).contains("sent-against-refusal");
    assertThat(ConsentState.of(List.of(given)).audit(REQUEST, sent).finding()).isEmpty();
    assertThat(
            state
                .with(withdrawn.named("later").recorded(asked))
                .audit(REQUEST, Instant.parse("2026-05-01T12:00:00Z"))
                .finding())
        .as("a withdrawal after the contact")
        .isEmpty();
  }

  @Test
  void aContactOnAConsentThatWasFoundInvalidIsFlagged() {
    ConsentEvent invalid = event(Kind.INVALIDATED, NEWS, 1).by(Actor.AUTHORITY).recorded(day(9));

    assertThat(ConsentState.of(List.of(proven(1), invalid)).audit(REQUEST, day(3)).finding())
        .contains("sent-without-consent");
  }

  @Test
  void a38ABounceAfterAnOptOutKeepsItsReasonAndStaffAfterABounceReplaceIt() {
    ConsentEvent no = event(Kind.OPTED_OUT, NEWS, 1);
    ConsentEvent bounced = event(Kind.BOUNCED, ALL_EMAIL, 2).by(Actor.SYSTEM);
    ConsentEvent manual = event(Kind.SUPPRESSED, ALL_EMAIL, 3).by(Actor.STAFF);

    assertThat(ConsentState.of(List.of(no, bounced)).foremost(REQUEST, day(9))).contains(no);
    assertThat(ConsentState.of(List.of(bounced, manual)).foremost(REQUEST, day(9)))
        .contains(manual);
    assertThat(ConsentState.of(List.of(no, bounced, manual)).restrictions(REQUEST, day(9)))
        .as("none is lost")
        .containsExactly(no, bounced, manual);
  }

  @Test
  void unknownRefusedAndWithdrawnAreThreeThings() {
    assertThat(status()).isEqualTo(ConsentStatus.UNKNOWN);
    assertThat(status(event(Kind.REFUSED, NEWS, 1))).isEqualTo(ConsentStatus.REFUSED);
    assertThat(status(event(Kind.OPTED_OUT, NEWS, 1))).isEqualTo(ConsentStatus.WITHDRAWN);
    assertThat(status(event(Kind.GIVEN, NEWS, 1))).isEqualTo(ConsentStatus.GIVEN);
    assertThat(status(event(Kind.GIVEN, NEWS, 1), event(Kind.RENEWED, NEWS, 2)))
        .isEqualTo(ConsentStatus.RENEWED);
    assertThat(status(event(Kind.GIVEN, NEWS, 1), event(Kind.REVOKED, NEWS, 2)))
        .isEqualTo(ConsentStatus.REVOKED);
    assertThat(status(event(Kind.GIVEN, NEWS, 1), event(Kind.INVALIDATED, NEWS, 2)))
        .isEqualTo(ConsentStatus.INVALIDATED);
    assertThat(status(proven(1).with(ConsentDetails.NONE.until(day(2)))))
        .isEqualTo(ConsentStatus.EXPIRED);
    ConsentEvent asked =
        ConsentEvent.request("r", NEWS, POINT, "form", day(1), ConsentState.LINK_WORKS);
    assertThat(status(asked)).isEqualTo(ConsentStatus.REQUEST_DEFERRED);
    assertThat(ConsentState.of(List.of(asked)).status(REQUEST, day(2)))
        .isEqualTo(ConsentStatus.REQUESTED);
  }

  private static ConsentStatus status(ConsentEvent... events) {
    return ConsentState.of(List.of(events)).status(REQUEST, day(9));
  }

  @Test
  void anotherPurposeOrChannelIsAnotherQuestion() {
    assertThat(permits(ContactRequest.of(SALES_FOLLOW_UP, EMAIL), 9, proven(1))).isFalse();
    assertThat(permits(ContactRequest.of(DIRECT_MARKETING, SMS), 9, proven(1))).isFalse();
    assertThat(permits(9, proven(1), event(Kind.OPTED_OUT, Scope.of(SALES_FOLLOW_UP, EMAIL), 2)))
        .isTrue();
  }
}
