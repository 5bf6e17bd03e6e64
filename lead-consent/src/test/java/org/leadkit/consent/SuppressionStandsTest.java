package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.Channel.EMAIL;
import static org.leadkit.lead.Purpose.DIRECT_MARKETING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.Proof.Document;
import org.leadkit.consent.Proof.Means;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.testsupport.Promise;

/** A suppression is lifted as the event of which it was made, and by nothing else. */
class SuppressionStandsTest {

  private static final Instant START = Instant.parse("2026-05-01T09:00:00Z");
  private static final Scope ALL_EMAIL = Scope.of(EMAIL);
  private static final String POINT = "k1:aa";
  private static final String NEW_KEY = "k2:aa";
  private static final String MAILBOX = "k1:mm";
  private static final String OTHER = "k1:bb";
  private static final ContactRequest REQUEST =
      ContactRequest.of(DIRECT_MARKETING, EMAIL).at(Set.of(POINT, NEW_KEY));
  private static final Proof LINK = Proof.by(Means.CONFIRMATION_LINK);
  private static final Proof PAPER =
      new Proof(Means.STAFF_NOTE, "", Set.of(), List.of(new Document("note", "ab".repeat(32))));

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static ConsentEvent event(String id, Kind kind, int day) {
    return ConsentEvent.of(id, kind, ALL_EMAIL, "form", day(day)).at(POINT);
  }

  private static ConsentEvent comeBack(int day) {
    return event("yes", Kind.GIVEN, day).proven(LINK);
  }

  /** What the flow keeps of an event at a point. */
  private static Suppression kept(ConsentEvent event, String point) {
    return new Suppression(
        point,
        event.scope(),
        CanonicalForm.kebab(event.kind()),
        event.source(),
        event.occurredAt());
  }

  private static Suppression named(String reason, String point) {
    return new Suppression(point, ALL_EMAIL, reason, "form", day(1));
  }

