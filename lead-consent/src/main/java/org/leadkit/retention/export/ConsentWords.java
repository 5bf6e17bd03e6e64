package org.leadkit.retention.export;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Proof;
import org.leadkit.decision.CanonicalForm;

/** A consent event as names and texts; the hash of its contact point is left out. */
final class ConsentWords {

  private ConsentWords() {}

  /** In the order in which they are told; an empty text says nothing. */
  static Map<String, String> of(ConsentEvent event) {
    ConsentDetails details = event.details();
    Proof proof = details.proof();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("event", CanonicalForm.kebab(event.kind()));
    words.put("occurredAt", event.occurredAt().toString());
    words.put("actor", CanonicalForm.kebab(event.actor()));
    words.put("source", event.source());
    words.put("about", event.point().isEmpty() ? "the person" : "one contact point");
    words.put("purposes", constants(event.scope().purposes()));
    words.put("channels", constants(event.scope().channels()));
    words.put("brands", String.join(", ", event.scope().brands()));
    words.put("topics", String.join(", ", event.scope().topics()));
    words.put("level", event.kind().grants() ? CanonicalForm.kebab(details.level()) : "");
    words.put("basis", event.kind().grants() ? CanonicalForm.kebab(details.basis()) : "");
    words.put("relationship", details.relationship().map(CanonicalForm::kebab).orElse(""));
    words.put("until", details.until().map(Instant::toString).orElse(""));
    words.put("refersTo", details.about());
    words.put("because", details.because());
    words.put(
        "shownBy", proof.means() == Proof.Means.NONE ? "" : CanonicalForm.kebab(proof.means()));
    words.put("notice", proof.notice());
    words.put("told", String.join(", ", proof.disclosed()));
    words.put("documents", documents(proof));
    return words;
  }

  private static String documents(Proof proof) {
    return proof.documents().stream()
        .map(document -> document.kind() + " " + document.sha256())
        .collect(Collectors.joining(", "));
  }

  private static String constants(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(CanonicalForm::kebab).collect(Collectors.joining(", "));
  }
}
