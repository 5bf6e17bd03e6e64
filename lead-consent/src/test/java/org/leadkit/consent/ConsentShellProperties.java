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

  @Property(tries = 2_000)
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
