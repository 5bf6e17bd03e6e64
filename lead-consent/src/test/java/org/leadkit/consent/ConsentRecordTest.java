package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentRecord.Parts;
import org.leadkit.consent.Proof.Document;
import org.leadkit.consent.Proof.Means;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

/** Merge, unmerge, conversion and restore. */
class ConsentRecordTest {

  private static final Instant START = Instant.parse("2026-06-01T09:00:00Z");
  private static final Scope NEWS = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  private static final ContactRequest REQUEST =
      ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  private static final Proof LINK = Proof.by(Means.CONFIRMATION_LINK);
  private static final Proof PAPER =
      new Proof(Means.STAFF_NOTE, "", Set.of(), List.of(new Document("note", "ab".repeat(32))));

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static ConsentEvent event(String id, Kind kind, String point, int day) {
    return ConsentEvent.of(id, kind, NEWS, "form", day(day)).at(point);
  }

  private static ConsentRecord record(String id, String point, ConsentEvent... events) {
    return new ConsentRecord(id, Set.of(point), ConsentState.of(List.of(events)));
  }

  private static boolean permits(ConsentRecord record, String point, int day) {
    ContactRequest asked = REQUEST.at(Set.of(point));
    return record.state().restrictions(asked, day(day)).isEmpty()
        && !record.state().grants(asked, day(day)).isEmpty();
  }

  private final ConsentEvent yes = event("yes", Kind.GIVEN, "a", 3).proven(LINK);
  private final ConsentEvent no = event("no", Kind.OPTED_OUT, "", 1);
  private final ConsentRecord granted = record("lead-1", "a", yes);
  private final ConsentRecord refused = record("lead-2", "b", no);
  private final ConsentRecord merged = granted.merged(refused, "merge-1", day(5));

  @Test
  @Promise("M-03: restrictions are united by a merge and stay on both after an unmerge")
  void a33AMergeOfOneWhoAgreedAndOneWhoRefusedMayNotBeContactedAndKeepsBothProofs() {
    assertThat(permits(granted, "a", 4)).isTrue();
    assertThat(permits(merged, "a", 6)).isFalse();
    assertThat(permits(merged, "b", 6)).isFalse();
    assertThat(merged.state().events()).contains(yes, no);

    Parts parts = merged.split(granted, refused, "split-1", day(7));
    assertThat(parts.first().state().events()).contains(yes).doesNotContain(no);
    assertThat(parts.second().state().events()).contains(no).doesNotContain(yes);
    assertThat(permits(parts.first(), "a", 8)).isFalse();
    assertThat(permits(parts.second(), "b", 8)).isFalse();
    assertThat(parts.unassigned()).isEmpty();
  }

  @Test
  void itDoesNotMatterWhichOfTheTwoSurvives() {
    ConsentRecord other = refused.merged(granted, "merge-1", day(5));

    assertThat(permits(other, "a", 6)).isFalse();
    assertThat(permits(other, "b", 6)).isFalse();
  }

  @Test
  @Promise("M-03: until the person acts")
  void thePersonCanComeBackAfterTheMergeAndAfterTheSplit() {
    ConsentEvent back = event("back", Kind.GIVEN, "", 6).proven(LINK);
    ConsentRecord first = merged.split(granted, refused, "split-1", day(7)).first();

    assertThat(permits(merged.with(List.of(back)), "a", 8)).isTrue();
    assertThat(permits(first.with(List.of(back.named("later"))), "a", 8))
        .as("an act before the split")
        .isFalse();
    assertThat(permits(first.with(List.of(event("z", Kind.GIVEN, "", 8).proven(LINK))), "a", 9))
        .isTrue();
  }

  @Test
  @Promise("M-03: or staff record the merge as mistaken with evidence")
  void staffRecordTheMergeAsMistakenWithADocument() {
    Parts parts = merged.split(granted, refused, "split-1", day(7));
    List<ConsentEvent> shown = parts.first().mistaken("lead-2", "fix-1", PAPER, day(8));
    List<ConsentEvent> bare =
        parts.first().mistaken("lead-2", "fix-1", Proof.by(Means.STAFF_NOTE), day(8));

    assertThat(permits(parts.first().with(bare), "a", 9)).isFalse();
    assertThat(permits(parts.first().with(shown), "a", 9)).isTrue();
    assertThat(permits(parts.first().with(shown), "a", 7)).isFalse();
    assertThat(parts.second().mistaken("lead-1", "fix-2", PAPER, day(8))).isEmpty();
    assertThat(permits(merged.with(merged.mistaken("lead-2", "fix-3", PAPER, day(6))), "a", 7))
        .as("while they are merged the person's own refusal is there too")
        .isFalse();
  }

