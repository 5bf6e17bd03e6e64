package org.leadkit.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.leadkit.value.Value;

/**
 * The entries of a profile, ordered by name. Names and values stand in arrays of their own, so that
 * walking them touches neither the entry nor its field. Immutable.
 */
final class Entries {

  static final Entries NONE = new Entries(new String[0], new Profile.Entry[0]);

  private final String[] names;
  private final Value[] values;
  private final Profile.Entry[] entries;

  private Entries(String[] names, Profile.Entry[] entries) {
    this.names = names;
    this.entries = entries;
    this.values = new Value[entries.length];
    Arrays.setAll(values, i -> entries[i].value());
  }

  int size() {
    return names.length;
  }

  /** The name at a place; names are ordered as {@link String#compareTo} says. */
  String name(int place) {
    return names[place];
  }

  Value value(int place) {
    return values[place];
  }

  Profile.Entry entry(int place) {
    return entries[place];
  }

  /** The place of a name, negative if it isn't there. */
  int find(String name) {
    return Arrays.binarySearch(names, name);
  }

  /** These and some more; of two with one name the later one stays. */
  Entries with(Collection<Profile.Entry> more) {
    Profile.Entry[] added = more.toArray(new Profile.Entry[0]);
    String[] newNames = Arrays.copyOf(names, names.length + added.length);
    Profile.Entry[] newEntries = Arrays.copyOf(entries, newNames.length);
    int size = names.length;
    for (Profile.Entry entry : added) {
      String name = entry.field().name();
      int place = Arrays.binarySearch(newNames, 0, size, name);
      if (place < 0) {
        place = -place - 1;
        System.arraycopy(newNames, place, newNames, place + 1, size - place);
        System.arraycopy(newEntries, place, newEntries, place + 1, size - place);
        size++;
      }
      newNames[place] = name;
      newEntries[place] = entry;
    }
    return new Entries(Arrays.copyOf(newNames, size), Arrays.copyOf(newEntries, size));
  }

  Entries without(String name) {
    int place = find(name);
    if (place < 0) {
      return this;
    }
    int size = names.length - 1;
    String[] newNames = Arrays.copyOf(names, size);
    Profile.Entry[] newEntries = Arrays.copyOf(entries, size);
    System.arraycopy(names, place + 1, newNames, place, size - place);
    System.arraycopy(entries, place + 1, newEntries, place, size - place);
    return new Entries(newNames, newEntries);
  }

  List<String> names() {
    return Collections.unmodifiableList(Arrays.asList(names));
  }

  List<Profile.Entry> list() {
    return Collections.unmodifiableList(Arrays.asList(entries));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entries that && Arrays.equals(entries, that.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return names().stream().map(Field::shown).toList().toString();
  }
}
