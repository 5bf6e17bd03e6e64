package org.leadkit.retention.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.Provenance;
import org.leadkit.retention.export.Sieve.Spot;

/** Goes through all records of a person and offers each value to the sieve. */
record Telling(DataInventory inventory, Instant cutOff, Imports imports, Sieve sieve) {

  static Telling of(SubjectFile data, DataInventory inventory, Instant cutOff) {
    return new Telling(inventory, cutOff, Imports.of(data), new Sieve(data.withheld()));
  }

  /** What is known of a source; what was imported is not the person's own word. */
  Origin origin(String source) {
    return origin(source, imports.sources().contains(source));
  }

  /** What is known of a source of submissions; of one that brought imported ones among others. */
  Origin originOfAny(String source) {
    return origin(source, imports.sources().contains(source) || imports.mixed().contains(source));
  }

  private Origin origin(Touch touch) {
    return origin(
        touch.source(),
        imports.sources().contains(touch.source()) || imports.submissions().contains(touch.id()));
  }

  private Origin origin(Activity activity) {
    return origin(
        activity.source(),
        imports.sources().contains(activity.source()) || Imports.isSent(activity));
  }

  private Origin origin(String source, boolean isImported) {
    return inventory.origin(source).orElse(isImported ? Origin.obtainedFrom("") : Origin.PERSON);
  }

  /** The name of a source, if that may be told. */
  private String named(String source, Optional<DataTag> tag) {
    return sieve.mayShow(tag) ? source : "";
  }

  void tell(HeldLead held) {
    List<Touch> touches =
        held.touches().stream().filter(touch -> isKnown(touch.recordedAt())).toList();
    tell(held.lead(), held.touches());
    touches.forEach(this::tell);
    held.activities().stream()
        .filter(activity -> isKnown(activity.recordedAt()))
        .forEach(this::tell);
    held.consents().stream().filter(event -> isKnown(event.recordedAt())).forEach(this::tell);
    held.lead()
        .assignment()
        .filter(assignment -> isKnown(assignment.at()))
        .ifPresent(assignment -> tell(HeldRecord.assignment(held.lead().id().value(), assignment)));
  }

  private boolean isKnown(Instant recordedAt) {
    return !recordedAt.isAfter(cutOff);
  }

  private void tell(Lead lead, List<Touch> touches) {
    Spot spot = new Spot("lead", lead.id().value(), lead.changedAt(), "");
    lead.profile().entries().forEach(entry -> tell(spot, entry, touches));
    Optional<DataTag> own = inventory.record("lead");
    sieve.offer(spot, "createdAt", lead.createdAt().toString(), own);
    sieve.offer(spot, "changedAt", lead.changedAt().toString(), own);
    decided(spot, lead, Fields.STAGE.name(), CanonicalForm.kebab(lead.stage()));
    decided(spot, lead, Fields.SCORE.name(), lead.score().toString());
    decided(
        spot,
        lead,
        Fields.QUALIFICATION_LEVEL.name(),
        String.join(", ", lead.qualification().inside()));
  }

  private void decided(Spot spot, Lead lead, String name, String value) {
    if (lead.profile().value(name).isEmpty()) {
      sieve.offer(spot, name, value, inventory.field(name));
    }
  }

  /**
   * A value of the lead came with the first submission that brought it, the person's own first. One
   * that only later submissions brought was not known yet.
   */
  private void tell(Spot spot, Profile.Entry entry, List<Touch> touches) {
    String name = entry.field().name();
    Optional<DataTag> tag = inventory.named("lead", name);
    List<Touch> bringing =
        touches.stream().filter(touch -> touch.values().contains(entry)).toList();
    Optional<Touch> brought =
        bringing.stream()
            .filter(touch -> isKnown(touch.recordedAt()))
            .min(
                Comparator.comparing((Touch touch) -> !origin(touch).equals(Origin.PERSON))
                    .thenComparing(Touch::recordedAt)
                    .thenComparing(Touch::id));
    if (brought.isEmpty() && !bringing.isEmpty()) {
      return;
    }
    Origin origin = brought.map(this::origin).orElse(Origin.STAFF);
    Spot where = brought.map(touch -> spot(spot.kind(), spot.record(), touch)).orElse(spot);
    sieve.offer(where, name, entry.value().text(), tag.map(own -> from(own, origin)));
  }

  private Spot spot(String kind, String record, Touch touch) {
    String source = named(touch.source(), inventory.sourceOf("touch", "touch"));
    return new Spot(kind, record, touch.recordedAt(), source);
  }

