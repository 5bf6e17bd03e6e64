package org.leadkit.retention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Scope;
import org.leadkit.retention.DataCategory;

class ConsentReceiptTest {

  private static final ConsentReceipt.Terms TERMS =
      new ConsentReceipt.Terms(
          Person.CONTROLLER,
          Set.of(DataCategory.CONTACT),
          Set.of(),
          List.of("Mail Ltd"),
          "five years after its last use");

  private static String receipt(ConsentEvent event) {
    return ConsentReceipt.of(event, "lead-1", TERMS).orElseThrow().form().toString();
  }

  @Test
  void aReceiptClaimsNoConformanceAndGivesNoAdvice() {
    assertThat(receipt(ConsentEvent.of("c1", Kind.GIVEN, Person.NEWS, "web-form", Person.T0)))
        .startsWith("{\"conformance\":\"none claimed: ")
        .contains("\"note\":\"Policy evaluation, not legal advice.\"");
  }

  @Test
  void theNamesAreThoseOfKantara() {
    assertThat(receipt(ConsentEvent.of("c1", Kind.GIVEN, Person.NEWS, "web-form", Person.T0)))
        .contains(
            "\"kantara\":{\"version\":\"KI-CR-v1.1.0\",\"jurisdiction\":\"\","
                + "\"consentTimestamp\":1777626000,\"collectionMethod\":\"web-form\","
                + "\"consentReceiptID\":\"c1\",\"language\":\"en\",\"piiPrincipalId\":\"lead-1\","
                + "\"piiControllers\":[{\"piiController\":\"Engines Ltd\"")
        .contains(
            "\"services\":[{\"service\":\"Engines Ltd\",\"purposes\":[{\"purpose\":\"direct"
                + " marketing\",\"purposeCategory\":[\"direct-marketing\"],"
                + "\"consentType\":\"EXPLICIT\",\"piiCategory\":[\"contact-details\"],"
                + "\"primaryPurpose\":true,\"termination\":\"five years after its last use\","
                + "\"thirdPartyDisclosure\":true,\"thirdPartyName\":\"Mail Ltd\"}]}],"
                + "\"sensitive\":false,\"spiCat\":[]}");
  }

  @Test
  void theStateIsOneOfTheTenWordsOfDpv() {
    Set<String> states =
        Arrays.stream(Kind.values()).map(ConsentReceipt::state).collect(Collectors.toSet());
    assertThat(states)
        .containsExactlyInAnyOrder(
            "",
            "ConsentRequested",
            "ConsentGiven",
            "RenewedConsentGiven",
            "ConsentRefused",
            "ConsentWithdrawn",
            "ConsentExpired",
            "ConsentInvalidated",
            "ConsentRevoked");
    assertThat(receipt(ConsentEvent.of("c2", Kind.WITHDRAWN, Person.NEWS, "mail", Person.T0)))
        .contains("\"event_state\":\"ConsentWithdrawn\"");
    assertThat(
            ConsentReceipt.of(
                ConsentEvent.of("c3", Kind.USED, Person.NEWS, "mail", Person.T0), "lead-1", TERMS))
        .isEmpty();
  }

  @Test
  void aReceiptHoldsNoHashOfAnAddress() {
    assertThat(
            receipt(
                ConsentEvent.of("c1", Kind.GIVEN, Person.NEWS, "web-form", Person.T0)
                    .at("k1:00aa")))
        .doesNotContain("k1:00aa");
  }

  @Test
  void aConsentThatWasNotExpressIsImplicit() {
    ConsentEvent implied =
        ConsentEvent.of("c1", Kind.GIVEN, Scope.EVERYTHING, "web-form", Person.T0)
            .with(ConsentDetails.NONE.level(ConsentLevel.INFERRED));
    assertThat(receipt(implied))
        .contains("\"consentType\":\"IMPLICIT\"")
        .doesNotContain("EXPLICIT")
        .contains("\"purpose\":\"research\"");
  }

  @Test
  void anExportHoldsAReceiptForEachConsentAndItsEnd() {
    assertThat(Person.export().receipts())
        .extracting(one -> one.event().id())
        .containsExactly("c1", "c2");
  }
}