  private static boolean stands(Suppression suppression, int day, ConsentEvent... events) {
    return ConsentState.of(List.of(events)).stands(suppression, REQUEST, day(day));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @Promise("C-01: a suppression stands for as long as the refusal of which it was made")
  void itStandsExactlyAsLongAsItsOwnEventAtThatPointAndAtItsMailbox(Kind kind) {
    if (!kind.restricts()) {
      return;
    }
    ConsentEvent no = event("no", kind, 1).by(Actor.SYSTEM);
    List<ConsentEvent> later =
        List.of(
            comeBack(3),
            comeBack(3).at(""),
            comeBack(3).at(OTHER),
            comeBack(3).at(NEW_KEY),
            comeBack(1),
            comeBack(3).by(Actor.IMPORT),
            event("valid", Kind.VALIDATED, 3).by(Actor.SYSTEM),
            event("valid", Kind.VALIDATED, 3).by(Actor.SYSTEM).at(OTHER),
            event("lift", Kind.SUPPRESSION_LIFTED, 3)
                .by(Actor.STAFF)
                .with(ConsentDetails.NONE.about("no").proof(PAPER)),
            event("lift", Kind.SUPPRESSION_LIFTED, 3)
                .by(Actor.STAFF)
                .with(ConsentDetails.NONE.about("no")),
            event("free", Kind.RESTRICTION_LIFTED, 3).by(Actor.STAFF).proven(PAPER));
    for (ConsentEvent act : later) {
      ConsentState state = ConsentState.of(List.of(no, act));
      for (int day = 0; day < 5; day++) {
        boolean isRestricted = !state.restrictions(REQUEST, day(day)).isEmpty();
        for (String point : List.of(POINT, MAILBOX)) {
          assertThat(state.stands(kept(no, point), REQUEST, day(day)))
              .as("%s at %s after %s on day %d", kind, point, act, day)
              .isEqualTo(isRestricted || day < 1);
        }
      }
    }
  }

  @Test
  void aHoldForReviewEndsWhenStaffReadTheText() {
    ConsentEvent hold = event("in-7", Kind.SUPPRESSED, 1).by(Actor.SYSTEM);
    ConsentEvent read =
        event("read", Kind.SUPPRESSION_LIFTED, 2)
            .by(Actor.STAFF)
            .with(ConsentDetails.NONE.about("in-7").proof(PAPER));

    assertThat(stands(kept(hold, POINT), 3, hold)).isTrue();
    assertThat(stands(kept(hold, POINT), 3, hold, read)).isFalse();
    assertThat(stands(kept(hold, MAILBOX), 3, hold, read)).isFalse();
    assertThat(stands(kept(hold, POINT), 1, hold, read)).as("not yet").isTrue();
  }

  @Test
  void whereItsEventIsOnAnotherRecordStaffLiftItHereByNamingThatEvent() {
    ConsentEvent read =
        event("read", Kind.SUPPRESSION_LIFTED, 2)
            .by(Actor.STAFF)
            .with(ConsentDetails.NONE.about("in-7").proof(PAPER));
    Suppression hold = named("suppressed", POINT);

    assertThat(stands(hold, 3, read)).isFalse();
    assertThat(stands(hold, 3, read.at(NEW_KEY))).as("another key, one point").isFalse();
    assertThat(stands(hold, 3, read.at(""))).as("of no point").isTrue();
    assertThat(stands(hold, 3, read.at(OTHER))).as("of another point").isTrue();
    assertThat(stands(hold, 3, read.with(ConsentDetails.NONE.about("in-7"))))
        .as("without a document")
        .isTrue();
    assertThat(stands(hold, 3, read, event("in-7", Kind.OPTED_OUT, 0)))
        .as("it takes back something else")
        .isTrue();
    assertThat(stands(named("opted-out", POINT), 3, read)).as("a person's no").isTrue();
    assertThat(
            stands(new Suppression(POINT, Scope.EVERYTHING, "suppressed", "form", day(1)), 3, read))
        .as("a broader one")
        .isTrue();
    assertThat(stands(new Suppression(POINT, ALL_EMAIL, "suppressed", "form", day(2)), 3, read))
        .as("at the same instant")
        .isTrue();
  }

  @Test
  void withoutItsEventItIsJudgedByItsReason() {
    ConsentEvent valid = event("valid", Kind.VALIDATED, 2).by(Actor.SYSTEM);

    assertThat(stands(named("bounced", POINT), 3, valid)).isFalse();
    assertThat(stands(named("bounced", POINT), 3, comeBack(2))).isFalse();
    assertThat(stands(named("bounced", POINT), 3, comeBack(2).at(""))).isTrue();
    assertThat(stands(named("reassigned", POINT), 3, comeBack(2).at(""))).isTrue();
    assertThat(stands(named("opted-out", POINT), 3, valid)).isTrue();
    assertThat(stands(named("opted-out", POINT), 3, comeBack(2).at(""))).isFalse();
    assertThat(stands(named("restricted", POINT), 3, comeBack(2))).isTrue();
    ConsentEvent free = event("free", Kind.RESTRICTION_LIFTED, 2).proven(PAPER);
    assertThat(stands(named("restricted", POINT), 3, free.by(Actor.STAFF))).isTrue();
    assertThat(stands(named("restricted", POINT), 3, free.by(Actor.AUTHORITY))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"moved-away", "", "given", "expired", "OPTED_OUT"})
  void aReasonThatNobodyKnowsIsAnOptOut(String reason) {
    assertThat(stands(named(reason, POINT), 3)).isTrue();
    assertThat(stands(named(reason, POINT), 3, comeBack(2))).isFalse();
    assertThat(stands(named(reason, POINT), 3, comeBack(2).by(Actor.STAFF))).isTrue();
    assertThat(stands(named(reason, POINT), 3, event("v", Kind.VALIDATED, 2).by(Actor.SYSTEM)))
        .isTrue();
  }

  @Test
  void whatWasSaidAtAnotherPointAndIsNotOnThisRecordNothingHereLifts() {
    assertThat(stands(named("opted-out", MAILBOX), 3, comeBack(2), comeBack(2).at(""))).isTrue();
    assertThat(stands(named("opted-out", OTHER), 3, comeBack(2).at(OTHER))).isTrue();
    assertThat(stands(named("opted-out", ""), 3, comeBack(2).at(""))).isTrue();
  }

  @Test
  void aWithdrawalOfThePersonAtAllPointsIsLiftedByAnActOfThePersonAsAWhole() {
    ConsentEvent no = ConsentEvent.of("no", Kind.WITHDRAWN, Scope.EVERYTHING, "withdrawal", day(1));
    ConsentEvent yes =
        ConsentEvent.of("yes", Kind.GIVEN, Scope.EVERYTHING, "app", day(2)).proven(LINK);
    Suppression narrowed = new Suppression(OTHER, ALL_EMAIL, "withdrawn", "withdrawal", day(1));

    assertThat(stands(narrowed, 3, no)).isTrue();
    assertThat(stands(narrowed, 3, no, yes)).isFalse();
    assertThat(stands(narrowed, 3, no, yes.at(POINT))).as("at one point").isTrue();
  }

  @Test
  void ofSeveralEventsThatItCouldBeMadeOfTheOneThatStandsCounts() {
    ConsentEvent here = event("here", Kind.OPTED_OUT, 1);
    ConsentEvent wider =
        ConsentEvent.of("wider", Kind.OPTED_OUT, Scope.EVERYTHING, "form", day(1)).at(POINT);

    assertThat(stands(kept(here, POINT), 3, here, wider, comeBack(2))).isTrue();
    assertThat(stands(kept(here, POINT), 3, here, here.at(OTHER).named("there"), comeBack(2)))
        .as("the one at its very point first")
        .isFalse();
  }

  @Test
  void onlyTheSameSourceInstantKindAndAScopeThatHoldsItMakeATwin() {
    ConsentEvent hold = event("in-7", Kind.SUPPRESSED, 1).by(Actor.SYSTEM);
    ConsentEvent read =
        event("read", Kind.SUPPRESSION_LIFTED, 2)
            .by(Actor.STAFF)
            .with(ConsentDetails.NONE.about("in-7").proof(PAPER));
    List<Suppression> others =
        List.of(
            new Suppression(POINT, Scope.EVERYTHING, "suppressed", "form", day(1)),
            new Suppression(POINT, ALL_EMAIL, "opted-out", "form", day(1)),
            new Suppression(POINT, ALL_EMAIL, "suppressed", "file", day(1)),
            new Suppression(POINT, ALL_EMAIL, "suppressed", "form", day(1).plusNanos(1)));

    for (Suppression other : others) {
      assertThat(stands(other, 3, hold, read)).as(other.toString()).isTrue();
    }
  }

  @Test
  void oneThatIsDatedInTheFutureStandsAtOnceAndUntilANewerAct() {
    Suppression ahead = new Suppression(POINT, ALL_EMAIL, "opted-out", "form", day(5));

    assertThat(stands(ahead, 1)).isTrue();
    assertThat(stands(ahead, 4, comeBack(3))).isTrue();
    assertThat(stands(ahead, 7, comeBack(6))).isFalse();
  }

  @Test
  void whereNoPointIsNamedOnlyItsOwnEventLiftsIt() {
    ContactRequest any = ContactRequest.of(DIRECT_MARKETING, EMAIL);
    ConsentEvent no = event("no", Kind.OPTED_OUT, 1);
    ConsentState back = ConsentState.of(List.of(no, comeBack(2)));

    assertThat(back.stands(kept(no, POINT), any, day(3))).isFalse();
    assertThat(back.stands(kept(no, MAILBOX), any, day(3))).isFalse();
    assertThat(back.stands(named("complained", POINT), any, day(3))).isTrue();
  }
}