  @Test
  void aNewerConsentOnOneRecordDoesNotLiftTheRefusalOnTheOther() {
    ConsentRecord one = record("lead-1", "a", event("y", Kind.GIVEN, "", 4).proven(LINK));

    assertThat(permits(one.merged(refused, "m", day(5)), "a", 6)).isFalse();
    assertThat(permits(refused.merged(one, "m", day(5)), "a", 6)).isFalse();
  }

  @Test
  void aConsentStaysAtItsOwnContactPoint() {
    ConsentRecord one = record("lead-1", "a", event("y", Kind.GIVEN, "", 1));
    ConsentRecord other = record("lead-2", "b", event("z", Kind.GIVEN, "b", 1));
    ConsentRecord both = one.merged(other, "m", day(5));

    assertThat(permits(one, "b", 4)).as("any point of that person").isTrue();
    assertThat(permits(both, "a", 6)).isTrue();
    assertThat(permits(both, "b", 6)).isTrue();
    assertThat(permits(record("x", "b").merged(one, "m", day(5)), "b", 6)).isFalse();
    assertThat(both.state().knownAt(day(4)).grants(REQUEST.at(Set.of("a")), day(4))).hasSize(1);
  }

  @Test
  void aWordAboutThePersonThatAMergeBoundToAPointStillMendsNoPoint() {
    ConsentRecord one =
        record(
            "lead-1",
            "a",
            event("b", Kind.BOUNCED, "a", 1).by(Actor.SYSTEM),
            event("y", Kind.GIVEN, "", 2).proven(LINK));
    ConsentRecord both = one.merged(record("lead-2", "b"), "m", day(5));
    ConsentRecord lifted = both.with(both.mistaken("lead-1", "fix", PAPER, day(6)));

    assertThat(permits(one, "a", 3)).isFalse();
    assertThat(permits(lifted, "a", 7)).isFalse();
  }

  @Test
  void aRelationshipStaysWithThePointsOfItsOwnRecord() {
    ConsentEvent bought = ConsentEvent.of("buy", Relationship.PURCHASE, "shop", day(1));
    ConsentRecord both = record("lead-1", "a", bought).merged(record("lead-2", "b"), "m", day(5));

    assertThat(both.state().relationships(REQUEST.at(Set.of("a")), day(6))).hasSize(1);
    assertThat(both.state().relationships(REQUEST.at(Set.of("b")), day(6))).isEmpty();
  }

  @Test
  void whatEndsAConsentByNameEndsWhatAMergeMadeOfIt() {
    ConsentRecord both =
        record("lead-1", "a", event("y", Kind.GIVEN, "", 1))
            .merged(record("lead-2", "b"), "m", day(5));
    ConsentEvent invalid =
        event("i", Kind.INVALIDATED, "", 6)
            .by(Actor.AUTHORITY)
            .with(ConsentDetails.NONE.about("y"));

    assertThat(permits(both, "a", 7)).isTrue();
    assertThat(permits(both.with(List.of(invalid)), "a", 7)).isFalse();
  }

  @Test
  void aRequestForConfirmationSurvivesAMergeAtThePointsItHad() {
    ConsentEvent ask = ConsentEvent.request("ask", NEWS, "", "form", day(1), Duration.ofHours(48));
    ConsentRecord both =
        record("lead-1", "a", ask, ask.confirmed("c", day(2)))
            .merged(record("lead-2", "b"), "m", day(5));

    assertThat(permits(both, "a", 6)).isTrue();
    assertThat(permits(both, "b", 6)).isFalse();
    assertThat(both.state().quarantined()).isEmpty();
  }

