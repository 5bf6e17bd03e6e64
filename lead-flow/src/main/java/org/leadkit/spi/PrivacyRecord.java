package org.leadkit.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One entry of the privacy log: a hold, a request, an erasure, an opt-out, a notice. It holds ids,
 * codes, instants and keyed hashes, and no personal value.
 *
 * @param stream what it belongs to, for example {@code hold/2026-17}
 * @param index its place in the stream, from 0
 * @param at when it was recorded
 * @param kind what it is, in kebab case
 * @param facts by name, in lowerCamel
 */
public record PrivacyRecord(
    String stream, long index, Instant at, String kind, Map<String, String> facts) {

  /** Sorts the facts. */
  public PrivacyRecord {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }
}
