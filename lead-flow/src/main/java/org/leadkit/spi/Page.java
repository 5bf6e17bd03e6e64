package org.leadkit.spi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of a long list.
 *
 * @param items what is on this page, in the port's order
 * @param next cursor of the following page; null if this is the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** Where every list begins. */
  public static final String START = "";

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /** The cursor of the following page; empty if this is the last. */
  public Optional<String> following() {
    return Optional.ofNullable(next);
  }
}