  @Test
  @Promise("M-03: a word from before the merge lifts nothing that the merge brings")
  void aWordAboutThePersonFromBeforeAMergeDoesNotLiftWhatIsLearnedOfAfterIt() {
    ConsentRecord both =
        record("lead-1", "a", event("yes", Kind.GIVEN, "", 2).proven(LINK))
            .merged(record("lead-2", "b"), "m", day(3));

    for (String point : List.of("b", "")) {
      ConsentEvent late = event("late", Kind.OPTED_OUT, point, 1).recorded(day(4));
      assertThat(restrictions(both.with(List.of(late)), "b")).as("at (%s)", point).isNotEmpty();
    }
    ConsentEvent atTheMerge = event("late", Kind.OPTED_OUT, "b", 1).recorded(day(3));
    ConsentEvent ownPoint = event("late", Kind.OPTED_OUT, "a", 1).recorded(day(4));
    assertThat(restrictions(both.with(List.of(atTheMerge)), "b")).isNotEmpty();
    assertThat(restrictions(both.with(List.of(ownPoint)), "a")).as("at a point it had").isEmpty();
  }

  @Test
  void aWordFromBeforeAMergeStillLiftsWhatItLiftedThen() {
    ConsentRecord own =
        record(
            "lead-1",
            "a",
            event("no", Kind.OPTED_OUT, "", 1),
            event("yes", Kind.GIVEN, "", 2).proven(LINK));
    ConsentRecord both = own.merged(record("lead-2", "b"), "m", day(3));

    assertThat(permits(both, "a", 6)).isTrue();
    assertThat(permits(both, "b", 6)).isFalse();
    assertThat(restrictions(both, "b")).isEmpty();
  }

  @Test
  void aReleaseFromBeforeAMergeDoesNotFreeWhatIsLearnedOfAfterIt() {
    ConsentEvent free = event("free", Kind.RESTRICTION_LIFTED, "", 2).proven(LINK);
    ConsentRecord both = record("lead-1", "a", free).merged(record("lead-2", "b"), "m", day(3));
    ConsentEvent hold = event("hold", Kind.RESTRICTED, "b", 1);

    assertThat(restrictions(both.with(List.of(hold.recorded(day(4)))), "b")).isNotEmpty();
    assertThat(restrictions(both.with(List.of(hold.recorded(day(2)))), "b")).isEmpty();
  }

  @Test
  @Promise("M-03: what was asked for before the merge is confirmed for the points of then")
  void aLinkFromBeforeAMergeConfirmsNothingAtThePointsThatTheMergeBrings() {
    ConsentEvent ask = ConsentEvent.request("ask", NEWS, "", "form", day(1), Duration.ofDays(20));
    ConsentEvent no = event("no", Kind.OPTED_OUT, "b", 0);
    ConsentEvent ownNo = event("own", Kind.OPTED_OUT, "a", 0);
    ConsentRecord both =
        record("lead-1", "a", ask, ownNo).merged(record("lead-2", "b", no), "m", day(3));
    ConsentRecord confirmed = both.with(List.of(ask.confirmed("c", day(4))));

    assertThat(confirmation(both, "a", 4)).isEqualTo(ConsentState.Confirmation.AWAITED);
    assertThat(confirmation(both, "b", 4)).isEqualTo(ConsentState.Confirmation.NONE);
    assertThat(confirmation(confirmed, "a", 4)).isEqualTo(ConsentState.Confirmation.DONE);
    assertThat(permits(confirmed, "a", 5)).isTrue();
    assertThat(confirmed.state().grants(REQUEST.at(Set.of("b")), day(5))).isEmpty();
    assertThat(restrictions(confirmed, "b")).isNotEmpty();
  }

  @Test
  void aMergeThatIsDatedInTheFutureCountsFromItsRecordingOn() {
    ConsentEvent whole = event("yes", Kind.GIVEN, "", 1).proven(LINK);
    ConsentEvent ahead = event("m", Kind.MERGED, "", 9).by(Actor.SYSTEM).recorded(day(2));

    assertThat(permits(record("lead-1", "a", whole), "b", 3)).isTrue();
    assertThat(permits(record("lead-1", "a", whole, ahead), "b", 1)).isTrue();
    assertThat(permits(record("lead-1", "a", whole, ahead), "b", 3)).isFalse();
  }

  private static List<ConsentEvent> restrictions(ConsentRecord record, String point) {
    return record.state().restrictions(REQUEST.at(Set.of(point)), day(6));
  }

  private static ConsentState.Confirmation confirmation(
      ConsentRecord record, String point, int day) {
    return record.state().confirmation(REQUEST.at(Set.of(point)), day(day));
  }

