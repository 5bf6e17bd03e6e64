package org.leadkit.formats;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.scoring.Qualification;

/** Events. Their {@code kind} is the name of the change in kebab case. */
final class RecordEvents {

  private RecordEvents() {}

  static CanonicalForm form(LeadEvent event) {
    return CanonicalForm.object()
        .with("tenant", event.tenant().value())
        .with("lead", event.lead().value())
        .with("version", event.version())
        .with("index", event.index())
        .with("at", event.at())
        .with("change", form(event.change()));
  }

  static LeadEvent event(RecordNode node) {
    return new LeadEvent(
        new TenantId(node.text("tenant")),
        new LeadId(node.text("lead")),
        node.number("version"),
        Math.toIntExact(node.number("index")),
        node.instant("at"),
        node.object("change", RecordEvents::change));
  }

  private static CanonicalForm form(Change change) {
    if (change instanceof Change.Arrived one) {
      return kind("arrived").with("source", one.source());
    }
    if (change instanceof Change.Touched one) {
      return kind("touched").with("touch", one.touch()).with("source", one.source());
    }
    if (change instanceof Change.ReviewNeeded one) {
      return kind("review-needed").with("candidates", RecordLeads.ids(one.candidates()));
    }
    if (change instanceof Change.ActivityRecorded one) {
      return kind("activity-recorded").with("activity", one.activity()).with("type", one.type());
    }
    if (change instanceof Change.Scored one) {
      CanonicalForm form =
          kind("scored").with("total", one.total()).with("qualification", one.qualification());
      return one.grade().isEmpty() ? form : form.with("grade", one.grade());
    }
    if (change instanceof Change.LevelEntered one) {
      return kind("level-entered").with("level", one.level()).with("cause", one.cause());
    }
    if (change instanceof Change.LevelLeft one) {
      return kind("level-left").with("level", one.level()).with("cause", one.cause());
    }
    if (change instanceof Change.Challenged one) {
      return kind("challenged")
          .with("policy", one.policy())
          .with("total", one.total())
          .with("qualification", one.qualification());
    }
    if (change instanceof Change.StageMoved one) {
      return kind("stage-moved").with("from", one.from()).with("to", one.to());
    }
    if (change instanceof Change.ConsentRecorded one) {
      return kind("consent-recorded").with("event", one.event()).with("consent", one.kind());
    }
    if (change instanceof Change.ContactDecided one) {
      return kind("contact-decided")
          .with("permission", one.permission())
          .with("reason", one.reason());
    }
    if (change instanceof Change.Contacted one) {
      return kind("contacted")
          .with("ticket", one.ticket())
          .with("purpose", one.purpose())
          .with("channel", one.channel());
    }
    if (change instanceof Change.Assigned one) {
      CanonicalForm form = kind("assigned").with("owner", one.owner());
      Optional<Instant> due = one.due();
      return due.isPresent() ? form.with("deadline", due.get()) : form;
    }
    return RecordAnswering.form(change);
  }

  private static Change change(RecordNode node) {
    String kind = node.text("kind");
    return switch (kind) {
      case "arrived" -> new Change.Arrived(node.text("source"));
      case "touched" -> new Change.Touched(node.text("touch"), node.text("source"));
      case "review-needed" -> new Change.ReviewNeeded(node.leads("candidates"));
      case "activity-recorded" ->
          new Change.ActivityRecorded(node.text("activity"), node.text("type"));
      case "scored" ->
          new Change.Scored(
              Points.of(node.decimal("total")),
              node.constant("qualification", Qualification.class),
              node.has("grade") ? node.text("grade") : "");
      case "level-entered" -> new Change.LevelEntered(node.text("level"), node.text("cause"));
      case "level-left" -> new Change.LevelLeft(node.text("level"), node.text("cause"));
      case "challenged" ->
          new Change.Challenged(
              node.text("policy"),
              Points.of(node.decimal("total")),
              node.constant("qualification", Qualification.class));
      case "stage-moved" ->
          new Change.StageMoved(
              node.constant("from", Stage.class), node.constant("to", Stage.class));
      case "consent-recorded" ->
          new Change.ConsentRecorded(
              node.text("event"), node.constant("consent", ConsentEvent.Kind.class));
      case "contact-decided" ->
          new Change.ContactDecided(
              node.object("permission", RecordEvents::permission), node.text("reason"));
      case "contacted" ->
          new Change.Contacted(
              node.text("ticket"),
              node.constant("purpose", Purpose.class),
              node.constant("channel", Channel.class));
      case "assigned" -> new Change.Assigned(node.text("owner"), node.instantOrNull("deadline"));
      default -> RecordAnswering.change(kind, node);
    };
  }

  private static Permission permission(RecordNode node) {
    return new Permission(
        node.constant("answer", Permission.Answer.class),
        node.constant("purpose", Purpose.class),
        node.constant("channel", Channel.class),
        node.instantOrNull("notBefore"),
        node.has("validUntil") ? node.instant("validUntil") : Instant.MAX,
        node.has("obligations") ? new HashSet<>(node.texts("obligations")) : Set.of());
  }

  static CanonicalForm kind(String name) {
    return CanonicalForm.object().with("kind", name);
  }
}
