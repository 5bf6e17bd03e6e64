package org.leadkit.consent.chain;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Proof;

/**
 * The personal part of one entry: its values and the salt of their commitments. It lies beside the
 * chain; erasure deletes it, and the chain still verifies. Immutable.
 *
 * @param salt of the commitments
 * @param values by name, such as {@code point}, {@code source}, {@code ip}; none is empty
 */
public record Payload(Salt salt, Map<String, String> values) {

  private static final String SUBJECT = "subject";
  private static final String DOCUMENT = "document-";
  private static final Set<String> PARTS = Set.of(SUBJECT, "point", "source", "about", "notice");

  /** Sorts the values and leaves out empty ones. */
  public Payload {
    SortedMap<String, String> sorted = new TreeMap<>(values);
    sorted.values().removeIf(String::isEmpty);
    values = Collections.unmodifiableSortedMap(sorted);
  }

  /** Of a whole chain: whose it is. */
  public static Payload subject(Salt salt, String subject) {
    return new Payload(salt, Map.of(SUBJECT, subject));
  }

  /** What is or may be personal of an event. */
  public static Payload of(ConsentEvent event, Salt salt) {
    Proof proof = event.details().proof();
    Map<String, String> values = new TreeMap<>();
    values.put("point", event.point());
    values.put("source", event.source());
    values.put("about", event.details().about());
    values.put("notice", proof.notice());
    for (int i = 0; i < proof.documents().size(); i++) {
      values.put(DOCUMENT + i, proof.documents().get(i).form().toString());
    }
    return new Payload(salt, values);
  }

  /**
   * The same with one more personal value that belongs to the event, such as the {@code ip} or the
   * {@code notice-snapshot}; under no name that {@link #of} gives.
   */
  public Payload with(String name, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new Payload(salt, more);
  }

  /**
   * True if it holds all that is or may be personal of the event, and under those names no more.
   */
  boolean isOf(ConsentEvent event) {
    Map<String, String> own = of(event, salt).values;
    return values.entrySet().containsAll(own.entrySet())
        && values.keySet().stream().allMatch(name -> own.containsKey(name) || !isPart(name));
  }

  private static boolean isPart(String name) {
    return PARTS.contains(name) || name.startsWith(DOCUMENT);
  }

  /** What stands in the chain for each value. */
  SortedMap<String, String> commitments() {
    SortedMap<String, String> out = new TreeMap<>();
    values.forEach((name, value) -> out.put(name, salt.of(name).commitment(value)));
    return out;
  }

  /** What stands in each entry of a chain for its subject. */
  String subjectCommitment() {
    return salt.of(SUBJECT).commitment(values.getOrDefault(SUBJECT, ""));
  }

  /** The names alone. */
  @Override
  public String toString() {
    return "Payload" + values.keySet();
  }
}
