package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.erasure.ConsentShell;
import org.leadkit.testsupport.Promise;

class ConsentShellProperties {

  @Provide
  Arbitrary<List<ConsentEvent>> histories() {
    return AnyHistory.histories();
  }

  @Provide
  Arbitrary<ConsentEvent> events() {
    return AnyHistory.event();
  }

  @Provide
  Arbitrary<ContactRequest> requests() {
    return AnyHistory.requests();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return AnyHistory.instants();
  }

  @Property(tries = 6_000)
  @Promise("C-04: what is erased of a person's consent never permits what was forbidden before")
  void toEraseEventsNeverPermitsMore(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now,
      @ForAll Random random) {
    List<ConsentEvent> erased = new ArrayList<>();
    history.forEach(event -> erased.add(random.nextBoolean() ? ConsentShell.of(event) : event));

    boolean before = isPermitted(ConsentState.of(history), request, now);
    boolean after = isPermitted(ConsentState.of(erased), request, now);

    assertThat(after && !before).isFalse();
  }

  private static boolean isPermitted(ConsentState state, ContactRequest request, Instant now) {
    return state.restrictions(request, now).isEmpty() && !state.grants(request, now).isEmpty();
  }

  /** Two records of one id speak for nobody; erased, they must not become one that does. */
  @Test
  void shellsOfConsentUnderOneIdPermitNothing() {
    Instant at = Instant.parse("2026-03-01T00:00:00Z");
    ConsentEvent one = ConsentEvent.of("e1", ConsentEvent.Kind.GIVEN, Scope.EVERYTHING, "form", at);
    ConsentEvent other = one.with(ConsentDetails.NONE.because("carried"));
    ContactRequest anywhere = ContactRequest.of(Purpose.LEAD_SCORING, Channel.EMAIL);

    assertThat(isPermitted(ConsentState.of(List.of(one)), anywhere, at)).isTrue();
    assertThat(isPermitted(ConsentState.of(List.of(one, other)), anywhere, at)).isFalse();
    assertThat(
            isPermitted(
                ConsentState.of(List.of(ConsentShell.of(one), ConsentShell.of(other))),
                anywhere,
                at))
        .isFalse();
  }

  @Property
  void aShellHoldsNoPointProofOrSourceAndIsItsOwnShell(@ForAll("events") ConsentEvent event) {
    ConsentEvent shell = ConsentShell.of(event);
    assertThat(shell.point()).isIn("", "erased");
    assertThat(shell.details().proof()).isEqualTo(Proof.NONE);
    assertThat(shell.details().about()).isEmpty();
    assertThat(shell.source()).isEqualTo("erased");
    assertThat(shell.kind()).isEqualTo(event.kind());
    assertThat(shell.occurredAt()).isEqualTo(event.occurredAt());
    assertThat(ConsentShell.isShell(shell)).isTrue();
    assertThat(ConsentShell.of(shell)).isEqualTo(shell);
  }
}
