package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.Channel.EMAIL;
import static org.leadkit.lead.Purpose.DIRECT_MARKETING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentState.Ended;

/** A time that begins with the end of a relationship needs that end (CASL 10(14)). */
class EndedRelationshipTest {

  private static final Instant START = Instant.parse("2026-05-01T09:00:00Z");
  private static final String POINT = "k1:aa";
  private static final ContactRequest REQUEST =
      ContactRequest.of(DIRECT_MARKETING, EMAIL).at(Set.of(POINT));

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static final ConsentEvent SUBSCRIBED =
      ConsentEvent.of("subscribed", Relationship.SUBSCRIPTION, "shop", day(1));

  private static ConsentEvent left(String id, int day) {
    return ConsentEvent.of(id, Kind.RELATION_ENDED, Scope.EVERYTHING, "shop", day(day))
        .by(Actor.SYSTEM)
        .with(ConsentDetails.NONE.relationship(Relationship.SUBSCRIPTION));
  }

  private static List<Ended> ended(int day, ConsentEvent... events) {
    return ConsentState.of(List.of(events)).endedRelationships(REQUEST, day(day));
  }

  @Test
  void aFactIsEitherInForceOrEndedOrHasNotBegun() {
    ConsentState state = ConsentState.of(List.of(SUBSCRIBED, left("left", 5)));
    for (int day = 0; day < 8; day++) {
      assertThat(state.relationships(REQUEST, day(day)).size())
          .isEqualTo(day < 1 || day > 4 ? 0 : 1);
      assertThat(state.endedRelationships(REQUEST, day(day)).size()).isEqualTo(day > 4 ? 1 : 0);
    }
    assertThat(state.endedRelationships(REQUEST, day(7)))
        .containsExactly(new Ended(SUBSCRIBED, day(5)));
  }

  @Test
  void ofSeveralEndsTheFirstCounts() {
    assertThat(ended(9, SUBSCRIBED, left("b", 6), left("a", 4)))
        .containsExactly(new Ended(SUBSCRIBED, day(4)));
    assertThat(ended(9, SUBSCRIBED.with(SUBSCRIBED.details().until(day(3))), left("a", 4)))
        .extracting(Ended::at)
        .containsExactly(day(3));
    assertThat(ended(9, SUBSCRIBED.with(SUBSCRIBED.details().until(day(5))), left("a", 4)))
        .extracting(Ended::at)
        .containsExactly(day(4));
  }

  @Test
  void anEndThatIsDatedInTheFutureIsOneFromItsRecordingOn() {
    assertThat(ended(3, SUBSCRIBED, left("l", 30).recorded(day(2))))
        .extracting(Ended::at)
        .containsExactly(day(2));
    assertThat(ended(1, SUBSCRIBED, left("l", 30).recorded(day(2)))).isEmpty();
  }

  @Test
  void anEndOfAnotherKindOrPointOrBeforeTheFactEndsNothing() {
    ConsentEvent other =
        left("l", 5).with(ConsentDetails.NONE.relationship(Relationship.MEMBERSHIP));

    assertThat(ended(9, SUBSCRIBED, other)).isEmpty();
    assertThat(ended(9, SUBSCRIBED, left("l", 0))).isEmpty();
    assertThat(ended(9, SUBSCRIBED.at(POINT), left("l", 5).at("k1:bb"))).isEmpty();
    assertThat(ended(9, SUBSCRIBED.at("k1:bb"), left("l", 5))).as("not at this point").isEmpty();
  }

  @Test
  void whatSoundnessRefusesAndWhatAMergeOutgrewIsNoneEither() {
    ConsentEvent ahead = SUBSCRIBED.recorded(START.minus(Duration.ofDays(9)));
    ConsentRecord both =
        new ConsentRecord("a", Set.of("k1:bb"), ConsentState.of(List.of(SUBSCRIBED)))
            .merged(new ConsentRecord("b", Set.of(POINT), ConsentState.empty()), "m", day(3))
            .with(List.of(left("l", 5)));

    assertThat(ended(9, ahead, left("l", 5))).isEmpty();
    assertThat(both.state().endedRelationships(REQUEST, day(9))).isEmpty();
    assertThat(both.state().endedRelationships(REQUEST.at(Set.of("k1:bb")), day(9)))
        .extracting(Ended::at)
        .containsExactly(day(5));
  }

  @Test
  void theNewestFactComesFirst() {
    ConsentEvent again = ConsentEvent.of("again", Relationship.SUBSCRIPTION, "shop", day(6));

    assertThat(ended(9, SUBSCRIBED, left("l", 5), again, left("m", 8)))
        .containsExactly(new Ended(again, day(8)), new Ended(SUBSCRIBED, day(5)));
  }
}
