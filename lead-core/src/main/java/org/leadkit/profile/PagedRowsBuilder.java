package org.leadkit.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.value.Verdict;

/**
 * Collects rows that share every page in which they don't differ. So their memory grows with the
 * changes between them, and hardly with their number or length.
 */
final class PagedRowsBuilder implements RowsBuilder {

  private static final int OPEN = 0;
  private static final int CLOSED = 1;

  private final List<Page[]> rows = new ArrayList<>();
  private final int half;

  /**
   * @param half the pages of half a row
   */
  PagedRowsBuilder(int half) {
    this.half = half;
    rows.add(row(Page.of(true)));
    rows.add(row(Page.of(false)));
  }

  private Page[] row(Page page) {
    Page[] row = new Page[2 * half];
    Arrays.fill(row, page);
    return row;
  }

  @Override
  public int open() {
    return OPEN;
  }

  @Override
  public int closed() {
    return CLOSED;
  }

  @Override
  public int like(int row, List<Change> changes) {
    if (changes.isEmpty()) {
      return row;
    }
    Page[] copy = rows.get(row).clone();
    byPage(changes).forEach((page, some) -> change(copy, page, some));
    rows.add(copy);
    return rows.size() - 1;
  }

  private static Map<Integer, List<Change>> byPage(List<Change> changes) {
    Map<Integer, List<Change>> pages = new HashMap<>();
    for (Change change : changes) {
      pages
          .computeIfAbsent(change.condition() / Page.CONDITIONS, ignored -> new ArrayList<>())
          .add(change);
    }
    return pages;
  }

  /** Halves that are the same stay so, unless something is unknown. */
  private void change(Page[] row, int place, List<Change> changes) {
    Page first = row[place];
    Page second = row[place + half];
    row[place] = first.with(changes, verdict -> verdict == Verdict.HOLDS);
    boolean isDecided = changes.stream().noneMatch(one -> one.verdict() == Verdict.UNKNOWN);
    row[place + half] =
        first == second && isDecided
            ? row[place]
            : second.with(changes, verdict -> verdict != Verdict.FAILS);
  }

  /** All rows by number. */
  PagedRow[] build() {
    return rows.stream().map(PagedRow::new).toArray(PagedRow[]::new);
  }
}
