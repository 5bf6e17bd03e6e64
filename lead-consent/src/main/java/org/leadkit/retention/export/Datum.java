package org.leadkit.retention.export;

import java.time.Instant;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * One value that is told, with what it is. Personal; {@code toString} shows no value.
 *
 * @param kind which kind of record it stands in
 * @param record id of the record
 * @param name its name
 * @param value the value as text
 * @param at when it was recorded
 * @param source what brought it; empty if that is not known
 * @param tag what it is, with the origin of this very value
 */
public record Datum(
    String kind, String record, String name, String value, Instant at, String source, DataTag tag)
    implements Canonical {

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("kind", kind)
            .with("record", record)
            .with("name", name)
            .with("value", value)
            .with("at", at);
    form = source.isEmpty() ? form : form.with("source", source);
    return form.with("category", tag.category().id())
        .with("provenance", tag.provenance())
        .with("basis", tag.basis())
        .withAny("purposes", tag.purposes());
  }

  /** Kind and name, and no value. */
  @Override
  public String toString() {
    return "Datum[kind=" + kind + ", name=" + name + "]";
  }
}
