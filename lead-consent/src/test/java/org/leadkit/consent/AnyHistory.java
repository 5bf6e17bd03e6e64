package org.leadkit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.Proof.Document;
import org.leadkit.consent.Proof.Means;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Events in a small world, so that they meet, tie, contradict and refer to each other. */
final class AnyHistory {

  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static final Document PAPER = new Document("note", "0f".repeat(32));

  private static final List<Scope> SCOPES =
      List.of(
          Scope.EVERYTHING,
          Scope.of(Channel.EMAIL),
          Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL),
          Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL).about("offers"),
          Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL).ofBrands("acme"),
          new Scope(Set.of(Purpose.DIRECT_MARKETING), Set.of(Channel.EMAIL, Channel.SMS)));

  private AnyHistory() {}

  static Arbitrary<List<ConsentEvent>> histories() {
    return event().list().ofMaxSize(14);
  }

  static Arbitrary<ConsentEvent> event() {
    Arbitrary<ConsentDetails> details =
        Combinators.combine(
                Arbitraries.of("", "", "", "e1", "e2", "e3", "e4"),
                Arbitraries.of(
                    Means.NONE, Means.FORM, Means.CONFIRMATION_LINK, Means.CONFIRMATION_LINK),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(-25, 10),
                Arbitraries.of(Relationship.PURCHASE, Relationship.CONTRACT),
                Arbitraries.of("", "", "", "", "carried", "bound"))
            .as(AnyHistory::details);
    Arbitrary<Instant> hours =
        Arbitraries.integers().between(0, 8).map(hour -> START.plus(Duration.ofHours(hour)));
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(1, 4).map(i -> "e" + i)),
                Tuple.of(1, Arbitraries.integers().between(1, 4).map(i -> "e" + i + "@m.0")),
                Tuple.of(6, Arbitraries.integers().between(1, 400).map(i -> "e" + i))),
            kinds(),
            Arbitraries.of(SCOPES),
            Arbitraries.of("", "p", "p", "q"),
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Actor.SUBJECT)),
                Tuple.of(3, Arbitraries.of(Actor.values()))),
            hours,
            Arbitraries.of(0, 0, 0, 0, 0, 1, 3, -1),
            details)
        .as(
            (id, kind, scope, point, actor, at, late, more) ->
                new ConsentEvent(
                    id,
                    kind,
                    scope,
                    point,
                    actor,
                    "form",
                    at,
                    at.plus(Duration.ofHours(late)),
                    more));
  }

  private static Arbitrary<Kind> kinds() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.of(Kind.GIVEN, Kind.GIVEN, Kind.OPTED_OUT)),
        Tuple.of(3, Arbitraries.of(Kind.REQUESTED, Kind.CONFIRMED)),
        Tuple.of(2, Arbitraries.of(Kind.SUPPRESSED, Kind.SUPPRESSION_LIFTED)),
        Tuple.of(1, Arbitraries.of(Kind.MERGED, Kind.RESTRICTED, Kind.RESTRICTION_LIFTED)),
        Tuple.of(4, Arbitraries.of(Kind.values())));
  }

  private static ConsentDetails details(
      String about,
      Means means,
      boolean hasPaper,
      int until,
      Relationship relationship,
      String because) {
    Proof proof = new Proof(means, "", Set.of(), hasPaper ? List.of(PAPER) : List.of());
    ConsentDetails details =
        ConsentDetails.NONE.about(about).proof(proof).relationship(relationship).because(because);
    return until < 0 ? details : details.until(START.plus(Duration.ofHours(until)));
  }

  static Arbitrary<ContactRequest> requests() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(4, Purpose.DIRECT_MARKETING), Tuple.of(1, Purpose.RESEARCH)),
            Arbitraries.frequency(Tuple.of(4, Channel.EMAIL), Tuple.of(1, Channel.SMS)),
            Arbitraries.of("", "", "offers", "events"),
            Arbitraries.of("", "", "acme"),
            Arbitraries.of(Set.of("p"), Set.of("p"), Set.of("q"), Set.of("p", "q"), Set.of("any")))
        .as(
            (purpose, channel, topic, brand, points) -> {
              ContactRequest asked =
                  ContactRequest.of(purpose, channel).about(topic).inNameOf(brand);
              return points.contains("any") ? asked : asked.at(points);
            });
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(-1, 12).map(hour -> START.plus(Duration.ofHours(hour)));
  }
}
