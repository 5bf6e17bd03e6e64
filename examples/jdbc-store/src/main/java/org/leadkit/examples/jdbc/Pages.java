package org.leadkit.examples.jdbc;

import java.util.List;
import java.util.function.Function;
import org.leadkit.spi.Page;

/** Pages of a list of which one item more was read than a page holds. */
final class Pages {

  private Pages() {}

  /** The page, with a cursor if there was that one more. */
  static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
    if (read.size() <= limit) {
      return new Page<>(read, null);
    }
    List<T> items = read.subList(0, limit);
    return new Page<>(items, cursor.apply(items.get(limit - 1)));
  }

  /** The page of records that have a place, with the last one's place as cursor. */
  static <T> Page<T> placed(List<LedgerRows.Placed> rows, int limit, Function<String, T> reader) {
    Page<LedgerRows.Placed> page = of(rows, limit, row -> Long.toString(row.seq()));
    List<T> items = page.items().stream().map(LedgerRows.Placed::record).map(reader).toList();
    return new Page<>(items, page.next());
  }

  /** The place after which a page begins. */
  static long place(String cursor) {
    try {
      return cursor.equals(Page.START) ? 0 : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The cursor (%s) is none of this list.\nMaybe it belongs to another list."
              .formatted(cursor),
          e);
    }
  }
}
