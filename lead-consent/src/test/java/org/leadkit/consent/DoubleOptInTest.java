package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentState.Confirmation;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

class DoubleOptInTest {

  private static final Instant ASKED = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration WINDOW = Duration.ofHours(48);
  private static final Scope NEWS = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  private static final String POINT = "k1:aa";
  private static final ContactRequest REQUEST =
      ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.EMAIL).at(Set.of(POINT));
  private static final ConsentEvent ASK =
      ConsentEvent.request("ask", NEWS, POINT, "form", ASKED, WINDOW);

  private static Instant after(String time) {
    return ASKED.plus(Duration.parse(time));
  }

  private static boolean permits(Instant now, ConsentEvent... events) {
    ConsentState state = ConsentState.of(List.of(events));
    return state.restrictions(REQUEST, now).isEmpty() && !state.grants(REQUEST, now).isEmpty();
  }

  private static List<String> flaws(ConsentEvent... events) {
    return ConsentState.of(List.of(events)).quarantined().stream()
        .map(ConsentState.Quarantined::code)
        .toList();
  }

  @Test
  void a35AnOptedOutAddressStaysOutUntilTheLinkIsUsedWithin48Hours() {
    ConsentEvent no =
        ConsentEvent.of("no", Kind.OPTED_OUT, NEWS, "link", after("-PT720H")).at(POINT);

    assertThat(permits(after("PT1H"), no, ASK)).isFalse();
    assertThat(permits(after("PT48H"), no, ASK, ASK.confirmed("c", after("PT47H59M59S")))).isTrue();
    assertThat(permits(after("PT72H"), no, ASK, ASK.confirmed("c", after("PT48H01M")))).isFalse();
    assertThat(flaws(no, ASK, ASK.confirmed("c", after("PT48H01M"))))
        .containsExactly("confirmation-expired");
  }

  @Test
  void theWindowIsHalfOpen() {
    assertThat(permits(after("PT72H"), ASK, ASK.confirmed("c", after("PT47H59M59.999999999S"))))
        .isTrue();
    assertThat(permits(after("PT72H"), ASK, ASK.confirmed("c", after("PT48H")))).isFalse();
  }

  @Test
  void aRequestAloneIsNoConsent() {
    ConsentState state = ConsentState.of(List.of(ASK));

    assertThat(state.grants(REQUEST, after("PT1H"))).isEmpty();
    assertThat(state.confirmation(REQUEST, after("-PT1S"))).isEqualTo(Confirmation.NONE);
    assertThat(state.confirmation(REQUEST, ASKED)).isEqualTo(Confirmation.AWAITED);
    assertThat(state.awaited(REQUEST, ASKED)).contains(ASK);
    assertThat(state.nextChange(REQUEST, ASKED)).isEqualTo(after("PT48H"));
    assertThat(state.confirmation(REQUEST, after("PT48H"))).isEqualTo(Confirmation.EXPIRED);
    assertThat(state.awaited(REQUEST, after("PT48H"))).isEmpty();
  }

  @Test
  void aRequestWithoutAnEndWorksFor48Hours() {
    ConsentEvent open = ASK.with(ConsentDetails.NONE);

    assertThat(permits(after("PT72H"), open, open.confirmed("c", after("PT47H")))).isTrue();
    assertThat(permits(after("PT72H"), open, open.confirmed("c", after("PT49H")))).isFalse();
    assertThat(ConsentState.of(List.of(open)).nextChange(REQUEST, ASKED)).isEqualTo(after("PT48H"));
  }

  @Test
  void aNewRequestGivesANewLinkAfterTheFirstWentBy() {
    ConsentEvent again = ConsentEvent.request("again", NEWS, POINT, "form", after("PT50H"), WINDOW);
    ConsentState state = ConsentState.of(List.of(ASK, again));

    assertThat(state.confirmation(REQUEST, after("PT51H"))).isEqualTo(Confirmation.AWAITED);
    assertThat(
            state.with(again.confirmed("c", after("PT52H"))).confirmation(REQUEST, after("PT53H")))
        .isEqualTo(Confirmation.DONE);
    assertThat(permits(after("PT53H"), ASK, again, ASK.confirmed("c", after("PT52H")))).isFalse();
  }

  @Test
  void aConfirmationThatDoesNotFitItsRequestGrantsNothing() {
    ConsentEvent yes = ASK.confirmed("c", after("PT1H"));
    Instant now = after("PT2H");

    assertThat(permits(now, ASK, yes)).isTrue();
    assertThat(permits(now, yes)).isFalse();
    assertThat(flaws(yes)).containsExactly("unknown-request");
    assertThat(flaws(ASK, yes.with(yes.details().about("")))).containsExactly("unknown-request");
    assertThat(flaws(ASK, yes.at("k1:bb"))).containsExactly("confirmed-elsewhere");
    assertThat(permits(now, ASK.at("k1:bb"), yes)).isFalse();
    assertThat(flaws(ASK, ASK.confirmed("c", after("-PT1H"))))
        .containsExactly("confirmed-too-early");
    assertThat(flaws(ASK, yes.by(Actor.STAFF))).containsExactly("not-entitled");
    assertThat(flaws(ASK, ASK.with(ConsentDetails.NONE), yes))
        .as("a request whose id is not its own")
        .containsExactly("conflicting-id", "conflicting-id", "unknown-request");
  }

  @Test
  void aConfirmationGivesNoMoreThanWasAskedFor() {
    ConsentEvent wide = ASK.confirmed("c", after("PT1H"));
    ConsentEvent everything =
        new ConsentEvent(
            "c",
            Kind.CONFIRMED,
            Scope.EVERYTHING,
            POINT,
            Actor.SUBJECT,
            "link",
            wide.occurredAt(),
            wide.recordedAt(),
            wide.details());
    ConsentState state = ConsentState.of(List.of(ASK, everything));
    ContactRequest sms = ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.SMS).at(Set.of(POINT));

    assertThat(state.grants(REQUEST, after("PT2H"))).hasSize(1);
    assertThat(state.grants(sms, after("PT2H"))).isEmpty();
    ConsentEvent no = ConsentEvent.of("no", Kind.OPTED_OUT, Scope.of(Channel.EMAIL), "x", ASKED);
    assertThat(state.with(no.at(POINT)).restrictions(REQUEST, after("PT2H"))).hasSize(1);
  }

  @Test
  void theConfirmationMayArriveBeforeItsRequest() {
    ConsentEvent yes = ASK.confirmed("c", after("PT1H"));

    assertThat(ConsentState.empty().with(yes).with(ASK))
        .isEqualTo(ConsentState.of(List.of(ASK, yes)));
    assertThat(ConsentState.empty().with(yes).with(ASK).grants(REQUEST, after("PT2H")))
        .containsExactly(yes);
  }

  @Test
  @Promise("C-01: an old link lifts no newer refusal once it was used")
  void aLinkThatIsUsedOnceMoreSaysNothingNew() {
    ConsentEvent no = ConsentEvent.of("no", Kind.OPTED_OUT, NEWS, "x", after("PT2H")).at(POINT);
    ConsentEvent first = ASK.confirmed("first", after("PT1H"));
    ConsentEvent again = ASK.confirmed("again", after("PT3H"));
    Instant now = after("PT4H");

    assertThat(permits(now, ASK, first, again)).isTrue();
    assertThat(permits(now, ASK, first, no, again)).isFalse();
    assertThat(flaws(ASK, first, no, again)).containsExactly("confirmed-before");
    assertThat(permits(now, again, no, first, ASK)).as("in any order").isFalse();
    assertThat(permits(now, ASK, no, again)).as("used once, after the refusal").isTrue();
  }

  @Test
  void aUseThatDoesNotCountDoesNotUseTheLinkUp() {
    ConsentEvent use = ASK.confirmed("use", after("PT3H"));
    List<ConsentEvent> bad =
        List.of(
            ASK.confirmed("bad", after("PT1H")).at("k1:bb"),
            ASK.confirmed("bad", after("PT1H")).by(Actor.STAFF),
            ASK.confirmed("bad", after("PT1H")).by(Actor.IMPORT),
            ASK.confirmed("bad", after("-PT1H")));

    for (ConsentEvent one : bad) {
      assertThat(ConsentState.of(List.of(ASK, one, use)).grants(REQUEST, after("PT4H")))
          .as(one.toString())
          .contains(use);
    }
  }
}
