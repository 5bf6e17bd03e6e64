package org.leadkit.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Consent events and suppressions. What is as usual is left out, so that older texts are read. */
final class RecordConsent {

  private RecordConsent() {}

  static CanonicalForm form(ConsentEvent event) {
    CanonicalForm form =
        CanonicalForm.object()
            .with("id", event.id())
            .with("kind", event.kind())
            .with("scope", form(event.scope()))
            .with("point", event.point())
            .with("actor", event.actor())
            .with("source", event.source())
            .with("occurredAt", event.occurredAt())
            .with("recordedAt", event.recordedAt());
    CanonicalForm details = event.details().form();
    return details.equals(CanonicalForm.object()) ? form : form.with("details", details);
  }

  static ConsentEvent event(RecordNode node) {
    return new ConsentEvent(
        node.text("id"),
        node.constant("kind", ConsentEvent.Kind.class),
        node.object("scope", RecordConsent::scope),
        node.text("point"),
        node.constant("actor", ConsentEvent.Actor.class),
        node.text("source"),
        node.instant("occurredAt"),
        node.instant("recordedAt"),
        node.has("details") ? node.object("details", RecordConsent::details) : ConsentDetails.NONE);
  }

  private static ConsentDetails details(RecordNode node) {
    ConsentDetails details = ConsentDetails.NONE;
    details =
        node.has("level") ? details.level(node.constant("level", ConsentLevel.class)) : details;
    details =
        node.has("basis") ? details.basis(node.constant("basis", LawfulBasis.class)) : details;
    details =
        node.has("proof") ? details.proof(node.object("proof", RecordConsent::proof)) : details;
    details =
        node.has("relationship")
            ? details.relationship(node.constant("relationship", Relationship.class))
            : details;
    details = node.has("until") ? details.until(node.instant("until")) : details;
    return details.about(optional(node, "about")).because(optional(node, "because"));
  }

  private static Proof proof(RecordNode node) {
    return new Proof(
        node.constant("means", Proof.Means.class),
        optional(node, "notice"),
        names(node, "disclosed"),
        node.has("documents") ? node.objects("documents", RecordConsent::document) : List.of());
  }

  private static Proof.Document document(RecordNode node) {
    return new Proof.Document(node.text("kind"), node.text("sha256"));
  }

  static CanonicalForm form(Suppression suppression) {
    return CanonicalForm.object()
        .with("point", suppression.point())
        .with("scope", form(suppression.scope()))
        .with("reason", suppression.reason())
        .with("source", suppression.source())
        .with("at", suppression.at());
  }

  static Suppression suppression(RecordNode node) {
    return new Suppression(
        node.text("point"),
        node.object("scope", RecordConsent::scope),
        node.text("reason"),
        node.text("source"),
        node.instant("at"));
  }

  /** Unlike the form of a policy's scope it says so when no purpose or channel is named. */
  private static CanonicalForm form(Scope scope) {
    return CanonicalForm.object()
        .with("purposes", scope.purposes())
        .with("channels", scope.channels())
        .withAny("brands", scope.brands())
        .withAny("topics", scope.topics());
  }

  private static Scope scope(RecordNode node) {
    return new Scope(
        new HashSet<>(node.constants("purposes", Purpose.class)),
        new HashSet<>(node.constants("channels", Channel.class)),
        names(node, "brands"),
        names(node, "topics"));
  }

  private static Set<String> names(RecordNode node, String name) {
    return node.has(name) ? new HashSet<>(node.texts(name)) : Set.of();
  }

  private static String optional(RecordNode node, String name) {
    return node.has(name) ? node.text(name) : "";
  }
}