  private static DataTag from(DataTag tag, Origin origin) {
    return tag.from(origin.of(tag.provenance()));
  }

  private void tell(Touch touch) {
    Origin origin = origin(touch);
    Spot spot = spot("touch", touch.id(), touch);
    Optional<DataTag> own = inventory.record("touch").map(tag -> from(tag, origin));
    Optional<DataTag> source = inventory.sourceOf("touch", "touch");
    sieve.offer(spot, "source", touch.source(), source.map(tag -> from(tag, origin)));
    sieve.offer(spot, "occurredAt", touch.occurredAt().toString(), own);
    for (Profile.Entry entry : touch.values()) {
      String name = entry.field().name();
      sieve.offer(
          spot,
          name,
          entry.value().text(),
          inventory.value("touch", name).map(tag -> from(tag, origin)));
    }
  }

  private void tell(Activity activity) {
    String kind = inventory.kindOf(activity.type());
    Origin origin = origin(activity);
    Optional<DataTag> source = inventory.sourceOf("activity", kind);
    String name = named(activity.source(), source);
    Spot spot = new Spot("activity", activity.id(), activity.recordedAt(), name);
    Optional<DataTag> own = inventory.record(kind).map(tag -> from(tag, origin));
    sieve.offer(spot, "type", activity.type(), own);
    sieve.offer(spot, "occurredAt", activity.occurredAt().toString(), own);
    sieve.offer(spot, "source", activity.source(), source.map(tag -> from(tag, origin)));
    activity
        .properties()
        .forEach(
            (key, value) ->
                sieve.offer(
                    spot, key, value.text(), property(kind, key).map(tag -> from(tag, origin))));
  }

  /** What was said of a property of all activities counts for those of a type as well. */
  private Optional<DataTag> property(String kind, String name) {
    boolean isOfAll =
        inventory.record(kind + "/" + name).isEmpty()
            && inventory.record("activity/" + name).isPresent();
    return inventory.value(isOfAll ? "activity" : kind, name);
  }

  private void tell(ConsentEvent event) {
    String source = named(event.source(), inventory.value("consent-event", "source"));
    Spot spot = new Spot("consent-event", event.id(), event.recordedAt(), source);
    Origin actor = new Origin(provenance(event.actor()), "");
    Origin origin = origin(event.source());
    ConsentWords.of(event)
        .forEach(
            (name, value) ->
                sieve.offer(
                    spot,
                    name,
                    value,
                    inventory
                        .value("consent-event", name)
                        .map(tag -> from(from(tag, actor), origin))));
  }

  private static Provenance provenance(ConsentEvent.Actor actor) {
    return switch (actor) {
      case SUBJECT, AGENT -> Provenance.DECLARED;
      case STAFF -> Provenance.STAFF;
      case IMPORT, AUTHORITY -> Provenance.THIRD_PARTY;
      case SYSTEM -> Provenance.INFERRED;
    };
  }

  void tell(HeldRecord held) {
    if (!isKnown(held.at())) {
      return;
    }
    String source = held.values().getOrDefault("source", "");
    Origin origin = origin(source);
    String shown = named(source, inventory.value(held.kind(), "source"));
    Spot spot = new Spot(held.kind(), held.id(), held.at(), shown);
    held.values()
        .forEach(
            (name, value) ->
                sieve.offer(
                    spot,
                    name,
                    value,
                    inventory
                        .value(held.kind(), name)
                        .map(tag -> SecretNames.isIn(held, name) ? tag.secret() : tag)
                        .map(tag -> from(tag, origin))));
    for (int i = 0; i < held.reasons().size(); i++) {
      String text = text(held.kind(), held.reasons().get(i));
      sieve.offer(spot, "reason" + (i + 1), text, inventory.record(held.kind()));
    }
  }

  /** A fact is told as its field would be; one that has no tag is named. */
  private String text(String kind, Reason reason) {
    String head = (reason.code() + " " + reason.rule()).strip();
    String points = reason.points().thousandths() == 0 ? "" : reason.points().signed() + " ";
    String facts =
        reason.facts().stream().map(fact -> text(kind, fact)).collect(Collectors.joining(", "));
    return points + head + (facts.isEmpty() ? "" : " (" + facts + ")");
  }

  private String text(String kind, Reason.Fact fact) {
    Optional<DataTag> tag = inventory.named(kind, fact.name());
    if (sieve.mayShow(tag)) {
      return fact.value().isEmpty() ? fact.name() : fact.name() + ": " + fact.value();
    }
    sieve.omit(kind, fact.name(), tag);
    return Field.shown(fact.name());
  }
}
