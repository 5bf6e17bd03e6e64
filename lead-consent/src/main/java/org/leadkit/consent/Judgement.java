package org.leadkit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    this.events =
        facts.events().stream()
            .filter(this::concerns)
            .filter(e -> !e.occurredAt().isAfter(now))
            .toList();
    this.suppressions = facts.suppressions();
    this.now = now;
  }

  Decision<Permission> decide() {
    List<Reason> refusals = new ArrayList<>();
    suppressions.stream().filter(this::concerns).map(Judgement::suppressed).forEach(refusals::add);
    events.stream()
        .filter(event -> event.restricts() && !isLifted(event))
        .map(
            event ->
                evidence(
                    event.kind() == ConsentEvent.Kind.REFUSED ? "refused" : "withdrawn", "", event))
        .forEach(refusals::add);
    Optional<PermissionRule> rule = pack.ruleFor(request.purpose(), request.channel());
    Optional<Reason> basis = rule.flatMap(this::basis);
    rule.filter(any -> basis.isEmpty()).map(this::missing).ifPresent(refusals::add);
    if (!request.anyPoint() && request.points().isEmpty()) {
      refusals.add(Reason.of("no-contact-point", ""));
    }
    if (!refusals.isEmpty()) {
      return answer(Permission.Answer.NO, refusals);
    }
    return basis
        .map(reason -> answer(Permission.Answer.YES, List.of(reason)))
        .orElseGet(
            () -> answer(Permission.Answer.UNKNOWN, List.of(Reason.of("no-applicable-rule", ""))));
  }

  private boolean concerns(ConsentEvent event) {
    return event.scope().covers(request.purpose(), request.channel())
        && (event.restricts() ? mayRestrict(event.point()) : mayGround(event.point()));
  }

  private boolean concerns(Suppression suppression) {
    return suppression.scope().covers(request.purpose(), request.channel())
        && mayRestrict(suppression.point());
  }

  private boolean mayRestrict(String point) {
    return point.isEmpty() || request.anyPoint() || request.points().contains(point);
  }

  private boolean mayGround(String point) {
    return request.anyPoint() || request.points().contains(point);
  }

  private boolean isLifted(ConsentEvent restriction) {
    return events.stream()
        .anyMatch(
            event ->
                isGrant(event)
                    && event.actor() == ConsentEvent.Actor.SUBJECT
                    && event.occurredAt().isAfter(restriction.occurredAt())
                    && (event.point().isEmpty() || event.point().equals(restriction.point()))
                    && event.scope().covers(restriction.scope()));
  }

  private static boolean isGrant(ConsentEvent event) {
    return event.kind() == ConsentEvent.Kind.GIVEN || event.kind() == ConsentEvent.Kind.CONFIRMED;
  }

  private Optional<Reason> basis(PermissionRule rule) {
    return switch (rule.needs()) {
      case CONSENT ->
          latest(rule, ConsentEvent.Kind.GIVEN)
              .or(() -> latest(rule, ConsentEvent.Kind.CONFIRMED))
              .map(event -> evidence("consent-given", rule.id(), event));
      case CONFIRMED_CONSENT ->
          latest(rule, ConsentEvent.Kind.CONFIRMED)
              .map(event -> evidence("consent-confirmed", rule.id(), event));
      case INQUIRY ->
          latest(rule, ConsentEvent.Kind.INQUIRED)
              .map(event -> evidence("own-inquiry", rule.id(), event));
    };
  }

  private Optional<ConsentEvent> latest(PermissionRule rule, ConsentEvent.Kind kind) {
    return events.stream()
        .filter(event -> event.kind() == kind && isInForce(event, rule.validFor()))
        .max(ConsentEvent.ORDER);
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
        .fact("event", event.id());
  }

  private Decision<Permission> answer(Permission.Answer answer, List<Reason> reasons) {
    return new Decision<>(
        new Permission(answer, request.purpose(), request.channel()), reasons, pack.ref(), now);
  }
}
