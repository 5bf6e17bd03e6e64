package org.leadkit.retention.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.DataCategory;

/** What is told beside the data: purposes, sources, recipients, periods, rights. */
final class Statements {

  private final List<Statement> all = new ArrayList<>();

  private Statements() {}

  static List<Statement> of(SubjectFile data, List<Datum> told, Telling telling) {
    Statements statements = new Statements();
    statements.controller(data.controller());
    statements.processing(told);
    statements.sources(told, telling);
    statements.recipients(Disclosed.until(telling.cutOff(), data.recipients()));
    statements.retention(data.kept());
    statements.explanation(data.explanation());
    statements.rest(data);
    return List.copyOf(statements.all);
  }

  private void add(String section, String name, String text) {
    if (!text.isEmpty()) {
      all.add(new Statement(section, name, text));
    }
  }

  private void controller(Controller controller) {
    add("controller", "name", controller.name());
    add("controller", "contact", controller.contact());
    add("controller", "address", controller.address());
    add("controller", "email", controller.email());
    add("controller", "phone", controller.phone());
    add("controller", "policy", controller.policyUrl());
  }

  private void processing(List<Datum> told) {
    Map<DataCategory, Set<String>> origins = new TreeMap<>();
    Map<DataCategory, Set<String>> bases = new TreeMap<>();
    Map<DataCategory, Set<String>> purposes = new TreeMap<>();
    for (Datum datum : told) {
      DataTag tag = datum.tag();
      put(origins, tag.category(), List.of(CanonicalForm.kebab(tag.provenance())));
      put(bases, tag.category(), List.of(CanonicalForm.kebab(tag.basis())));
      put(purposes, tag.category(), tag.purposes().stream().map(CanonicalForm::kebab).toList());
    }
    origins.forEach(
        (category, names) ->
            add(
                "processing",
                category.id(),
                "origin: %s; basis: %s; purposes: %s"
                    .formatted(
                        joined(names),
                        joined(bases.getOrDefault(category, Set.of())),
                        joined(purposes.getOrDefault(category, Set.of())))));
  }

  private void sources(List<Datum> told, Telling telling) {
    Map<String, Set<Instant>> times = new TreeMap<>();
    for (Datum datum : told) {
      if (!datum.source().isEmpty() && datum.kind().equals("touch")) {
        put(times, datum.source(), List.of(datum.at()));
      }
    }
    times.forEach((source, at) -> add("sources", source, text(telling.originOfAny(source), at)));
  }

  private static String text(Origin origin, Set<Instant> at) {
    List<Instant> times = List.copyOf(at);
    String vendor = origin.vendor().isEmpty() ? "" : "; obtained from: " + origin.vendor();
    return "origin: %s%s; first: %s; last: %s"
        .formatted(
            CanonicalForm.kebab(origin.provenance()),
            vendor,
            times.get(0),
            times.get(times.size() - 1));
  }

  private void recipients(List<Disclosed> recipients) {
    for (Disclosed to : recipients) {
      Set<String> what = to.categories().stream().map(DataCategory::id).collect(Collectors.toSet());
      add(
          "recipients",
          to.recipient(),
          "%s; categories: %s; first: %s"
              .formatted(to.role(), joined(new TreeSet<>(what)), to.at()));
    }
  }

  private void retention(List<Kept> kept) {
    for (Kept one : kept) {
      String end = one.end().map(at -> "; erased by: " + at).orElse("");
      add("retention", one.category().id(), one.rule() + end);
    }
  }

  private void explanation(Explanation words) {
    add("automated-decisions", "logic", words.logic());
    add("automated-decisions", "consequences", words.consequences());
    add("automated-decisions", "contest", words.contest());
    add("transfers", "safeguards", words.transfers());
  }

  private void rest(SubjectFile data) {
    long duplicates =
        data.leads().stream()
            .flatMap(held -> held.lead().possibleDuplicates().stream())
            .distinct()
            .count();
    add("suppression", "on-the-list", data.isSuppressed() ? "yes" : "no");
    add("duplicates", "records-of-you", String.valueOf(data.leads().size()));
    add("duplicates", "possible-duplicates", String.valueOf(duplicates));
    add(
        "rights",
        "yours",
        "access, rectification, erasure, restriction, portability, objection; consent can be"
            + " withdrawn at any time");
    add("rights", "complaint", data.controller().authority());
  }

  private static <K, V> void put(Map<K, Set<V>> map, K key, Collection<V> values) {
    map.computeIfAbsent(key, any -> new TreeSet<>()).addAll(values);
  }

  private static String joined(Set<String> names) {
    return names.isEmpty() ? "not named" : String.join(", ", names);
  }
}
