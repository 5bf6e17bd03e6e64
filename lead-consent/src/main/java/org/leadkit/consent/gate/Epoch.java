package org.leadkit.consent.gate;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;

/**
 * What stands against a contact on record, as a hash: another one as soon as anything is added that
 * restricts, lifted or not, or anything is missing that was there.
 */
final class Epoch {

  /** What restricts nobody by itself and yet ends a basis. */
  private static final Set<Kind> ENDS =
      Collections.unmodifiableSet(
          EnumSet.of(Kind.EXPIRED, Kind.INVALIDATED, Kind.REVOKED, Kind.RELATION_ENDED));

  private Epoch() {}

  static String of(ContactRequest request, ContactFacts facts) {
    return CanonicalForm.object()
        .with("events", events(request, facts.state().events().stream()))
        .with("suppressions", suppressions(request, facts.suppressions()))
        .with("registers", registers(facts.registers()))
        .with("wishes", wishes(facts.preferences()))
        .sha256();
  }

  private static List<CanonicalForm> events(ContactRequest request, Stream<ConsentEvent> events) {
    return events
        .filter(event -> event.restricts() || ENDS.contains(event.kind()))
        .filter(event -> event.scope().meets(request) && request.isAt(event.point()))
        .map(ConsentEvent::form)
        .toList();
  }

  private static List<String> suppressions(ContactRequest request, List<Suppression> some) {
    return some.stream()
        .filter(one -> one.scope().meets(request))
        .map(one -> one.point() + " " + one.reason() + " " + one.source() + " " + one.at())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> registers(List<RegisterAnswer> answers) {
    return answers.stream()
        .filter(answer -> answer.listed() == RegisterAnswer.Listed.YES)
        .map(RegisterAnswer::register)
        .distinct()
        .sorted()
        .toList();
  }

  private static CanonicalForm wishes(Preferences wishes) {
    return CanonicalForm.object()
        .with("topics", sorted(wishes.topics()))
        .with("unwantedTopics", sorted(wishes.unwantedTopics()))
        .with("channels", wishes.channels())
        .with("frequency", String.valueOf(wishes.frequency()))
        .with("quietFrom", String.valueOf(wishes.quietFrom()))
        .with("quietUntil", String.valueOf(wishes.quietUntil()))
        .with("pausedUntil", String.valueOf(wishes.pausedUntil()));
  }

  private static List<String> sorted(Collection<String> texts) {
    return texts.stream().sorted().toList();
  }

  /** The request as a hash. */
  static String digest(ContactRequest request) {
    return CanonicalForm.object()
        .with("purpose", request.purpose())
        .with("channel", request.channel())
        .with("points", sorted(request.points()))
        .with("anyPoint", request.anyPoint())
        .with("brand", request.brand())
        .with("topic", request.topic())
        .with("dialing", request.dialing())
        .with("role", request.recipient().role())
        .with("places", request.recipient().places().stream().map(Object::toString).toList())
        .with("zones", request.recipient().zones().stream().map(Object::toString).toList())
        .sha256();
  }
}
