package org.leadkit.formats;

import java.time.Instant;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.ResponseClock.Target;

/** Events of the answer to a lead: who works on it, how far it has come, and what was missed. */
final class RecordAnswering {

  private RecordAnswering() {}

  static CanonicalForm form(Change change) {
    if (change instanceof Change.Reassigned one) {
      return RecordEvents.kind("reassigned")
          .with("from", one.from())
          .with("to", one.to())
          .with("cause", one.cause());
    }
    if (change instanceof Change.Held one) {
      return RecordEvents.kind("held").with("until", one.until());
    }
    if (change instanceof Change.Accepted one) {
      return by("accepted", one.member()).with("acceptedAt", one.acceptedAt());
    }
    if (change instanceof Change.FirstTouched one) {
      return by("first-touched", one.member())
          .with("arrivedAt", one.arrivedAt())
          .with("touchedAt", one.touchedAt());
    }
    if (change instanceof Change.FollowedUp one) {
      return by("followed-up", one.member()).with("followedUpAt", one.followedUpAt());
    }
    if (change instanceof Change.Erased) {
      return RecordEvents.kind("erased");
    }
    if (change instanceof Change.Paused one) {
      return RecordEvents.kind("paused").with("reason", one.reason());
    }
    if (change instanceof Change.Resumed one) {
      return RecordEvents.kind("resumed").with("reason", one.reason());
    }
    if (change instanceof Change.Warned one) {
      return due(by("warned", one.member()), one.target(), one.due());
    }
    if (change instanceof Change.Breached one) {
      return due(by("breached", one.member()), one.target(), one.due());
    }
    if (change instanceof Change.Escalated one) {
      return due(RecordEvents.kind("escalated").with("step", one.step()), one.target(), one.due());
    }
    throw new IllegalArgumentException(
        "The change (%s) has no text.%nMaybe lead-formats is older than lead-flow."
            .formatted(change.getClass().getSimpleName()));
  }

  private static CanonicalForm by(String kind, String member) {
    return RecordEvents.kind(kind).with("member", member);
  }

  private static CanonicalForm due(CanonicalForm form, Target target, Instant due) {
    return form.with("target", target).with("due", due);
  }

  static Change change(String kind, RecordNode node) {
    return switch (kind) {
      case "reassigned" ->
          new Change.Reassigned(node.text("from"), node.text("to"), node.text("cause"));
      case "held" -> new Change.Held(node.instant("until"));
      case "accepted" -> new Change.Accepted(node.text("member"), node.instant("acceptedAt"));
      case "first-touched" ->
          new Change.FirstTouched(
              node.text("member"), node.instant("arrivedAt"), node.instant("touchedAt"));
      case "followed-up" ->
          new Change.FollowedUp(node.text("member"), node.instant("followedUpAt"));
      case "erased" -> new Change.Erased();
      case "paused" -> new Change.Paused(node.text("reason"));
      case "resumed" -> new Change.Resumed(node.text("reason"));
      case "warned" -> new Change.Warned(target(node), node.text("member"), node.instant("due"));
      case "breached" ->
          new Change.Breached(target(node), node.text("member"), node.instant("due"));
      case "escalated" ->
          new Change.Escalated(target(node), node.text("step"), node.instant("due"));
      default -> throw new IllegalArgumentException("There is no such change.");
    };
  }

  private static Target target(RecordNode node) {
    return node.constant("target", Target.class);
  }
}
