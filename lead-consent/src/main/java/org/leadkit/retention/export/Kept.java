package org.leadkit.retention.export;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.retention.DataCategory;

/**
 * How long a kind of data is kept.
 *
 * @param category which kind
 * @param rule the rule or the criterion, in words
 * @param eraseBy when it must be gone; null if no date can be given yet
 */
public record Kept(DataCategory category, String rule, @Nullable Instant eraseBy) {

  /** When it must be gone; empty if no date can be given yet. */
  public Optional<Instant> end() {
    return Optional.ofNullable(eraseBy);
  }
}
