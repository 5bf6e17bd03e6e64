package org.leadkit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;

/** One decision of the gate; used once. Findings are collected in the order of their weight. */
final class Judgement {

  private final PolicyPack pack;
  private final ContactRequest request;
  private final List<ConsentEvent> events;
  private final List<Suppression> suppressions;
  private final Instant now;

  Judgement(PolicyPack pack, ContactRequest request, ContactFacts facts, Instant now) {
    this.pack = pack;
    this.request = request;
    this.now = now;
    this.events = facts.events().stream().filter(this::concerns).toList();
    this.suppressions = facts.suppressions();
  }

  Decision<Permission> decide() {
    List<Reason> refusals = new ArrayList<>();
    suppressions.stream()
        .filter(one -> one.scope().covers(request.purpose(), request.channel()))
        .map(Judgement::suppressed)
        .forEach(refusals::add);
    Optional<PermissionRule> rule = pack.ruleFor(request.purpose(), request.channel());
    Optional<ConsentEvent> basis = rule.flatMap(this::basis);
    if (basis.isEmpty()) {
      events.stream()
          .filter(ConsentEvent::restricts)
          .map(event -> evidence(code(event.kind()), "", event))
          .forEach(refusals::add);
      rule.map(this::missing).ifPresent(refusals::add);
    }
    if (!request.anyPoint() && request.points().isEmpty()) {
      refusals.add(Reason.of("no-contact-point", ""));
    }
    if (!refusals.isEmpty()) {
      return answer(Permission.Answer.NO, refusals);
    }
    return basis
        .map(event -> evidence(code(event.kind()), rule.map(PermissionRule::id).orElse(""), event))
        .map(reason -> answer(Permission.Answer.YES, List.of(reason)))
        .orElseGet(
            () -> answer(Permission.Answer.UNKNOWN, List.of(Reason.of("no-applicable-rule", ""))));
  }

  /** A refusal counts at once, whatever clock reported it; a grant of the future is not seen. */
  private boolean concerns(ConsentEvent event) {
    return event.scope().covers(request.purpose(), request.channel())
        && (event.restricts()
            ? event.point().isEmpty() || isAsked(event.point())
            : isAsked(event.point()) && !event.occurredAt().isAfter(now));
  }

  private boolean isAsked(String point) {
    return request.anyPoint() || request.points().contains(point);
  }

  /**
   * The newest event of the kind that the rule needs, if it is in force and beats every refusal.
   */
  private Optional<ConsentEvent> basis(PermissionRule rule) {
    return events.stream()
        .filter(event -> isOf(rule.needs(), event.kind()) && isInForce(event, rule.validFor()))
        .filter(event -> events.stream().allMatch(other -> beats(event, other)))
        .max(ConsentEvent.ORDER);
  }

  private static boolean isOf(Basis needs, ConsentEvent.Kind kind) {
    return switch (needs) {
      case CONSENT -> kind == ConsentEvent.Kind.GIVEN || kind == ConsentEvent.Kind.CONFIRMED;
      case CONFIRMED_CONSENT -> kind == ConsentEvent.Kind.CONFIRMED;
      case INQUIRY -> kind == ConsentEvent.Kind.INQUIRED;
    };
  }

  private boolean beats(ConsentEvent grant, ConsentEvent other) {
    return !other.restricts()
        || (grant.actor() == ConsentEvent.Actor.SUBJECT
            && grant.occurredAt().isAfter(other.occurredAt())
            && grant.scope().covers(other.scope())
            && isSamePoint(grant.point(), other.point()));
  }

  /** A point has a hash under each key in use. */
  private boolean isSamePoint(String granted, String refused) {
    return granted.isEmpty()
        || granted.equals(refused)
        || (request.points().contains(granted) && request.points().contains(refused));
  }

  private static String code(ConsentEvent.Kind kind) {
    return switch (kind) {
      case GIVEN -> "consent-given";
      case CONFIRMED -> "consent-confirmed";
      case INQUIRED -> "own-inquiry";
      case REFUSED -> "refused";
      case WITHDRAWN -> "withdrawn";
    };
  }

  private boolean isInForce(ConsentEvent event, Duration validFor) {
    return validFor.equals(PermissionRule.FOREVER)
        || Duration.between(event.occurredAt(), now).compareTo(validFor) < 0;
  }

  private Reason missing(PermissionRule rule) {
    boolean given = events.stream().anyMatch(event -> event.kind() == ConsentEvent.Kind.GIVEN);
    boolean awaiting = rule.needs() == Basis.CONFIRMED_CONSENT && given;
    return Reason.of(awaiting ? "awaiting-confirmation" : "no-basis", rule.id());
  }

  private static Reason suppressed(Suppression suppression) {
    return Reason.of("suppressed", "")
        .fact("because", suppression.reason())
        .fact("source", suppression.source())
        .fact("at", suppression.at());
  }

  private static Reason evidence(String code, String rule, ConsentEvent event) {
    return Reason.of(code, rule)
        .fact("source", event.source())
        .fact("at", event.occurredAt())
        .fact("actor", CanonicalForm.kebab(event.actor()))
        .fact("event", event.id());
  }

  private Decision<Permission> answer(Permission.Answer answer, List<Reason> reasons) {
    return new Decision<>(
        new Permission(answer, request.purpose(), request.channel()), reasons, pack.ref(), now);
  }
}
