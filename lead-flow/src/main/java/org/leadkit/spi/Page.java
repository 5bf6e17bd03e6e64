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

  /**
   * Checks what a caller asks for; adapters call it first.
   *
   * @throws IllegalArgumentException if the limit is below 1
   */
  public static void requireLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "The limit (%d) of a page must be at least 1.\nMaybe 100.".formatted(limit));
    }
  }

  /** The cursor of the following page; empty if this is the last. */
  public Optional<String> following() {
    return Optional.ofNullable(next);
  }
}
