package org.leadkit.profile;

import org.jspecify.annotations.Nullable;

/**
 * A row in pages: those of its first half, then those of its second. What a search reads stands
 * side by side, since most of its time is spent on waiting for memory. Immutable.
 */
final class PagedRow {

  private final Page[] pages;

  /** The words of each page that has all of its own, else null. */
  private final long[] @Nullable [] words;

  /** What each page says to be filled. */
  private final long[] filled;

  /** Of pages that are not changed any more. */
  PagedRow(Page[] pages) {
    this.pages = pages;
    this.words = new long[pages.length][];
    this.filled = new long[pages.length];
    for (int i = 0; i < pages.length; i++) {
      words[i] = pages[i].own();
      filled[i] = pages[i].filled();
    }
  }

  /** How many pages both halves have together. */
  int size() {
    return pages.length;
  }

  /** The words of a page that have any bit, as bits. */
  long filled(int page) {
    return filled[page];
  }

  /** One of the 64 words of a page. */
  long word(int page, int word) {
    long[] own = words[page];
    return own == null ? pages[page].word(word) : own[word];
  }

  /** True if two pages are the very same. */
  boolean isSame(int page, int other) {
    return pages[page] == pages[other];
  }
}
