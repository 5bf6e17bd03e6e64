package org.leadkit.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.value.Value;
import org.leadkit.value.ValueType;

/** Activities, consent events and suppressions. */
final class RecordHistory {

  private RecordHistory() {}

  static CanonicalForm form(Activity activity) {
    List<CanonicalForm> properties =
        activity.properties().entrySet().stream()
            .map(
                property ->
                    CanonicalForm.object()
                        .with("name", property.getKey())
                        .with("type", property.getValue().type())
                        .with("value", property.getValue().text()))
            .toList();
    return CanonicalForm.object()
        .with("id", activity.id())
        .with("type", activity.type())
        .with("occurredAt", activity.occurredAt())
        .with("recordedAt", activity.recordedAt())
        .with("source", activity.source())
        .with("properties", properties);
  }

  static Activity activity(RecordNode node) {
    Map<String, Value> properties = new TreeMap<>();
    node.objects("properties", RecordHistory::property)
        .forEach(property -> properties.put(property.getKey(), property.getValue()));
    return new Activity(
        node.text("id"),
        node.text("type"),
        node.instant("occurredAt"),
        node.instant("recordedAt"),
        properties,
        node.text("source"));
  }

  private static Map.Entry<String, Value> property(RecordNode node) {
    ValueType type = node.constant("type", ValueType.class);
    return Map.entry(node.text("name"), RecordFields.value(type, node.text("value")));
  }

  static CanonicalForm form(ConsentEvent event) {
    return CanonicalForm.object()
        .with("id", event.id())
        .with("kind", event.kind())
        .with("scope", form(event.scope()))
        .with("point", event.point())
        .with("actor", event.actor())
        .with("source", event.source())
        .with("occurredAt", event.occurredAt())
        .with("recordedAt", event.recordedAt());
  }

  static ConsentEvent consent(RecordNode node) {
    return new ConsentEvent(
        node.text("id"),
        node.constant("kind", ConsentEvent.Kind.class),
        node.object("scope", RecordHistory::scope),
        node.text("point"),
        node.constant("actor", ConsentEvent.Actor.class),
        node.text("source"),
        node.instant("occurredAt"),
        node.instant("recordedAt"));
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
        node.object("scope", RecordHistory::scope),
        node.text("reason"),
        node.text("source"),
        node.instant("at"));
  }

  /** Unlike the form of a policy's scope it says so when a dimension names nothing. */
  private static CanonicalForm form(Scope scope) {
    return CanonicalForm.object()
        .with("purposes", scope.purposes())
        .with("channels", scope.channels());
  }

  private static Scope scope(RecordNode node) {
    return new Scope(
        new HashSet<>(node.constants("purposes", Purpose.class)),
        new HashSet<>(node.constants("channels", Channel.class)));
  }
}
