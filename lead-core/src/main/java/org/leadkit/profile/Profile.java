package org.leadkit.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Reason;
import org.leadkit.value.Value;

/**
 * What is known of a lead: values of fields and activities. A field without a value is unknown; a
 * blank text is no value. Immutable; {@code toString} shows names only.
 */
public final class Profile {

  private static final Profile EMPTY = new Profile(Entries.NONE, List.of());

  private final Entries entries;
  private final List<Activity> activities;

  private Profile(Entries entries, List<Activity> activities) {
    this.entries = entries;
    this.activities = activities;
  }

  /**
   * A field and its value.
   *
   * @param field the field
   * @param value the value, of the field's type
   */
  public record Entry(Field field, Value value) {

    /** Checks the type. */
    public Entry {
      if (field.type() != value.type()) {
        throw new IllegalArgumentException(
            "The field (%s) holds (%s), not (%s).\nMaybe read the text with Field.read."
                .formatted(field.name(), field.type(), value.type()));
      }
    }

    /** The name, if it looks like one, and no value. */
    @Override
    public String toString() {
      return "Entry[field=" + Field.shown(field.name()) + "]";
    }
  }

  /** Nothing is known. */
  public static Profile empty() {
    return EMPTY;
  }

  /** The same profile with a text; a blank text removes the value. */
  public Profile with(Field.Text field, String text) {
    return text.isBlank() ? without(field) : with(field, Value.of(text));
  }

  /** The same profile with a whole number. */
  public Profile with(Field.Decimal field, long number) {
    return with(field, Value.of(number));
  }

  /** The same profile with a decimal. */
  public Profile with(Field.Decimal field, BigDecimal number) {
    return with(field, Value.of(number));
  }

  /** The same profile with yes or no. */
  public Profile with(Field.Flag field, boolean flag) {
    return with(field, Value.of(flag));
  }

  /**
   * The same profile with a value.
   *
   * @throws IllegalArgumentException if the value is not of the field's type
   */
  public Profile with(Field field, Value value) {
    return with(List.of(new Entry(field, value)));
  }

  /** The same profile with some values; those of fields that have one already are replaced. */
  public Profile with(Collection<Entry> more) {
    return new Profile(entries.with(more), activities);
  }

  /** The same profile with a field unknown. */
  public Profile without(Field field) {
    return new Profile(entries.without(field.name()), activities);
  }

  /**
   * The same profile with more activities, kept in the order of {@link Activity#ORDER}. An activity
   * whose id is there already changes nothing.
   */
  public Profile with(List<Activity> more) {
    Set<String> ids = new HashSet<>();
    List<Activity> all = new ArrayList<>();
    for (Activity activity : activities) {
      ids.add(activity.id());
      all.add(activity);
    }
    for (Activity activity : more) {
      if (ids.add(activity.id())) {
        all.add(activity);
      }
    }
    all.sort(Activity.ORDER);
    return new Profile(entries, List.copyOf(all));
  }

  /** The same profile with those of its activities that are kept. */
  public Profile retaining(Predicate<Activity> kept) {
    return activities.stream().allMatch(kept)
        ? this
        : new Profile(entries, activities.stream().filter(kept).toList());
  }

  /**
   * The same profile as it was known at an instant, as far as activities go: without those that
   * were recorded later. Values carry no time; a host that keeps their history hands over those of
   * the time.
   */
  public Profile asKnownAt(Instant at) {
    return retaining(activity -> !activity.recordedAt().isAfter(at));
  }

  /** The value of a field, by name; empty if it is unknown. */
  public Optional<Value> value(String field) {
    int place = entries.find(field);
    return place < 0 ? Optional.empty() : Optional.of(entries.value(place));
  }

  /** The value of a field as text; empty if it is unknown. */
  public Optional<String> text(Field field) {
    return value(field.name()).map(Value::text);
  }

  /** All known values, ordered by the field's name. */
  public Collection<Entry> entries() {
    return entries.list();
  }

  /** All known values, for walking without allocating. */
  Entries known() {
    return entries;
  }

  /** All activities, oldest first. */
  public List<Activity> activities() {
    return activities;
  }

  /** The field and its value as evidence; the name alone if it is unknown. */
  public Reason.Fact fact(String field) {
    int place = entries.find(field);
    if (place < 0) {
      return new Reason.Fact(field, "", true);
    }
    Entry entry = entries.entry(place);
    return new Reason.Fact(field, entry.value().text(), entry.field().isOpen());
  }

  /** True if nothing is known. */
  public boolean isEmpty() {
    return entries.size() == 0 && activities.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Profile that
        && entries.equals(that.entries)
        && activities.equals(that.activities);
  }

  @Override
  public int hashCode() {
    return entries.hashCode() * 31 + activities.hashCode();
  }

  /** Names and counts, no value. */
  @Override
  public String toString() {
    return "Profile[fields=" + entries + ", activities=" + activities.size() + "]";
  }
}
