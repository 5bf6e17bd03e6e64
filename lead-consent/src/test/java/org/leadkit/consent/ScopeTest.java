package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class ScopeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Set<Purpose> MARKETING =
      EnumSet.of(
          Purpose.DIRECT_MARKETING, Purpose.SALES_FOLLOW_UP, Purpose.PROFILING_FOR_MARKETING);

  private static ContactRequest asking(Purpose purpose) {
    return ContactRequest.of(purpose, Channel.EMAIL).at(Set.of("k:1"));
  }

  private static ConsentEvent event(String id, Kind kind, Purpose purpose, Instant at) {
    return ConsentEvent.of(id, kind, Scope.of(purpose, Channel.EMAIL), "form", at).at("k:1");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aRefusalOfDirectMarketingRefusesAllThatCountsAsMarketing(Purpose purpose) {
    Scope refused = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);

    assertThat(refused.meets(asking(purpose))).isEqualTo(MARKETING.contains(purpose));
  }

  @Test
  void consentToDirectMarketingIsNoneToAFollowUpBySales() {
    Scope given = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);

    assertThat(given.covers(asking(Purpose.SALES_FOLLOW_UP))).isFalse();
  }

  @Test
  void aRefusalOfTheFollowUpAloneIsNoneOfTheNewsletter() {
    Scope refused = Scope.of(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);

    assertThat(refused.meets(asking(Purpose.DIRECT_MARKETING))).isFalse();
  }

  @Test
  void anObjectionToMarketingTakesBackTheConsentToAFollowUp() {
    ConsentState state =
        ConsentState.of(
            List.of(
                event("yes", Kind.GIVEN, Purpose.SALES_FOLLOW_UP, NOW),
                event("no", Kind.OBJECTED, Purpose.DIRECT_MARKETING, NOW.plusSeconds(1))));

    assertThat(state.grants(asking(Purpose.SALES_FOLLOW_UP), NOW.plusSeconds(2))).isEmpty();
    assertThat(state.restrictions(asking(Purpose.SALES_FOLLOW_UP), NOW.plusSeconds(2)))
        .extracting(ConsentEvent::id)
        .containsExactly("no");
  }
}
