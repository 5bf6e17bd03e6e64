package org.leadkit.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class PrivacyControlTest {

  private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  @DisplayName("S17: Sec-GPC 1 forbids sale and sharing for browser and person, and no e-mail")
  void theSignalIsAboutSaleAndSharingAndNothingElse() {
    ConsentEvent given =
        ConsentEvent.of(
            "g",
            ConsentEvent.Kind.GIVEN,
            Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL),
            "form",
            AT.minusSeconds(60));
    ConsentState state =
        PrivacyControl.events("1", received("1:browser")).stream()
            .reduce(ConsentState.of(List.of(given)), ConsentState::with, (a, b) -> b);

    for (Channel channel : Channel.values()) {
      ContactRequest sale = ContactRequest.of(Purpose.SALE_OR_SHARING, channel);
      assertThat(state.restrictions(sale, AT)).as("person").isNotEmpty();
      assertThat(state.restrictions(sale.at(Set.of("1:browser")), AT)).as("browser").isNotEmpty();
      assertThat(state.restrictions(sale.at(Set.of("1:mail")), AT)).as("anywhere").isNotEmpty();
      for (Purpose other : Purpose.values()) {
        if (other != Purpose.SALE_OR_SHARING) {
          assertThat(state.restrictions(ContactRequest.of(other, channel), AT)).isEmpty();
        }
      }
    }
    assertThat(state.grants(ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.EMAIL), AT))
        .containsExactly(given);
  }

  @Test
  void aBrowserOfNobodyKnownIsStillABrowser() {
    List<ConsentEvent> events = PrivacyControl.events(" 1 ", received("1:browser"));

    assertThat(events).extracting(ConsentEvent::point).containsExactly("", "1:browser");
    assertThat(events).extracting(ConsentEvent::id).containsExactly("s", "s-browser");
    assertThat(events)
        .allSatisfy(event -> assertThat(event.kind()).isEqualTo(ConsentEvent.Kind.SIGNALLED));
    assertThat(PrivacyControl.events("1", received(""))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "", "true", "11", "1;x", "on", "1, 1"})
  void anyOtherValueMeansNothing(String value) {
    assertThat(PrivacyControl.isOptOut(value)).isFalse();
    assertThat(PrivacyControl.events(value, received("1:browser"))).isEmpty();
  }

  @Test
  void noHeaderMeansNothing() {
    assertThat(PrivacyControl.isOptOut(null)).isFalse();
    assertThat(PrivacyControl.events(null, received(""))).isEmpty();
  }

  private static Received received(String browser) {
    return new Received("s", Channel.WEB_AD, browser, "website", AT, AT);
  }
}
