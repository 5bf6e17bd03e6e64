package org.leadkit.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.lead.TenantId;

/**
 * What was done for the sake of privacy, append-only: holds, requests, erasures, opt-outs, notices.
 * It must not be in the same backup as the leads, because after a restore it says what to do again.
 * Methods may block and must be thread-safe; each sees all appends that returned before it began.
 */
public interface PrivacyLog {

  /**
   * Appends a record at its place.
   *
   * @return false if the stream does not end just before that place; then nothing is stored
   */
  boolean append(TenantId tenant, PrivacyRecord entry);

  /** The records of a stream, in order. */
  List<PrivacyRecord> stream(TenantId tenant, String stream);

  /** All records in the order of append; the limit is at least 1. */
  Page<PrivacyRecord> records(TenantId tenant, String cursor, int limit);

  /** The record that was appended last of those recorded before an instant. */
  Optional<PrivacyRecord> newest(TenantId tenant, Instant before);
}
