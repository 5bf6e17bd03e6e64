package org.leadkit.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class BounceAndComplaintTest {

  private static final Instant AT = Instant.parse("2026-05-04T10:00:00Z");
  private static final ContactRequest MAIL =
      ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);

  @ParameterizedTest
  @CsvSource({
    "2.1.5, DELIVERED",
    "4.2.2, SOFT",
    "4.4.7, SOFT",
    "5.2.2, SOFT",
    "5.1.1, HARD",
    "5.1.2, HARD",
    "5.1.10, HARD",
    "5.2.1, HARD",
    "5.4.4, HARD",
    "5.0.0, HARD",
    " 5.01.001 , HARD",
    "5.1.7, REFUSED",
    "5.1.8, REFUSED",
    "5.2.3, REFUSED",
    "5.3.4, REFUSED",
    "5.7.1, REFUSED",
    "5.7.26, REFUSED",
    "550, UNREADABLE",
    "'', UNREADABLE",
    "3.1.1, UNREADABLE",
    "5.1.1111, UNREADABLE",
    "x5.1.1, UNREADABLE"
  })
  void aStatusSaysWhetherTheAddressWorks(String code, DeliveryStatus status) {
    assertThat(DeliveryStatus.of(code)).isEqualTo(status);
  }

  @Test
  void onlyAHardBounceIsAnEventAndNoActOfThePerson() {
    for (DeliveryStatus status : DeliveryStatus.values()) {
      assertThat(status.event(received("b", AT)).isPresent())
          .isEqualTo(status == DeliveryStatus.HARD);
    }
    ConsentEvent bounced = bounce("b", AT);
    assertThat(bounced.kind()).isEqualTo(ConsentEvent.Kind.BOUNCED);
    assertThat(bounced.actor()).isEqualTo(ConsentEvent.Actor.SYSTEM);
    assertThat(bounced.scope()).isEqualTo(Scope.of(Channel.EMAIL));
    assertThat(bounced.point()).isEqualTo("1:mail");
  }

  @Property
  void noTextAtAllIsTooStrange(@ForAll String code) {
    assertThat(DeliveryStatus.of(code)).isNotNull();
    assertThat(new FeedbackReport(Map.of("Feedback-Type", code)).toString()).doesNotContain("@");
  }

  @ParameterizedTest
  @CsvSource({
    "abuse, COMPLAINED",
    " Abuse , COMPLAINED",
    "fraud, COMPLAINED",
    "other, COMPLAINED",
    "something-new, COMPLAINED",
    "opt-out, OPTED_OUT",
  })
  void aReportThatAPersonMadeRestricts(String type, ConsentEvent.Kind kind) {
    ConsentEvent event =
        new FeedbackReport(Map.of("FEEDBACK-TYPE", type)).event(received("c", AT)).orElseThrow();

    assertThat(event.kind()).isEqualTo(kind);
    assertThat(event.actor()).isEqualTo(ConsentEvent.Actor.SUBJECT);
    assertThat(event.scope()).isEqualTo(Scope.of(Channel.EMAIL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-spam", "auth-failure", "virus", "dmarc", ""})
  void aReportThatNoPersonMadeOrThatPraisesIsNoEvent(String type) {
    assertThat(new FeedbackReport(Map.of("Feedback-Type", type)).event(received("c", AT)))
        .isEmpty();
    assertThat(new FeedbackReport(Map.of("Version", "1")).event(received("c", AT))).isEmpty();
  }

  @Test
  void aReportShowsNoAddress() {
    assertThat(
            new FeedbackReport(
                    Map.of("Feedback-Type", "abuse", "Original-Rcpt-To", "ada@engines.example"))
                .toString())
        .isEqualTo("FeedbackReport[type=abuse]");
  }

  @Test
  @DisplayName("A38: a bounce after an unsubscribe keeps the reason unsubscribed")
  void aBounceAfterAnUnsubscribeKeepsItsReason() {
    assertThat(standing(optOut(AT), bounce("b", AT.plusSeconds(60))))
        .isEqualTo(ConsentEvent.Kind.OPTED_OUT);
  }

  @Test
  @DisplayName("A38: a manual entry after a bounce replaces it")
  void aManualEntryAfterABounceReplacesIt() {
    assertThat(standing(bounce("b", AT), manual(AT.plusSeconds(60))))
        .isEqualTo(ConsentEvent.Kind.SUPPRESSED);
  }

  @Test
  void whatThePersonSaidOutweighsWhatStaffEnteredAndTheLatestOfItIsShown() {
    assertThat(standing(optOut(AT), manual(AT.plusSeconds(60))))
        .isEqualTo(ConsentEvent.Kind.OPTED_OUT);
    ConsentEvent complained = optOut(AT.plusSeconds(90)).with(optOut(AT).details());
    assertThat(
            ConsentState.of(List.of(optOut(AT), complained))
                .foremost(MAIL, AT.plusSeconds(120))
                .orElseThrow()
                .occurredAt())
        .isEqualTo(AT.plusSeconds(90));
  }

  @Test
  void anAmbiguousReplyWeighsLeast() {
    ConsentEvent held = OptOutReading.of("cancel my order").event(received("h", AT)).orElseThrow();

    assertThat(standing(held, bounce("b", AT.minusSeconds(60))))
        .isEqualTo(ConsentEvent.Kind.BOUNCED);
  }

  @Test
  void whereNothingStandsThereIsNoReason() {
    assertThat(ConsentState.empty().foremost(MAIL, AT)).isEmpty();
  }

  private static ConsentEvent.Kind standing(ConsentEvent... events) {
    return ConsentState.of(List.of(events))
        .foremost(MAIL, AT.plusSeconds(3600))
        .orElseThrow()
        .kind();
  }

  private static ConsentEvent bounce(String id, Instant at) {
    return DeliveryStatus.of("5.1.1").event(received(id, at)).orElseThrow();
  }

  private static ConsentEvent optOut(Instant at) {
    return OptOutReading.of("unsubscribe").event(received("u" + at, at)).orElseThrow();
  }

  private static ConsentEvent manual(Instant at) {
    return ConsentEvent.of("m", ConsentEvent.Kind.SUPPRESSED, Scope.of(Channel.EMAIL), "crm", at)
        .by(ConsentEvent.Actor.STAFF);
  }

  private static Received received(String id, Instant at) {
    return new Received(id, Channel.EMAIL, "1:mail", "mail-system", at, at);
  }
}
