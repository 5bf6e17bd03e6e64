package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.consent.Scope;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.spi.PrivacyRecord;

/** Writes and reads the flat facts of the privacy log. A list is told by numbered names, from 1. */
final class Facts {

  private final Map<String, String> facts = new TreeMap<>();

  Facts() {}

  Facts(Map<String, String> begun) {
    facts.putAll(begun);
  }

  Facts with(String name, String value) {
    facts.put(name, value);
    return this;
  }

  Facts with(String name, Instant at) {
    return with(name, at.toString());
  }

  Facts with(String name, Enum<?> constant) {
    return with(name, CanonicalForm.kebab(constant));
  }

  Facts withAll(String name, Collection<String> values) {
    int number = 0;
    for (String value : values) {
      number++;
      with(name + number, value);
    }
    return this;
  }

  Facts with(String name, Scope scope) {
    List<String> purposes = scope.purposes().stream().map(Enum::name).toList();
    List<String> channels = scope.channels().stream().map(Enum::name).toList();
    return withAll(name + "Purpose", purposes)
        .withAll(name + "Channel", channels)
        .withAll(name + "Brand", scope.brands())
        .withAll(name + "Topic", scope.topics());
  }

  Map<String, String> map() {
    return facts;
  }

  /** A fact; empty text if it is not there. */
  static String text(PrivacyRecord entry, String name) {
    return entry.facts().getOrDefault(name, "");
  }

  static List<String> all(PrivacyRecord entry, String name) {
    List<String> values = new ArrayList<>();
    for (String value = entry.facts().get(name + 1);
        value != null;
        value = entry.facts().get(name + (values.size() + 1))) {
      values.add(value);
    }
    return values;
  }

  static Optional<Instant> instant(PrivacyRecord entry, String name) {
    String text = text(entry, name);
    return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
  }

  static <E extends Enum<E>> E constant(PrivacyRecord entry, String name, Class<E> type) {
    return Enum.valueOf(type, text(entry, name).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Scope scope(PrivacyRecord entry, String name) {
    return new Scope(
        Set.copyOf(all(entry, name + "Purpose").stream().map(Purpose::valueOf).toList()),
        Set.copyOf(all(entry, name + "Channel").stream().map(Channel::valueOf).toList()),
        Set.copyOf(all(entry, name + "Brand")),
        Set.copyOf(all(entry, name + "Topic")));
  }
}
