package org.leadkit.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;

/**
 * Refused input by its place in the order of commit, which it keeps though others are erased;
 * guarded by the lock of the store.
 */
final class RejectionTable {

  private final NavigableMap<Long, Rejection> rows = new TreeMap<>();
  private final Map<String, Set<Long>> places = new HashMap<>();
  private long stored;

  void add(Rejection rejection) {
    stored++;
    rows.put(stored, rejection);
    places.computeIfAbsent(rejection.id(), id -> new HashSet<>()).add(stored);
  }

  void erase(Collection<String> ids) {
    for (String id : ids) {
      Set<Long> erased = places.remove(id);
      if (erased != null) {
        erased.forEach(rows::remove);
      }
    }
  }

  Page<Rejection> page(String cursor, int limit) {
    long after = cursor.equals(Page.START) ? 0 : Long.parseLong(cursor);
    return Pages.of(
        rows.tailMap(after, false).entrySet(),
        limit,
        Map.Entry::getValue,
        last -> Long.toString(last.getKey()));
  }
}
