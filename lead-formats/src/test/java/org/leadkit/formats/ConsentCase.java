package org.leadkit.formats;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.gate.Permission;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** One scenario: what is known, what is asked, and what must be answered at some instants. */
record ConsentCase(
    String name,
    List<PolicyPack> packs,
    ContactRequest request,
    ContactFacts facts,
    List<Expected> expected) {

  /**
   * What must be answered at an instant.
   *
   * @param answer empty if any but yes will do
   * @param reasons as {@code code rule}, of which either may be {@code *}
   * @param notBefore empty if it is not compared
   * @param obliged ids of rules whose obligations must be named
   */
  record Expected(
      Instant at,
      Optional<Permission.Answer> answer,
      List<String> reasons,
      Optional<Instant> notBefore,
      List<String> obliged) {

    static Expected of(Map<String, Object> members) {
      return new Expected(
          Instant.parse(ConsentFile.text(members, "at")),
          Optional.ofNullable(members.get("answer"))
              .map(answer -> constant((String) answer, Permission.Answer.class)),
          ConsentFile.texts(members, "reasons"),
          Optional.ofNullable(members.get("notBefore")).map(at -> Instant.parse((String) at)),
          ConsentFile.texts(members, "obliged"));
    }

    /** The ids of the rules that it names. */
    Set<String> rules() {
      Set<String> rules =
          reasons.stream().map(reason -> reason.split(" ")[1]).collect(Collectors.toSet());
      rules.addAll(obliged);
      return rules;
    }
  }

  static ConsentCase of(Map<String, Object> members) {
    List<ConsentEvent> events = new ArrayList<>();
    ConsentFile.objects(members, "events")
        .forEach(event -> events.addAll(withRequest(event("e" + events.size(), event))));
    List<PastContact> contacts = new ArrayList<>();
    ConsentFile.objects(members, "contacts")
        .forEach(contact -> contacts.add(contact("c" + contacts.size(), contact)));
    ContactFacts facts =
        new ContactFacts(
            ConsentState.of(events),
            List.of(),
            contacts,
            ConsentFile.objects(members, "registers").stream().map(ConsentCase::answer).toList(),
            Preferences.NONE);
    return new ConsentCase(
        ConsentFile.text(members, "name"),
        ConsentFile.texts(members, "packs").stream().map(LeadJson::pack).toList(),
        request(
            ConsentFile.object(members.get("ask")), ConsentFile.object(members.get("recipient"))),
        facts,
        ConsentFile.objects(members, "expect").stream().map(Expected::of).toList());
  }

  /** What had been recorded by an instant: a refusal that is known counts, whatever its date. */
  ContactFacts knownAt(Instant at) {
    return facts.with(
        ConsentState.of(
            facts.state().events().stream()
                .filter(event -> !event.recordedAt().isAfter(at))
                .toList()));
  }

  private static ContactRequest request(Map<String, Object> ask, Map<String, Object> recipient) {
    return ContactRequest.of(purpose(ask), channel(ask))
        .about(ConsentFile.text(ask, "topic", ""))
        .dialled(constant(ConsentFile.text(ask, "dialing", "manual"), Dialing.class))
        .to(
            new Recipient(
                constant(ConsentFile.text(recipient, "role"), Recipient.Role.class),
                ConsentFile.texts(recipient, "places").stream()
                    .map(Jurisdiction::of)
                    .collect(Collectors.toSet()),
                ConsentFile.texts(recipient, "zones").stream()
                    .map(ZoneId::of)
                    .collect(Collectors.toSet())));
  }

  /** A confirmation answers a request, made an hour before. */
  private static List<ConsentEvent> withRequest(ConsentEvent event) {
    if (event.kind() != ConsentEvent.Kind.CONFIRMED) {
      return List.of(event);
    }
    ConsentEvent request =
        ConsentEvent.request(
            "request-" + event.id(),
            event.scope(),
            event.point(),
            "test",
            event.occurredAt().minus(Duration.ofHours(1)),
            ConsentState.LINK_WORKS);
    return List.of(request, request.confirmed(event.id(), event.occurredAt()));
  }

  private static ConsentEvent event(String id, Map<String, Object> members) {
    Instant at = Instant.parse(ConsentFile.text(members, "at"));
    Proof proof =
        Proof.by(constant(ConsentFile.text(members, "means", "form"), Proof.Means.class))
            .disclosing(ConsentFile.texts(members, "disclosed").toArray(String[]::new));
    if (members.containsKey("related")) {
      Relationship fact = constant(ConsentFile.text(members, "related"), Relationship.class);
      return ConsentEvent.of(id, fact, "test", at).proven(proof);
    }
    Scope scope =
        new Scope(
            constants(members, "purposes", Purpose.class),
            constants(members, "channels", Channel.class));
    return ConsentEvent.of(
            id,
            constant(ConsentFile.text(members, "kind"), ConsentEvent.Kind.class),
            scope,
            "test",
            at)
        .by(constant(ConsentFile.text(members, "actor", "subject"), ConsentEvent.Actor.class))
        .recorded(Instant.parse(ConsentFile.text(members, "recorded", at.toString())))
        .with(
            ConsentDetails.NONE
                .level(constant(ConsentFile.text(members, "level", "express"), ConsentLevel.class))
                .proof(proof));
  }

  private static RegisterAnswer answer(Map<String, Object> members) {
    return new RegisterAnswer(
        ConsentFile.text(members, "register"),
        constant(ConsentFile.text(members, "listed"), RegisterAnswer.Listed.class),
        members.containsKey("on") ? LocalDate.parse(ConsentFile.text(members, "on")) : null,
        Instant.parse(ConsentFile.text(members, "asOf")),
        "test");
  }

  private static PastContact contact(String id, Map<String, Object> members) {
    return new PastContact(
        id,
        Instant.parse(ConsentFile.text(members, "at")),
        purpose(members),
        channel(members),
        "",
        "",
        ConsentFile.text(members, "topic", ""));
  }

  private static Purpose purpose(Map<String, Object> members) {
    return constant(ConsentFile.text(members, "purpose"), Purpose.class);
  }

  private static Channel channel(Map<String, Object> members) {
    return constant(ConsentFile.text(members, "channel"), Channel.class);
  }

  private static <E extends Enum<E>> Set<E> constants(
      Map<String, Object> members, String name, Class<E> type) {
    return new HashSet<>(
        ConsentFile.texts(members, name).stream().map(text -> constant(text, type)).toList());
  }

  private static <E extends Enum<E>> E constant(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> CanonicalForm.kebab(one).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text));
  }
}
