package org.leadkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.leadkit.spi.Page;

/** Cuts pages, and looks at one entry more than a page holds, never at all that follow. */
final class Pages {

  private Pages() {}

  /** The first of what is left. */
  static <E, T> Page<T> of(
      Collection<E> rest, int limit, Function<E, T> item, Function<E, String> cursor) {
    Page.requireLimit(limit);
    List<T> items = new ArrayList<>();
    String next = "";
    for (E entry : rest) {
      if (items.size() == limit) {
        return new Page<>(items, next);
      }
      items.add(item.apply(entry));
      next = cursor.apply(entry);
    }
    return new Page<>(items, null);
  }
}
