package org.leadkit.retention.export;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.retention.DataCategory;

/**
 * Somebody to whom data of the person was handed, by name.
 *
 * @param recipient the name
 * @param role what the recipient is, such as {@code processor} or {@code buyer}
 * @param categories what was handed over
 * @param at when it was first
 */
public record Disclosed(String recipient, String role, Set<DataCategory> categories, Instant at) {

  /** Sorts the categories. */
  public Disclosed {
    categories = Collections.unmodifiableSet(new TreeSet<>(categories));
  }

  /** Those that had it by an instant. */
  static List<Disclosed> until(Instant last, List<Disclosed> all) {
    return all.stream().filter(one -> !one.at().isAfter(last)).toList();
  }
}
