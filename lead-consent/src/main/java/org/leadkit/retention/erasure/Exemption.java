package org.leadkit.retention.erasure;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;

/**
 * What an erasure leaves, restricted, on a ground that the host names.
 *
 * @param ground why
 * @param categories the kinds of data that it is for; at least one, so that nothing is kept by
 *     oversight
 * @param end the instant from which it is no ground any more; null if the law names none
 */
public record Exemption(Ground ground, Set<DataCategory> categories, @Nullable Instant end) {

  /** What shows that the person allowed or refused something, kept to defend claims. */
  public static final Exemption CONSENT_PROOF =
      new Exemption(Ground.LEGAL_CLAIMS, Set.of(DataCategory.CONSENT_PROOF), null);

  /**
   * Sorts and copies.
   *
   * @throws IllegalArgumentException if it names no category
   */
  public Exemption {
    categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    if (categories.isEmpty()) {
      throw new IllegalArgumentException(
          "The exemption (%s) names no category.\nMaybe name what it keeps."
              .formatted(ground.code()));
    }
  }

  /** The instant from which it is no ground any more; empty if the law names none. */
  public Optional<Instant> until() {
    return Optional.ofNullable(end);
  }

  boolean covers(RetainedItem item, Instant now) {
    return categories.contains(item.category()) && (end == null || end.isAfter(now));
  }
}
