package org.leadkit.retention.export;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Assignment;

/**
 * Something else that is kept of the person: a score, a decision, an assignment, refused input, a
 * note of the host's. Personal; {@code toString} shows no value.
 *
 * @param kind which kind of record, as the {@link DataInventory} names it
 * @param id unique within the kind
 * @param at when it was recorded
 * @param values by name, in the order in which they are told
 * @param reasons what a decision rests on
 */
public record HeldRecord(
    String kind, String id, Instant at, Map<String, String> values, List<Reason> reasons) {

  /** Copies what it is given. */
  public HeldRecord {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    reasons = List.copyOf(reasons);
  }

  /**
   * A score.
   *
   * @param meaning what a score of that height means, in words
   */
  public static HeldRecord score(
      String id, Instant at, Points score, String meaning, List<Reason> reasons) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("points", score.toString());
    values.put("meaning", meaning);
    return new HeldRecord("score", id, at, values, reasons);
  }

  /** An answer to a question about the person, such as whether a contact is permitted. */
  public static HeldRecord decision(
      String id, Instant at, String question, String answer, List<Reason> reasons) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("question", question);
    values.put("answer", answer);
    return new HeldRecord("decision", id, at, values, reasons);
  }

  /** An assignment to somebody. */
  public static HeldRecord assignment(String id, Assignment assignment) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("owner", assignment.owner());
    values.put("pool", assignment.pool());
    values.put("rule", assignment.rule());
    assignment.due().ifPresent(due -> values.put("due", due.toString()));
    return new HeldRecord("assignment", id, assignment.at(), values, List.of());
  }

  /**
   * Input that was refused.
   *
   * @param values raw texts by field name
   * @param raw the text that could not be read at all; empty if it could
   */
  public static HeldRecord rejection(
      String id, Instant at, String source, Map<String, String> values, String raw) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("source", source);
    all.put("raw", raw);
    return new HeldRecord("rejection", id, at, all, List.of());
  }

  /** Kind, id and counts, and no value. */
  @Override
  public String toString() {
    return "HeldRecord[kind=%s, id=%s, values=%d, reasons=%d]"
        .formatted(kind, id, values.size(), reasons.size());
  }
}
