package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.testsupport.Promise;

class ConsentStateProperties {

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

  private static boolean permits(ConsentState state, ContactRequest request, Instant now) {
    return state.restrictions(request, now).isEmpty()
        && !(state.grants(request, now).isEmpty() && state.relationships(request, now).isEmpty());
  }

  private static void often(String what, boolean happened) {
    Statistics.label(what).collect(happened);
    Statistics.label(what).coverage(all -> all.check(true).percentage(share -> share > 2));
  }

  @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE)
  void theStateSaysWhatTheRulesSay(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now) {
    ConsentState state = ConsentState.of(history);
    NaiveConsent naive = new NaiveConsent(history, request, now);

    assertThat(state.restrictions(request, now)).isEqualTo(naive.restrictions());
    assertThat(state.grants(request, now)).isEqualTo(naive.grants());
    assertThat(state.relationships(request, now)).isEqualTo(naive.relationships());
    boolean consented = !naive.grants().isEmpty();
    boolean refused =
        history.stream().anyMatch(one -> one.restricts() && one.scope().meets(request));
    often("consented", consented);
    often(
        "consented in spite of an older no", consented && refused && permits(state, request, now));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("C-01: permuting, repeating and parting what arrives never changes the state")
  void orderRepetitionAndPartitionChangeNothing(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now,
      @ForAll long seed,
      @ForAll @IntRange(max = 14) int cut) {
    ConsentState whole = ConsentState.of(history);
    List<ConsentEvent> shuffled = new ArrayList<>(history);
    shuffled.addAll(history.subList(0, history.size() / 2));
    Collections.shuffle(shuffled, new Random(seed));
    ConsentState folded = ConsentState.empty();
    for (ConsentEvent event : shuffled) {
      folded = folded.with(event);
    }
    int place = Math.min(cut, shuffled.size());
    ConsentState united =
        ConsentState.of(shuffled.subList(place, shuffled.size()))
            .merged(ConsentState.of(shuffled.subList(0, place)));

    for (ConsentState other : List.of(folded, united)) {
      assertThat(other).isEqualTo(whole);
      assertThat(other.restrictions(request, now)).isEqualTo(whole.restrictions(request, now));
      assertThat(other.grants(request, now)).isEqualTo(whole.grants(request, now));
      assertThat(other.relationships(request, now)).isEqualTo(whole.relationships(request, now));
      assertThat(other.confirmation(request, now)).isEqualTo(whole.confirmation(request, now));
      assertThat(other.quarantined()).isEqualTo(whole.quarantined());
      assertThat(other.conflicts()).isEqualTo(whole.conflicts());
    }
  }

  @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("C-01: adding a restriction never turns a no into a yes")
  void whatOnlyRestrictsNeverTurnsNoIntoYes(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("events") ConsentEvent event,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now) {
    if (event.kind().loosens()) {
      return;
    }
    ConsentState before = ConsentState.of(history);
    ConsentState after = before.with(event);

    assertThat(permits(before, request, now) || !permits(after, request, now)).isTrue();
    assertThat(after.restrictions(request, now)).containsAll(before.restrictions(request, now));
    assertThat(before.grants(request, now)).containsAll(after.grants(request, now));
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void nothingChangesByItselfBeforeTheNextChange(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now,
      @ForAll("instants") Instant later) {
    ConsentState state = ConsentState.of(history);
    Instant next = state.nextChange(request, now);
    assertThat(next).isAfter(now);
    if (later.isAfter(now) && later.isBefore(next)) {
      assertThat(state.restrictions(request, later)).isEqualTo(state.restrictions(request, now));
      assertThat(state.grants(request, later)).isEqualTo(state.grants(request, now));
      assertThat(state.relationships(request, later)).isEqualTo(state.relationships(request, now));
      assertThat(state.confirmation(request, later)).isEqualTo(state.confirmation(request, now));
      assertThat(state.status(request, later)).isEqualTo(state.status(request, now));
    }
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void whatWasKnownIsTheStateOfWhatWasRecorded(
      @ForAll("histories") List<ConsentEvent> history, @ForAll("instants") Instant known) {
    assertThat(ConsentState.of(history).knownAt(known))
        .isEqualTo(
            ConsentState.of(
                history.stream().filter(one -> !one.recordedAt().isAfter(known)).toList()));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsQuarantinedIsNoConsent(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now) {
    ConsentState state = ConsentState.of(history);
    List<ConsentEvent> out =
        state.quarantined().stream().map(ConsentState.Quarantined::event).toList();
    List<ConsentEvent> rest = new ArrayList<>(state.events());
    rest.removeAll(out);

    assertThat(state.grants(request, now)).noneMatch(out::contains);
    assertThat(ConsentState.of(rest).grants(request, now)).isEqualTo(state.grants(request, now));
  }

  @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("C-01: a suppression stands for as long as the refusal of which it was made")
  void aSuppressionStandsWithItsEvent(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now) {
    ConsentState state = ConsentState.of(history);
    List<ConsentEvent> standing = state.restrictions(request, now);
    for (ConsentEvent no : state.events()) {
      if (no.restricts()
          && !no.restrictsFrom().isAfter(now)
          && no.scope().meets(request)
          && request.isAt(no.point())) {
        Suppression here = kept(no, no.point());
        boolean isAlone =
            state.events().stream().filter(one -> kept(one, one.point()).equals(here)).count() == 1
                && state.events().stream().filter(one -> isLike(one, no)).count() == 1;
        assertThat(state.stands(here, request, now) || !standing.contains(no)).isTrue();
        assertThat(state.stands(kept(no, "mailbox"), request, now) || !standing.contains(no))
            .isTrue();
        if (isAlone) {
          assertThat(state.stands(here, request, now)).isEqualTo(standing.contains(no));
          assertThat(state.stands(kept(no, "mailbox"), request, now))
              .isEqualTo(standing.contains(no));
        }
        often("lifted", !standing.contains(no));
      }
    }
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void whatOnlyRestrictsLiftsNoSuppression(
      @ForAll("histories") List<ConsentEvent> history,
      @ForAll("events") ConsentEvent event,
      @ForAll("requests") ContactRequest request,
      @ForAll("instants") Instant now) {
    ConsentState before = ConsentState.of(history);
    for (String reason : List.of("opted-out", "bounced", "suppressed", "restricted")) {
      Suppression entry =
          new Suppression("p", event.scope(), reason, "elsewhere", event.occurredAt());
      assertThat(
              event.kind().loosens()
                  || !before.stands(entry, request, now)
                  || before.with(event).stands(entry, request, now))
          .isTrue();
    }
  }

  private static boolean isLike(ConsentEvent one, ConsentEvent no) {
    return one.kind() == no.kind()
        && one.source().equals(no.source())
        && one.occurredAt().equals(no.occurredAt())
        && one.scope().covers(no.scope());
  }

  private static Suppression kept(ConsentEvent event, String point) {
    return new Suppression(
        point,
        event.scope(),
        CanonicalForm.kebab(event.kind()),
        event.source(),
        event.occurredAt());
  }
}
