package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.Channel.EMAIL;
import static org.leadkit.lead.Purpose.SALES_FOLLOW_UP;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.pack.PolicyPack;

/** lead-consent by itself: no port, no other module but lead-core. */
class ConsentAloneTest {

  @Test
  void aPersonMayBeContactedUntilTheyTakeItBack() {
    Instant monday = Instant.parse("2026-11-23T09:00:00Z");
    Instant tuesday = Instant.parse("2026-11-24T09:00:00Z");
    Scope scope = Scope.of(SALES_FOLLOW_UP, EMAIL);
    ConsentEvent given = ConsentEvent.of("1", Kind.GIVEN, scope, "website", monday);
    ConsentEvent taken = ConsentEvent.of("2", Kind.WITHDRAWN, scope, "link", tuesday);
    ContactGate gate = ContactGate.following(PolicyPack.explicitConsent());
    ContactRequest request = ContactRequest.of(SALES_FOLLOW_UP, EMAIL);

    assertThat(gate.decide(request, ContactFacts.of(given), monday).outcome().isPermitted())
        .isTrue();
    assertThat(gate.decide(request, ContactFacts.of(given, taken), tuesday).outcome().isPermitted())
        .isFalse();
  }
}
