package org.leadkit.formats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.activity.Activity;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.value.Value;
import org.leadkit.value.ValueType;

/** Activities. */
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
}
