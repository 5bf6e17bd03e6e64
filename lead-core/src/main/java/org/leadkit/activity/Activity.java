package org.leadkit.activity;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.value.Value;

/**
 * Something a person did. It is never edited; its id makes repeated delivery harmless. Properties
 * can be personal, so {@code toString} leaves them out.
 *
 * @param id unique within a lead and without a personal value, since events hold it; the same id
 *     again is the same activity
 * @param type dotted lower-case type, for example {@code page.viewed}
 * @param occurredAt when the person acted
 * @param recordedAt when we learned of it
 * @param properties typed details, ordered by name
 * @param source which system reported it
 */
public record Activity(
    String id,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    Map<String, Value> properties,
    String source) {

  /**
   * The property that says, as yes or no, that a machine and not the person acted, where that was
   * known at capture. It is stored with the activity and never changed.
   */
  public static final String AUTOMATED = "automated";

  /** The type of the activity that comes with a submission, under the id of its touch. */
  public static final String SUBMITTED = "lead.submitted";

  /** The property that says of a submission that a file or another system sent it. */
  public static final String IMPORTED = "imported";

  /** By the time the person acted, then by id: the order in which everything folds activities. */
  public static final Comparator<Activity> ORDER =
      Comparator.comparing(Activity::occurredAt).thenComparing(Activity::id);

  /** Copies the properties and checks that id and type are not blank. */
  public Activity {
    if (id.isBlank() || type.isBlank()) {
      throw new IllegalArgumentException(
          "The id (%s) and the type (%s) of an activity must not be blank.\nMaybe use the id of the event in the system that reported it."
              .formatted(id, type));
    }
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(recordedAt, "recordedAt");
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    Objects.requireNonNull(source, "source");
  }

  /** A filter that picks activities of a type. */
  public static ActivityFilter of(String type) {
    return new ActivityFilter(type, List.of());
  }

  /** A filter that picks activities of every type. */
  public static ActivityFilter ofAnyType() {
    return new ActivityFilter(ActivityFilter.ANY_TYPE, List.of());
  }

  /** An activity without properties, learned of when it happened, of unnamed source. */
  public static Activity occurred(String id, String type, Instant occurredAt) {
    return new Activity(id, type, occurredAt, occurredAt, Map.of(), "");
  }

  /** The same activity with a text property. */
  public Activity with(String property, String text) {
    return with(property, Value.of(text));
  }

  /** The same activity with a property. */
  public Activity with(String property, Value value) {
    Map<String, Value> more = new TreeMap<>(properties);
    more.put(property, value);
    return new Activity(id, type, occurredAt, recordedAt, more, source);
  }

  /** The same activity as reported by a system. */
  public Activity from(String newSource) {
    return new Activity(id, type, occurredAt, recordedAt, properties, newSource);
  }

  /** The same activity as learned of at an instant. */
  public Activity recorded(Instant newRecordedAt) {
    return new Activity(id, type, occurredAt, newRecordedAt, properties, source);
  }

  /** A property, or empty if it is absent. */
  public Optional<Value> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** True if it was known at capture that a machine acted. */
  public boolean isMarkedAutomated() {
    return Value.of(true).equals(properties.get(AUTOMATED));
  }

  /** Id, type and time, and no property. */
  @Override
  public String toString() {
    return "Activity[id=" + id + ", type=" + type + ", occurredAt=" + occurredAt + "]";
  }
}