  @Test
  void whatCameBetweenMergeAndSplitGoesWhereItsPointIsAndARefusalToBoth() {
    ConsentRecord both = record("lead-1", "a").merged(record("lead-2", "b"), "m", day(2));
    ConsentEvent atB = event("atB", Kind.GIVEN, "b", 3);
    ConsentEvent ofAll = event("ofAll", Kind.GIVEN, "", 3);
    ConsentEvent later = event("later", Kind.OPTED_OUT, "b", 4);
    Parts parts =
        both.with(List.of(atB, ofAll))
            .split(record("lead-1", "a"), record("lead-2", "b"), "s", day(5));
    Parts refusedToo =
        both.with(List.of(atB, later))
            .split(record("lead-1", "a"), record("lead-2", "b"), "s", day(5));

    assertThat(permits(parts.second(), "b", 6)).isTrue();
    assertThat(permits(parts.first(), "a", 6)).isFalse();
    assertThat(parts.unassigned()).containsExactly(ofAll);
    assertThat(refusedToo.first().state().events()).contains(later);
    assertThat(permits(refusedToo.second(), "b", 6)).isFalse();
  }

  @Test
  void mergingAndSplittingAgainAndAgainDoesNotPileUp() {
    ConsentRecord one = granted;
    ConsentRecord two = refused;
    for (int i = 0; i < 5; i++) {
      Parts parts = one.merged(two, "m" + i, day(5 + i)).split(one, two, "s" + i, day(5 + i));
      one = parts.first();
      two = parts.second();
    }

    assertThat(one.state().events()).hasSizeLessThan(12);
    assertThat(permits(one, "a", 20)).isFalse();
    assertThat(one.state().conflicts()).isEmpty();
  }

  @Test
  void a37ALeadsOptOutDeniesItsContactAndTheAnswerNamesTheLead() {
    ConsentEvent optIn = event("in", Kind.GIVEN, "a", 2).proven(LINK);
    ConsentRecord lead = record("lead-7", "a", event("out", Kind.OPTED_OUT, "a", 1));
    ConsentRecord contact = record("contact-7", "a", optIn);

    ConsentRecord converted = contact.merged(lead, "conversion-7", day(3));

    List<ConsentEvent> why = converted.state().restrictions(REQUEST.at(Set.of("a")), day(4));
    assertThat(why).extracting(ConsentEvent::source).contains("lead-7");
    assertThat(why).extracting(ConsentEvent::kind).containsOnly(Kind.OPTED_OUT);
    assertThat(converted.id()).isEqualTo("contact-7");
  }

  @Test
  void aRestoreBringsBackTheRefusalsOfTheTimeBetweenAndNoConsent() {
    ConsentEvent later = event("later", Kind.WITHDRAWN, "a", 6);
    ConsentEvent invalid = event("invalid", Kind.INVALIDATED, "a", 6).by(Actor.AUTHORITY);
    ConsentEvent lost = event("lost", Kind.GIVEN, "a", 7).proven(LINK);
    List<ConsentEvent> since = List.of(later, invalid, lost);

    ConsentRecord restored = granted.restored(since, "restore-1", day(8));

    assertThat(restored.state().events()).contains(yes, later, invalid).doesNotContain(lost);
    assertThat(restored.state().events()).extracting(ConsentEvent::kind).contains(Kind.REPLAYED);
    assertThat(permits(granted, "a", 9)).isTrue();
    assertThat(permits(restored, "a", 9)).isFalse();
  }

  @Test
  void aCopyFromBeforeASplitBringsNoConsentBack() {
    ConsentRecord one = record("lead-1", "a", event("y1", Kind.GIVEN, "a", 1));
    ConsentRecord other = record("lead-2", "b", event("y2", Kind.GIVEN, "b", 1));
    ConsentRecord both = one.merged(other, "m", day(2));
    ConsentRecord first = both.split(one, other, "s", day(4)).first();

    ConsentRecord restored = both.restored(first.state().events(), "r", day(5));
    assertThat(permits(both, "b", 3)).isTrue();
    assertThat(permits(restored, "b", 6)).isFalse();
    assertThat(permits(one.restored(first.state().events(), "r", day(5)), "a", 6))
        .as("a copy from before the merge")
        .isTrue();
  }

  @Test
  void aMergeOnlyAppends() {
    List<ConsentEvent> gained = granted.merging(refused, "merge-1", day(5));
    List<ConsentEvent> all = new ArrayList<>(granted.state().events());
    all.addAll(gained);

    assertThat(ConsentState.of(all)).isEqualTo(merged.state());
    assertThat(merged.points()).containsExactlyInAnyOrder("a", "b");
    assertThat(merged.toString()).doesNotContain("yes").contains("lead-1");
  }
}
