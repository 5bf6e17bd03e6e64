package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Proof.Document;
import org.leadkit.consent.Proof.Means;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * The gate lifts a suppression with the event of which it was made, at the point and its mailbox.
 */
class LiftedSuppressionTest {

  private static final Instant AT = Instant.parse("2026-05-04T10:00:00Z");
  private static final ContactRequest MAIL =
      ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.EMAIL).at(Set.of("k1:a+x"));
  private static final Proof PAPER =
      new Proof(Means.STAFF_NOTE, "", Set.of(), List.of(new Document("note", "ab".repeat(32))));

  private static ConsentEvent event(String id, Kind kind, int hours) {
    return ConsentEvent.of(
            id, kind, Scope.of(Channel.EMAIL), "inbound", AT.plusSeconds(3600L * hours))
        .at("k1:a+x");
  }

  private static List<String> codes(ConsentEvent no, ConsentEvent... later) {
    List<Suppression> kept =
        Stream.of("k1:a+x", "k1:a")
            .map(
                point ->
                    new Suppression(
                        point,
                        no.scope(),
                        CanonicalForm.kebab(no.kind()),
                        no.source(),
                        no.occurredAt()))
            .toList();
    List<ConsentEvent> events = Stream.concat(Stream.of(no), Stream.of(later)).toList();
    ContactFacts facts =
        new ContactFacts(ConsentState.of(events), kept, List.of(), List.of(), Preferences.NONE);
    return ContactGate.following(List.of())
        .decide(MAIL, facts, AT.plusSeconds(86_400))
        .reasons()
        .stream()
        .map(Reason::code)
        .filter(code -> code.equals("suppressed") || code.equals(CanonicalForm.kebab(no.kind())))
        .toList();
  }

  @Test
  void aHoldForReviewEndsAtThePointAndAtItsMailbox() {
    ConsentEvent hold = event("in-7", Kind.SUPPRESSED, 0).by(Actor.SYSTEM);
    ConsentEvent read =
        event("read", Kind.SUPPRESSION_LIFTED, 1)
            .by(Actor.STAFF)
            .with(ConsentDetails.NONE.about("in-7").proof(PAPER));

    assertThat(codes(hold)).isNotEmpty();
    assertThat(codes(hold, read)).isEmpty();
  }

  @Test
  void aBounceEndsWithAValidation() {
    ConsentEvent bounce = event("b", Kind.BOUNCED, 0).by(Actor.SYSTEM);

    assertThat(codes(bounce)).isNotEmpty();
    assertThat(codes(bounce, event("v", Kind.VALIDATED, 1).by(Actor.SYSTEM))).isEmpty();
  }

  @Test
  void anOptOutEndsWithANewerProvenActAndWithNothingElse() {
    ConsentEvent no = event("no", Kind.OPTED_OUT, 0);
    ConsentEvent yes = event("yes", Kind.GIVEN, 1).proven(Proof.by(Means.CONFIRMATION_LINK));

    assertThat(codes(no, yes)).isEmpty();
    assertThat(codes(no, yes.by(Actor.IMPORT))).contains("suppressed", "opted-out");
    assertThat(codes(no, event("v", Kind.VALIDATED, 1).by(Actor.SYSTEM))).contains("suppressed");
  }
}
