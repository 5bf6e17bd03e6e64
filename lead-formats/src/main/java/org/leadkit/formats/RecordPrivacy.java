package org.leadkit.formats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.spi.PrivacyRecord;

/** Entries of the privacy log. */
final class RecordPrivacy {

  private RecordPrivacy() {}

  static CanonicalForm form(PrivacyRecord entry) {
    List<CanonicalForm> facts =
        entry.facts().entrySet().stream()
            .map(
                fact ->
                    CanonicalForm.object()
                        .with("name", fact.getKey())
                        .with("text", fact.getValue()))
            .toList();
    return CanonicalForm.object()
        .with("stream", entry.stream())
        .with("index", entry.index())
        .with("at", entry.at())
        .with("kind", entry.kind())
        .with("facts", facts);
  }

  static PrivacyRecord entry(RecordNode node) {
    Map<String, String> facts = new TreeMap<>();
    node.objects("facts", fact -> Map.entry(fact.text("name"), fact.text("text")))
        .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    return new PrivacyRecord(
        node.text("stream"), node.number("index"), node.instant("at"), node.text("kind"), facts);
  }
}
